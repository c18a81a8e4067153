internal import AttuneModel
internal import AttuneScoring

/// Runs the rules of the catalogue on one pairing.
///
/// Rules look only at cells in which the person spends time. What they cannot see because it was
/// not read is "not checked", and never a pass.
struct FlagChecker {
  let engine: Engine
  let person: CompiledProfile
  let setting: CompiledSetting
  let asOf: CalendarDate
  let use: SensoryProfile.Consent.Use
  let cells: CellSearch

  init(
    _ engine: Engine,
    _ person: CompiledProfile,
    _ setting: CompiledSetting,
    asOf: CalendarDate,
    use: SensoryProfile.Consent.Use
  ) {
    self.engine = engine
    self.person = person
    self.asOf = asOf
    self.use = use
    self.setting = setting
    let view = setting.view(for: person.person)
    cells = CellSearch(engine: engine, view: view, hours: view.hours(for: person.profile))
  }

  var profile: SensoryProfile { person.profile }
  var assessment: Assessment { setting.assessment }

  /// True if the person lives in this setting now.
  var livesHere: Bool { assessment.isHome(of: profile) }

  func run(into sink: inout some FlagSink) {
    for rule in engine.catalogue.rules where sink.wants(rule.severity) {
      check(rule, &sink)
    }
  }

  private func check(_ rule: FlagRule, _ sink: inout some FlagSink) {
    switch rule.test {
    case .veto: checkVetoes(rule, &sink)
    case .requirement: checkRequirements(rule, &sink)
    case .vacancy: checkVacancy(rule, &sink)
    case .age: checkAge(rule, &sink)
    case .confinement(let types): checkConfinement(rule, types, &sink)
    case .limit(let trauma): checkLimits(rule, trauma: trauma, &sink)
    case .trigger(let severity): checkTriggers(rule, severity, &sink)
    case .reading(let marks, let audience): checkReadings(rule, marks, audience, &sink)
    case .unbearable(let factors, let strain, let mark):
      checkUnbearable(rule, factors, strain.value, mark, &sink)
    case .reliedOnRestricted: checkReliedOn(rule, &sink)
    case .knownBefore: checkKnownBefore(rule, &sink)
    case .nowhereAlone(let singleRoom): checkNowhereAlone(rule, singleRoom, &sink)
    case .blanketRestriction(let types): checkBlanket(rule, types, &sink)
    case .alarmsUnnoticed(let z): checkAlarms(rule, z.value, &sink)
    case .nothingCalms: checkCalming(rule, &sink)
    case .noSensoryAssessment: checkSensoryAssessment(rule, &sink)
    case .noConsent: checkConsent(rule, &sink)
    case .healthCheck(let months): checkHealth(rule, Int(months.value), &sink)
    case .pastReview: checkReview(rule, &sink)
    case .distressNotShown: checkDistress(rule, &sink)
    }
  }
}

/// The answer of a search through cells.
enum SearchResult {
  /// It holds somewhere: where it holds worst.
  case found(Observation, in: Period)
  /// It holds nowhere that was read, and something was not read.
  case unknown(Finding.Place)
  /// It holds nowhere, and all was read.
  case nowhere
  /// The factor does not apply anywhere here.
  case absent
}

/// Looks through the cells of a pairing in which the person spends time.
struct CellSearch {
  let engine: Engine
  let view: SettingView
  let hours: [Double]

  /// Where `holds` is true of a factor's value.
  func first(
    _ factor: Int,
    in periods: [Period] = Period.allCases,
    use: SpaceUse? = nil,
    where holds: (Double, Period) -> Bool
  ) -> SearchResult {
    let slot = engine.layout.slots[factor]
    let isHighWorse = engine.catalogue.factors[factor].worse == .high
    var worst: (cell: Int, value: Double)?
    var unread: Int?
    var hasRead = false
    for cell in view.cells.indices where hours[cell] > 0 && matches(cell, periods, use) {
      switch view.state(slot: slot, cell: cell) {
      case .absent: continue
      case .unread: unread = unread ?? cell
      case .read:
        hasRead = true
        guard let value = view.value(slot: slot, cell: cell),
          holds(value, view.cells[cell].period)
        else { continue }
        let isWorse = worst.map { isHighWorse ? value > $0.value : value < $0.value } ?? true
        if isWorse { worst = (cell, value) }
      }
    }
    if let worst {
      return .found(observation(factor, worst.cell, worst.value), in: view.cells[worst.cell].period)
    }
    if let unread { return .unknown(hasRead ? place(unread) : Finding.Place()) }
    if hasRead { return .nowhere }
    return isSaidNotToApply(slot) ? .unknown(Finding.Place(isSaidNotToApply: true)) : .absent
  }

  private func place(_ cell: Int) -> Finding.Place {
    Finding.Place(space: view.space(of: cell), period: view.cells[cell].period)
  }

  private func isSaidNotToApply(_ slot: Int) -> Bool {
    view.cells.indices.contains { cell in
      hours[cell] > 0 && view.isSaidNotToApply(slot: slot, cell: cell)
    }
  }

  func observation(_ factor: Int, _ cell: Int, _ value: Double) -> Observation {
    let given = view.given(slot: engine.layout.slots[factor], cell: cell)
    return Observation(factor: factor, value: value, space: given.space, period: given.period)
  }

  private func matches(_ cell: Int, _ periods: [Period], _ use: SpaceUse?) -> Bool {
    guard periods.contains(view.cells[cell].period) else { return false }
    guard let use, let space = view.space(of: cell) else { return true }
    return space.use == use
  }
}

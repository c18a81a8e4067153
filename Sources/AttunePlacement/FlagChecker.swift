internal import AttuneModel
internal import AttuneScoring

/// Runs the rules of the catalogue on one pairing.
///
/// Rules look only at cells in which the person spends time. What they cannot see because it was
/// not read is "not checked", and never a pass.
final class FlagChecker {
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
    _ cells: CellSearch,
    asOf: CalendarDate,
    use: SensoryProfile.Consent.Use
  ) {
    self.engine = engine
    self.person = person
    self.setting = setting
    self.cells = cells
    self.asOf = asOf
    self.use = use
  }

  var profile: SensoryProfile { person.profile }
  var assessment: Assessment { setting.assessment }

  /// True if the person lives in this setting now.
  var livesHere: Bool { setting.assessment.isHome(of: person.profile) }

  func run(into sink: inout some FlagSink) {
    for rule in engine.catalogue.rules where sink.wants(rule.severity) {
      check(rule, &sink)
    }
  }

  func check(_ rule: FlagRule, _ sink: inout some FlagSink) {
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

public import AttuneModel
internal import AttunePractice
internal import AttuneScoring

/// Everything that `report audit` knows of a place, without a person.
public struct AuditResult: Sendable {
  /// A factor where it was read, or was to be read.
  struct Row: Sendable {
    /// The position of the factor in the catalogue.
    let factor: Int
    /// The position of the space, or `nil` for the whole setting.
    let space: Int?
    let readings: ByPeriod<Reading?>
    /// `nil` where nothing was written down.
    let entry: ReadingEntry?
    /// The periods in which it applies and is not known, by whatever entry.
    let missing: [Period]

    var values: [Double] { Period.allCases.compactMap { readings[$0]?.measurement?.value } }
    var hasValues: Bool { !values.isEmpty }
    /// True where nothing of it is missing.
    var isRead: Bool { hasValues && missing.isEmpty }
    var isSaidNotToApply: Bool {
      !hasValues && Period.allCases.contains { readings[$0] == .notApplicable }
    }
  }

  let assessment: Assessment
  /// The audit before this one.
  let previous: Assessment?
  let asOf: CalendarDate
  let catalogue: Catalogue
  let naming: Naming
  let register: Register
  /// By factor, the whole setting first and then space by space.
  let rows: [Row]
  /// How many core readings there are to take, one for each feature in each place, and how many of
  /// them are known in every period.
  let core: (known: Int, all: Int)

  public init(
    _ assessment: Assessment,
    previous: Assessment?,
    asOf: CalendarDate,
    catalogue: Catalogue,
    naming: Naming
  ) {
    self.assessment = assessment
    self.previous = previous
    self.asOf = asOf
    self.catalogue = catalogue
    self.naming = naming
    register = Register(of: assessment, history: [], asOf: asOf, catalogue: catalogue)
    let audit = AuditRows(assessment, asOf: asOf, catalogue)
    rows = audit.all
    core = audit.core
  }

  var wording: Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment)
  }

  func place(_ row: Row) -> String {
    row.space.flatMap { assessment.spaces?[$0] }.map { naming.id($0, in: assessment) }
      ?? "whole setting"
  }

  /// Where the worst of a row's readings stands between comfortable (0) and what someone similar to
  /// most people cannot bear (1); `nil` if nothing was read.
  func worst(_ row: Row) -> (period: Period, value: Double, position: Double)? {
    Period.allCases.compactMap { period -> (Period, Double, Double)? in
      guard let value = row.readings[period]?.measurement?.value,
        let anchors = catalogue.factors[row.factor].anchors[period]
      else { return nil }
      return (period, value, PersonAnchors(general: anchors).position(of: value))
    }
    .max { $0.2 < $1.2 }
  }

  /// Readings of both audits that differ, each audit as of its own day.
  var changes: [(factor: Int, place: String, before: Double, now: Double)] {
    guard let previous else { return [] }
    let earlier = ReadingLookup(previous, asOf: previous.assessed.on)
    let current = ReadingLookup(assessment, asOf: assessment.assessed.on)
    let ids = (previous.spaces ?? []).map(\.id)
    return rows.flatMap { row -> [(factor: Int, place: String, before: Double, now: Double)] in
      let id = row.space.flatMap { assessment.spaces?[$0].id }
      let space = id.flatMap { id in ids.firstIndex(of: id) }
      guard id == nil || space != nil,
        let reading = catalogue.reading(catalogue.factors[row.factor].reading)
      else { return [] }
      let changed = Period.allCases.compactMap { period -> (Period, Double, Double)? in
        let before = earlier.found(reading, space: space, period: period)?.reading.measurement
        let now = current.found(reading, space: row.space, period: period)?.reading.measurement
        guard let before, let now, before.value != now.value else { return nil }
        return (period, before.value, now.value)
      }
      // What changed alike all day stands once.
      let isAlike =
        changed.count == catalogue.factors[row.factor].periods.count
        && Set(changed.map { [$0.1, $0.2] }).count == 1
      return changed.prefix(isAlike ? 1 : changed.count).map { period, before, now in
        (row.factor, place(row) + (isAlike ? "" : ", \(period.name)"), before, now)
      }
    }
  }
}

/// Finds where each factor of an audit was read, or was to be read.
private struct AuditRows {
  private let assessment: Assessment
  private let catalogue: Catalogue
  private let lookup: ReadingLookup

  init(_ assessment: Assessment, asOf: CalendarDate, _ catalogue: Catalogue) {
    self.assessment = assessment
    self.catalogue = catalogue
    lookup = ReadingLookup(assessment, asOf: asOf)
  }

  /// Where a factor is to be read: the positions of spaces, or `nil` for the whole setting; nowhere
  /// where the place has no such space.
  private func places(of factor: Int) -> [Int?] {
    let hasNoSpaces = (assessment.spaces ?? []).isEmpty
    return hasNoSpaces || catalogue.factors[factor].isOfWholeSetting ? [nil] : spaces(of: factor)
  }

  /// The positions of the spaces in which a factor applies.
  private func spaces(of factor: Int) -> [Int] {
    let all = assessment.spaces ?? []
    return all.indices.filter { catalogue.factors[factor].applies(in: all[$0].use) }
  }

  var core: (known: Int, all: Int) {
    var core = (known: 0, all: 0)
    for factor in catalogue.factors.indices where catalogue.factors[factor].core == .always {
      guard let reading = catalogue.reading(catalogue.factors[factor].reading) else { continue }
      for place in places(of: factor) {
        let found = catalogue.factors[factor].periods.map {
          lookup.found(reading, space: place, period: $0)?.reading
        }
        guard found.contains(where: { $0 != .notApplicable }) else { continue }
        core.all += 1
        let isKnown = found.allSatisfy { $0?.measurement != nil || $0 == .notApplicable }
        core.known += isKnown ? 1 : 0
      }
    }
    return core
  }

  var all: [AuditResult.Row] {
    catalogue.factors.indices.flatMap { factor -> [AuditResult.Row] in
      let places = places(of: factor)
      guard !places.isEmpty else { return [] }
      let isOnce = places.contains(nil)
      let own = spaces(of: factor).map { row(factor, space: $0) }
      let whole = row(factor, space: nil, isWhole: isOnce)
      if isOnce {
        let written = own.filter { $0.entry != nil }
        return whole.entry == nil && !written.isEmpty ? written : [whole] + written
      }
      // What stands for the whole setting is shown once, and beside it only what differs from it.
      return (whole.entry == nil ? [] : [whole])
        + own.filter { $0.entry != nil || whole.entry == nil || !$0.missing.isEmpty }
    }
    .filter { row in row.entry != nil || catalogue.factors[row.factor].core == .always }
  }

  /// What is written for a space itself, or for the whole setting, and what is missing there.
  ///
  /// - Parameters:
  ///   - factor: The position of the factor in the catalogue.
  ///   - space: The position of the space; `nil` is the whole setting.
  ///   - isWhole: True if the whole setting is where it is to be read: what is missing in spaces is
  ///     told of them.
  /// - Returns: A row, which may say nothing.
  private func row(_ factor: Int, space: Int?, isWhole: Bool = true) -> AuditResult.Row {
    guard let reading = catalogue.reading(catalogue.factors[factor].reading) else {
      return AuditResult.Row(
        factor: factor,
        space: space,
        readings: ByPeriod(nil),
        entry: nil,
        missing: []
      )
    }
    let periods = catalogue.factors[factor].periods
    let found = ByPeriod<ReadingLookup.Found?> { period in
      periods.contains(period) ? lookup.found(reading, space: space, period: period) : nil
    }
    let own = ByPeriod<ReadingLookup.Found?> { period in
      found[period].flatMap { $0.isOfSpace == (space != nil) ? $0 : nil }
    }
    let missing = periods.filter { period in
      switch found[period]?.reading {
      case .measured, .notApplicable: false
      case .unknown, nil: true
      }
    }
    return AuditResult.Row(
      factor: factor,
      space: space,
      readings: ByPeriod { own[$0]?.reading },
      entry: Period.allCases.compactMap { own[$0]?.entry }.last,
      missing: isWhole || space != nil ? missing : []
    )
  }
}

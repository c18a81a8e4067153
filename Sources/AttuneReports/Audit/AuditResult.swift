public import AttuneModel
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

    var values: [Double] { Period.allCases.compactMap { readings[$0]?.measurement?.value } }
    var isRead: Bool { !values.isEmpty }
    var isSaidNotToApply: Bool {
      !isRead && Period.allCases.contains { readings[$0] == .notApplicable }
    }
  }

  let assessment: Assessment
  /// The audit before this one.
  let previous: Assessment?
  let asOf: CalendarDate
  let catalogue: Catalogue
  let naming: Naming
  /// By factor, the whole setting first and then space by space.
  let rows: [Row]

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
    rows = AuditRows(assessment, asOf: asOf, catalogue).all
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

  /// Readings of both audits that differ.
  var changes: [(factor: Int, place: String, before: Double, now: Double)] {
    guard let previous else { return [] }
    let earlier = ReadingLookup(previous, asOf: previous.assessed.on)
    let ids = (previous.spaces ?? []).map(\.id)
    return rows.compactMap { row in
      let id = row.space.flatMap { assessment.spaces?[$0].id }
      let space = id.flatMap { id in ids.firstIndex(of: id) }
      guard id == nil || space != nil, let worst = worst(row) else { return nil }
      guard let reading = catalogue.reading(catalogue.factors[row.factor].reading) else {
        return nil
      }
      let before = earlier.found(reading, space: space, period: worst.period)?.reading.measurement
      guard let before, before.value != worst.value else { return nil }
      let place = row.entry?.isOfWholeDay == true ? "" : ", \(worst.period.name)"
      return (row.factor, self.place(row) + place, before.value, worst.value)
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

  var all: [AuditResult.Row] {
    catalogue.factors.indices.flatMap { factor -> [AuditResult.Row] in
      let spaces = (assessment.spaces ?? []).enumerated().filter { place in
        catalogue.factors[factor].applies(in: place.element.use)
      }
      let whole = row(factor, space: nil)
      let own = spaces.map { row(factor, space: $0.offset) }
      let isOnce = catalogue.factors[factor].isOfWholeSetting || spaces.isEmpty
      // What stands for the whole setting is shown once, and beside it only what differs from it.
      if whole.entry != nil { return [whole] + own.filter { $0.entry != nil } }
      if isOnce {
        return own.contains { $0.entry != nil } ? own.filter { $0.entry != nil } : [whole]
      }
      return own
    }
    .filter { row in row.entry != nil || catalogue.factors[row.factor].core == .always }
  }

  /// What is written for a space itself, or for the whole setting.
  private func row(_ factor: Int, space: Int?) -> AuditResult.Row {
    guard let reading = catalogue.reading(catalogue.factors[factor].reading) else {
      return AuditResult.Row(factor: factor, space: space, readings: ByPeriod(nil), entry: nil)
    }
    var entry: ReadingEntry?
    let readings = ByPeriod<Reading?> { period in
      guard catalogue.factors[factor].anchors[period] != nil,
        let found = lookup.found(reading, space: space, period: period),
        found.isOfSpace == (space != nil)
      else { return nil }
      return found.reading
    }
    for period in Period.allCases where readings[period] != nil {
      entry = lookup.found(reading, space: space, period: period)?.entry
    }
    return AuditResult.Row(factor: factor, space: space, readings: readings, entry: entry)
  }
}

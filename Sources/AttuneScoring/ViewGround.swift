internal import AttuneModel

/// Where the cells of a view are, and what was written of them.
final class ViewGround: Sendable {
  let assessment: Assessment
  let asOf: CalendarDate
  /// The spaces that exist for the person, by position among those of the assessment.
  let spaces: [Int]
  /// Period by period, in the order of `spaces`.
  let cells: [Cell]
  let hoursRule: HoursRule
  let lookup: ReadingLookup
  /// For each slot, the position of its factor's reading in the catalogue.
  let readings: [Int]

  init(
    _ assessment: Assessment,
    asOf: CalendarDate,
    spaces: [Int],
    hoursRule: HoursRule,
    lookup: ReadingLookup,
    readings: [Int]
  ) {
    self.assessment = assessment
    self.asOf = asOf
    self.spaces = spaces
    self.hoursRule = hoursRule
    self.lookup = lookup
    self.readings = readings
    cells = Period.allCases.flatMap { period -> [Cell] in
      spaces.isEmpty
        ? [Cell(space: nil, period: period)] : spaces.map { Cell(space: $0, period: period) }
    }
  }
}

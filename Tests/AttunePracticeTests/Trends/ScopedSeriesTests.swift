import AttuneCatalogue
import AttuneModel
import AttunePractice
import Testing

/// Months of which one place, one type or one part of the day alone is counted, and what is in no count.
struct ScopedSeriesTests {
  private static let catalogue = Catalogue.embedded

  private func series(
    _ statement: MonthlyReturn,
    _ incidents: [PlacedIncident],
    _ scope: IncidentScope = IncidentScope(),
    asOf: String = "2026-11-20"
  ) throws -> MonthlySeries {
    MonthlySeries(statement, incidents, scope: scope, asOf: try CalendarDate(asOf), per: 1000)
  }

  private func placed(
    _ began: String,
    in space: String? = nil,
    place: String? = nil,
    types: [String] = ["seclusion"]
  ) throws -> PlacedIncident {
    let hall = Space(id: try SpaceID("hall"), use: .corridor)
    return try Self.catalogue.placed(began, in: space, place: place, types: types, spaces: [hall])
  }

  private var hall: PlacedIncident.Place {
    get throws { .space(try SpaceID("hall")) }
  }

  @Test func `a month with a record that does not say where has no count of one place`() throws {
    let statement = try MonthlyReturn.written(
      "2026-01:100=records 2026-02:100=records 2026-03:100=records"
    )
    let incidents = [
      try placed("2026-01-05 10:00", in: "hall"), try placed("2026-02-05 10:00"),
      try placed("2026-02-06 10:00", in: "hall"), try placed("2026-03-05 10:00", place: "garden"),
    ]
    let here = try series(statement, incidents, IncidentScope(place: hall))
    #expect(here.months.map { $0.rate?.count } == [1, nil, 0])
    #expect(here.months[1].content == .absent(.placeNotKnown))
    #expect(here.months[1].records == 1)
    let anywhere = try series(statement, incidents)
    #expect(anywhere.months.map { $0.rate?.count } == [1, 2, 1])
  }

  @Test func `only a record that would count there leaves its month without a count`() throws {
    let statement = try MonthlyReturn.written("2026-02:100=records")
    let incidents = [
      try placed("2026-02-05 10:00", types: []), try placed("2026-02-06 23:30"),
      try placed("2026-02-07 10:00", types: ["physical-restraint"]),
    ]
    let count = { (scope: IncidentScope) in
      try self.series(statement, incidents, scope).months[0].rate?.count
    }
    #expect(try count(IncidentScope(place: hall)) == nil)
    #expect(try count(IncidentScope(type: "mechanical-restraint", place: hall)) == 0)
    #expect(try count(IncidentScope(place: hall, period: .evening)) == 0)
    #expect(try count(IncidentScope(type: "seclusion", place: hall, period: .day)) == 0)
    #expect(try count(IncidentScope(type: "seclusion", place: hall, period: .night)) == nil)
    #expect(
      try count(IncidentScope(includesAll: true, type: nil, place: hall, period: .day)) == nil
    )
  }

  @Test func `a stated nought is none of a type, also where all incidents are asked for`() throws {
    let statement = try MonthlyReturn.written("2026-01:100=0 2026-02:100=3")
    let scope = IncidentScope(includesAll: true, type: "seclusion")
    #expect(try series(statement, [], scope).months.map { $0.rate?.count } == [0, nil])
  }

  @Test func `more records of any type than a return states contradict it`() throws {
    let statement = try MonthlyReturn.written("2026-01:100=1")
    let incidents = try ["2026-01-05 10:00", "2026-01-06 10:00"].map { try placed($0) }
    for scope in [IncidentScope(), IncidentScope(type: "physical-restraint")] {
      let month = try series(statement, incidents, scope).months[0]
      #expect(month.content == .absent(.contradicted))
    }
  }

  /// Two and a half away from it at the most, a count was rounded to this one.
  @Test(arguments: [(2, true), (3, false), (4, false)])
  func `more records than a rounded count can stand for contradict it`(
    records: Int,
    isCounted: Bool
  )
    throws
  {
    let statement = try MonthlyReturn.written("2026-01:100=0", roundedTo: 5)
    let incidents = try (1...records).map { try placed("2026-01-0\($0) 10:00") }
    let month = try series(statement, incidents).months[0]
    #expect((month.rate?.count == 0) == isCounted)
    #expect((month.content == .absent(.contradicted)) == !isCounted)
  }

  @Test func `records after the day of asking are told and not counted`() throws {
    let statement = try MonthlyReturn.written("2026-01:100=records 2026-02:100=records")
    let incidents = [
      try placed("2026-01-05 10:00"), try placed("2026-02-05 10:00"),
      try placed("2062-02-05 10:00"), try placed("2062-02-06 10:00", types: []),
    ]
    let found = try series(statement, incidents)
    #expect(found.later == 1)
    #expect(found.outside.isEmpty)
    #expect(try series(statement, incidents, asOf: "2026-02-04").later == 2)
  }

  @Test func `a day outside the return is told apart from one that begins a month`() throws {
    let statement = try MonthlyReturn.written("2026-01:100=2 2026-02:100=3")
    let compare = { (day: String) in
      BeforeAfter(
        try self.series(statement, []),
        at: try CalendarDate(day),
        per: 1000,
        confidence: 0.95
      )
    }
    #expect(try !compare("2026-02-01").isOutside)
    #expect(try !compare("2026-02-28").isOutside)
    for day in ["2025-12-31", "2025-12-01", "2026-03-01", "2026-03-15"] {
      let comparison = try compare(day)
      #expect(comparison.isOutside)
      #expect(comparison.split == nil)
      #expect(comparison.ratio == nil)
    }
  }

  @Test(arguments: [
    ("2026-01:100=0 2026-02:100=records", true, false),
    ("2026-01:100=records 2026-02:100=0", false, true),
  ])
  func `one rounded side is enough for no ratio`(text: String, before: Bool, after: Bool) throws {
    let comparison = BeforeAfter(
      try series(
        try MonthlyReturn.written(text, roundedTo: 5),
        [try placed("2026-01-05 10:00"), try placed("2026-02-05 10:00")]
      ),
      at: try CalendarDate("2026-02-01"),
      per: 1000,
      confidence: 0.95
    )
    #expect(comparison.before.isRounded == before)
    #expect(comparison.after.isRounded == after)
    #expect(comparison.isRounded)
    #expect(comparison.ratio == nil)
  }
}

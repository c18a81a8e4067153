import AttuneCatalogue
import AttuneModel
import AttunePractice
import Testing

/// Months with a rate or with why they have none, and what is made of them.
struct MonthlySeriesTests {
  static let catalogue = Catalogue.embedded

  private func incident(
    _ id: String,
    _ began: String,
    types: [String] = ["physical-restraint"],
    space: String? = "lounge"
  ) throws -> PlacedIncident {
    var incident = Incident(
      id: try IncidentID(id),
      setting: try SettingID("elm-ward"),
      person: try PersonID("p-1"),
      began: try Self.catalogue.clock.moment(began),
      types: types.map { Incident.Force(type: $0) }
    )
    incident.space = try space.map { try SpaceID($0) }
    let lounge = Space(
      id: try SpaceID("lounge"),
      use: .lounge,
      occupant: nil,
      volume: nil,
      readings: []
    )
    return PlacedIncident(incident, spaces: [lounge], catalogue: Self.catalogue)
  }

  private func statement(
    _ entries: [(String, Int?, MonthlyReturn.Count)],
    roundedTo: Int? = nil
  ) throws -> MonthlyReturn {
    try MonthlyReturn(
      setting: SettingID("elm-ward"),
      roundedTo: roundedTo,
      entries: entries.map {
        MonthlyReturn.Entry(month: try CalendarMonth($0.0), bedDays: $0.1, count: $0.2)
      }
    )
  }

  private func series(
    _ statement: MonthlyReturn,
    _ incidents: [PlacedIncident] = [],
    _ scope: IncidentScope = IncidentScope(),
    asOf: String = "2026-11-20"
  ) throws -> MonthlySeries {
    MonthlySeries(statement, incidents, scope: scope, asOf: try CalendarDate(asOf), per: 1000)
  }

  private func counts(_ series: MonthlySeries) -> [Int?] {
    series.months.map { $0.rate?.count }
  }

  @Test func `nobody reported, too few to tell, some without a record and no month are no nought`()
    throws
  {
    let statement = try statement([
      ("2026-01", 500, .records), ("2026-02", 500, .notReported), ("2026-03", 500, .suppressed),
      ("2026-04", 500, .partly), ("2026-06", 500, .stated(0)),
    ])
    let series = try series(statement, [incident("i-1", "2026-02-03 10:00")])
    #expect(counts(series) == [0, nil, nil, nil, nil, 0])
    #expect(
      series.points == [
        .value(0), .absent(.notReported), .absent(.suppressed), .absent(.notReported),
        .absent(.notReported), .value(0),
      ]
    )
    #expect(series.months[1].records == 1)
    #expect(series.months[4].content == .absent(.notInReturn))
  }

  @Test func `records count by the local month, and those to come do not`() throws {
    let statement = try statement([("2026-06", 500, .records), ("2026-07", 1000, .records)])
    let incidents = [
      // 23:30 UTC on the last of June is July by the clock of summer.
      try incident("i-1", "2026-06-30 23:30Z"), try incident("i-2", "2026-06-30 23:30"),
      try incident("i-3", "2026-07-20 10:00"), try incident("i-4", "2026-08-01 10:00"),
    ]
    #expect(counts(try series(statement, incidents)) == [1, 2])
    #expect(try series(statement, incidents).months.map { $0.rate?.value } == [2, 2])
    #expect(counts(try series(statement, incidents, asOf: "2026-07-19")) == [1, 1])
    #expect(try series(statement, incidents).outside.map(\.month.description) == ["2026-08"])
  }

  @Test func `a stated number is of all force, and not of a part of it`() throws {
    let statement = try statement([("2026-06", 500, .stated(4)), ("2026-07", 500, .stated(0))])
    #expect(counts(try series(statement)) == [4, 0])
    let part = try series(statement, [], IncidentScope(type: "seclusion"))
    // Of none there is no part either.
    #expect(counts(part) == [nil, 0])
    #expect(part.months[0].content == .absent(.notBrokenDown))
    #expect(counts(try series(statement, [], IncidentScope(includesAll: true))) == [nil, nil])
    let rounded = try self.statement([("2026-07", 500, .stated(0))], roundedTo: 5)
    #expect(counts(try series(rounded, [], IncidentScope(period: .night))) == [nil])
  }

  @Test func `distress without force counts only where it is asked for`() throws {
    let statement = try statement([("2026-06", 500, .records)])
    let incidents = [
      try incident("i-1", "2026-06-10 10:00", types: []),
      try incident("i-2", "2026-06-10 20:00", types: ["seclusion", "physical-restraint"]),
      try incident("i-3", "2026-06-10 23:00", space: nil),
    ]
    #expect(counts(try series(statement, incidents)) == [2])
    #expect(counts(try series(statement, incidents, IncidentScope(includesAll: true))) == [3])
    #expect(counts(try series(statement, incidents, IncidentScope(type: "seclusion"))) == [1])
    #expect(counts(try series(statement, incidents, IncidentScope(period: .night))) == [1])
    #expect(counts(try series(statement, incidents, IncidentScope(period: .evening))) == [1])
    let lounge = IncidentScope(place: .space(try SpaceID("lounge")))
    // The one that does not say where it was may have been there.
    #expect(counts(try series(statement, incidents, lounge)) == [nil])
  }

  @Test func `before and after are whole months with a count`() throws {
    let statement = try statement([
      ("2026-03", 100, .stated(4)), ("2026-04", 100, .notReported), ("2026-05", 100, .stated(9)),
      ("2026-06", 100, .stated(1)), ("2026-07", 200, .stated(2)),
    ])
    let compare = { (day: String) in
      BeforeAfter(try series(statement), at: try CalendarDate(day), per: 1000, confidence: 0.95)
    }
    let middle = try compare("2026-05-02")
    #expect(middle.before.rate?.count == 4)
    #expect(middle.after.rate?.count == 3)
    #expect(middle.after.rate?.exposure == 300)
    #expect(middle.split?.description == "2026-05")
    #expect(middle.leftOut.map(\.description) == ["2026-04"])
    let first = try compare("2026-05-01")
    #expect(first.split == nil)
    #expect(first.after.rate?.count == 12)
    let early = try compare("2026-03-01")
    #expect(early.before.rate == nil)
    #expect(early.ratio == nil)
  }

  @Test func `a breakdown is of complete months, and a type is counted once an incident`() throws {
    let statement = try statement([
      ("2026-06", 500, .records), ("2026-07", 500, .stated(7)), ("2026-08", 500, .records),
    ])
    let incidents = [
      try incident("i-1", "2026-06-10 10:00", types: ["seclusion", "physical-restraint"]),
      try incident("i-2", "2026-07-10 10:00"), try incident("i-3", "2026-08-10 10:00", space: nil),
    ]
    let breakdown = try #require(
      IncidentBreakdown(
        try series(statement, incidents),
        incidents,
        scope: IncidentScope(),
        per: 1000
      )
    )
    #expect(breakdown.all.count == 2)
    #expect(breakdown.all.exposure == 1000)
    #expect(breakdown.stated.map(\.description) == ["2026-07"])
    #expect(breakdown.byType.map(\.kind) == ["physical-restraint", "seclusion"])
    #expect(breakdown.byType.map(\.rate.count) == [2, 1])
    #expect(breakdown.byPlace.map(\.rate.count) == [1, 1])
    #expect(breakdown.byPeriod.map(\.rate.count) == [2, 0, 0])
  }

  @Test func `of rounded counts a nought may be some, and no ratio is told`() throws {
    let entries: [(String, Int?, MonthlyReturn.Count)] = [
      ("2026-01", 500, .stated(0)), ("2026-02", 500, .stated(0)), ("2026-03", 500, .stated(5)),
      ("2026-04", 500, .stated(10)),
    ]
    let compare = { (step: Int?) in
      BeforeAfter(
        try series(try statement(entries, roundedTo: step)),
        at: try CalendarDate("2026-03-01"),
        per: 1000,
        confidence: 0.95
      )
    }
    guard case .noneInSecond = try compare(nil).ratio else {
      Issue.record("counts as they were counted have a ratio")
      return
    }
    #expect(try compare(5).ratio == nil)
    #expect(try compare(5).before.isRounded)
    let counted = try statement(
      [("2026-02", 500, .records), ("2026-03", 500, .records)],
      roundedTo: 5
    )
    let records = BeforeAfter(
      try series(counted, [try incident("i-1", "2026-02-01 10:00")]),
      at: try CalendarDate("2026-03-01"),
      per: 1000,
      confidence: 0.95
    )
    #expect(records.ratio != nil)
  }

  @Test func `what was a bedroom in any audit is counted with the bedrooms`() throws {
    let id = try SpaceID("room-7")
    let spaces = [Space(id: id, use: .lounge), Space(id: id, use: .bedroom)]
    let catalogue = Catalogue.embedded
    let placed = try catalogue.placed("2026-06-03 10:00", in: "room-7", spaces: spaces)
    #expect(placed.place == .bedrooms)
  }

  @Test func `a stated number that is fewer than there are records is no count`() throws {
    let statement = try statement([("2026-06", 500, .stated(0)), ("2026-07", 500, .stated(1))])
    let incidents = [
      try incident("i-1", "2026-06-03 10:00"), try incident("i-2", "2026-07-03 10:00"),
      try incident("i-3", "2026-07-04 10:00", types: []),
    ]
    #expect(counts(try series(statement, incidents)) == [nil, 1])
    #expect(try series(statement, incidents).months[0].content == .absent(.contradicted))
    let part = IncidentScope(type: "physical-restraint")
    #expect(try series(statement, incidents, part).months[0].content == .absent(.contradicted))
    let rounded = try self.statement([("2026-06", 500, .stated(0))], roundedTo: 5)
    #expect(counts(try series(rounded, incidents)) == [0])
  }

  @Test func `a record that cannot be read leaves its month without a count`() throws {
    let statement = try statement([
      ("2026-01", 500, .records), ("2026-02", 500, .records), ("2026-03", 500, .stated(4)),
    ])
    let counts = { (setting: String?, month: String?) in
      let unread = UnreadRecord(
        setting: try setting.map { try SettingID($0) },
        month: try month.map { try CalendarMonth($0) }
      )
      return MonthlySeries(
        statement,
        [],
        unread: [unread],
        scope: IncidentScope(),
        asOf: try CalendarDate("2026-11-20"),
        per: 1000
      ).months.map { $0.rate?.count }
    }
    #expect(try counts("elm-ward", "2026-02") == [0, nil, 4])
    #expect(try counts("oak-ward", "2026-02") == [0, 0, 4])
    #expect(try counts(nil, nil) == [nil, nil, 4])
    #expect(try counts("elm-ward", "2025-12") == [0, 0, 4])
  }
}

import AttuneCatalogue
import AttuneModel
import AttunePractice
import Testing

/// What records have of force on one person, beside the register.
struct PersonForceTests {
  private let catalogue = Catalogue.embedded

  private func moment(_ day: String, minutes: Int = 0) throws -> Moment {
    Moment(daysSince1970: try CalendarDate(day).daysSince1970, minutes: 720 + minutes)
  }

  private func record(
    _ id: String,
    _ day: String,
    _ types: [Incident.Force],
    person: String = "p-1",
    setting: String = "elm-house"
  ) throws -> Incident {
    Incident(
      id: try IncidentID(id),
      setting: try SettingID(setting),
      person: try PersonID(person),
      began: try moment(day),
      types: types
    )
  }

  private func force(_ records: [Incident], unread: Int = 0) throws -> PersonForce {
    PersonForce(
      on: try PersonID("p-1"),
      in: records,
      at: try SettingID("elm-house"),
      asOf: try CalendarDate("2026-11-20"),
      unread: unread,
      catalogue: catalogue
    )
  }

  private let hold = Incident.Force(type: "physical-restraint")

  @Test func `force is counted by type, with the longest and the last of it`() throws {
    var seclusion = try record("i-1", "2026-05-01", [Incident.Force(type: "seclusion")])
    seclusion.confinement = Confinement(
      kind: .seclusion,
      from: try moment("2026-05-01"),
      until: try moment("2026-05-01", minutes: 570)
    )
    let timed = Incident.Force(type: "physical-restraint", duration: .value(4))
    let found = try force([
      try record("i-3", "2026-03-01", [timed, hold]), seclusion,
      try record("i-2", "2026-02-01", [hold], setting: "alder-ward"),
    ])
    #expect(found.uses.map(\.type) == ["physical-restraint", "seclusion"])
    #expect(found.uses.map(\.times) == [3, 1])
    #expect(found.uses.map(\.longest) == [4, 570])
    #expect(found.uses.map(\.withoutDuration) == [2, 0])
    #expect(found.uses.map(\.elsewhere) == [1, 0])
    #expect(found.uses.map { "\($0.last)" } == ["2026-03-01", "2026-05-01"])
    #expect(found.records.map(\.text) == ["i-1", "i-2", "i-3"])
  }

  @Test func `how long distress lasted is not how long somebody was held`() throws {
    var record = try record("i-1", "2026-05-01", [hold])
    record.duration = .value(600)
    let use = try #require(try force([record]).uses.first)
    #expect(use.longest == nil && use.withoutDuration == 1)
  }

  @Test func `a medicine has no length of its own that could be missing`() throws {
    let given = Incident.Force(type: "rapid-tranquillisation")
    let use = try #require(try force([try record("i-1", "2026-05-01", [given])]).uses.first)
    #expect(use.longest == nil && use.withoutDuration == 0)
  }

  @Test func `nothing of anybody else is kept`() throws {
    let found = try force([try record("i-1", "2026-05-01", [hold], person: "p-2")])
    #expect(found.uses == [] && found.records == [])
  }

  @Test(arguments: [
    ("2025-11-20", 0), ("2025-11-21", 1), ("2026-11-20", 1), ("2026-11-21", 0),
  ])
  func `twelve months up to the day of asking are looked at`(day: String, times: Int) throws {
    let found = try force([try record("i-1", day, [hold])])
    #expect(found.uses.map(\.times).reduce(0, +) == times)
    #expect(found.months == 12)
  }

  @Test func `a confinement that goes on counts, whenever it began`() throws {
    var record = try record("i-1", "2025-01-10", [Incident.Force(type: "long-term-segregation")])
    record.confinement = Confinement(
      kind: .longTermSegregation,
      from: record.began,
      until: nil
    )
    let use = try #require(try force([record]).uses.first)
    #expect(use.goingOn == 1 && use.longest == nil && use.withoutDuration == 0)
  }

  /// A record without times is all that is known of it, and left the sheet after twelve months.
  @Test(arguments: [("long-term-segregation", 1), ("seclusion", 0), ("physical-restraint", 0)])
  func `a segregation without times may go on, whenever it began`(type: String, times: Int) throws {
    let record = try record("i-1", "2024-01-10", [Incident.Force(type: type)])
    let found = try force([record])
    #expect(found.uses.map(\.times) == (times > 0 ? [times] : []))
    #expect(found.records.count == times)
  }

  @Test func `whether a segregation without times goes on is not known`() throws {
    let segregation = Incident.Force(type: "long-term-segregation")
    let open = try force([try record("i-1", "2026-05-01", [segregation])])
    #expect(open.uses.map(\.mayGoOn) == [1])
    #expect(open.uses.map(\.goingOn) == [0])
    #expect(open.uses.map(\.withoutDuration) == [1])
  }

  @Test func `of an old record that goes on only the confinement counts`() throws {
    let segregation = Incident.Force(type: "long-term-segregation")
    let found = try force([try record("i-1", "2024-01-10", [segregation, hold])])
    #expect(found.uses.map(\.type) == ["long-term-segregation"])
  }

  @Test func `distress that nobody met with force is no record of force`() throws {
    let found = try force([try record("i-1", "2026-05-01", [])])
    #expect(found.uses == [] && found.records == [])
  }
}

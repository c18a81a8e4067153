import AttuneModel
import AttunePractice
import Testing

/// What records of force show of a service.
struct RecordTallyTests {
  private func record(
    _ id: String,
    on day: String = "2026-10-01",
    setting: String? = nil,
    types: [Incident.Force] = [Incident.Force(type: "physical-restraint")],
    _ change: (inout Incident) throws -> Void = { _ in }
  ) throws -> Incident {
    let here = try Service().assessment().setting
    var incident = Incident(
      id: try IncidentID(id),
      setting: try setting.map { try SettingID($0) } ?? here,
      person: try PersonID("p-1"),
      began: try Ward.moment("\(day) 12:00"),
      types: types
    )
    try change(&incident)
    return incident
  }

  private func tally(_ records: [Incident], unread: Int = 0) throws -> RecordTally {
    RecordTally(
      of: records,
      in: try Service().assessment(),
      asOf: try CalendarDate("2026-11-20"),
      unread: unread,
      catalogue: Service.catalogue
    )
  }

  @Test func `a record that cannot be read may be of somebody who is segregated`() throws {
    #expect(try tally([]).segregation == .no)
    #expect(try tally([], unread: 1).segregation == .unknown)
  }

  private func reviewed(_ incident: inout Incident) throws {
    incident.review = Incident.Review(
      on: try CalendarDate("2026-10-03"),
      isExternal: nil,
      by: nil
    )
  }

  @Test func `a count of nothing shows nothing`() {
    let count = { RecordTally.Count(yes: $0, no: $1, unknown: $2) }
    #expect(count(0, 0, 0).ofAll == .unknown && count(0, 0, 0).ofAny == .unknown)
    #expect(count(2, 0, 0).ofAll == .yes && count(2, 1, 1).ofAll == .no)
    #expect(count(2, 0, 1).ofAll == .unknown && count(1, 3, 1).ofAny == .yes)
    #expect(count(0, 3, 0).ofAny == .no && count(0, 3, 1).ofAny == .unknown)
  }

  @Test func `records of force are counted, here and in the last twelve months`() throws {
    let tally = try tally([
      record("i-1"), record("i-2", on: "2026-11-20"), record("i-3", on: "2025-11-21"),
      record("i-4", on: "2025-11-20"), record("i-5", on: "2026-11-21"),
      record("i-6", setting: "elsewhere"), record("i-7", types: []),
    ])
    #expect(tally.records == 3 && tally.reviewed.no == 3)
    #expect("\(tally.from)" == "2025-11-21" && "\(tally.until)" == "2026-11-20")
  }

  @Test func `a review counts that was written down by the day`() throws {
    let late = try record("i-2") {
      $0.review = Incident.Review(on: try CalendarDate("2026-11-21"), isExternal: nil, by: nil)
    }
    #expect(try tally([record("i-1", reviewed)]).reviewed.ofAll == .yes)
    #expect(try tally([record("i-1", reviewed), late]).reviewed.ofAll == .no)
    #expect(try tally([]).reviewed.ofAll == .unknown)
  }

  @Test func `what could not be read may be anything`() throws {
    let tally = try tally([record("i-1", reviewed)], unread: 1)
    #expect(tally.reviewed.ofAll == .unknown)
    #expect(tally.hasConfinements == .unknown)
    #expect(try self.tally([record("i-1")]).hasConfinements == .no)
    #expect(try self.tally([]).hasConfinements == .unknown)
  }

  @Test func `an offer that is not written down is not known, and one that was not made is no`()
    throws
  {
    let offered = Incident.Debrief(wasOffered: true, on: nil, wasTaken: nil)
    let not = Incident.Debrief(wasOffered: false, on: nil, wasTaken: nil)
    let tally = try tally([
      record("i-1") { $0.debriefs = Incident.Debriefs(person: not, staff: offered) },
      record("i-2") { $0.debriefs = Incident.Debriefs(person: offered, staff: nil) },
    ])
    #expect(tally.debriefOfferedToPerson.ofAll == .no)
    #expect(tally.debriefOfferedToStaff == RecordTally.Count(yes: 1, no: 0, unknown: 1))
  }

  @Test(
    arguments: [
      (nil, nil, Truth.unknown), ("2026-11-19", nil, .no), ("2026-11-20", nil, .yes),
      ("2026-10-05", "2026-10-30", .yes), ("2026-10-05", "2026-11-21", .no),
      (nil, "2026-10-30", .yes),
    ] as [(String?, String?, Truth)]
  )
  func `an action is done, or not yet due`(due: String?, done: String?, isDone: Truth) throws {
    let action = Incident.Action(
      what: "a",
      by: nil,
      due: try due.map { try CalendarDate($0) },
      done: try done.map { try CalendarDate($0) },
      changes: .environment
    )
    let tally = try tally([record("i-1") { $0.actions = [action] }])
    #expect(tally.actionsDone.ofAll == isDone)
    #expect(tally.learning.ofAny == Truth(done == "2026-10-30"))
  }

  @Test
  func `a record that asks for nothing shows no learning, and one that is silent shows nothing`()
    throws
  {
    let nothing = try record("i-1") { $0.actions = [] }
    #expect(try tally([nothing]).actionsDone.ofAll == .unknown)
    #expect(try tally([nothing]).learning.ofAny == .no)
    #expect(try tally([record("i-1")]).learning.ofAny == .unknown)
  }

  @Test func `serious harm is asked for by guidance`() throws {
    let harmed = try record("i-1") { $0.harm = .seriousInjury }
    let not = try record("i-2") { $0.harm = .noHarm }
    let answer = { (records: [Incident]) in
      try Service(tally: try tally(records)).check(nil).answer("UOF-9")
    }
    #expect(try answer([harmed, not]) == .unknown)
    #expect(try answer([not]) == .notApplicable)
    #expect(try answer([record("i-3"), not]) == .unknown)
  }

  @Test func `a record without its letters is not complete, and one with all of them is`() throws {
    let whole = try RecordCheckTests.complete(setting: Service().assessment().setting)
    let lacking = try record("i-1")
    #expect(try tally([lacking]).complete.ofAll == .no)
    #expect(try tally([whole]).complete.ofAll == .yes)
    #expect(try tally([whole, lacking]).complete.ofAll == .no)
    #expect(try Service(tally: try tally([whole])).check(nil).answer("GOV-RECORDS") == .met)
  }

  private func confined(_ id: String, _ confinement: Confinement) throws -> Incident {
    try record(id, types: [Incident.Force(type: "seclusion")]) { $0.confinement = confinement }
  }

  @Test func `a seclusion without its reviews does not meet them, one that is silent is not known`()
    throws
  {
    let answer = { (reviews: [(Confinement.Review.Kind, String)]?) in
      let confinement = try Ward.confinement(
        from: "2026-10-01 12:00",
        until: "2026-10-02 12:00",
        reviews
      )
      return try tally([confined("i-1", confinement)])
    }
    #expect(try answer([]).timersMet.ofAll == .no)
    #expect(try answer(nil).timersMet.ofAll == .unknown)
    #expect(try answer(nil).hasConfinements == .yes)
  }

  @Test func `a short one in which nothing came due is no pass; an old one that goes on counts`()
    throws
  {
    let short = try Ward.confinement(from: "2026-10-01 12:00", until: "2026-10-01 12:01")
    let tally = try tally([confined("i-1", short)])
    #expect(tally.confinements == 1)
    #expect(tally.timersMet == RecordTally.Count(yes: 0, no: 0, unknown: 1))
    let old = try record("i-2", on: "2024-01-01", types: [Incident.Force(type: "seclusion")]) {
      $0.confinement = try Ward.confinement(from: "2024-01-01 12:00")
    }
    #expect(try self.tally([old]).confinements == 1)
    #expect(try self.tally([old]).timersMet.ofAll == .no)
    #expect(try self.tally([old]).segregation == .no)
    let apart = try record("i-3", types: [Incident.Force(type: "long-term-segregation")]) {
      $0.confinement = try Ward.confinement(.longTermSegregation, from: "2026-10-01 12:00")
    }
    let service = Service(tally: try self.tally([apart]))
    #expect(try service.check(nil).truth(.settingHasSegregation) == .yes)
  }
}

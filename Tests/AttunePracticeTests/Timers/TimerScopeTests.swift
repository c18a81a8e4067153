import AttuneCatalogue
import AttuneModel
import AttunePractice
import TestSupport
import Testing

/// Where requirements apply, and what a record does not say.
struct TimerScopeTests {
  @Test func `without an audit, in another nation and another place nothing is reckoned`() throws {
    let seclusion = try Ward.confinement(from: "2026-05-01 00:00")
    func state(_ place: ConfinementEpisode.Place?) throws -> ReviewStatus.State {
      try Ward.status("SEC-3", seclusion, at: "2026-05-01 09:00", place: place).state
    }
    #expect(try state(nil) == .notChecked)
    let wales = ConfinementEpisode.Place(nation: .wales, kind: .mentalHealthUnit)
    #expect(try state(wales) == .notApplicable(.otherNation))
    let home = ConfinementEpisode.Place(nation: .england, kind: .residentialCare)
    #expect(try state(home) == .notApplicable(.otherKindOfPlace))
  }

  @Test func `each kind of confinement has its own requirements, in the order of the data`() throws
  {
    let confinements = [
      try Ward.confinement(from: "2026-05-01 00:00"),
      try Ward.confinement(.longTermSegregation, from: "2026-05-02 00:00"),
    ]
    let timers = try Ward.timers(confinements, at: "2026-05-03 00:00")
    #expect(timers[0].statuses.map(\.rule.id) == (1...10).map { "SEC-\($0)" })
    #expect(timers[1].statuses.map(\.rule.id) == (1...5).map { "LTS-\($0)" })
    #expect(timers.map(\.minutes) == [2880, 1440])
  }

  @Test func `a record that does not say who looked is told apart`() throws {
    let open = try Ward.confinement(from: "2026-05-01 00:00", nil)
    let none = try Ward.confinement(from: "2026-05-01 00:00", [])
    let timers = try Ward.timers([open, none], at: "2026-05-01 05:00")
    #expect(timers.map(\.saysReviews) == [false, true])
    #expect(timers[0].statuses.map(\.state) == timers[1].statuses.map(\.state))
  }

  @Test func `a plan is made on the day, or days later, or not`() throws {
    func status(_ on: String?, until: String? = nil) throws -> ReviewStatus {
      let plan = try on.map { Confinement.Plan(on: try CalendarDate($0), isCopyGiven: nil) }
      let seclusion = try Ward.confinement(from: "2026-05-01 23:50", until: until, plan: plan)
      return try Ward.status("SEC-9", seclusion, at: "2026-05-03 09:00")
    }
    #expect(try status("2026-05-01").planned?.daysLate == 0)
    #expect(try status("2026-05-03").planned?.daysLate == 2)
    #expect(try status("2026-05-03").state == .closed)
    let start = try Ward.moment("2026-05-01 23:50")
    #expect(try status(nil).state == .overdue(since: start, minutes: 1990))
    #expect(try status("2026-05-04").planned == nil, "it is not made yet")
    #expect(try status("2025-01-01").planned == nil, "it is a plan of something else")
    #expect(try status("2026-04-30").state == .overdue(since: start, minutes: 1990))
    #expect(try status(nil, until: "2026-05-02 01:00").missedCount == 1)
  }

  @Test func `whether it is segregation by now is for people to consider, after 72 hours`() throws {
    let seclusion = try Ward.confinement(from: "2026-03-27 12:00")
    let due = try Ward.moment("2026-03-30 13:00")
    #expect(try Ward.status("SEC-10", seclusion, at: "2026-03-30 13:00").state == .due(due))
    let open = ReviewStatus.State.open(since: due)
    #expect(try Ward.status("SEC-10", seclusion, at: "2026-03-30 13:01").state == open)
    let ended = try Ward.confinement(from: "2026-03-27 12:00", until: "2026-03-28 12:00")
    let state = try Ward.status("SEC-10", ended, at: "2026-04-30 13:01").state
    #expect(state == .notApplicable(.endedBeforeDue))
  }

  @Test(arguments: 0..<4)
  func `the order of records never matters`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let confinements = [
      try Ward.confinement(from: "2026-05-01 00:00", until: "2026-05-01 07:00"),
      try Ward.confinement(from: "2026-05-02 10:00", [(.medical, "2026-05-02 10:30")]),
      try Ward.confinement(.longTermSegregation, from: "2026-04-01 00:00"),
    ]
    let episodes = try confinements.enumerated().map { offset, confinement in
      ConfinementEpisode(
        record: try IncidentID("i-\(offset)"),
        place: Ward.england,
        confinement: confinement
      )
    }
    let timers = ReviewTimers(.embedded)
    let now = try Ward.moment("2026-05-03 00:00")
    let expected = timers.timers(of: episodes, at: now)
    #expect(timers.timers(of: episodes.shuffled(using: &random), at: now) == expected)
    #expect(expected.map(\.episode.record.text) == ["i-2", "i-0", "i-1"])
  }

  @Test func `a schedule with a span of nothing cannot be made`() {
    let ground = Catalogue.embedded.reviews[0].ground
    for schedule in [
      ReviewSchedule.every(0), .byCalendar(.days(0)), .atLeast(0, per: 60, fromStart: false),
      .whenLonger(than: 480, orTotal: -1, within: 2880),
    ] {
      #expect(throws: InvalidSchedule()) {
        try ReviewRule(
          id: "X",
          title: "x",
          of: .seclusion,
          evidence: .plan,
          schedule: schedule,
          ground: ground,
          nation: .england,
          kinds: []
        )
      }
    }
  }
}

import AttuneModel
import AttunePractice
import TestSupport
import Testing

/// SEC-8: longer than 8 hours, or more than 12 in any 48, of all seclusions of the person.
struct LongSeclusionTests {
  @Test func `8 hours exactly are not more than 8 hours`() throws {
    let going = try Ward.confinement(from: "2026-05-01 00:00")
    let due = try Ward.moment("2026-05-01 08:00")
    #expect(try Ward.status("SEC-8", going, at: "2026-05-01 03:00").state == .due(due))
    #expect(try Ward.status("SEC-8", going, at: "2026-05-01 08:00").state == .due(due))
    let over = try Ward.status("SEC-8", going, at: "2026-05-01 08:01").state
    #expect(over == .overdue(since: due, minutes: 1))

    let eight = try Ward.confinement(from: "2026-05-01 00:00", until: "2026-05-01 08:00")
    let ended = try Ward.status("SEC-8", eight, at: "2026-05-02 00:00")
    #expect(ended.state == .notApplicable(.endedBeforeDue) && ended.missed == [])
    let more = try Ward.confinement(from: "2026-05-01 00:00", until: "2026-05-01 08:01")
    #expect(try Ward.status("SEC-8", more, at: "2026-05-02 00:00").missedCount == 1)
  }

  /// From 22:15 to 05:50 the clock on the wall makes it 7 h 35 min; it was an hour more.
  @Test func `8 hours are true hours in the night that has 25`() throws {
    let seclusion = try Ward.confinement(from: "2026-10-24 22:15", until: "2026-10-25 05:50")
    let status = try Ward.status("SEC-8", seclusion, at: "2026-11-01 00:00")
    #expect(status.missed.map { Ward.text($0.first) } == ["2026-10-25 05:15 GMT"])
    let spring = try Ward.confinement(from: "2026-03-28 22:15", until: "2026-03-29 06:50")
    let short = try Ward.status("SEC-8", spring, at: "2026-04-01 00:00")
    #expect(short.state == .notApplicable(.endedBeforeDue))
  }

  @Test func `a review in the first 8 hours counts, and a later one says how late`() throws {
    let early = try Ward.confinement(
      from: "2026-05-01 00:00",
      [(.independentMDT, "2026-05-01 07:00")]
    )
    let status = try Ward.status("SEC-8", early, at: "2026-05-01 12:00")
    #expect(status.state == .closed && status.done.map(\.minutesLate) == [0])
    let late = try Ward.confinement(
      from: "2026-05-01 00:00",
      [(.internalMDT, "2026-05-01 07:00"), (.independentMDT, "2026-05-01 09:30")]
    )
    #expect(try Ward.status("SEC-8", late, at: "2026-05-01 12:00").done.map(\.minutesLate) == [90])
  }

  @Test func `two seclusions that come to more than 12 hours in 48`() throws {
    let first = try Ward.confinement(from: "2026-05-01 00:00", until: "2026-05-01 07:00")
    let second = try Ward.confinement(from: "2026-05-02 10:00", until: "2026-05-02 17:00")
    let timers = try Ward.timers([second, first], at: "2026-05-04 00:00")
    let states = try timers.map { timer in
      try #require(timer.statuses.first { $0.rule.id == "SEC-8" })
    }
    #expect(timers.map(\.minutes) == [420, 420])
    #expect(states[0].state == .notApplicable(.endedBeforeDue))
    // Seven hours of the first, and five of the second make twelve.
    #expect(states[1].missed.map { Ward.text($0.first) } == ["2026-05-02 15:00 BST"])

    let exactly = try Ward.confinement(from: "2026-05-02 10:00", until: "2026-05-02 15:00")
    let none = try Ward.timers([first, exactly], at: "2026-05-04 00:00")[1]
    let status = try #require(none.statuses.first { $0.rule.id == "SEC-8" })
    #expect(status.state == .notApplicable(.endedBeforeDue))
  }

  @Test func `what is more than 48 hours ago does not count`() throws {
    let first = try Ward.confinement(from: "2026-05-01 00:00", until: "2026-05-01 07:00")
    let second = try Ward.confinement(from: "2026-05-03 07:00")
    let timers = try Ward.timers([first, second], at: "2026-05-03 07:00")
    let status = try #require(timers[1].statuses.first { $0.rule.id == "SEC-8" })
    #expect(status.state == .due(try Ward.moment("2026-05-03 15:00")))
  }

  @Test func `segregation is no seclusion, and overlapping records are one time`() throws {
    let apart = try Ward.confinement(
      .longTermSegregation,
      from: "2026-05-01 00:00",
      until: "2026-05-02 10:00"
    )
    let twice = try Ward.confinement(from: "2026-05-02 08:00", until: "2026-05-02 12:00")
    let going = try Ward.confinement(from: "2026-05-02 10:00")
    let timers = try Ward.timers([apart, twice, going], at: "2026-05-02 10:00")
    let status = try #require(timers[2].statuses.first { $0.rule.id == "SEC-8" })
    #expect(status.state == .due(try Ward.moment("2026-05-02 18:00")))
  }

  /// Three thousand of one person, which take no longer than as many of different people.
  @Test func `many seclusions of one person are gone through once`() throws {
    let start = try Ward.moment("2026-01-01 00:00")
    let many = (0..<3000).map { place in
      Confinement(
        kind: .seclusion,
        from: start.adding(minutes: place * 90),
        until: start.adding(minutes: place * 90 + 60),
        reviews: []
      )
    }
    let timers = try Ward.timers(many, at: "2026-12-01 00:00")
    let missed = timers.filter { timer in
      timer.statuses.contains { $0.rule.id == "SEC-8" && !$0.missed.isEmpty }
    }
    // Twelve hours are full with the twelfth; the thirteenth and all that follow go over them.
    #expect(timers.count == 3000 && missed.count == 2988)
  }

  /// The moment is found by halving; here every minute is counted.
  @Test(arguments: 0..<12)
  func `the moment of the total is that of counting minutes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let start = try Ward.moment("2026-03-28 12:00")
    var spells: [Confinement] = []
    for _ in 0..<4 {
      let from = start.adding(minutes: -Int.random(in: 60...3600, using: &random))
      let until = from.adding(minutes: .random(in: 1...420, using: &random))
      spells.append(
        Confinement(kind: .seclusion, from: from, until: min(until, start), reviews: [])
      )
    }
    spells.append(Confinement(kind: .seclusion, from: start, until: nil, reviews: []))
    let isIn = { (minute: Moment) in
      spells.contains { $0.from <= minute && minute < ($0.until ?? start.adding(minutes: 9999)) }
    }
    var due = start
    while due < start.adding(minutes: 480),
      (1...2880).count(where: { isIn(due.adding(minutes: 1 - $0)) }) <= 720
    {
      due = due.adding(minutes: 1)
    }
    let timers = try Ward.timers(spells, at: "2026-03-28 12:00")
    let status = try #require(
      timers.first { $0.episode.confinement.until == nil }?.statuses.first { $0.rule.id == "SEC-8" }
    )
    #expect(status.state == .due(due))
  }
}

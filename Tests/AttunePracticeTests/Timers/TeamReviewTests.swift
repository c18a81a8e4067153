import AttuneModel
import AttunePractice
import Testing

/// What the first internal review by the multidisciplinary team changes: SEC-4 to SEC-7.
struct TeamReviewTests {
  /// Seclusion from midnight that goes on, with the team's review at ten and these.
  private func afterTeam(_ reviews: [Confinement.Review]) throws -> Confinement {
    let team = Confinement.Review(kind: .internalMDT, at: try Ward.moment("2026-05-01 10:00"))
    return Confinement(
      kind: .seclusion,
      from: try Ward.moment("2026-05-01 00:00"),
      until: nil,
      reviews: [team] + reviews
    )
  }

  private func seclusion(
    until: String? = nil,
    _ reviews: [(Confinement.Review.Kind, String)]
  ) throws -> Confinement {
    try Ward.confinement(from: "2026-05-01 00:00", until: until, reviews)
  }

  @Test func `medical reviews every four hours end with it`() throws {
    let before = try seclusion([(.medical, "2026-05-01 00:40")])
    let waiting = try Ward.status("SEC-4", before, at: "2026-05-01 02:00")
    #expect(waiting.state == .due(try Ward.moment("2026-05-01 04:40")))
    let after = try seclusion([
      (.medical, "2026-05-01 00:40"), (.internalMDT, "2026-05-01 10:00"),
      (.medical, "2026-05-01 15:00"),
    ])
    let closed = try Ward.status("SEC-4", after, at: "2026-05-02 00:00")
    #expect(closed.state == .closed)
    #expect(closed.done.map(\.minutesLate) == [0])
    #expect(closed.missed.map { Ward.text($0.first) } == ["2026-05-01 04:40 BST"])
    #expect(closed.missedCount == 2)
  }

  @Test func `it has no deadline of its own`() throws {
    let start = try Ward.moment("2026-05-01 00:00")
    let none = try Ward.status("SEC-5", try seclusion([]), at: "2026-05-01 20:00")
    #expect(none.state == .open(since: start) && none.done == [])
    let done = try seclusion([(.internalMDT, "2026-05-01 10:00")])
    let status = try Ward.status("SEC-5", done, at: "2026-05-01 20:00")
    #expect(status.state == .closed)
    #expect(status.done.map(\.minutesLate) == [nil])
  }

  @Test func `one that never came is told when it has ended`() throws {
    let ended = try seclusion(until: "2026-05-01 03:00", [])
    let status = try Ward.status("SEC-5", ended, at: "2026-05-02 20:00")
    #expect(status.state == .ended)
    #expect(status.missed.map(\.what) == [.withoutDeadline] && status.missedCount == 1)
    #expect(status.isMet == .unknown, "nobody can tell how soon it could have been")
  }

  @Test func `before it no medical review is counted by the day`() throws {
    let status = try Ward.status("SEC-6", try seclusion([]), at: "2026-05-03 00:00")
    #expect(status.state == .notApplicable(.noInternalMDT))
  }

  @Test func `the days of the team begin with the seclusion where it never came`() throws {
    let end = try Ward.moment("2026-05-02 00:00")
    let first = try Ward.status("SEC-7", try seclusion([]), at: "2026-05-01 10:00")
    #expect(first.state == .due(end))
    let fifth = try Ward.status("SEC-7", try seclusion([]), at: "2026-05-06 00:00")
    #expect(fifth.state == .overdue(since: end, minutes: 4 * 1440) && fifth.missedCount == 4)
    let ended = try seclusion(until: "2026-05-06 00:00", [])
    #expect(try Ward.status("SEC-7", ended, at: "2026-06-01 00:00").missedCount == 4)
  }

  @Test func `days without the team stay missed when it comes, and its own begin then`() throws {
    let late = try seclusion([(.internalMDT, "2026-05-02 06:00")])
    let status = try Ward.status("SEC-7", late, at: "2026-05-02 07:00")
    #expect(status.missed.map { Ward.text($0.first) } == ["2026-05-02 00:00 BST"])
    #expect(status.done.count == 1)
    #expect(status.state == .due(try Ward.moment("2026-05-03 06:00")))
  }

  @Test(arguments: ["SEC-6", "SEC-7"])
  func `a whole day without a review is overdue until one comes`(rule: String) throws {
    let reviews: [(Confinement.Review.Kind, String)] = [(.internalMDT, "2026-05-01 06:00")]
    let waiting = try Ward.status(rule, try seclusion(reviews), at: "2026-05-06 08:00")
    let since = try Ward.moment("2026-05-02 06:00")
    #expect(waiting.state == .overdue(since: since, minutes: 4 * 1440 + 120))
    #expect(waiting.missedCount == (rule == "SEC-6" ? 10 : 5))
    let kind: Confinement.Review.Kind = rule == "SEC-6" ? .medical : .independentMDT
    let after = try seclusion(reviews + [(kind, "2026-05-06 07:00")])
    let come = try Ward.status(rule, after, at: "2026-05-06 08:00").state
    #expect(come == .due(try Ward.moment("2026-05-\(rule == "SEC-6" ? "07" : "08") 06:00")))
  }

  @Test func `days that go by are overdue since the first, and one review answers all before it`()
    throws
  {
    let reviews: [(Confinement.Review.Kind, String)] = [
      (.internalMDT, "2026-05-01 10:00"), (.medical, "2026-05-04 12:00"),
    ]
    let silent = try Ward.status("SEC-6", try seclusion(reviews), at: "2026-05-04 11:00")
    let first = try Ward.moment("2026-05-02 10:00")
    #expect(silent.state == .overdue(since: first, minutes: 2 * 1440 + 60))
    // The fourth day has one of its two: from its end on it lacks the other.
    let again = try Ward.status("SEC-6", try seclusion(reviews), at: "2026-05-06 11:00")
    let fourth = try Ward.moment("2026-05-05 10:00")
    #expect(again.state == .overdue(since: fourth, minutes: 1440 + 60))
  }

  @Test func `days without the responsible clinician are overdue since the first of them`() throws {
    let medical = try (1...3).flatMap { day in
      try ["12:00", "20:00"].map { time in
        Confinement.Review(
          kind: .medical,
          at: try Ward.moment("2026-05-0\(day) \(time)"),
          hasResponsibleClinician: false
        )
      }
    }
    let status = try Ward.status("SEC-6", afterTeam(medical), at: "2026-05-04 10:00")
    let since = try Ward.moment("2026-05-02 10:00")
    #expect(status.missed.map(\.what) == [.responsibleClinician, .responsibleClinician])
    #expect(status.state == .overdue(since: since, minutes: 2 * 1440))
  }

  @Test func `after it two medical reviews are due in each 24 hours`() throws {
    let reviews: [(Confinement.Review.Kind, String)] = [
      (.internalMDT, "2026-05-01 10:00"), (.medical, "2026-05-01 10:00"),
      (.medical, "2026-05-01 18:00"), (.medical, "2026-05-02 10:00"),
      (.medical, "2026-05-03 09:00"),
    ]
    let status = try Ward.status("SEC-6", try seclusion(reviews), at: "2026-05-03 12:00")
    #expect(status.done.count == 3, "one at the same time as the team's is before the first day")
    #expect(status.done.map(\.minutesLate) == [0, 0, 0])
    #expect(status.missedCount == 1)
    #expect(status.missed.map { Ward.text($0.first) } == ["2026-05-03 10:00 BST"])
    let since = try Ward.moment("2026-05-03 10:00")
    #expect(status.state == .overdue(since: since, minutes: 120))
  }

  @Test func `once there are enough, the next day's are due`() throws {
    let reviews: [(Confinement.Review.Kind, String)] = [
      (.internalMDT, "2026-05-01 10:00"), (.internalMDT, "2026-05-01 16:00"),
    ]
    let status = try Ward.status("SEC-7", try seclusion(reviews), at: "2026-05-01 17:00")
    #expect(status.state == .due(try Ward.moment("2026-05-03 10:00")))
    #expect(status.done.count == 2, "the first answers the first day, and the second the next")
  }

  @Test func `at the very end of a period it is due, and not missed yet`() throws {
    let reviewed = try seclusion([(.internalMDT, "2026-05-01 10:00")])
    let due = try Ward.moment("2026-05-02 10:00")
    let now = try Ward.status("SEC-7", reviewed, at: "2026-05-02 10:00")
    #expect(now.state == .due(due) && now.missed == [])
    let later = try Ward.status("SEC-7", reviewed, at: "2026-05-02 10:01")
    #expect(later.state == .overdue(since: due, minutes: 1) && later.missedCount == 1)
  }

  /// The day in which the clock is put back has 25 hours, and 24 of them are a period.
  @Test func `a period is 24 hours whatever the clock does`() throws {
    let seclusion = try Ward.confinement(
      from: "2026-10-24 08:00",
      [(.internalMDT, "2026-10-24 10:00")]
    )
    let status = try Ward.status("SEC-7", seclusion, at: "2026-10-24 11:00")
    #expect(status.state == .due(try Ward.moment("2026-10-25 09:00 GMT")))
  }

  @Test func `one of the two is by the responsible clinician, as far as that is recorded`() throws {
    func status(_ clinician: [Bool?]) throws -> ReviewStatus {
      let times = ["2026-05-01 12:00", "2026-05-01 20:00"]
      let medical = try zip(times, clinician).map { at, clinician in
        Confinement.Review(
          kind: .medical,
          at: try Ward.moment(at),
          hasResponsibleClinician: clinician
        )
      }
      return try Ward.status("SEC-6", afterTeam(medical), at: "2026-05-02 11:00")
    }
    #expect(try status([true, false]).missed == [])
    let without = try status([false, false])
    #expect(without.missed.map(\.what) == [.responsibleClinician])
    #expect(without.isOverdue, "until they take part")
    let unknown = try status([nil, false])
    #expect(unknown.missed == [])
    #expect(unknown.done.map(\.doubts) == [[.responsibleClinicianNotRecorded], []])
    #expect(Ward.text(unknown.overdueSinceIfDoubted) == "2026-05-02 10:00 BST")
    #expect(try status([true, nil]).overdueSinceIfDoubted == nil)
  }

  @Test func `a period that the end cuts short has missed nothing`() throws {
    let reviews: [(Confinement.Review.Kind, String)] = [(.internalMDT, "2026-05-01 10:00")]
    let ended = try seclusion(until: "2026-05-02 10:00", reviews)
    let status = try Ward.status("SEC-6", ended, at: "2026-05-09 00:00")
    #expect(status.state == .notApplicable(.endedBeforeDue))
    let longer = try seclusion(until: "2026-05-02 10:01", reviews)
    let missed = try Ward.status("SEC-6", longer, at: "2026-05-09 00:00")
    #expect(missed.state == .ended && missed.missedCount == 2)
  }
}

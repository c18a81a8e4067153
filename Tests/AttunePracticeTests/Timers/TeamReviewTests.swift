import AttuneModel
import AttunePractice
import Testing

/// What the first internal review by the multidisciplinary team changes: SEC-4 to SEC-7.
struct TeamReviewTests {
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
    let ended = try seclusion(until: "2026-05-01 03:00", [])
    #expect(try Ward.status("SEC-5", ended, at: "2026-05-02 20:00").state == .ended)
  }

  @Test(arguments: ["SEC-6", "SEC-7"])
  func `before it nothing is counted by the day`(rule: String) throws {
    let status = try Ward.status(rule, try seclusion([]), at: "2026-05-03 00:00")
    #expect(status.state == .notApplicable(.noInternalMDT))
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
    #expect(status.state == .due(try Ward.moment("2026-05-04 10:00")))
  }

  @Test func `once there are enough, the next day's are due`() throws {
    let reviews: [(Confinement.Review.Kind, String)] = [
      (.internalMDT, "2026-05-01 10:00"), (.internalMDT, "2026-05-01 16:00"),
    ]
    let status = try Ward.status("SEC-7", try seclusion(reviews), at: "2026-05-01 17:00")
    #expect(status.state == .due(try Ward.moment("2026-05-03 10:00")))
    #expect(status.done.count == 1)
  }

  @Test func `at the very end of a period it is due, and not missed yet`() throws {
    let reviewed = try seclusion([(.internalMDT, "2026-05-01 10:00")])
    let due = try Ward.moment("2026-05-02 10:00")
    let now = try Ward.status("SEC-7", reviewed, at: "2026-05-02 10:00")
    #expect(now.state == .due(due) && now.missed == [])
    let later = try Ward.status("SEC-7", reviewed, at: "2026-05-02 10:01")
    #expect(later.state == .due(due.adding(minutes: 1440)) && later.missedCount == 1)
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
      let team = Confinement.Review(kind: .internalMDT, at: try Ward.moment("2026-05-01 10:00"))
      let seclusion = Confinement(
        kind: .seclusion,
        from: try Ward.moment("2026-05-01 00:00"),
        until: nil,
        reviews: [team] + medical
      )
      return try Ward.status("SEC-6", seclusion, at: "2026-05-02 11:00")
    }
    #expect(try status([true, false]).missed == [])
    #expect(try status([false, false]).missed.map(\.what) == [.responsibleClinician])
    let unknown = try status([nil, false])
    #expect(unknown.missed == [])
    #expect(unknown.done.map(\.doubts) == [[.responsibleClinicianNotRecorded], []])
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

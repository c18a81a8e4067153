import AttuneModel
import AttunePractice
import Testing

/// SEC-1: the first medical review, within an hour.
struct FirstReviewTests {
  private func status(
    _ reviews: [(Confinement.Review.Kind, String)],
    until: String? = nil,
    by authority: Confinement.Authority? = .nurse,
    at now: String
  ) throws -> ReviewStatus {
    let seclusion = try Ward.confinement(
      from: "2026-06-30 23:30",
      until: until,
      by: authority,
      reviews
    )
    return try Ward.status("SEC-1", seclusion, at: now)
  }

  @Test func `it is due an hour after the start, across midnight`() throws {
    let due = try Ward.moment("2026-07-01 00:30")
    #expect(try status([], at: "2026-06-30 23:30").state == .due(due))
    #expect(try status([], at: "2026-07-01 00:30").state == .due(due))
    let late = ReviewStatus.State.overdue(since: due, minutes: 1)
    #expect(try status([], at: "2026-07-01 00:31").state == late)
  }

  @Test(arguments: [("23:31", 0), ("00:30", 0), ("00:31", 1), ("03:30", 180)])
  func `one that was done says how late`(time: String, minutes: Int) throws {
    let day = time.hasPrefix("23") ? "2026-06-30" : "2026-07-01"
    let status = try status(
      [
        (.nursing, "2026-06-30 23:35"), (.medical, "\(day) \(time)"),
        (.medical, "2026-07-01 04:00"),
      ],
      at: "2026-07-01 05:00"
    )
    #expect(status.state == .closed)
    #expect(status.done.map(\.minutesLate) == [minutes])
    #expect(status.missed == [])
  }

  @Test func `a psychiatrist's own decision needs none`() throws {
    let state = ReviewStatus.State.notApplicable(.authorised(by: .psychiatrist))
    #expect(try status([], by: .psychiatrist, at: "2026-07-01 05:00").state == state)
  }

  @Test func `where nobody says who decided it is not known whether it was needed`() throws {
    let unknown = try status([], by: nil, at: "2026-07-01 05:00")
    let due = try Ward.moment("2026-07-01 00:30")
    #expect(unknown.state == .overdue(since: due, minutes: 270))
    #expect(unknown.mayNotApply && unknown.isMet == .unknown)
    let done = try status([(.medical, "2026-07-01 00:10")], by: nil, at: "2026-07-01 05:00")
    #expect(done.isMet == .yes, "it was done, needed or not")
    #expect(try !status([], by: .nurse, at: "2026-07-01 05:00").mayNotApply)
  }

  @Test func `nothing is due at the end or after it`() throws {
    let ended = try status([], until: "2026-07-01 00:30", at: "2026-07-02 00:00")
    #expect(ended.state == .notApplicable(.endedBeforeDue) && ended.missed == [])
    let later = try status([], until: "2026-07-01 00:31", at: "2026-07-02 00:00")
    #expect(later.state == .ended && later.missedCount == 1)
    #expect(later.missed.map(\.first) == [try Ward.moment("2026-07-01 00:30")])
  }

  @Test func `what is after the moment of asking is not known yet`() throws {
    let status = try status(
      [(.medical, "2026-07-01 00:10")],
      until: "2026-07-01 02:00",
      at: "2026-07-01 00:05"
    )
    #expect(status.done == [])
    #expect(status.state == .due(try Ward.moment("2026-07-01 00:30")))
    let before = try self.status([], at: "2026-06-30 23:29")
    #expect(before.state == .notApplicable(.notBegun))
  }

  @Test func `a review before the start or after the end is of something else`() throws {
    let status = try status(
      [(.medical, "2026-06-30 23:29"), (.medical, "2026-07-01 02:01")],
      until: "2026-07-01 02:00",
      at: "2026-07-02 00:00"
    )
    #expect(status.done == [] && status.missedCount == 1)
  }
}

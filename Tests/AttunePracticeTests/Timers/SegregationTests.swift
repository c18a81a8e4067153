import AttuneModel
import AttunePractice
import Testing

/// Long-term segregation: by the day, the week and the month.
struct SegregationTests {
  private func due(
    _ rule: String,
    from: String,
    _ reviews: [(Confinement.Review.Kind, String)] = []
  ) throws -> String? {
    let segregation = try Ward.confinement(.longTermSegregation, from: from, reviews)
    let status = try Ward.status(rule, segregation, at: reviews.last?.1 ?? from)
    guard case .due(let moment) = status.state else { return nil }
    return Ward.text(moment)
  }

  @Test(arguments: [
    ("2026-01-15 10:00", "2026-04-15 10:00 BST"), ("2026-09-30 10:00", "2026-12-30 10:00 GMT"),
    ("2027-11-30 10:00", "2028-02-29 10:00 GMT"), ("2026-11-30 10:00", "2027-02-28 10:00 GMT"),
    ("2028-02-29 10:00", "2028-05-29 10:00 BST"),
    // The clock skips this time, and shows the other twice.
    ("2025-12-29 01:30", "2026-03-29 02:30 BST"), ("2026-07-25 01:30", "2026-10-25 01:30 BST"),
  ])
  func `three months are of the calendar, at the same local time`(from: String, due: String) throws
  {
    #expect(try self.due("LTS-4", from: from) == due)
  }

  @Test func `a week is of the calendar, so that Wednesday at ten stays Wednesday at ten`() throws {
    #expect(try due("LTS-2", from: "2026-10-21 10:00") == "2026-10-28 10:00 GMT")
    #expect(try due("LTS-2", from: "2026-03-25 10:00") == "2026-04-01 10:00 BST")
    let meetings = ["2026-10-14", "2026-10-21", "2026-10-28"].map { "\($0) 10:00" }
    let segregation = try Ward.confinement(
      .longTermSegregation,
      from: "2026-10-07 10:00",
      meetings.map { (.fullMDT, $0) }
    )
    let status = try Ward.status("LTS-2", segregation, at: "2026-10-29 10:00")
    #expect(status.done.map(\.minutesLate) == [0, 0, 0])
  }

  @Test func `months count from the start, and do not creep at their ends`() throws {
    let segregation = try Ward.confinement(.longTermSegregation, from: "2025-11-30 10:00")
    let status = try Ward.status("LTS-4", segregation, at: "2026-12-01 10:00")
    let since = try Ward.moment("2026-02-28 10:00")
    #expect(status.state == .overdue(since: since, minutes: 276 * 1440))
    #expect(status.missed.map { Ward.text($0.last) } == ["2026-11-30 10:00 GMT"])
    #expect(status.missedCount == 3)
  }

  @Test func `after a review the next three months begin`() throws {
    let next = try due(
      "LTS-4",
      from: "2026-01-15 10:00",
      [(.externalHospital, "2026-04-02 14:00")]
    )
    #expect(next == "2026-07-02 14:00 BST")
  }

  @Test func `what only a policy or people can say has no deadline`() throws {
    let segregation = try Ward.confinement(
      .longTermSegregation,
      from: "2026-01-15 10:00",
      [(.seniorProfessional, "2026-02-15 10:00")]
    )
    let policy = try Ward.status("LTS-3", segregation, at: "2026-03-01 10:00")
    #expect(policy.state == .open(since: nil) && policy.done.count == 1)
    let safeguarding = try Ward.status("LTS-5", segregation, at: "2026-03-01 10:00")
    #expect(safeguarding.state == .open(since: try Ward.moment("2026-01-15 10:00")))
  }
}

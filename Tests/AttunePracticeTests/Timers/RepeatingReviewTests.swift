import AttuneModel
import AttunePractice
import Testing

/// Reviews that are due again and again, whatever the clock does.
struct RepeatingReviewTests {
  /// Two hours are two hours in the night that has twenty-five, and in the one that has twenty-three.
  @Test(arguments: [
    ("2026-10-25 00:30", "2026-10-25 01:30 GMT"), ("2026-10-25 01:30 BST", "2026-10-25 02:30 GMT"),
    ("2026-03-29 00:30", "2026-03-29 03:30 BST"), ("2026-03-28 23:30", "2026-03-29 02:30 BST"),
    ("2028-02-28 23:00", "2028-02-29 01:00 GMT"), ("2028-02-29 23:00", "2028-03-01 01:00 GMT"),
  ])
  func `two hours after the start is two hours`(from: String, due: String) throws {
    let status = try Ward.status("SEC-3", Ward.confinement(from: from), at: from)
    #expect(status.state == .due(try Ward.moment(due)))
  }

  @Test(arguments: [
    ("2026-10-24 21:00", "2026-10-25 20:00 GMT"), ("2026-03-28 21:00", "2026-03-29 22:00 BST"),
    ("2028-02-28 12:00", "2028-02-29 12:00 GMT"),
  ])
  func `every 24 hours is 24 hours`(from: String, due: String) throws {
    let segregation = try Ward.confinement(.longTermSegregation, from: from)
    let status = try Ward.status("LTS-1", segregation, at: from)
    #expect(status.state == .due(try Ward.moment(due)))
  }

  @Test func `lateness is in true minutes across the change of the clock`() throws {
    let seclusion = try Ward.confinement(
      from: "2026-10-25 00:10",
      [(.nursing, "2026-10-25 01:50 BST"), (.nursing, "2026-10-25 03:30")]
    )
    let status = try Ward.status("SEC-3", seclusion, at: "2026-10-25 05:40")
    #expect(
      status.done.map { Ward.text($0.due) } == ["2026-10-25 01:10 GMT", "2026-10-25 02:50 GMT"]
    )
    #expect(status.done.map(\.minutesLate) == [0, 40])
    let due = try Ward.moment("2026-10-25 05:30")
    #expect(status.state == .overdue(since: due, minutes: 10))
    #expect(status.missed == [])
  }

  @Test func `of several that were due in a gap the first is late and the others are missed`()
    throws
  {
    let seclusion = try Ward.confinement(
      from: "2026-05-01 00:00",
      [(.nursing, "2026-05-01 07:00"), (.nursing, "2026-05-01 09:00")]
    )
    let status = try Ward.status("SEC-3", seclusion, at: "2026-05-01 15:30")
    #expect(status.done.map(\.minutesLate) == [300, 0])
    let runs = status.missed.map {
      "\($0.count): \(Ward.clock.text($0.first)), \(Ward.clock.text($0.last))"
    }
    #expect(
      runs == [
        "2: 2026-05-01 04:00 BST, 2026-05-01 06:00 BST",
        "2: 2026-05-01 13:00 BST, 2026-05-01 15:00 BST",
      ]
    )
    let since = try Ward.moment("2026-05-01 11:00")
    #expect(status.state == .overdue(since: since, minutes: 270))
  }

  @Test func `one that is due just now is neither overdue nor missed`() throws {
    let seclusion = try Ward.confinement(from: "2026-05-01 00:00")
    let status = try Ward.status("SEC-2", seclusion, at: "2026-05-01 00:30")
    let since = try Ward.moment("2026-05-01 00:15")
    #expect(status.state == .overdue(since: since, minutes: 15))
    #expect(status.missed == [])
    let later = try Ward.status("SEC-2", seclusion, at: "2026-05-01 00:31")
    #expect(later.missedCount == 1)
  }

  @Test func `after the end nothing is due, and what was not done is missed`() throws {
    let seclusion = try Ward.confinement(
      from: "2026-05-01 00:00",
      until: "2026-05-01 06:00",
      [(.nursing, "2026-05-01 01:30")]
    )
    let status = try Ward.status("SEC-3", seclusion, at: "2026-06-01 00:00")
    #expect(status.state == .ended)
    #expect(status.done.count == 1)
    #expect(status.missed.map { Ward.text($0.first) } == ["2026-05-01 03:30 BST"])
    #expect(status.missedCount == 2)
    let short = try Ward.confinement(from: "2026-05-01 00:00", until: "2026-05-01 02:00")
    let none = try Ward.status("SEC-3", short, at: "2026-06-01 00:00")
    #expect(none.state == .notApplicable(.endedBeforeDue))
  }

  @Test func `at the moment of its end it has ended`() throws {
    let seclusion = try Ward.confinement(
      from: "2026-05-01 00:00",
      until: "2026-05-01 03:00",
      [(.nursing, "2026-05-01 01:30")]
    )
    #expect(try Ward.status("SEC-3", seclusion, at: "2026-05-01 03:00").state == .ended)
    let due = try Ward.moment("2026-05-01 03:30")
    #expect(try Ward.status("SEC-3", seclusion, at: "2026-05-01 02:59").state == .due(due))
  }

  @Test func `a review by too few counts for none, and one that does not say is doubted`() throws {
    let at = try Ward.moment("2026-05-01 01:00")
    let seclusion = Confinement(
      kind: .seclusion,
      from: try Ward.moment("2026-05-01 00:00"),
      until: nil,
      reviews: [
        Confinement.Review(kind: .nursing, at: at, nurses: 1, hasUninvolved: true),
        Confinement.Review(
          kind: .nursing,
          at: at.adding(minutes: 5),
          nurses: 2,
          hasUninvolved: false
        ),
        Confinement.Review(kind: .nursing, at: at.adding(minutes: 10)),
      ]
    )
    let status = try Ward.status("SEC-3", seclusion, at: "2026-05-01 02:30")
    #expect(status.tooFew.map(\.nurses) == [1, 2])
    #expect(status.done.map(\.doubts) == [[.nursesNotRecorded, .involvementNotRecorded]])
    #expect(status.state == .due(try Ward.moment("2026-05-01 03:10")))
  }

  @Test func `whether it is overdue is not known where nobody recorded who took part`() throws {
    func status(_ nurses: [Int?], at now: String = "2026-05-01 05:30") throws -> ReviewStatus {
      let start = try Ward.moment("2026-05-01 00:00")
      let reviews = nurses.enumerated().map { place, nurses in
        Confinement.Review(
          kind: .nursing,
          at: start.adding(minutes: 120 * (place + 1)),
          nurses: nurses,
          hasUninvolved: true
        )
      }
      let seclusion = Confinement(kind: .seclusion, from: start, until: nil, reviews: reviews)
      return try Ward.status("SEC-3", seclusion, at: now)
    }
    let due = try Ward.moment("2026-05-01 06:00")
    let silent = try status([nil, nil])
    #expect(silent.state == .due(due))
    #expect(Ward.text(silent.overdueSinceIfDoubted) == "2026-05-01 02:00 BST")
    #expect(Ward.text(try status([2, nil]).overdueSinceIfDoubted) == "2026-05-01 04:00 BST")
    #expect(try status([nil, 2]).overdueSinceIfDoubted == nil, "the last is enough for now")
    #expect(try status([2, 2]).overdueSinceIfDoubted == nil)
    let late = try status([2, nil], at: "2026-05-01 07:00")
    #expect(late.isOverdue && late.overdueSinceIfDoubted == nil, "overdue anyway")
  }
}

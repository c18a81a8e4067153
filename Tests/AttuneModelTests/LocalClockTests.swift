import AttuneModel
import Testing

struct LocalClockTests {
  static let clock = Clocks.london

  @Test func `it shows what the IANA time zone database says, from 1996 to 2037`() throws {
    let rows = try Clocks.rows()
    #expect(rows.count > 1000)
    for row in rows {
      #expect(Self.clock.text(row.moment) == "\(row.local) \(row.name)")
      #expect(Self.clock.offset(at: row.moment) == (row.name == "BST" ? 60 : 0))
    }
  }

  @Test func `what it shows is read back as the same moment`() throws {
    for row in try Clocks.rows() where row.moment >= Moment(daysSince1970: 9496, minutes: 0) {
      #expect(try Self.clock.moment("\(row.local) \(row.name)") == row.moment)
      #expect(try Self.clock.moment("\(row.utc)Z") == row.moment)
      let ahead = row.name == "BST" ? "+01:00" : "+00:00"
      #expect(try Self.clock.moment("\(row.local)\(ahead)") == row.moment)
    }
  }

  /// The times that the fixture has twice are those that need a name.
  @Test func `a time without a name is read unless it was shown twice`() throws {
    let rows = try Clocks.rows()
    let counts = Dictionary(rows.map { ($0.local, 1) }, uniquingKeysWith: +)
    var twice = 0
    for row in rows {
      if counts[row.local] == 2 {
        twice += 1
        let problem = InvalidMoment.shownTwice(first: "BST", second: "GMT")
        #expect(throws: problem) { try Self.clock.moment(row.local) }
      } else if !row.local.contains("-10-") || !row.local.contains(" 01:") {
        #expect(try Self.clock.moment(row.local) == row.moment)
      }
    }
    #expect(twice >= 42 * 2)
  }

  @Test(arguments: [
    ("2026-03-14 21:40", "2026-03-14 21:40Z"), ("2026-03-14T21:40", "2026-03-14 21:40 Z"),
    ("2026-06-14 21:40", "2026-06-14 20:40Z"), ("2026-06-14 21:40 BST", "2026-06-14 20:40Z"),
    ("2026-06-14 21:40BST", "2026-06-14 20:40Z"), ("2026-06-14 21:40 +05:30", "2026-06-14 16:10Z"),
    ("2026-06-14 21:40-01:00", "2026-06-14 22:40Z"), ("2026-10-25 01:30 BST", "2026-10-25 00:30Z"),
    ("2026-10-25 01:30 GMT", "2026-10-25 01:30Z"), ("2026-10-25 01:00 BST", "2026-10-25 00:00Z"),
    ("2026-10-25 00:59", "2026-10-24 23:59Z"), ("2026-10-25 02:00", "2026-10-25 02:00Z"),
    ("2026-03-29 00:59", "2026-03-29 00:59Z"), ("2026-03-29 02:00", "2026-03-29 01:00Z"),
  ])
  func `forms of one moment`(text: String, same: String) throws {
    #expect(try Self.clock.moment(text) == Self.clock.moment(same))
  }

  @Test(arguments: ["2026-03-29 01:00", "2026-03-29 01:59", "2026-03-29 01:30 GMT"])
  func `a time that the clock skips is none`(text: String) {
    let problem = InvalidMoment.neverShown(minutes: 60, summer: "BST")
    #expect(throws: problem) { try Self.clock.moment(text) }
    #expect(problem.help.contains("60 min more"))
  }

  @Test(arguments: ["2026-10-25 01:00", "2026-10-25 01:59"])
  func `a time that the clock shows twice needs its name`(text: String) {
    let problem = InvalidMoment.shownTwice(first: "BST", second: "GMT")
    #expect(throws: problem) { try Self.clock.moment(text) }
    #expect(problem.help.contains("'BST'") && problem.help.contains("'GMT'"))
  }

  @Test(arguments: [
    ("2026-01-10 10:00 BST", "GMT"), ("2026-06-10 10:00 GMT", "BST"),
    ("2026-10-25 02:00 BST", "GMT"), ("2026-03-29 00:59 BST", "GMT"),
  ])
  func `the name must be of the time in force`(text: String, name: String) {
    #expect(throws: InvalidMoment.otherName(inForce: name)) { try Self.clock.moment(text) }
  }

  @Test(arguments: [
    "", "2026-03-14", "2026-03-14 9:40", "2026-03-14 21.40", "2026-03-14 21:60", "2026-03-14 24:00",
    "2026-02-29 10:00", "14-03-2026 21:40", "2026-03-14  21:40", "2026-03-14 21:40 CET",
    "2026-03-14 21:40:30", "2026-03-14 21:40 +1", "2026-03-14 21:40 +01:60", "2026-03-14 21:40 z",
    "2026-03-14 +1:40", "2026-03-14 21:40 ", "2026-03-14_21:40", "2026-03-14 21:4\u{664}",
  ])
  func `any other text is no time`(text: String) {
    #expect(throws: InvalidMoment.form) { try Self.clock.moment(text) }
  }

  @Test func `before the clock is known nothing is read`() {
    #expect(throws: InvalidMoment.tooEarly(firstYear: 1996)) {
      try Self.clock.moment("1995-12-31 23:59Z")
    }
  }

  @Test func `the day of a moment is the local one`() throws {
    let late = try Self.clock.moment("2026-06-30 23:30Z")
    #expect(Self.clock.date(of: late).description == "2026-07-01")
    #expect(Self.clock.time(at: late).clockText == "00:30")
  }
}

import AttuneModel
import Testing

struct CalendarDateTests {
  /// The number of days of each month of a year, written out.
  static func lengths(ofMonthsIn year: Int) -> [Int] {
    let isLeap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  @Test(arguments: [
    (1900, 28), (1904, 29), (1999, 28), (2000, 29), (2023, 28), (2024, 29), (2026, 28),
    (2100, 28), (2200, 28), (2400, 29), (2999, 28),
  ])
  func `February has the days of its year`(year: Int, days: Int) throws {
    #expect(try CalendarDate(year: year, month: 2, day: days).day == days)
    #expect(throws: InvalidDate()) { try CalendarDate(year: year, month: 2, day: days + 1) }
  }

  @Test(arguments: 1...12)
  func `every month has its length`(month: Int) throws {
    let length = Self.lengths(ofMonthsIn: 2026)[month - 1]
    #expect(try CalendarDate(year: 2026, month: month, day: length).month == month)
    #expect(throws: InvalidDate()) { try CalendarDate(year: 2026, month: month, day: length + 1) }
    #expect(throws: InvalidDate()) { try CalendarDate(year: 2026, month: month, day: 0) }
  }

  @Test(arguments: ["1900-01-01", "2024-02-29", "2026-11-23", "2026-09-05", "2999-12-31"])
  func `a date reads as it is written`(text: String) throws {
    #expect(try CalendarDate(text).description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-2-3", "26-11-23", "2026/11/23", "23-11-2026", "20261123",
    "2026-00-10", "2026-13-01", "2026-11-00", "2026-11-31", "2026-02-29", "2100-02-29",
    "1899-12-31", "3000-01-01", " 2026-11-23", "2026-11-23 ", "2026-11-2x", "+026-11-23",
    "2026-11-23T10:00", "\u{FF12}026-11-23",
  ])
  func `any other text is no date`(text: String) {
    #expect(throws: InvalidDate()) { try CalendarDate(text) }
  }

  @Test(arguments: [
    ("2026-11-23", 0, "2026-11-23"), ("2026-11-23", 1, "2026-12-23"),
    ("2026-11-23", 2, "2027-01-23"), ("2026-12-31", 12, "2027-12-31"),
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2026-08-31", 1, "2026-09-30"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-11-23", -12, "2025-11-23"),
  ])
  func `months are added on the calendar`(from: String, months: Int, to: String) throws {
    #expect(try CalendarDate(from).adding(months: months).description == to)
  }

  /// 400 years are one whole turn of the calendar; the years from 1900 hold three centuries that
  /// have no leap day and one that has.
  @Test func `days since 1970 are counted through 400 years`() throws {
    var expected = (year: 1900, month: 1, day: 1)
    var lengths = Self.lengths(ofMonthsIn: 1900)
    var firstWrong: Int?
    for days in -25_567..<(-25_567 + 146_097) {
      let date = CalendarDate(daysSince1970: days)
      if (date.year, date.month, date.day) != expected { firstWrong = firstWrong ?? days }
      expected.day += 1
      if expected.day > lengths[expected.month - 1] { expected = next(after: expected) }
      if expected.month == 1, expected.day == 1 {
        lengths = Self.lengths(ofMonthsIn: expected.year)
      }
    }
    #expect(firstWrong == nil)
    #expect(expected == (2300, 1, 1))
    #expect(CalendarDate(daysSince1970: 0).description == "1970-01-01")
    #expect(CalendarDate(daysSince1970: 20_780).description == "2026-11-23")
  }

  private func next(
    after month: (year: Int, month: Int, day: Int)
  ) -> (
    year: Int, month: Int, day: Int
  ) {
    month.month == 12 ? (month.year + 1, 1, 1) : (month.year, month.month + 1, 1)
  }

  @Test func `earlier dates come first`() throws {
    let texts = ["2027-01-01", "2026-11-23", "2026-02-24", "2026-11-03", "1999-12-31"]
    let dates = try texts.map { text in try CalendarDate(text) }
    #expect(dates.sorted().map(\.description) == texts.sorted())
  }

  @Test func `days since 1970 go there and back, over leap days and centuries`() throws {
    for days in stride(from: -25_567, through: 376_200, by: 37) {
      #expect(CalendarDate(daysSince1970: days).daysSince1970 == days)
    }
    #expect(try CalendarDate("2028-02-28").adding(days: 2) == CalendarDate("2028-03-01"))
    #expect(try CalendarDate("2100-02-28").adding(days: 1) == CalendarDate("2100-03-01"))
    #expect(try CalendarDate("2026-11-25").adding(days: 28) == CalendarDate("2026-12-23"))
  }
}

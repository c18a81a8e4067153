/// A day of the Gregorian calendar, without a time or a zone.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// - Throws: ``InvalidDate`` unless the day exists and the year is from 1900 to 2999.
  public init(year: Int, month: Int, day: Int) throws(InvalidDate) {
    guard (1900...2999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { throw InvalidDate() }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a date as files write it, `2026-11-23`.
  ///
  /// - Throws: ``InvalidDate`` if `text` has another form, or there is no such day.
  public init(_ text: String) throws(InvalidDate) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      throw InvalidDate()
    }
    try self.init(
      year: Self.number(bytes[0..<4]),
      month: Self.number(bytes[5..<7]),
      day: Self.number(bytes[8..<10])
    )
  }

  /// The date a number of days after 1970-01-01, for the clock of a computer.
  ///
  /// Source: the proleptic Gregorian calendar, counted in eras of 400 years from 1 March.
  public init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The first day of a month, from 1 to 12.
  init(firstOf month: Int, year: Int) {
    self.init(uncheckedYear: year, month: month, day: 1)
  }

  /// The number of days since 1970-01-01; the inverse of ``init(daysSince1970:)``.
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day a number of days later.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(daysSince1970: daysSince1970 + days)
  }

  /// The same day a number of months later; the last of the month where that day does not exist.
  public func adding(months: Int) -> CalendarDate {
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = Self.length(ofMonth: newMonth, year: newYear)
    return CalendarDate(uncheckedYear: newYear, month: newMonth, day: min(day, last))
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) throws(InvalidDate) -> Int {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { throw InvalidDate() }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}

extension CalendarDate: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  public var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

/// Text that is not a day of the calendar.
public struct InvalidDate: Error, Hashable, CustomStringConvertible {
  public init() {}

  public var description: String {
    "a date is written as year-month-day, as in 2026-11-23, and must exist"
  }
}

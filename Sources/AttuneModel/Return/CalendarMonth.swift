/// A month of the Gregorian calendar.
public struct CalendarMonth: Hashable, Sendable {
  public let year: Int
  /// From 1 to 12.
  public let month: Int

  /// The month that a day lies in.
  public init(of date: CalendarDate) {
    year = date.year
    month = date.month
  }

  /// Reads a month as files write it, `2026-05`.
  ///
  /// - Throws: ``InvalidMonth`` if `text` has another form, or there is no such month.
  public init(_ text: String) throws(InvalidMonth) {
    do {
      self.init(of: try CalendarDate("\(text)-01"))
    } catch {
      throw InvalidMonth()
    }
  }

  public var first: CalendarDate { CalendarDate(firstOf: month, year: year) }
  public var last: CalendarDate { adding(1).first.adding(days: -1) }

  /// The month so many months later, or earlier if the number is negative.
  public func adding(_ months: Int) -> CalendarMonth {
    CalendarMonth(of: first.adding(months: months))
  }

  /// How many months later than another it is; negative if it is earlier.
  public func months(since other: CalendarMonth) -> Int {
    (year - other.year) * Self.monthsOfYear + month - other.month
  }

  public func contains(_ date: CalendarDate) -> Bool { CalendarMonth(of: date) == self }

  private static let monthsOfYear = 12
}

extension CalendarMonth: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.year, lhs.month) < (rhs.year, rhs.month)
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// As in `2026-05`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}

extension ClosedRange<CalendarMonth> {
  /// Every month from the first to the last.
  public var months: [CalendarMonth] {
    (0...upperBound.months(since: lowerBound)).map { lowerBound.adding($0) }
  }
}

/// Text that is not a month of the calendar.
public struct InvalidMonth: Error, Hashable, CustomStringConvertible {
  public init() {}

  public var description: String { "a month is written as year-month, as in 2026-05" }
}

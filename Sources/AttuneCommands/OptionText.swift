internal import ArgumentParser
internal import AttuneModel

/// What options are written as, with an error that says what is wrong with a text.
enum OptionText {
  static func date(_ text: String) throws -> CalendarDate {
    do { return try CalendarDate(text) } catch { throw ValidationError("\(error)") }
  }

  static func month(_ text: String) throws -> CalendarMonth {
    do { return try CalendarMonth(text) } catch { throw ValidationError("\(error)") }
  }

  /// Months from one to another, as in `2025-11..2026-04`.
  static func months(_ text: String) throws -> ClosedRange<CalendarMonth> {
    guard let dots = text.firstRange(of: "..") else {
      throw ValidationError("months are written as first..last, as in 2025-11..2026-04")
    }
    let first = try month(String(text[..<dots.lowerBound]))
    let last = try month(String(text[dots.upperBound...]))
    guard first <= last else { throw ValidationError("the last month is before the first") }
    return first...last
  }
}

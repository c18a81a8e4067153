internal import AttuneModel
internal import Diagnostics

/// Reads the days and the times of a table.
struct CellTimes: Sendable {
  let order: DateOrder
  /// True if times are in Coordinated Universal Time, and not by the local clock.
  let isUniversal: Bool
  let clock: LocalClock

  func day(_ text: Substring) throws(InvalidCell) -> CalendarDate {
    let parts = text.split(separator: order.separator, omittingEmptySubsequences: false)
    let isOfDigits = parts.allSatisfy { part in
      (1...4).contains(part.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard parts.count == 3, isOfDigits else { throw wrongDay }
    let (year, day) = order.isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
    guard year.count != 2 else { throw twoDigits }
    guard year.count == 4, parts[1].count <= 2, day.count <= 2,
      let date = try? CalendarDate(
        year: Int(year) ?? 0,
        month: Int(parts[1]) ?? 0,
        day: Int(day) ?? 0
      )
    else { throw wrongDay }
    return date
  }

  /// A day and a time in one cell, with one space or a `T` between them.
  func moment(_ text: String) throws(InvalidCell) -> Moment {
    guard let gap = text.firstIndex(where: { $0 == " " || $0 == "T" }) else {
      _ = try day(text[...])
      throw InvalidCell(
        summary: "there is a day here and no time",
        help:
          "write both, as in \(order.example) 21:40; where a column of its own has the time, map "
          + "'date' and 'time'"
      )
    }
    return try moment(text[..<gap], String(text[text.index(after: gap)...]))
  }

  /// A day and a time from two cells.
  func moment(_ day: Substring, _ time: String) throws(InvalidCell) -> Moment {
    let date = try self.day(day)
    let (minutes, zone) = try timeOfDay(time)
    if isUniversal {
      guard ["", "Z", "UTC"].contains(zone) else { throw wrongTime }
      return Moment(daysSince1970: date.daysSince1970, minutes: minutes)
    }
    let written = LocalTime(date: date, minuteOfDay: minutes)
    do throws(InvalidMoment) {
      return try clock.moment(zone.isEmpty ? "\(written)" : "\(written) \(zone)")
    } catch {
      throw InvalidCell(id: error.id, summary: error.description, help: help(for: error))
    }
  }

  /// The minutes since the day began, and what stands behind the time; seconds are let go.
  private func timeOfDay(_ text: String) throws(InvalidCell) -> (minutes: Int, zone: String) {
    let text = CSVTable.trimmed(text)
    let digits = text.prefix { $0 == ":" || $0 == "." || $0.isASCII && $0.isNumber }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count) else { throw wrongTime }
    let padded = "\(parts[0].count == 1 ? "0" : "")\(parts[0]):\(parts[1])"
    guard let minutes = LocalTime.minuteOfDay(Array(padded.utf8)[...]) else { throw wrongTime }
    return (minutes, CSVTable.trimmed(String(text.dropFirst(digits.count))))
  }

  private func help(for error: InvalidMoment) -> String {
    switch error {
    case .shownTwice, .neverShown:
      error.help + "; if the system keeps Coordinated Universal Time, say 'zone: utc' in the map"
    case .form: "write nothing behind a time, or '\(clock.standard)', '\(clock.summer)' or 'Z'"
    case .otherName, .tooEarly: error.help
    }
  }

  private var wrongDay: InvalidCell {
    InvalidCell(
      summary: "this is not a day written as \(order.rawValue)",
      help:
        "write it as in \(order.example), of a day that exists; or say another 'date-format' in "
        + "the map"
    )
  }

  private var twoDigits: InvalidCell {
    InvalidCell(
      id: .twoDigitYear,
      summary: "the year has two digits, and could be of either century",
      help: "export days with four digits of the year, as in \(order.example)"
    )
  }

  private var wrongTime: InvalidCell {
    InvalidCell(summary: "this is not a time of day", help: "write hours and minutes, as in 21:40")
  }
}

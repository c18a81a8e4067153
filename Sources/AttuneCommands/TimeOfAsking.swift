internal import ArgumentParser
internal import AttuneModel

/// What '--at' has: a time of the day of asking, by the clock on the wall.
///
/// The hour may have one figure. The day may stand before the time, and has to be the day of asking:
/// the audits and the rules that are looked at are those of that day.
struct TimeOfAsking {
  private let day: CalendarDate
  /// The time and what stands behind it, with two figures for the hour.
  private let time: String

  /// - Throws: A problem of the command line if a day stands before it that is another.
  init(_ text: String, on day: CalendarDate) throws {
    self.day = day
    var rest = Substring(text)
    if let named = try? CalendarDate(String(text.prefix(Self.lengthOfDay))) {
      guard named == day else {
        throw ExitStatus.usage.because(
          "'--at' is a time on \(named), and the day of asking is \(day): add '--as-of \(named)', or write "
            + "the time alone"
        )
      }
      rest = text.dropFirst(Self.lengthOfDay).drop { $0 == " " || $0 == "T" }
    }
    time = rest.dropFirst().first == ":" ? "0\(rest)" : String(rest)
  }

  /// - Throws: A problem of the command line if it is no time, or is shown twice or never.
  func moment(_ clock: LocalClock) throws -> Moment {
    do throws(InvalidMoment) {
      return try clock.moment("\(day) \(time)")
    } catch {
      guard error != .form else {
        throw ExitStatus.usage.because(
          "'--at': write a time from 00:00 to 23:59 by the clock on the wall, as in 03:15, and '\(clock.summer)' "
            + "or '\(clock.standard)' behind it where the clock shows it twice"
        )
      }
      throw ExitStatus.usage.because("'--at': \(error.description); \(error.help)")
    }
  }

  private static let lengthOfDay = 10
}

/// A day and a time on the face of a clock, which is not yet a moment.
public struct LocalTime: Hashable, Sendable {
  public let date: CalendarDate
  /// From 0 to 1439.
  public let minuteOfDay: Int

  public init(date: CalendarDate, minuteOfDay: Int) {
    self.date = date
    self.minuteOfDay = minuteOfDay
  }
}

extension LocalTime: CustomStringConvertible {
  /// As in `2026-03-29 02:10`.
  public var description: String { "\(date) \(clockText)" }

  /// The time alone, as in `02:10`.
  public var clockText: String {
    let (hour, minute) = minuteOfDay.quotientAndRemainder(dividingBy: Moment.minutesOfHour)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// The minutes of a time as it is written, `21:40`; `nil` if it has another form, or there is no
  /// such time.
  public static func minuteOfDay(_ text: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(text)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
      let hour = number(bytes[0], bytes[1]), let minute = number(bytes[3], bytes[4]),
      hour < Moment.minutesOfDay / Moment.minutesOfHour, minute < Moment.minutesOfHour
    else { return nil }
    return hour * Moment.minutesOfHour + minute
  }

  private static func number(_ tens: UInt8, _ ones: UInt8) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(tens), digits.contains(ones) else { return nil }
    return Int(tens - digits.lowerBound) * 10 + Int(ones - digits.lowerBound)
  }
}

/// An instant in whole minutes of Coordinated Universal Time.
///
/// Deadlines are reckoned in moments, so that no change of the clock moves one.
public struct Moment: Hashable, Sendable {
  /// Minutes since the beginning of 1970-01-01; negative before it.
  public let minutesSince1970: Int

  public init(minutesSince1970 minutes: Int) {
    minutesSince1970 = minutes
  }

  /// The moment a number of minutes after a day began, in Coordinated Universal Time.
  public init(daysSince1970 days: Int, minutes: Int) {
    self.init(minutesSince1970: days * Self.minutesOfDay + minutes)
  }

  /// The day it is in, in Coordinated Universal Time.
  public var daysSince1970: Int {
    (minutesSince1970 - minuteOfDay) / Self.minutesOfDay
  }

  /// Minutes since that day began, from 0 to 1439.
  public var minuteOfDay: Int {
    let rest = minutesSince1970 % Self.minutesOfDay
    return rest < 0 ? rest + Self.minutesOfDay : rest
  }

  /// The moment a number of minutes later, or earlier if it is negative.
  public func adding(minutes: Int) -> Moment {
    Moment(minutesSince1970: minutesSince1970 + minutes)
  }

  /// How many minutes later than another it is; negative if it is earlier.
  public func minutes(since other: Moment) -> Int {
    minutesSince1970 - other.minutesSince1970
  }

  static let minutesOfHour = 60
  static let minutesOfDay = 24 * minutesOfHour
}

extension Moment: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.minutesSince1970 < rhs.minutesSince1970
  }
}

internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension Shape where Value == Int {
  /// A span of time with its unit, in whole minutes.
  static let minutes = Shape<Double>.quantity("min", from: 0, to: 1e7)
    .making { minutes throws(NotWhole) in
      guard let whole = Int(exactly: minutes) else { throw NotWhole() }
      return whole
    }

  /// A time of day, `21:40`, in minutes since the day began.
  static let minuteOfDay = Shape<String>.word(pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$")
    .making { text throws(NotTime) in
      guard let minutes = LocalTime.minuteOfDay(Array(text.utf8)[...]) else { throw NotTime() }
      return minutes
    }
}

/// A span that is no whole number of minutes.
private struct NotWhole: Error, CustomStringConvertible {
  var description: String { "this must be whole minutes" }
}

/// Text that is not a time of day.
private struct NotTime: Error, CustomStringConvertible {
  var description: String { "a time of day is written as 21:40" }
}

extension LocalClock {
  /// Reads a time as files write it: `2026-03-14 21:40`, by the local clock.
  ///
  /// Behind it may stand the name of the time in force, `Z`, or how far it is ahead of Coordinated
  /// Universal Time, as `+01:00`; between day and time a `T`.
  ///
  /// - Throws: ``InvalidMoment`` if it has another form, or is not one moment by this clock.
  public func moment(_ text: String) throws(InvalidMoment) -> Moment {
    let written = try WrittenTime(text, names: [standard, summer])
    guard written.time.date.year >= firstYear else { throw .tooEarly(firstYear: firstYear) }
    let (time, showing) = (written.time, moments(showing: written.time))
    switch written.zone {
    case .offset(let minutes):
      return Moment(
        daysSince1970: time.date.daysSince1970,
        minutes: time.minuteOfDay - minutes
      )
    case .name(let name):
      if let moment = showing.first(where: { isSummer(at: $0) == (name == summer) }) {
        return moment
      }
      guard let other = showing.first else { throw skipped }
      throw .otherName(inForce: isSummer(at: other) ? summer : standard)
    case nil:
      guard let moment = showing.first else { throw skipped }
      guard showing.count == 1 else { throw .shownTwice(first: summer, second: standard) }
      return moment
    }
  }

  private var skipped: InvalidMoment { .neverShown(minutes: shift, summer: summer) }
}

/// Text that is not one moment by a ``LocalClock``.
public enum InvalidMoment: Error, Hashable {
  case form
  /// The clock was put forward over it.
  case neverShown(minutes: Int, summer: String)
  /// The clock was put back, and showed it in both times.
  case shownTwice(first: String, second: String)
  /// It has the name of the time that is not in force.
  case otherName(inForce: String)
  /// It is before the clock is known.
  case tooEarly(firstYear: Int)

  /// What to write.
  public var help: String {
    switch self {
    case .form:
      "write year-month-day hour:minute, as in 2026-03-14 21:40, of a day and a time that exist"
    case .neverShown(let minutes, let summer):
      "the clock showed \(minutes) min more: write that with '\(summer)' behind it, or 'Z' behind "
        + "this if it is Coordinated Universal Time"
    case .shownTwice(let first, let second):
      "write '\(first)' behind it for the first time, before the clock was put back, or "
        + "'\(second)' for the second"
    case .otherName(let name):
      "write '\(name)' or nothing behind it if the clock showed it, or 'Z' if it is Coordinated "
        + "Universal Time"
    case .tooEarly: "is the year right?"
    }
  }
}

extension InvalidMoment: CustomStringConvertible {
  public var description: String {
    switch self {
    case .form: "this is not a day and a time"
    case .neverShown: "the clock was put forward over this time and never showed it"
    case .shownTwice: "the clock was put back, and showed this time twice"
    case .otherName(let name): "the clock was on \(name) at this time"
    case .tooEarly(let year): "times are read from \(year) on"
    }
  }
}

/// A time as it is written, before a clock makes a moment of it.
private struct WrittenTime {
  enum Zone {
    case name(String)
    /// Minutes ahead of Coordinated Universal Time.
    case offset(Int)
  }

  let time: LocalTime
  /// `nil` if nothing stands behind the time.
  let zone: Zone?

  init(_ text: String, names: [String]) throws(InvalidMoment) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
      let date = Self.date(bytes[..<10]), let minutes = LocalTime.minuteOfDay(bytes[11..<16])
    else { throw .form }
    time = LocalTime(date: date, minuteOfDay: minutes)
    zone = try Self.zone(bytes[16...], names: names)
  }

  private static func date(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
    try? CalendarDate(String(decoding: bytes, as: UTF8.self))
  }

  private static func zone(
    _ bytes: ArraySlice<UInt8>,
    names: [String]
  ) throws(InvalidMoment) -> Zone? {
    guard !bytes.isEmpty else { return nil }
    let rest = bytes.first == UInt8(ascii: " ") ? bytes.dropFirst() : bytes
    if rest.elementsEqual("Z".utf8) { return .offset(0) }
    if let name = names.first(where: { rest.elementsEqual($0.utf8) }) { return .name(name) }
    guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let minutes = LocalTime.minuteOfDay(rest.dropFirst())
    else { throw .form }
    return .offset(sign == UInt8(ascii: "-") ? -minutes : minutes)
  }
}

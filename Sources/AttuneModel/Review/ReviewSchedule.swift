/// When a review of a confinement is due.
///
/// Spans are true minutes, whatever the clock does, but for those by the calendar.
public enum ReviewSchedule: Hashable, Sendable {
  /// Once, within so many minutes of the start.
  case first(within: Int)
  /// So many minutes after the start, and after each that was done.
  case every(Int)
  /// The same, until the first internal review by the multidisciplinary team.
  case everyUntilInternalMDT(Int)
  /// By the calendar and at the same local time: after the start, and after each that was done.
  case byCalendar(CalendarSpan)
  /// At least so many in each period of so many minutes, from the first internal review by the
  /// multidisciplinary team on; with `fromStart`, from the start on, and anew from that review.
  case atLeast(Int, per: Int, fromStart: Bool)
  /// Once it lasts longer than so many minutes, or all of the person's within a span come to more
  /// than a total; all in minutes.
  case whenLonger(than: Int, orTotal: Int, within: Int)
  /// Once, when so many minutes have passed.
  case onceAfter(Int)
  /// At the start.
  case atStart
  /// As soon as it can be done: there is no deadline.
  case asSoonAsPracticable
  /// As often as the unit's own policy says, which no file has.
  case byPolicy

  /// A span that is longer or shorter with the calendar.
  public enum CalendarSpan: Hashable, Sendable {
    case days(Int)
    case months(Int)
  }

  /// Every number in it; each is more than nothing.
  var spans: [Int] {
    switch self {
    case .first(let span), .every(let span), .everyUntilInternalMDT(let span),
      .onceAfter(let span), .byCalendar(.days(let span)), .byCalendar(.months(let span)):
      [span]
    case .atLeast(let times, let period, _): [times, period]
    case .whenLonger(let most, let total, let within): [most, total, within]
    case .atStart, .asSoonAsPracticable, .byPolicy: []
    }
  }
}

/// A schedule of which a span is nothing, so that it would be due all the time.
public struct InvalidSchedule: Error, Hashable, CustomStringConvertible {
  public init() {}

  public var description: String { "every span and number of a schedule must be more than nothing" }
}

extension LocalClock {
  /// The moment some calendar spans later, at the same time by the clock.
  ///
  /// Where the clock skips that time it is as long after the change as it would have been; where the
  /// clock shows it twice it is the first.
  public func moment(
    _ count: Int,
    _ span: ReviewSchedule.CalendarSpan,
    after moment: Moment
  ) -> Moment {
    let start = time(at: moment)
    let date =
      switch span {
      case .days(let days): start.date.adding(days: count * days)
      case .months(let months): start.date.adding(months: count * months)
      }
    let time = LocalTime(date: date, minuteOfDay: start.minuteOfDay)
    return moments(showing: time).first
      ?? Moment(daysSince1970: date.daysSince1970, minutes: start.minuteOfDay)
  }
}

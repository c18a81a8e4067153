/// The clock that people in the United Kingdom live by: standard time, and an hour more in summer.
///
/// When it changes is statute, so names and days are data and none of them stands here.
public struct LocalClock: Hashable, Sendable {
  /// When the clock changes: on the last such day of a month, everywhere at the same moment.
  public struct Change: Hashable, Sendable {
    /// From 1 to 12.
    public let month: Int
    public let weekday: Weekday
    /// Minutes of that day in Coordinated Universal Time.
    public let minuteOfDay: Int

    public init(lastOf month: Int, weekday: Weekday, minuteOfDay: Int) {
      self.month = month
      self.weekday = weekday
      self.minuteOfDay = minuteOfDay
    }
  }

  /// What standard time is called; it is Coordinated Universal Time.
  public let standard: String
  public let summer: String
  /// How many minutes the clock is ahead of standard time in summer.
  public let shift: Int
  /// When summer time begins.
  public let begins: Change
  /// When summer time ends.
  public let ends: Change
  /// The first year in which the days are those; no time before it is read.
  public let firstYear: Int
  public let basis: Basis
  public let source: String

  public init(
    standard: String,
    summer: String,
    shift: Int,
    begins: Change,
    ends: Change,
    firstYear: Int,
    basis: Basis,
    source: String
  ) {
    self.standard = standard
    self.summer = summer
    self.shift = shift
    self.begins = begins
    self.ends = ends
    self.firstYear = firstYear
    self.basis = basis
    self.source = source
  }

  /// True if summer time is in force.
  public func isSummer(at moment: Moment) -> Bool {
    let year = CalendarDate(daysSince1970: moment.daysSince1970).year
    return moment >= begins.moment(in: year) && moment < ends.moment(in: year)
  }

  /// How many minutes the clock is ahead of Coordinated Universal Time.
  public func offset(at moment: Moment) -> Int {
    isSummer(at: moment) ? shift : 0
  }

  /// What the clock shows.
  public func time(at moment: Moment) -> LocalTime {
    let shown = moment.adding(minutes: offset(at: moment))
    return LocalTime(
      date: CalendarDate(daysSince1970: shown.daysSince1970),
      minuteOfDay: shown.minuteOfDay
    )
  }

  /// The day on which a moment is, by the local clock.
  public func date(of moment: Moment) -> CalendarDate { time(at: moment).date }

  /// A moment as people say it: `2026-03-29 02:10 BST`.
  public func text(_ moment: Moment) -> String {
    "\(time(at: moment)) \(isSummer(at: moment) ? summer : standard)"
  }

  /// The moments at which the clock shows a time, in order: one, none where the clock is put
  /// forward, and two where it is put back.
  public func moments(showing time: LocalTime) -> [Moment] {
    let asStandard = Moment(daysSince1970: time.date.daysSince1970, minutes: time.minuteOfDay)
    return [asStandard.adding(minutes: -shift), asStandard].filter { self.time(at: $0) == time }
  }

  /// The last minute of a day by this clock.
  public func end(of day: CalendarDate) -> Moment {
    let last = LocalTime(date: day, minuteOfDay: Moment.minutesOfDay - 1)
    return moments(showing: last).last
      ?? Moment(daysSince1970: day.daysSince1970, minutes: last.minuteOfDay)
  }
}

extension LocalClock.Change {
  /// The moment of the change in a year.
  func moment(in year: Int) -> Moment {
    // The months that clocks change in have 31 days, but so that none needs to be known here, the
    // last day is the one before the next month.
    let inMonth = CalendarDate(firstOf: month, year: year)
    var day = inMonth.adding(months: 1).adding(days: -1)
    while day.weekday != weekday { day = day.adding(days: -1) }
    return Moment(daysSince1970: day.daysSince1970, minutes: minuteOfDay)
  }
}

/// A day of the week, in the order in which files count them.
public enum Weekday: String, Hashable, Sendable, CaseIterable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday
}

extension CalendarDate {
  public var weekday: Weekday {
    let days = Weekday.allCases
    // 1970-01-01 was a Thursday, the fourth day from Monday.
    let place = (daysSince1970 + 3) % days.count
    return days[place < 0 ? place + days.count : place]
  }
}

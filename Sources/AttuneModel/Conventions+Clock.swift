extension Conventions {
  /// The period that a time of day lies in.
  ///
  /// - Parameter minuteOfDay: What a clock shows, from 0 to 1439.
  /// - Returns: The period, whose begin is part of it.
  public func period(at minuteOfDay: Int) -> Period {
    let minutes = { (hours: Double) in Int((hours * Double(Moment.minutesOfHour)).rounded()) }
    let begins = minutes(self[.dayBegins])
    let since = (minuteOfDay - begins + Moment.minutesOfDay) % Moment.minutesOfDay
    if since < minutes(self[.dayHours]) { return .day }
    return since < minutes(self[.dayHours] + self[.eveningHours]) ? .evening : .night
  }
}

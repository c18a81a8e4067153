internal import AttuneModel

/// How long a confinement was, by its own times: those of the distress around it are not its.
extension Confinement {
  /// Minutes from its actual start to its end; `nil` where no end is recorded.
  var minutes: Int? { until.map { $0.minutes(since: from) } }

  /// True if it went on after a day; one of which no end is recorded does.
  func reaches(beyond day: CalendarDate, _ clock: LocalClock) -> Bool {
    until.map { clock.date(of: $0) > day } ?? true
  }
}

extension Incident {
  /// The confinement that a use of force was; `nil` for other force, and where its times are not
  /// recorded.
  func confinement(of force: Force) -> Confinement? {
    confinement.flatMap { $0.kind.rawValue == force.type ? $0 : nil }
  }
}

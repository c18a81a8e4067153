public import AttuneModel
internal import AttunePractice

/// Everything that `incidents timers` knows: confinements, and the reviews of each.
public struct TimersResult: Sendable {
  /// One confinement, with whom it is of.
  struct Confined: Sendable {
    let incident: Incident
    let timers: ConfinementTimers

    /// Requirements of which the record shows something missed, or that are overdue.
    var late: [ReviewStatus] {
      timers.statuses.filter { status in
        if case .overdue = status.state { return true }
        return !status.missed.isEmpty || !status.tooFew.isEmpty
      }
    }
  }

  /// What goes on first, then the latest first.
  let confinements: [Confined]
  let at: Moment
  /// How many files of records were left out, because they have errors.
  let filesLeftOut: Int
  let catalogue: Catalogue
  let asOf: CalendarDate
  private let records: RecordNaming

  /// - Parameters:
  ///   - incidents: The records that are looked at; those without a confinement are left out.
  ///   - settings: Audits, to know in which nation and kind of place each was.
  ///   - at: The moment of asking.
  ///   - asOf: The day of asking.
  ///   - filesLeftOut: How many files of records could not be used.
  ///   - catalogue: What the files were read against.
  ///   - naming: What people and settings are called.
  public init(
    _ incidents: [Incident],
    in settings: [Assessment],
    at: Moment,
    asOf: CalendarDate,
    filesLeftOut: Int,
    catalogue: Catalogue,
    naming: Naming
  ) {
    let timers = ReviewTimers(catalogue)
    let begun = incidents.filter { ($0.confinement?.from).map { $0 <= at } ?? false }
    // Some requirements look at all confinements of a person.
    let people = Set(begun.map(\.person)).sorted()
    let found = people.flatMap { person -> [Confined] in
      let own = begun.filter { $0.person == person }
      let episodes = own.compactMap { incident in
        ConfinementEpisode(incident, in: settings.first { $0.setting == incident.setting })
      }
      return timers.timers(of: episodes, at: at).compactMap { timer in
        own.first { $0.id == timer.episode.record }.map { Confined(incident: $0, timers: timer) }
      }
    }
    confinements = found.sorted { Self.comesFirst($0, $1, at: at) }
    records = RecordNaming(naming, found.map(\.incident))
    self.at = at
    self.asOf = asOf
    self.filesLeftOut = filesLeftOut
    self.catalogue = catalogue
  }

  private static func comesFirst(_ lhs: Confined, _ rhs: Confined, at now: Moment) -> Bool {
    let key = { (confined: Confined) -> (Int, Int, IncidentID) in
      let confinement = confined.timers.episode.confinement
      let isOver = confinement.until.map { $0 <= now } ?? false
      return (isOver ? 1 : 0, -confinement.from.minutesSince1970, confined.incident.id)
    }
    return key(lhs) < key(rhs)
  }

  /// The records that have a confinement, in the order in which they are shown.
  public var incidents: [Incident] { confinements.map(\.incident) }

  /// How many requirements are overdue now.
  public var overdue: Int {
    confinements.flatMap(\.timers.statuses).count {
      if case .overdue = $0.state { true } else { false }
    }
  }

  var naming: Naming { records.naming }

  func id(_ incident: Incident) -> String { records.id(incident) }

  /// When something was or is due, by the clock on the wall.
  func time(_ moment: Moment) -> String { catalogue.clock.text(moment) }

  /// "8 h 35 min".
  static func duration(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let (days, restHours) = hours.quotientAndRemainder(dividingBy: 24)
    if days > 2 { return "\(count(days, "day", "days")) \(restHours) h" }
    return hours > 0 ? "\(hours) h \(rest) min" : "\(rest) min"
  }
}

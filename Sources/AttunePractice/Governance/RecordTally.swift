public import AttuneModel

/// What the records of force of one service show together, over the last months.
///
/// How many records there are says how much was written down, and not how much force there was: few of
/// them are no good sign.
public struct RecordTally: Hashable, Sendable {
  /// Of how many something is so, is not, and is not recorded.
  public struct Count: Hashable, Sendable {
    public let yes: Int
    public let no: Int
    public let unknown: Int

    public init(yes: Int, no: Int, unknown: Int) {
      self.yes = yes
      self.no = no
      self.unknown = unknown
    }

    init(_ truths: [Truth], unread: Int = 0) {
      self.init(
        yes: truths.count { $0 == .yes },
        no: truths.count { $0 == .no },
        unknown: truths.count { $0 == .unknown } + unread
      )
    }

    public var total: Int { yes + no + unknown }

    /// Whether it is so of all of them; not known where there is none, which shows nothing.
    public var ofAll: Truth {
      if no > 0 { return .no }
      return unknown > 0 || yes == 0 ? .unknown : .yes
    }

    /// Whether it is so of one of them; not known where there is none.
    public var ofAny: Truth {
      if yes > 0 { return .yes }
      return unknown > 0 || no == 0 ? .unknown : .no
    }
  }

  /// The first day that was looked at.
  public let from: CalendarDate
  public let until: CalendarDate
  /// How many records there are of this service in that time.
  public let records: Int
  /// How many could not be read, of whatever service they are.
  public let unread: Int
  /// How many confinements went on in that time, with those of which a record has no more than the
  /// type of force.
  public let confinements: Int
  /// Whether a long-term segregation that a record has has not ended; not known where the record does
  /// not say from when to when it was, however old it is.
  public let segregation: Truth
  /// Records that have all that is asked of one.
  public let complete: Count
  /// Records with a documented review.
  public let reviewed: Count
  /// Records that say that the person, and the staff, were offered to talk about it.
  public let debriefOfferedToPerson: Count
  public let debriefOfferedToStaff: Count
  /// Of the records that have actions: all are done that were due.
  public let actionsDone: Count
  /// Records after which something was done that changes the place or a plan.
  public let learning: Count
  /// Records of a death or a serious injury.
  public let seriousHarm: Count
  /// Confinements of which every review was done that had to be, in time; not known of those whose
  /// record does not say from when to when they were.
  public let timersMet: Count

  /// Whether anybody was confined; not known without a record, where one could not be read, and where
  /// an old one does not say that a segregation has ended.
  public var hasConfinements: Truth {
    if confinements > 0 { return .yes }
    if segregation == .unknown { return .unknown }
    return records > 0 && unread == 0 ? .no : .unknown
  }

  /// - Parameters:
  ///   - incidents: All records that there are, in any order: of some requirements, what happened to
  ///     the same person elsewhere counts as well.
  ///   - assessment: The current audit of the service.
  ///   - day: The day of asking. Confinements are looked at as they stood when it began, so that
  ///     nothing is called missed that may still be done.
  ///   - unread: How many records could not be read; any of them may be of this service.
  ///   - catalogue: What the files were read against.
  public init(
    of incidents: [Incident],
    in assessment: Assessment,
    asOf day: CalendarDate,
    unread: Int = 0,
    catalogue: Catalogue
  ) {
    let from = day.adding(months: -catalogue.conventions.whole(.recordMonths))
    let clock = catalogue.clock
    let records = incidents.filter { incident in
      let date = clock.date(of: incident.began)
      return incident.setting == assessment.setting && !incident.types.isEmpty && from < date
        && date <= day
    }
    let count = { (truth: (Incident) -> Truth) in Count(records.map(truth), unread: unread) }
    self.from = from.adding(days: 1)
    until = day
    complete = count { Truth(RecordCheck($0, in: assessment, catalogue: catalogue).isComplete) }
    reviewed = count { Truth($0.review.map { $0.on <= day } ?? false) }
    debriefOfferedToPerson = count { Truth($0.debriefs?.person?.wasOffered) }
    debriefOfferedToStaff = count { Truth($0.debriefs?.staff?.wasOffered) }
    actionsDone = Count(
      records.filter { $0.actions?.isEmpty != true }.map { $0.dueActionsAreDone(by: day) },
      unread: unread
    )
    learning = count { $0.changedSomething(by: day) }
    seriousHarm = count { record in
      Truth(record.harm?.isSerious)
    }
    let timers =
      ConfinementTimers.all(in: incidents, of: assessment, asOf: day, catalogue: catalogue)
      .filter { $0.episode.confinement.reaches(beyond: from, clock) }
    self.records = records.count
    self.unread = unread
    // The record of a type that confines may be all that is known of a confinement.
    let untimed = incidents.filter { incident in
      incident.setting == assessment.setting && clock.date(of: incident.began) <= day
        && !incident.confinementsWithoutTimes.isEmpty
    }
    let recent = untimed.count { clock.date(of: $0.began) > from }
    confinements = timers.count + recent
    let segregated = Self.segregation(timers, untimed, on: day, clock)
    // A record that cannot be read may be of one.
    segregation = segregated == .no && unread > 0 ? .unknown : segregated
    timersMet = Count(timers.map(\.areMet), unread: unread + recent)
  }
}

extension RecordTally {
  private static func segregation(
    _ timers: [ConfinementTimers],
    _ untimed: [Incident],
    on day: CalendarDate,
    _ clock: LocalClock
  ) -> Truth {
    let goesOn = { (timers: ConfinementTimers) in
      timers.isSegregation && timers.episode.confinement.reaches(beyond: day, clock)
    }
    if timers.contains(where: goesOn) { return .yes }
    let isOpen = untimed.contains { $0.confinementsWithoutTimes.contains(.longTermSegregation) }
    return isOpen ? .unknown : .no
  }
}

extension Incident {
  /// Whether every action is done that was due; one without a day was due on none that is known.
  fileprivate func dueActionsAreDone(by day: CalendarDate) -> Truth {
    guard let actions else { return .unknown }
    return actions.map { action -> Truth in
      if let done = action.done, done <= day { return .yes }
      return action.due.map { Truth($0 >= day) } ?? .unknown
    }
    .all
  }

  /// Whether something was done that changes the place or a plan; what is planned changes nothing.
  fileprivate func changedSomething(by day: CalendarDate) -> Truth {
    guard let actions else { return .unknown }
    return actions.map { action -> Truth in
      guard let done = action.done, done <= day else { return .no }
      return Truth(action.changes.map { $0 == .environment || $0 == .plan })
    }
    .any
  }
}

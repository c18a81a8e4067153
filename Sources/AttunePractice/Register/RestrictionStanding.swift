public import AttuneModel

/// How far the authority of a restriction holds on the day of asking.
///
/// It is what was recorded, and no view of whether the record is right.
public enum AuthorityStanding: Hashable, Sendable {
  case notRecorded
  /// Recorded as none.
  case none
  /// Asked for and not granted, as far as the record says; from when, if that is known.
  case askedFor(CalendarDate)
  /// A route without a last day.
  case withoutEnd
  /// Recorded as asked for, which is until it is granted, and with a last day, which is of one that was.
  case unclear(applied: CalendarDate, until: CalendarDate)
  case holds(until: CalendarDate)
  /// It holds, and ends within the days of warning.
  case endsSoon(until: CalendarDate)
  case ended(CalendarDate)

  /// - Parameters:
  ///   - authority: What was recorded.
  ///   - day: The day of asking.
  ///   - warning: How many days before its end it is warned of.
  public init(_ authority: Restriction.Authority?, asOf day: CalendarDate, warning: Int) {
    guard let authority else {
      self = .notRecorded
      return
    }
    guard authority.route != .none else {
      self = .none
      return
    }
    guard let until = authority.until else {
      self = authority.applied.map { .askedFor($0) } ?? .withoutEnd
      return
    }
    if until < day {
      self = .ended(until)
      return
    }
    if let applied = authority.applied {
      self = .unclear(applied: applied, until: until)
      return
    }
    self =
      until < day.adding(days: warning + 1) ? .endsSoon(until: until) : .holds(until: until)
  }

  /// Whether there is an authority on that day.
  public var holds: Truth {
    switch self {
    case .notRecorded, .withoutEnd, .unclear: .unknown
    case .none, .askedFor, .ended: .no
    case .holds, .endsSoon: .yes
    }
  }
}

/// Whether a restriction is looked at again in time.
public enum ReviewStanding: Hashable, Sendable {
  case notRecorded
  case due(CalendarDate)
  /// The day on which it was due, which has passed.
  case overdue(since: CalendarDate)

  /// - Parameters:
  ///   - due: The day by which it is to be reviewed.
  ///   - day: The day of asking.
  public init(due: CalendarDate?, asOf day: CalendarDate) {
    guard let due else {
      self = .notRecorded
      return
    }
    self = due < day ? .overdue(since: due) : .due(due)
  }

  public var isOverdue: Bool {
    if case .overdue = self { true } else { false }
  }
}

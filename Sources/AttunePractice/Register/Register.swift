public import AttuneModel

/// The restrictive practices in force in one setting, and how they changed from audit to audit.
public struct Register: Sendable {
  /// What one audit found of restrictions.
  public struct Count: Hashable, Sendable {
    public let on: CalendarDate
    /// `nil` if that audit has no register, which is not "none".
    public let inForce: Int?
    /// Of those in force: rules for all, reaching people who do not need them, past their review on the
    /// day of that audit, without an authority that held on that day.
    public let blanket: Int
    public let contagion: Int
    /// Of how many it is not known whether they reach people who do not need them.
    public let reachNotKnown: Int
    public let overdue: Int
    public let withoutAuthority: Int
    /// What the register before had not, and what it had, by id; empty where one of the two is not
    /// there.
    public let added: [Restriction]
    public let dropped: [Restriction]
    /// In both, and not alike in what is done, to whom, or what it keeps people from; as it is now.
    public let changed: [Restriction]
  }

  public let assessment: Assessment
  public let asOf: CalendarDate
  public let catalogue: Catalogue
  /// By id; `nil` if nobody has recorded whether there are any.
  public let entries: [RegisterEntry]?
  /// One for each audit up to the day of asking, oldest first.
  public let history: [Count]

  /// - Parameters:
  ///   - assessment: The current audit, with what it carries over.
  ///   - audits: Audits of the setting, each with what it carries over, in any order.
  ///   - day: The day of asking; later audits are left out.
  ///   - catalogue: What the files were read against.
  public init(
    of assessment: Assessment,
    history audits: [Assessment],
    asOf day: CalendarDate,
    catalogue: Catalogue
  ) {
    self.assessment = assessment
    asOf = day
    self.catalogue = catalogue
    entries = Self.entries(of: assessment, asOf: day, catalogue: catalogue)
    let past = audits.filter { $0.assessed.on <= day }
      .sorted { $0.assessed.on < $1.assessed.on }
    history = past.indices.map { place in
      Self.count(past[place], after: place > 0 ? past[place - 1] : nil, catalogue: catalogue)
    }
  }

  private static func entries(
    of assessment: Assessment,
    asOf day: CalendarDate,
    catalogue: Catalogue
  ) -> [RegisterEntry]? {
    assessment.restrictions.map { restrictions in
      restrictions.sorted { $0.id < $1.id }
        .map { RegisterEntry($0, in: assessment, asOf: day, catalogue: catalogue) }
    }
  }

  private static func count(
    _ audit: Assessment,
    after earlier: Assessment?,
    catalogue: Catalogue
  ) -> Count {
    let found = entries(of: audit, asOf: audit.assessed.on, catalogue: catalogue)
    let now = audit.restrictions ?? []
    // Without either of the two registers, what was added or dropped is not known.
    let before = audit.restrictions == nil ? nil : earlier?.restrictions
    let added = now.filter { new in before?.contains { $0.id == new.id } == false }
    let dropped = (before ?? []).filter { old in !now.contains { $0.id == old.id } }
    let changed = now.filter { new in
      before?.contains { $0.id == new.id && !$0.restrictsAlike(new) } == true
    }
    return Count(
      on: audit.assessed.on,
      inForce: found?.count,
      blanket: found?.count { $0.reach.isBlanket } ?? 0,
      contagion: found?.count { $0.reach.isContagion == .yes } ?? 0,
      reachNotKnown: found?.count { $0.reach.reachesOthers == .unknown } ?? 0,
      overdue: found?.count { $0.review.isOverdue } ?? 0,
      withoutAuthority: found?.count { $0.authority.holds == .no } ?? 0,
      added: added.sorted { $0.id < $1.id },
      dropped: dropped.sorted { $0.id < $1.id },
      changed: changed.sorted { $0.id < $1.id }
    )
  }
}

extension Register {
  /// What became of restrictions from the audit before the newest to the newest.
  public enum Change: Hashable, Sendable {
    /// What the audit before had, on its day, and what the newest has of it.
    case known(since: CalendarDate, before: Int, now: Count)
    /// There is one audit at most.
    case oneAudit
    /// The newest audit, of this day, has no register.
    case noRegisterNow(CalendarDate)
    /// The audit before the newest, of this day, has none; an older one may have.
    case noRegisterBefore(CalendarDate)
  }

  /// What was dropped, added and changed since the audit before.
  public var change: Change {
    guard let now = history.last, let earlier = history.dropLast().last else { return .oneAudit }
    guard now.inForce != nil else { return .noRegisterNow(now.on) }
    guard let before = earlier.inForce else { return .noRegisterBefore(earlier.on) }
    return .known(since: earlier.on, before: before, now: now)
  }

  /// How many restrictions the audit before the newest had; `nil` if one of the two has no register.
  public var before: Int? {
    if case .known(_, let before, _) = change { before } else { nil }
  }

  /// How many of those the newest has no more.
  public var droppedSinceBefore: Int? {
    if case .known(_, _, let now) = change { now.dropped.count } else { nil }
  }

  /// The last audit with a register, where the newest has none; `nil` if none has, or the newest has.
  public var lastRegister: (on: CalendarDate, inForce: Int)? {
    guard entries == nil, let last = history.last(where: { $0.inForce != nil }) else { return nil }
    return last.inForce.map { (last.on, $0) }
  }

  /// True if the audit was to be looked at again by a day that has passed: nobody knows whether what
  /// it has still is so.
  public var isPastReview: Bool { assessment.assessed.reviewDue < asOf }
}

extension Restriction {
  fileprivate func restrictsAlike(_ other: Restriction) -> Bool {
    what == other.what && type == other.type && restricts == other.restricts
      && appliesTo == other.appliesTo
  }
}

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
      overdue: found?.count { $0.review.isOverdue } ?? 0,
      withoutAuthority: found?.count { $0.authority.holds == .no } ?? 0,
      added: added.sorted { $0.id < $1.id },
      dropped: dropped.sorted { $0.id < $1.id },
      changed: changed.sorted { $0.id < $1.id }
    )
  }
}

extension Register {
  /// How many restrictions the audit before the newest had; `nil` if one of the two has no register.
  public var before: Int? {
    guard history.count > 1, history.last?.inForce != nil else { return nil }
    return history.dropLast().last?.inForce
  }

  /// How many of those the newest has no more.
  public var droppedSinceBefore: Int? {
    before == nil ? nil : history.last?.dropped.count
  }
}

extension Restriction {
  fileprivate func restrictsAlike(_ other: Restriction) -> Bool {
    what == other.what && type == other.type && restricts == other.restricts
      && appliesTo == other.appliesTo
  }
}

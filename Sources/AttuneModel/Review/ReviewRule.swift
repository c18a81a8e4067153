/// A requirement that somebody looks at a confinement, and when.
///
/// All of it is data: what the law, a code or a policy says, where it says so, and whether that text
/// was seen or is told from memory.
public struct ReviewRule: Hashable, Sendable {
  /// What kind of requirement it is.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Of a statute, or a statutory code.
    case inForce = "in-force"
    case recommendation
    /// Of one organisation, and no other.
    case localPolicy = "local-policy"
  }

  /// What in a record answers it.
  public enum Evidence: Hashable, Sendable {
    /// A review of one of these kinds.
    case reviews([Confinement.Review.Kind])
    /// The plan for ending the confinement.
    case plan
    /// Nothing that a record has; people answer.
    case notInRecord
  }

  /// Who has to take part, so that a review counts.
  public struct Attendance: Hashable, Sendable {
    /// The least number of registered nurses; `nil` where none is set.
    public var nurses: Int?
    /// Whether one of them must have had no part in the decision to confine.
    public var needsUninvolved = false
    /// Whether one review of each period must have the responsible clinician.
    public var needsResponsibleClinician = false

    public init() {}
  }

  public let id: String
  public let title: String
  public let of: Confinement.Kind
  public let evidence: Evidence
  public let attendance: Attendance
  public let schedule: ReviewSchedule
  /// It does not apply to what one of these decided on; `nil` where it applies to all.
  public let unlessAuthorisedBy: Confinement.Authority?
  public let ground: Ground
  /// The law that it is part of.
  public let nation: Nation
  /// The kinds of setting in which it applies.
  public let kinds: [SettingKind]

  /// - Throws: ``InvalidSchedule`` if a span of its schedule is nothing.
  public init(
    id: String,
    title: String,
    of kind: Confinement.Kind,
    evidence: Evidence,
    attendance: Attendance = Attendance(),
    schedule: ReviewSchedule,
    unlessAuthorisedBy: Confinement.Authority? = nil,
    ground: Ground,
    nation: Nation,
    kinds: [SettingKind]
  ) throws(InvalidSchedule) {
    guard schedule.spans.allSatisfy({ $0 > 0 }) else { throw InvalidSchedule() }
    self.id = id
    self.title = title
    of = kind
    self.evidence = evidence
    self.attendance = attendance
    self.schedule = schedule
    self.unlessAuthorisedBy = unlessAuthorisedBy
    self.ground = ground
    self.nation = nation
    self.kinds = kinds
  }
}

extension ReviewRule {
  /// Where a requirement stands, and how far that is known.
  public struct Ground: Hashable, Sendable {
    public let basis: Basis
    public let source: String
    public let status: Status
    /// False where the text itself was not seen: then it is to be verified before anyone relies on it.
    public let isSeen: Bool
    public let lastChecked: CalendarDate

    public init(
      basis: Basis,
      source: String,
      status: Status,
      isSeen: Bool,
      lastChecked: CalendarDate
    ) {
      self.basis = basis
      self.source = source
      self.status = status
      self.isSeen = isSeen
      self.lastChecked = lastChecked
    }
  }
}

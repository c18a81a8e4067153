/// A seclusion or a long-term segregation of one person, from its actual start.
public struct Confinement: Hashable, Sendable {
  /// The types of force that are confinements; the raw values are ids of the vocabulary.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case seclusion
    case longTermSegregation = "long-term-segregation"
  }

  /// Who decided on it.
  public enum Authority: String, Hashable, Sendable, CaseIterable {
    case psychiatrist
    case nurse
    case other
  }

  /// The plan for ending it.
  public struct Plan: Hashable, Sendable {
    public let on: CalendarDate
    /// Whether the person has a copy; `nil` is not recorded.
    public let isCopyGiven: Bool?

    public init(on: CalendarDate, isCopyGiven: Bool?) {
      self.on = on
      self.isCopyGiven = isCopyGiven
    }
  }

  public let kind: Kind
  /// When the person was in fact shut in or kept apart.
  public let from: Moment
  /// `nil` while it goes on.
  public let until: Moment?
  /// `nil` is not recorded.
  public let authorisedBy: Authority?
  public let room: String?
  public let plan: Plan?
  /// In the order of time; empty says that there was none, and `nil` that the record does not say.
  public let reviews: [Review]?

  public init(
    kind: Kind,
    from: Moment,
    until: Moment?,
    authorisedBy: Authority? = nil,
    room: String? = nil,
    plan: Plan? = nil,
    reviews: [Review]? = nil
  ) {
    self.kind = kind
    self.from = from
    self.until = until
    self.authorisedBy = authorisedBy
    self.room = room
    self.plan = plan
    self.reviews = reviews?.sorted { ($0.at, $0.kind.rawValue) < ($1.at, $1.kind.rawValue) }
  }
}

extension Confinement {
  /// Somebody looked at whether it must go on, or how the person is.
  public struct Review: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case medical
      case nursing
      /// A note of somebody within sight and sound.
      case observation
      case internalMDT = "internal-mdt"
      case independentMDT = "independent-mdt"
      case approvedClinician = "approved-clinician"
      case fullMDT = "full-mdt"
      /// By a senior professional who is not involved in the case.
      case seniorProfessional = "senior-professional"
      case externalHospital = "external-hospital"
    }

    public let kind: Kind
    public let at: Moment
    /// By whom: roles.
    public let by: String?
    /// How many registered nurses; `nil` is not recorded.
    public let nurses: Int?
    /// Whether one of them had no part in the decision to confine; `nil` is not recorded.
    public let hasUninvolved: Bool?
    /// Whether the responsible clinician took part; `nil` is not recorded.
    public let hasResponsibleClinician: Bool?

    public init(
      kind: Kind,
      at: Moment,
      by: String? = nil,
      nurses: Int? = nil,
      hasUninvolved: Bool? = nil,
      hasResponsibleClinician: Bool? = nil
    ) {
      self.kind = kind
      self.at = at
      self.by = by
      self.nurses = nurses
      self.hasUninvolved = hasUninvolved
      self.hasResponsibleClinician = hasResponsibleClinician
    }
  }
}

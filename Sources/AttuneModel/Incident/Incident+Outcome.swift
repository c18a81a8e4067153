extension Incident {
  /// How much of what section 6(7) calls relevant characteristics is in the clinical record.
  ///
  /// They never stand in a file: with a date and a place they would tell who the person is.
  public enum Characteristics: String, Hashable, Sendable, CaseIterable {
    case recorded
    case partly
    case unknown
    /// The person, or somebody for them, did not want them recorded.
    case withheld
  }

  /// The worst that the person took from it.
  public enum Harm: String, Hashable, Sendable, CaseIterable {
    case noHarm = "none"
    case injury
    case seriousInjury = "serious-injury"
    case death
    case notKnown = "unknown"

    /// Whether it was death or a serious injury; `nil` is not known.
    public var isSerious: Bool? {
      switch self {
      case .seriousInjury, .death: true
      case .noHarm, .injury: false
      case .notKnown: nil
      }
    }
  }

  /// Whether those whom the care plan names were told.
  public enum Notified: Hashable, Sendable {
    /// Who was told, without names, and when; nobody yet if it is empty. A day that is `nil` is not
    /// recorded.
    case told([String], on: CalendarDate?)
    /// The care plan names nobody.
    case notInCarePlan
    case notKnown
  }

  /// The person's own words on it.
  public enum Words: Hashable, Sendable {
    case said(String)
    case notAsked
    case declined
  }
}

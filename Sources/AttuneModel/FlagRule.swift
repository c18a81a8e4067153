/// How much a flag changes: from what forbids a pairing to what is worth knowing.
public enum FlagSeverity: String, Hashable, Sendable, CaseIterable {
  /// The pairing cannot be offered, whatever its score.
  case blocker
  /// The level is at least very high.
  case critical
  /// The level is at least high.
  case serious
  case note
  /// The rule could not be run, because what it looks at is not known.
  case notChecked = "not_checked"
}

extension FlagSeverity: Comparable {
  /// The most severe first.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.order < rhs.order
  }

  private var order: Int {
    switch self {
    case .blocker: 0
    case .critical: 1
    case .serious: 2
    case .notChecked: 3
    case .note: 4
    }
  }
}

/// A rule that looks at a pairing and may raise a flag.
///
/// Rules are data.
public struct FlagRule: Hashable, Sendable {
  public let id: String
  public let severity: FlagSeverity
  public let name: String
  public let test: Test
  public let source: String
  /// What files would have to say for it to speak.
  public let example: String

  public init(
    id: String,
    severity: FlagSeverity,
    name: String,
    test: Test,
    source: String,
    example: String
  ) {
    self.id = id
    self.severity = severity
    self.name = name
    self.test = test
    self.source = source
    self.example = example
  }

  /// A factor and the value from which a rule holds.
  public struct Mark: Hashable, Sendable {
    public let factor: Int
    public let limit: Sourced<Double>
    /// True if the rule holds from the value on; false if only beyond it.
    public let isReached: Bool

    public init(factor: Int, limit: Sourced<Double>, isReached: Bool) {
      self.factor = factor
      self.limit = limit
      self.isReached = isReached
    }

    public func holds(for value: Double) -> Bool {
      isReached ? value >= limit.value : value > limit.value
    }
  }

  /// Whom a rule about readings looks after.
  public enum Audience: Hashable, Sendable {
    case everyone
    /// People whose z for this need is at least this.
    case need(Int, atLeast: Sourced<Double>)
    case condition(String)
  }

  /// What a rule looks at.
  ///
  /// The kinds are closed; their numbers are data.
  public enum Test: Hashable, Sendable {
    case veto
    case requirement
    case vacancy
    case age
    /// A restriction of leaving or mixing, or of one of these types.
    case confinement(types: [String])
    /// A stated limit passed; true looks at limits marked trauma, false at the others.
    case limit(trauma: Bool)
    case trigger(Trigger.Severity)
    /// A reading beyond a mark in some cell.
    case reading([Mark], for: Audience)
    /// A factor that cannot be borne in a cell from which there is no way out.
    case unbearable([Int], strain: Sourced<Double>, without: Mark)
    case reliedOnRestricted
    case knownBefore
    case nowhereAlone(singleRoom: Int)
    /// A restriction of everyone, or of one of these types.
    case blanketRestriction(types: [String])
    /// Low registration in every sense by which alarms are noticed.
    case alarmsUnnoticed(atLeast: Sourced<Double>)
    case nothingCalms
    case noSensoryAssessment
    case noConsent
    /// No pain and health check within so many months.
    case healthCheck(months: Sourced<Double>)
    case pastReview
    case distressNotShown
  }
}

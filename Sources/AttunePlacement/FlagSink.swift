internal import AttuneModel

/// Takes what rules find: all of it with its values, or only how bad it is.
///
/// The rules are run in the same way for both, so that the level of a pairing in a matrix of a
/// million is the level that its explanation shows.
protocol FlagSink {
  /// False if findings of this severity need not be looked for.
  func wants(_ severity: FlagSeverity) -> Bool
  mutating func raise(
    _ rule: FlagRule,
    _ severity: FlagSeverity,
    _ finding: @autoclosure () -> Finding
  )
}

/// Keeps every flag, or those of rules of some severities.
struct FlagList: FlagSink {
  private(set) var flags: [Flag] = []
  private let severities: Set<FlagSeverity>?

  init(of severities: Set<FlagSeverity>? = nil) {
    self.severities = severities
  }

  func wants(_ severity: FlagSeverity) -> Bool { severities?.contains(severity) ?? true }

  mutating func raise(
    _ rule: FlagRule,
    _ severity: FlagSeverity,
    _ finding: @autoclosure () -> Finding
  ) {
    flags.append(
      Flag(rule: rule.id, severity: severity, finding: finding(), source: rule.source)
    )
  }
}

/// Keeps the worst only.
struct FlagFloor: FlagSink {
  private(set) var isBlocked = false
  /// The same, but for there being no place.
  private(set) var isForbidden = false
  /// The same for what no reading could lift.
  private(set) var isForbiddenForGood = false
  private(set) var isConfined = false
  private(set) var hasCritical = false
  private(set) var hasSerious = false
  /// True if a blocker rests on a reading, which could be another one.
  private(set) var isBlockedByReading = false
  /// The floor that flags set which rest on readings, and on no restriction.
  private(set) var levelOfReadings: Level?
  /// True if a requirement, a trigger or a veto could not be checked.
  private(set) var isOpen = false

  func wants(_ severity: FlagSeverity) -> Bool {
    severity != .note && severity != .notChecked
  }

  mutating func raise(
    _ rule: FlagRule,
    _ severity: FlagSeverity,
    _ finding: @autoclosure () -> Finding
  ) {
    switch severity {
    case .blocker:
      isBlocked = true
      guard rule.test != .vacancy else { return }
      isForbidden = true
      if case .confinement = rule.test { isConfined = true }
      if finding().restsOnReading {
        isBlockedByReading = true
      } else {
        isForbiddenForGood = true
      }
    case .critical:
      hasCritical = true
      if rule.test.restsOnReadings { levelOfReadings = .veryHigh }
    case .serious:
      hasSerious = true
      if rule.test.restsOnReadings { levelOfReadings = max(levelOfReadings ?? .high, .high) }
    case .notChecked:
      switch rule.test {
      case .veto, .requirement, .trigger: isOpen = true
      default: break
      }
    case .note: break
    }
  }
}

extension FlagRule.Test {
  /// False for rules that look at the register of restrictions.
  fileprivate var restsOnReadings: Bool {
    switch self {
    case .reliedOnRestricted, .blanketRestriction, .confinement: false
    default: true
    }
  }
}

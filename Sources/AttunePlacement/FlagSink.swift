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

/// Keeps every flag.
struct FlagList: FlagSink {
  private(set) var flags: [Flag] = []

  func wants(_ severity: FlagSeverity) -> Bool { true }

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
  private(set) var isConfined = false
  private(set) var hasCritical = false
  private(set) var hasSerious = false

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
      if case .confinement = rule.test { isConfined = true }
    case .critical: hasCritical = true
    case .serious: hasSerious = true
    case .note, .notChecked: break
    }
  }
}

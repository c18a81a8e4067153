internal import AttuneModel
internal import AttuneScoring

/// What a placement may use although it would not by itself.
public struct Acceptance: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The load alone is at the level very high, at the estimate where not enough is known.
    case veryHigh = "very-high"
    case critical
    /// Not enough is known to name a level, or what the person stated could not be checked.
    case unknown
  }

  public let kinds: Set<Kind>

  public init(_ kinds: Set<Kind>) {
    self.kinds = kinds
  }

  /// What would have to be accepted for a pairing to be used, whatever is.
  public static func needed(for pairing: Pairing) -> [Kind] {
    Kind.allCases.filter { kind in
      switch kind {
      case .veryHigh: pairing.score.estimatedLevel == .veryHigh
      case .critical: pairing.hasCriticalFlag
      case .unknown: pairing.score.isNotEnoughKnown || pairing.isOpen
      }
    }
  }

  /// What would have to be accepted for it to be used, and is not.
  func missing(for pairing: Pairing) -> [Kind] {
    Self.needed(for: pairing).filter { !kinds.contains($0) }
  }
}

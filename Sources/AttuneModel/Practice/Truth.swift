/// Whether something is so, as far as it is known.
///
/// Source: Kleene's strong logic of three values. What is not known stays open until something known
/// decides it.
public enum Truth: String, Hashable, Sendable, CaseIterable {
  case yes
  case no
  case unknown

  public init(_ isSo: Bool) {
    self = isSo ? .yes : .no
  }

  /// - Parameter isSo: `nil` is not known.
  public init(_ isSo: Bool?) {
    self = isSo.map { Truth($0) } ?? .unknown
  }

  /// The same turned round; what is not known stays so.
  public var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}

extension Sequence<Truth> {
  /// Yes if all are, also where there is none; no if one is not; else not known.
  public var all: Truth {
    var result = Truth.yes
    for truth in self {
      if truth == .no { return .no }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  /// Yes if one is; no if none is, also where there is none; else not known.
  public var any: Truth {
    map(\.negated).all.negated
  }
}

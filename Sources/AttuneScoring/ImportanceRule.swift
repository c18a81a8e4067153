public import AttuneModel

/// How much a need weighs for a person, by how they compare with others (W of method 4).
public struct ImportanceRule: Sendable {
  private let conventions: Conventions

  public init(_ conventions: Conventions) {
    self.conventions = conventions
  }

  /// From z alone: neither what the person said that matters nor a stated limit is looked at.
  ///
  /// - Parameters:
  ///   - z: How the person compares with others.
  ///   - least: W0, the importance to someone similar to most.
  /// - Returns: 0 to 1.
  public func importance(z: Double, least: Double) -> Double {
    z >= 0
      ? min(1, least + (1 - least) * z / conventions[.fullImportance])
      : max(0, least * (1 + z / conventions[.noImportance]))
  }

  /// The importance of a need to somebody of whom only a term is known: for examples.
  public func importance(_ term: Term, of need: Need) -> Double {
    importance(z: conventions.z(term).value, least: need.importance.value)
  }
}

/// What kind of ground a number stands on.
public enum Basis: String, Hashable, Sendable, CaseIterable {
  case guideline
  case statute
  case measured
  case study
  case physics
  case judgement
  /// Chosen so that the arithmetic can be done; an organisation may choose otherwise.
  case convention
  /// No published value was found. A default is never shown as evidence.
  case `default`
}

/// A number, or anything else of the method, with its ground and where to find it.
public struct Sourced<Value: Sendable>: Sendable {
  public let value: Value
  public let basis: Basis
  public let source: String

  public init(_ value: Value, basis: Basis, source: String) {
    self.value = value
    self.basis = basis
    self.source = source
  }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}

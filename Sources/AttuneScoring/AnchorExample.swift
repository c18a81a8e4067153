public import AttuneModel

/// The strain of a value for someone of whom only a term is known: for examples.
public struct AnchorExample: Sendable {
  private let rule: AnchorRule?

  public init(conventions: Conventions, factor: Factor, period: Period) {
    rule = factor.anchors[period].map {
      AnchorRule(conventions: conventions, factor: factor, anchors: $0, period: period)
    }
  }

  /// - Returns: 0 where the factor does not apply in the period.
  public func strain(of value: Double, term: Term) -> Double {
    rule.map { $0.anchors(z: $0.conventions.z(term).value, limit: nil).strain(of: value) } ?? 0
  }
}

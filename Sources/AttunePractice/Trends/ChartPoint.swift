/// What a chart has for one month, week or whatever its points are.
public enum ChartPoint: Hashable, Sendable {
  case value(Double)
  /// There is no value, which is not 0.
  case absent(Absence)

  /// Why there is no value.
  public enum Absence: String, Hashable, Sendable, CaseIterable {
    case notReported = "not_reported"
    /// There is one, but it is so small that it is kept back for the sake of those it is about.
    case suppressed
  }

  /// `nil` if there is none.
  public var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }
}

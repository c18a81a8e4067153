public import AttuneModel

/// One space in one period of the day.
public struct Cell: Hashable, Sendable {
  /// The position among the spaces of the assessment; `nil` for a setting without spaces.
  public let space: Int?
  public let period: Period
}

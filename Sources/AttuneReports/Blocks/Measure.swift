/// A labelled quantity that is easier to compare as a bar than as a number.
public struct Measure: Hashable, Sendable {
  public let label: Line

  /// The part of the whole, from 0 to 1, or `nil` if it is not known.
  ///
  /// A measure that is not known has no bar at all: an empty bar would say 'none'.
  public let share: Double?

  /// The quantity in words or digits, complete without the bar.
  public let value: Line

  /// What stands behind the value; may be empty.
  public let detail: Line

  /// Creates a measure whose share is the one nearest to `share` from 0 to 1.
  ///
  /// A share is the result of a division, which rounding may carry past 1.
  ///
  /// - Precondition: `share` is a number or `nil`.
  public init(_ label: Line, share: Double?, value: Line, detail: Line = "") {
    precondition(share?.isNaN != true, "a share cannot be NaN")
    self.label = label
    self.share = share.map { min(max($0, 0), 1) }
    self.value = value
    self.detail = detail
  }
}

/// Something in a chart that chance alone seldom does: a reason to ask what happened, and no answer.
public struct Signal: Hashable, Sendable {
  /// The four rules of the NHS programme Making Data Count.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// A point outside the limits; on a limit is not outside.
    case outsideLimits = "outside_limits"
    /// Several points in a row on one side of the mean; on the mean is on neither.
    case oneSide = "one_side"
    /// Several points in a row of which each is higher, or each lower, than the one before.
    ///
    /// Points are counted and not steps: seven points have six steps between them.
    case trend
    /// Most of a few points in a row near the same limit, or beyond it, and all of them on its side
    /// of the mean.
    case nearLimit = "near_limit"
  }

  /// Where a signal lies, or leads.
  ///
  /// Whether that is good the chart does not know.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case up
    case down
  }

  public let rule: Rule
  /// The points that make it, in order: of the rule ``Rule/nearLimit`` those near the limit only.
  public let positions: [Int]
  public let direction: Direction
}

/// Between which values the points of a phase lie as long as nothing changes.
public struct ControlLimits: Hashable, Sendable {
  public let mean: Double
  /// The mean of the moving ranges that were not left out, 0 or more.
  public let meanRange: Double
  /// The limits that signals are looked for with; for counts the lower one can lie below 0.
  public let lower: Double
  public let upper: Double
  /// What is shown of ``lower``: 0 where that is below 0 and the chart has its floor there.
  public let shownLower: Double
  /// The ranges that were too large to say how far values usually move.
  public let leftOut: [MovingRange]

  init(mean: Double, meanRange: Double, leftOut: [MovingRange], factor: Double, floor: ChartFloor) {
    self.mean = mean
    self.meanRange = meanRange
    self.leftOut = leftOut
    lower = mean - factor * meanRange
    upper = mean + factor * meanRange
    shownLower = floor == .zero ? max(lower, 0) : lower
  }
}

/// How far down a chart can be drawn.
public enum ChartFloor: Hashable, Sendable {
  case none
  /// For counts and rates, of which none is below 0.
  case zero
}

/// The limits of a phase, or why it has none.
public enum PhaseLimits: Hashable, Sendable {
  case known(ControlLimits)
  /// The baseline has only so many values.
  case tooFewValues(Int)
  /// No two neighbours of the baseline have a value, so that nothing is known of how values move.
  case noRanges

  /// `nil` if the phase has none.
  public var known: ControlLimits? {
    if case .known(let limits) = self { limits } else { nil }
  }
}

/// A stretch of a chart with limits of its own.
public struct ChartPhase: Hashable, Sendable {
  /// Where a phase begins, and which of its points its limits are worked out from.
  public struct Start: Hashable, Sendable {
    /// The position of its first point.
    public let position: Int
    public let baseline: Baseline

    public init(at position: Int, baseline: Baseline = .whole) {
      self.position = position
      self.baseline = baseline
    }
  }

  /// Which points mean and limits are worked out from.
  public enum Baseline: Hashable, Sendable {
    /// All of the phase.
    case whole
    /// Those at these positions of the chart; what is worked out from them holds for all of the
    /// phase.
    case points(Range<Int>)
  }

  /// The positions of its points.
  public let range: Range<Int>
  /// The positions of the points that its limits are worked out from, which lie in ``range``.
  public let baseline: Range<Int>
  public let limits: PhaseLimits
  /// By position of their first points, and of those that begin together by rule; none if there are
  /// no limits.
  public let signals: [Signal]

  init(
    _ range: Range<Int>,
    baseline: Range<Int>,
    of points: [ChartPoint],
    floor: ChartFloor,
    numbers: ChartNumbers
  ) {
    self.range = range
    self.baseline = baseline
    let values = points[range].compactMap(\.value)
    let sample = points[baseline].compactMap(\.value)
    // Each of two sums is rounded as often as it has numbers, and what comes of it is made larger.
    let steps = 8 * values.count
    let ranges = MovingRanges(
      points,
      baseline: baseline,
      factor: numbers.rangeLimitFactor,
      rounding: Rounding(values, steps: steps)
    )
    guard sample.count >= numbers.leastPoints, let mean = sample.mean else {
      limits = .tooFewValues(sample.count)
      signals = []
      return
    }
    guard let meanRange = ranges.mean else {
      limits = .noRanges
      signals = []
      return
    }
    let known = ControlLimits(
      mean: mean,
      meanRange: meanRange,
      leftOut: ranges.leftOut,
      factor: numbers.limitFactor,
      floor: floor
    )
    limits = .known(known)
    signals =
      SignalSearch(
        first: range.lowerBound,
        values: points[range].map(\.value),
        limits: known,
        numbers: numbers,
        rounding: Rounding(values + [known.lower, known.upper], steps: steps)
      ).signals
  }
}

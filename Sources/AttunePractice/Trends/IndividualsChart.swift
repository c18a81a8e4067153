/// A chart that tells usual variation from what asks for an explanation: the XmR or individuals chart,
/// as the NHS programme Making Data Count draws it.
///
/// Limits come from how far neighbouring values move, and not from how far all of them are spread, so
/// that a change does not widen the limits by which it is to be seen. They are worked out for each
/// phase alone; no range, run or trend goes across the border of two. A point without a value is no
/// point at 0: see ``ChartPoint`` and the rules of ``Signal``.
///
/// Sources: NHS England, *Making Data Count: strengthening your decisions*, 2019; W. A. Shewhart,
/// *Economic Control of Quality of Manufactured Product*, 1931; for the ranges that are left out once,
/// L. P. Provost, S. K. Murray, *The Health Care Data Guide*, 2011.
public struct IndividualsChart: Hashable, Sendable {
  /// In the order of time.
  public let points: [ChartPoint]
  /// In the order of time; together they have every point once.
  public let phases: [ChartPhase]

  /// By phase, then by the position of their first points.
  public var signals: [Signal] { phases.flatMap(\.signals) }

  /// - Parameters:
  ///   - points: One for each month, say, in order and without a gap: a month of which nothing is
  ///     known is an absent point.
  ///   - baseline: What the limits of the first phase are worked out from.
  ///   - starts: Where a new phase begins, because something is known to have changed; rising.
  ///   - floor: Whether a lower limit below 0 is shown as 0.
  ///   - numbers: The numbers of the method.
  /// - Throws: ``InvalidChart`` if there is no point, a value is infinite or none, a phase does not
  ///   begin after the one before it and within the chart, or a baseline does not lie in its phase.
  public init(
    _ points: [ChartPoint],
    baseline: ChartPhase.Baseline = .whole,
    rebasedAt starts: [ChartPhase.Start] = [],
    floor: ChartFloor = .none,
    numbers: ChartNumbers
  ) throws(InvalidChart) {
    guard !points.isEmpty else { throw .noPoints }
    if let place = points.firstIndex(where: { $0.value?.isFinite == false }) {
      throw .noNumber(position: place)
    }
    let all = [ChartPhase.Start(at: 0, baseline: baseline)] + starts
    let ends = starts.map(\.position) + [points.count]
    var phases: [ChartPhase] = []
    for (start, end) in zip(all, ends) {
      guard start.position < end, end <= points.count else {
        throw .emptyPhase(position: start.position)
      }
      let range = start.position..<end
      phases.append(
        ChartPhase(
          range,
          baseline: try start.baseline.positions(in: range),
          of: points,
          floor: floor,
          numbers: numbers
        )
      )
    }
    self.points = points
    self.phases = phases
  }
}

/// Why a chart cannot be made.
///
/// Positions are those of the chart, from 0 on.
public enum InvalidChart: Error, Hashable, Sendable, CustomStringConvertible {
  case noPoints
  case noNumber(position: Int)
  /// A phase that begins here ends before it has a point, or begins outside the chart.
  case emptyPhase(position: Int)
  /// The baseline of the phase that begins here is empty or has points of others.
  case baselineOutsidePhase(position: Int)

  public var description: String {
    switch self {
    case .noPoints: "a chart has at least one point"
    case .noNumber(let position): "the value at position \(position) is not a finite number"
    case .emptyPhase(let position): "the phase from position \(position) on has no points"
    case .baselineOutsidePhase(let position):
      "the baseline of the phase from position \(position) on must be points of that phase"
    }
  }
}

extension ChartPhase.Baseline {
  fileprivate func positions(in phase: Range<Int>) throws(InvalidChart) -> Range<Int> {
    switch self {
    case .whole: return phase
    case .points(let positions):
      guard !positions.isEmpty, positions.clamped(to: phase) == positions else {
        throw .baselineOutsidePhase(position: phase.lowerBound)
      }
      return positions
    }
  }
}

/// How far a value is from the one before it.
public struct MovingRange: Hashable, Sendable {
  /// The position of the later of the two points.
  public let position: Int
  /// 0 or more, in the unit of the points.
  public let value: Double

  init(_ position: Int, _ value: Double) {
    self.position = position
    self.value = value
  }
}

/// The ranges of a baseline, and which of them say how far values usually move.
///
/// A range lies between neighbours of which both have a value. There is none across a point without
/// one: from May to July a value has had two months to move.
struct MovingRanges {
  let kept: [MovingRange]
  /// Those at or above the limit of ranges.
  ///
  /// They are looked for once, with the mean of all; the mean of the rest is not held against
  /// further ranges, or calm series would lose one after the other.
  let leftOut: [MovingRange]

  /// - Parameters:
  ///   - points: Those of the whole chart.
  ///   - baseline: Positions of `points`.
  ///   - factor: From how many mean ranges on one is left out.
  ///   - rounding: How far apart two numbers are at least.
  init(_ points: [ChartPoint], baseline: Range<Int>, factor: Double, rounding: Rounding) {
    let all = baseline.dropFirst().compactMap { position -> MovingRange? in
      guard let value = points[position].value, let before = points[position - 1].value else {
        return nil
      }
      return MovingRange(position, abs(value - before))
    }
    let limit = factor * (all.map(\.value).mean ?? 0)
    // Where nothing moves the limit is 0 as well, and no range is too large.
    let isLarge = { (range: MovingRange) in
      rounding.isAbove(range.value, 0) && !rounding.isAbove(limit, range.value)
    }
    kept = all.filter { !isLarge($0) }
    leftOut = all.filter(isLarge)
  }

  /// The mean of those that were kept; `nil` if there are no ranges at all.
  var mean: Double? { kept.map(\.value).mean }
}

extension [Double] {
  /// `nil` if there are no numbers.
  var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}

/// Where a value stands along a drawing.
struct LinearScale: Hashable, Sendable {
  let domain: ClosedRange<Double>
  /// The places of the two ends; the second may be the smaller one.
  let from: Double
  let to: Double

  init(_ domain: ClosedRange<Double>, from: Double, to: Double) {
    self.domain = domain
    self.from = from
    self.to = to
  }

  /// The place of a value; what lies beyond an end stands at it.
  func callAsFunction(_ value: Double) -> Double {
    let held = min(max(value, domain.lowerBound), domain.upperBound)
    let width = domain.upperBound - domain.lowerBound
    return width > 0 ? from + (held - domain.lowerBound) / width * (to - from) : from
  }

  /// Round numbers from 0 to a value or a little more, about as many as asked for.
  ///
  /// - Parameters:
  ///   - most: The greatest value to be shown.
  ///   - count: How many steps there should be.
  /// - Returns: 0 and the multiples of 1, 2 or 5 times a power of ten, up to the first that is not
  ///   below `most`.
  static func ticks(to most: Double, about count: Int) -> [Double] {
    guard most > 0, count > 0 else { return [0] }
    let rough = most / Double(count)
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
    var ticks = [0.0]
    while let last = ticks.last, last < most { ticks.append(Double(ticks.count) * step) }
    return ticks
  }
}

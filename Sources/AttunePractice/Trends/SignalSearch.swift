/// Looks for the signals in the points of one phase.
///
/// A point without a value breaks every row of points, and no run and no trend goes on across it: what
/// it would have been nobody knows, and no signal is to rest on it. A chart with gaps is therefore slow
/// to give one, which a caller may want to say beside it.
struct SignalSearch {
  /// The position of the first value in the chart.
  let first: Int
  /// `nil` where there is none.
  let values: [Double?]
  let limits: ControlLimits
  let numbers: ChartNumbers
  let rounding: Rounding

  /// By first position, then by rule.
  var signals: [Signal] {
    let all = outside + oneSide + trends + nearLimit
    let order = Signal.Rule.allCases
    return all.enumerated().sorted { one, other in
      let (lhs, rhs) = (one.element, other.element)
      return (lhs.positions[0], order.firstIndex(of: lhs.rule) ?? 0, one.offset)
        < (rhs.positions[0], order.firstIndex(of: rhs.rule) ?? 0, other.offset)
    }.map(\.element)
  }

  private var outside: [Signal] {
    values.indices.compactMap { place in
      direction(of: values[place], from: limits.lower, limits.upper).map {
        signal(.outsideLimits, [place], $0)
      }
    }
  }

  private var oneSide: [Signal] {
    let sides = values.map { direction(of: $0, from: limits.mean, limits.mean) }
    return stretches(of: sides, least: numbers.run).map { stretch, direction in
      signal(.oneSide, Array(stretch), direction)
    }
  }

  private var trends: [Signal] {
    let steps = zip(values, values.dropFirst()).map { before, value in
      before.flatMap { direction(of: value, from: $0, $0) }
    }
    return stretches(of: steps, least: numbers.run - 1).map { stretch, direction in
      signal(.trend, Array(stretch.lowerBound...stretch.upperBound), direction)
    }
  }

  /// Windows that share a point near the limit are one signal.
  private var nearLimit: [Signal] {
    let sides = values.map { direction(of: $0, from: limits.mean, limits.mean) }
    let low = limits.mean - numbers.zone * (limits.mean - limits.lower)
    let high = limits.mean + numbers.zone * (limits.upper - limits.mean)
    let zones = values.map { direction(of: $0, from: low, high) }
    var found: [(places: [Int], direction: Signal.Direction)] = []
    for start in values.indices.dropLast(numbers.window - 1) {
      let window = start..<(start + numbers.window)
      guard let side = sides[start], window.allSatisfy({ sides[$0] == side }) else { continue }
      let places = window.filter { zones[$0] == side }
      guard places.count >= numbers.near else { continue }
      if let last = found.last, last.direction == side, let end = last.places.last,
        places[0] <= end
      {
        found[found.count - 1].places += places.filter { $0 > end }
      } else {
        found.append((places, side))
      }
    }
    return found.map { signal(.nearLimit, $0.places, $0.direction) }
  }

  /// `nil` if there is no value, or it lies between the two lines or on one of them.
  private func direction(of value: Double?, from low: Double, _ high: Double) -> Signal.Direction? {
    guard let value else { return nil }
    if rounding.isAbove(value, high) { return .up }
    return rounding.isAbove(low, value) ? .down : nil
  }

  private func signal(_ rule: Signal.Rule, _ places: [Int], _ direction: Signal.Direction) -> Signal
  {
    Signal(rule: rule, positions: places.map { first + $0 }, direction: direction)
  }

  /// The longest stretches of the same direction, if they are at least so long.
  private func stretches(
    of directions: [Signal.Direction?],
    least: Int
  ) -> [(places: Range<Int>, direction: Signal.Direction)] {
    var found: [(places: Range<Int>, direction: Signal.Direction)] = []
    var start = 0
    for place in directions.indices {
      if directions[place] != directions[start] { start = place }
      let isLast = place + 1 == directions.count || directions[place + 1] != directions[place]
      if isLast, let direction = directions[place], place + 1 - start >= least {
        found.append((start..<(place + 1), direction))
      }
    }
    return found
  }
}

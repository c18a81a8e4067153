/// Finds where a rule about a rising number begins to hold, as exactly as a `Double` can say.
enum Bisection {
  /// The least number for which a rule holds.
  ///
  /// - Parameters:
  ///   - start: A number greater than 0, from which a number for which the rule holds is looked for
  ///     by doubling.
  ///   - holds: A rule that fails for small numbers and holds for all that are large enough.
  /// - Returns: A number from 0 on: of two neighbouring ones between which the rule begins to hold,
  ///   the one for which it does.
  static func least(from start: Double, where holds: (Double) -> Bool) -> Double {
    var low = 0.0
    var high = start
    while !holds(high) {
      low = high
      high *= 2
    }
    var middle = (low + high) / 2
    // No width is small enough for a large number and large enough for a small one: it ends when
    // there is no number left in between.
    while low < middle, middle < high {
      if holds(middle) { high = middle } else { low = middle }
      middle = (low + high) / 2
    }
    return high
  }
}

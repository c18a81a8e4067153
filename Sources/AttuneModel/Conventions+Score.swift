internal import RealModule

extension Conventions {
  /// The strain score of a load: `100 (1 - base^-load)`, 0-100, lower is better.
  public func strainScore(ofLoad load: Double) -> Double {
    100 * (1 - Double.pow(self[.scoreBase], -load))
  }

  /// The level of a load, decided on the unrounded score.
  public func level(ofLoad load: Double) -> Level {
    let score = strainScore(ofLoad: load)
    return if score >= self[.veryHigh] {
      .veryHigh
    } else if score >= self[.high] {
      .high
    } else if score >= self[.moderate] {
      .moderate
    } else {
      .low
    }
  }
}

internal import RealModule

/// The numbers that make a level of a load.
struct ScoreNumbers {
  let base: Double
  let moderate: Double
  let high: Double
  let veryHigh: Double
  let enoughCoverage: Double

  init(_ number: (Conventions.Identity) -> Double) {
    base = number(.scoreBase)
    moderate = number(.moderate)
    high = number(.high)
    veryHigh = number(.veryHigh)
    enoughCoverage = number(.enoughCoverage)
  }
}

extension Conventions {
  /// The strain score of a load: `100 (1 - base^-load)`, 0-100, lower is better.
  public func strainScore(ofLoad load: Double) -> Double {
    100 * (1 - Double.pow(score.base, -load))
  }

  /// The level of a load, decided on the unrounded score.
  public func level(ofLoad load: Double) -> Level {
    level(ofScore: strainScore(ofLoad: load))
  }

  /// The level of an unrounded strain score.
  public func level(ofScore strain: Double) -> Level {
    if strain >= score.veryHigh {
      .veryHigh
    } else if strain >= score.high {
      .high
    } else if strain >= score.moderate {
      .moderate
    } else {
      .low
    }
  }

  /// True if enough is known to name a level, at this coverage.
  public func isEnough(coverage: Double) -> Bool {
    coverage >= score.enoughCoverage
  }
}

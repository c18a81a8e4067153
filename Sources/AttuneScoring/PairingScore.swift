public import AttuneModel

/// How a setting meets a person, in numbers; before flags.
public struct PairingScore: Hashable, Sendable {
  /// The estimate: 0 is nothing, 1 one important need at the limit of what the person can bear.
  public let load: Double
  /// The least and the most that the load can be, given what is not known.
  public let loadLow: Double
  public let loadHigh: Double
  /// How much of what matters to the person is known, 0-1.
  public let coverage: Double
  /// `100 (1 - base^-load)`, 0-100, lower is better.
  public let strainScore: Double
  /// The level of the estimate.
  ///
  /// Where not enough is known it is not to be used.
  public let estimatedLevel: Level
  public let levelLow: Level
  public let levelHigh: Level
  /// True if too little is known to name a level: such a pairing is never called low.
  public let isNotEnoughKnown: Bool

  init(_ result: Batch.Result, conventions: Conventions) {
    load = result.load
    loadLow = result.loadLow
    loadHigh = result.loadHigh
    coverage = result.coverage
    strainScore = conventions.strainScore(ofLoad: load)
    estimatedLevel = conventions.level(ofScore: strainScore)
    levelLow = conventions.level(ofLoad: loadLow)
    levelHigh = conventions.level(ofLoad: loadHigh)
    // What is bad at its very least is known to be bad, however little was read.
    isNotEnoughKnown = !conventions.isEnough(coverage: coverage) && levelLow < .high
  }

  /// The level of the load, or `nil` where not enough is known.
  public var level: Level? { isNotEnoughKnown ? nil : estimatedLevel }
}

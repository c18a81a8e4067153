/// A small sequence of numbers that look random and are the same for one seed.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

  public mutating func next() -> UInt64 {
    state &+= Self.step
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// The next number as one from 0 up to, not including, 1, in steps of 2⁻⁵³.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Passes over so many numbers, as if they had been taken: runs of draws can then be made at once.
  public mutating func skip(_ count: UInt64) {
    state &+= Self.step &* count
  }

  /// A number from 0 to 1 with a triangular density whose top is in the middle; takes one number.
  mutating func triangular() -> Double {
    let unit = unit()
    return unit < 0.5 ? (unit / 2).squareRoot() : 1 - ((1 - unit) / 2).squareRoot()
  }
}

public import AttuneModel
internal import RealModule

/// Something that adds to a reading for a while, joined to what was read by the factor's own rule.
public struct Contribution: Hashable, Sendable {
  /// The position of the reading in the catalogue.
  public let reading: Int
  /// In the unit of the reading, as it joins.
  public let amount: Double
  /// The position of the space among those of the assessment; `nil` in a setting without spaces.
  public let space: Int?
  public let period: Period

  public init(reading: Int, amount: Double, space: Int?, period: Period) {
    self.reading = reading
    self.amount = amount
    self.space = space
    self.period = period
  }

  /// How loud a sound is on average over a period of which it lasts only a part, in dB.
  ///
  ///     L + 10 log₁₀(t / T)
  public static func averaged(_ level: Double, lasting part: Double, of whole: Double) -> Double {
    level + 10 * Double.log10(part / whole)
  }
}

extension Factor.Combine {
  /// What two values of a reading come to together; `nil` for readings that do not join.
  ///
  /// Two sounds of 60 dB make 63.01 dB: decibels add by their energy.
  public func joined(_ lhs: Double, _ rhs: Double) -> Double? {
    switch self {
    case .none: return nil
    case .energy: return 10 * Double.log10(Double.exp10(lhs / 10) + Double.exp10(rhs / 10))
    case .sum: return lhs + rhs
    case .max: return Swift.max(lhs, rhs)
    }
  }
}

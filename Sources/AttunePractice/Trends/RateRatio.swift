/// How many times as high one rate is as another, and where that may lie.
///
/// Given how many there were together, the first count is binomial, and its share says nothing but
/// the ratio. The interval is exact in the same sense as ``PoissonInterval``, and rests on the same:
/// one by one, at one rate, not because of each other.
///
/// Source: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in the
/// case of the binomial", Biometrika 26 (1934); for two rates, J. Przyborowski, H. Wilenski,
/// "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940).
public enum RateRatio: Hashable, Sendable {
  /// Both have counts: the ratio, and the interval around it, all greater than 0.
  case estimated(value: Double, lower: Double, upper: Double)
  /// There was none in the first: the ratio lies from 0 to `upper`.
  case noneInFirst(upper: Double)
  /// There was none in the second: the ratio is `lower` or more, and has no upper end.
  case noneInSecond(lower: Double)
  /// There was none in either, so that nothing can be said of how many times as high one is.
  case noneInEither

  /// - Parameters:
  ///   - first: The rate that is compared.
  ///   - second: What it is compared with. Each exposure is in the same unit; for how much of it a
  ///     rate is told makes no difference.
  ///   - confidence: Greater than 0 and less than 1.
  /// - Precondition: `confidence` lies between 0 and 1.
  public init(_ first: Rate, to second: Rate, confidence: Double) {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    let rarity = (1 - confidence) / 2
    let scale = second.exposure / first.exposure
    let (one, other) = (first.count, second.count)
    // The odds of an incident to be one of the first's are the ratio of the rates times that of the
    // exposures.
    let lower = { scale * BinomialTail(one, of: one + other).leastOdds(rarity) }
    let upper = { scale / BinomialTail(other, of: one + other).leastOdds(rarity) }
    switch (one, other) {
    case (0, 0): self = .noneInEither
    case (0, _): self = .noneInFirst(upper: upper())
    case (_, 0): self = .noneInSecond(lower: lower())
    default:
      let value = Double(one) / Double(other) * scale
      self = .estimated(value: value, lower: lower(), upper: upper())
    }
  }

  /// Whether the interval has a ratio in it: 1 if the two rates may well be equal.
  public func contains(_ ratio: Double) -> Bool {
    switch self {
    case .estimated(_, let lower, let upper): lower <= ratio && ratio <= upper
    case .noneInFirst(let upper): ratio <= upper
    case .noneInSecond(let lower): lower <= ratio
    case .noneInEither: true
    }
  }
}

internal import RealModule

/// How often, of so many, at least a number are of one kind.
///
/// The chance is stated as odds, which are as exact near 1 as near 0.
struct BinomialTail {
  private let count: Double
  private let all: Double
  private let logCombinations: Double

  /// - Precondition: `count` is from 1 to `all`.
  init(_ count: Int, of all: Int) {
    precondition(count >= 1 && count <= all, "of none, and of more than all, there is no tail")
    self.count = Double(count)
    self.all = Double(all)
    logCombinations =
      Double.logGamma(self.all + 1) - Double.logGamma(self.count + 1)
      - Double.logGamma(self.all - self.count + 1)
  }

  /// The least odds at which so many or more are not rarer than `rarity`, which is less than half.
  func leastOdds(_ rarity: Double) -> Double {
    // At the odds that were seen, so many or more come half of the time or oftener.
    let seen = count / max(all - count, 1)
    return Bisection.least(from: seen) { orMore(odds: $0) >= rarity }
  }

  /// The probability of the count or more, if the odds of each are so large (greater than 0).
  func orMore(odds: Double) -> Double {
    var (sum, term, next) = (1.0, 1.0, count)
    while next < all, term > sum.ulp {
      term *= (all - next) / (next + 1) * odds
      next += 1
      sum += term
    }
    let logTerm = logCombinations + count * Double.log(odds) - all * Double.log(onePlus: odds)
    return Double.exp(logTerm + Double.log(sum))
  }
}

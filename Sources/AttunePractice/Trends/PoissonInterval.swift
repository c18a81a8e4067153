internal import RealModule

/// Where the mean of a count may lie, of which one count was seen: of incidents in a month, say.
///
/// It is the exact interval: whatever the mean is, the share of months whose interval has it in it is
/// at least `confidence`. It holds for a count of things that come one by one, at one rate and not
/// because of each other; where one incident leads to the next, it is too narrow.
///
/// Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936).
public struct PoissonInterval: Hashable, Sendable {
  /// How many were seen.
  public let count: Int
  /// Greater than 0 and less than 1.
  public let confidence: Double
  /// The mean below which so many or more would be too rare; 0 if none was seen.
  public let lower: Double
  /// The mean above which so few or fewer would be too rare; always greater than `count`.
  public let upper: Double

  /// - Precondition: `count` is not below 0, and `confidence` lies between 0 and 1.
  public init(count: Int, confidence: Double) {
    precondition(count >= 0, "fewer than none cannot be seen")
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    self.count = count
    self.confidence = confidence
    let tail = PoissonTail(count: count)
    let rarity = (1 - confidence) / 2
    lower =
      count == 0
      ? 0 : Bisection.least(from: Double(count)) { tail.orMore(mean: $0) >= rarity }
    upper = Bisection.least(from: Double(count + 1)) { tail.orFewer(mean: $0) <= rarity }
  }
}

/// How often a Poisson count is at least, or at most, so many.
///
/// The term at the count itself is worked out as a logarithm, since factors of it are too large or
/// too small for a number; the others follow from it by ratios.
struct PoissonTail {
  private let count: Double
  private let logFactorial: Double

  init(count: Int) {
    self.count = Double(count)
    logFactorial = Double.logGamma(self.count + 1)
  }

  /// The probability of the count or more, if the mean is so large (greater than 0).
  func orMore(mean: Double) -> Double {
    var (sum, term, next) = (1.0, 1.0, count)
    repeat {
      next += 1
      term *= mean / next
      sum += term
      // Above the mean each term is smaller than the one before it.
    } while term > sum.ulp || next < mean
    return Double.exp(logTerm(mean) + Double.log(sum))
  }

  /// The probability of the count or fewer, if the mean is so large (greater than 0).
  func orFewer(mean: Double) -> Double {
    var (sum, term, next) = (1.0, 1.0, count)
    while next > 0, term > sum.ulp || next > mean {
      term *= next / mean
      sum += term
      next -= 1
    }
    return Double.exp(logTerm(mean) + Double.log(sum))
  }

  /// The logarithm of the probability of exactly the count.
  private func logTerm(_ mean: Double) -> Double {
    count * Double.log(mean) - mean - logFactorial
  }
}

/// How often something happens for so much time in which it could: incidents per 1,000 bed-days.
public struct Rate: Hashable, Sendable {
  /// How many there were.
  public let count: Int
  /// The time in which they could happen, in bed-days; greater than 0.
  public let exposure: Double
  /// The exposure that the rate is told for, in the unit of `exposure`; greater than 0.
  public let per: Double

  /// - Throws: ``InvalidRate`` if the count is below 0, or there was no time in which something
  ///   could happen: then a rate is not 0, there is none.
  public init(count: Int, exposure: Double, per: Double) throws(InvalidRate) {
    guard count >= 0 else { throw .countBelowZero }
    guard exposure > 0, exposure.isFinite else { throw .noExposure }
    guard per > 0, per.isFinite else { throw .perNothing }
    self.count = count
    self.exposure = exposure
    self.per = per
  }

  /// The count for an exposure of ``per``.
  public var value: Double { told(Double(count)) }

  /// Where the rate may lie, for an exposure of ``per``; the exposure is taken as exactly known.
  ///
  /// - Precondition: `confidence` lies between 0 and 1.
  public func interval(confidence: Double) -> ClosedRange<Double> {
    let interval = PoissonInterval(count: count, confidence: confidence)
    return told(interval.lower)...told(interval.upper)
  }

  private func told(_ count: Double) -> Double { count / exposure * per }
}

/// What is wrong with numbers of which a rate was to be made.
public enum InvalidRate: Error, Hashable, Sendable, CustomStringConvertible {
  case countBelowZero
  case noExposure
  case perNothing

  public var description: String {
    switch self {
    case .countBelowZero: "a count is 0 or more"
    case .noExposure: "a rate needs an exposure greater than 0"
    case .perNothing: "a rate is told for an exposure greater than 0"
    }
  }
}

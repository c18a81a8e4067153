/// The numbers that an individuals chart is made with; they are data, and are handed in.
public struct ChartNumbers: Hashable, Sendable {
  /// How many mean moving ranges a limit is away from the mean; greater than 0.
  public let limitFactor: Double
  /// From how many mean moving ranges on a range is left out of their mean; greater than 1.
  public let rangeLimitFactor: Double
  /// How many points in a row, on one side or in one direction, are a signal; at least 2.
  public let run: Int
  /// How many of ``window`` points in a row must lie near a limit to be a signal.
  public let near: Int
  public let window: Int
  /// From where on a point is near a limit, as a share of the way there from the mean; 0 to 1.
  public let zone: Double
  /// How many values a baseline must have for limits to be worked out; at least 2.
  public let leastPoints: Int

  /// - Precondition: Every number is in the range its property states.
  public init(
    limitFactor: Double,
    rangeLimitFactor: Double,
    run: Int,
    near: Int,
    window: Int,
    zone: Double,
    leastPoints: Int
  ) {
    precondition(limitFactor > 0 && limitFactor.isFinite, "limits lie beyond the mean")
    precondition(rangeLimitFactor > 1, "not every range can be left out")
    precondition(run >= 2, "one point is no run")
    precondition(near >= 1 && near <= window, "no more points are near than there are")
    precondition((0...1).contains(zone), "a zone begins between the mean and a limit")
    precondition(leastPoints >= 2, "one point has no range")
    self.limitFactor = limitFactor
    self.rangeLimitFactor = rangeLimitFactor
    self.run = run
    self.near = near
    self.window = window
    self.zone = zone
    self.leastPoints = leastPoints
  }
}

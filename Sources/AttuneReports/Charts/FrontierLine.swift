/// What every amount of money can reach, and where the plan stands.
public struct FrontierLine: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    /// In pounds.
    public let cost: Double
    public let score: Double

    public init(cost: Double, score: Double) {
      self.cost = cost
      self.score = score
    }
  }

  public let costs: ChartAxis
  public let scores: ChartAxis
  /// By rising cost.
  public let points: [Point]
  public let plan: Point?

  public init(costs: ChartAxis, scores: ChartAxis, points: [Point], plan: Point?) {
    self.costs = costs
    self.scores = scores
    self.points = points
    self.plan = plan
  }
}

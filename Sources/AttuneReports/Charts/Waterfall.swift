/// Parts that sum to a whole, each beginning where the one before it ends.
public struct Waterfall: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public let label: String
    public let amount: Double
    /// The amount in digits.
    public let value: String

    public init(_ label: String, _ amount: Double, _ value: String) {
      self.label = label
      self.amount = amount
      self.value = value
    }
  }

  public let axis: ChartAxis
  public let steps: [Step]
  /// What all steps sum to.
  public let total: Step

  public init(axis: ChartAxis, steps: [Step], total: Step) {
    self.axis = axis
    self.steps = steps
    self.total = total
  }
}

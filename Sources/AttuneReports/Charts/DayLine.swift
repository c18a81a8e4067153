/// The load along a person's day, one stretch for each space in each period.
public struct DayLine: Hashable, Sendable {
  public struct Stretch: Hashable, Sendable {
    public let label: String
    public let period: String
    /// Hours, greater than 0.
    public let hours: Double
    public let load: Double

    public init(label: String, period: String, hours: Double, load: Double) {
      self.label = label
      self.period = period
      self.hours = hours
      self.load = load
    }
  }

  /// The axis of the load, upwards.
  public let axis: ChartAxis
  /// In the order of the day.
  public let stretches: [Stretch]

  public init(axis: ChartAxis, stretches: [Stretch]) {
    self.axis = axis
    self.stretches = stretches
  }
}

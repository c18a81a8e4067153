/// From where to where a drawing's axis runs, what it says, and the levels along it.
public struct ChartAxis: Hashable, Sendable {
  public struct Tick: Hashable, Sendable {
    public let value: Double
    public let label: String

    public init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// A stretch of the axis with a name: a level.
  public struct Band: Hashable, Sendable {
    public let range: ClosedRange<Double>
    public let emphasis: Emphasis
    public let label: String

    public init(_ range: ClosedRange<Double>, _ emphasis: Emphasis, _ label: String) {
      self.range = range
      self.emphasis = emphasis
      self.label = label
    }
  }

  public let title: String
  public let range: ClosedRange<Double>
  public let ticks: [Tick]
  public let bands: [Band]

  /// Where one level ends and the next begins, with what it is from there on.
  var cuts: [(value: Double, label: String)] {
    bands.filter { $0.range.lowerBound > range.lowerBound }
      .map { ($0.range.lowerBound, "\($0.label) from here") }
  }

  public init(title: String, range: ClosedRange<Double>, ticks: [Tick], bands: [Band] = []) {
    self.title = title
    self.range = range
    self.ticks = ticks
    self.bands = bands
  }
}

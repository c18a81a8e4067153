/// Values with their ranges, one a row, beside each other on one axis.
public struct DotPlot: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let label: String
    /// The value in words, and where it was read.
    public let detail: String
    /// `nil` where nothing was read, so that there is a range and no dot.
    public let value: Double?
    public let range: ClosedRange<Double>
    public let likely: ClosedRange<Double>?
    public let limit: Limit

    public init(
      label: String,
      detail: String,
      value: Double?,
      range: ClosedRange<Double>,
      likely: ClosedRange<Double>? = nil,
      limit: Limit = .none
    ) {
      self.label = label
      self.detail = detail
      self.value = value
      self.range = range
      self.likely = likely
      self.limit = limit
    }
  }

  /// Whose the end of the band is, which is at 1 on the axis.
  public enum Limit: Hashable, Sendable {
    case none
    case stated
    case estimated
  }

  public let axis: ChartAxis
  public let rows: [Row]

  public init(axis: ChartAxis, rows: [Row]) {
    self.axis = axis
    self.rows = rows
  }
}

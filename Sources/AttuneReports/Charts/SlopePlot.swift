/// People before and after, a line for each.
public struct SlopePlot: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let label: String
    /// `nil` where there is no before.
    public let before: Double?
    public let after: Double

    public init(label: String, before: Double?, after: Double) {
      self.label = label
      self.before = before
      self.after = after
    }
  }

  public let axis: ChartAxis
  /// What the two ends are of.
  public let ends: [String]
  public let lines: [Line]

  public init(axis: ChartAxis, ends: [String], lines: [Line]) {
    self.axis = axis
    self.ends = ends
    self.lines = lines
  }
}

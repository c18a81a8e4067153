/// People before and after, a line for each.
public struct SlopePlot: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    /// A value, and how it is written.
    public struct End: Hashable, Sendable {
      public let value: Double
      public let text: String

      public init(_ value: Double, _ text: String) {
        self.value = value
        self.text = text
      }
    }

    public let label: String
    /// `nil` where there is no before.
    public let before: End?
    public let after: End

    public init(label: String, before: End?, after: End) {
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

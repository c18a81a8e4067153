/// A picture of numbers: what it shows, what is to be seen in it, and the numbers themselves.
///
/// Whoever does not see the picture has all of it in the other two.
public struct Chart: Hashable, Sendable {
  /// What it shows, with its unit.
  public let title: String
  /// What is to be seen in it, in words.
  public let summary: Line
  public let picture: Picture
  /// The numbers behind it.
  public let table: Table

  public init(title: String, summary: Line, picture: Picture, table: Table) {
    self.title = title
    self.summary = summary
    self.picture = picture
    self.table = table
  }

  /// The kinds of picture; there is none in which areas or angles stand for numbers.
  public enum Picture: Hashable, Sendable {
    case dots(DotPlot)
    case waterfall(Waterfall)
    case day(DayLine)
    case heatMap(HeatMap)
    case frontier(FrontierLine)
    case slopes(SlopePlot)
    case control(ControlPlot)
  }
}

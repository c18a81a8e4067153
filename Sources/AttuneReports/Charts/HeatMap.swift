/// Levels of people in settings, the word in every cell.
public struct HeatMap: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public let emphasis: Emphasis
    public let word: String
    /// What stands beside the word; empty if nothing does.
    public let signs: String
    /// What stands in a drawing that has no room for the word.
    public let short: String

    public init(_ emphasis: Emphasis, _ word: String, signs: String, short: String) {
      self.emphasis = emphasis
      self.word = word
      self.signs = signs
      self.short = short
    }
  }

  /// What the signs beside a word mean.
  public let legend: Line
  public let columns: [String]
  public let rows: [String]
  /// The different cells there are, few of which stand in many places.
  public let kinds: [Cell]
  /// Row by row, the kind of each cell by its position: a matrix can have a million of them.
  public let cells: [[UInt8]]

  /// - Precondition: There are no more than 256 kinds, and each cell is one of them.
  public init(legend: Line, columns: [String], rows: [String], kinds: [Cell], cells: [[UInt8]]) {
    precondition(kinds.count <= 256, "a kind of cell is a byte")
    self.legend = legend
    self.columns = columns
    self.rows = rows
    self.kinds = kinds
    self.cells = cells
  }

  /// Whether it can be drawn so that every word is read; else its table is the picture.
  public var canBeDrawn: Bool { columns.count <= 10 && rows.count <= 60 && !cells.isEmpty }
}

/// Rows of cells under titles.
public struct Table: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    case leading
    case trailing
    case centre
  }

  public struct Column: Hashable, Sendable {
    public let title: String
    public let alignment: Alignment

    /// Whether cells may be broken into several lines before a table is split.
    ///
    /// Titles may always be. A cell that is wider than half a page is broken in any column.
    public let wraps: Bool

    public init(_ title: String, alignment: Alignment = .leading, wraps: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.wraps = wraps
    }
  }

  /// What a table is for, which says what may be done with its rows.
  public enum Use: Hashable, Sendable {
    /// Rows that are alike, so that their order may be changed.
    case list
    /// Rows that each say another thing about the columns.
    case sideBySide
    /// Cells to be filled in by hand.
    case form
  }

  public let caption: String?

  /// The columns; the first says what a row is about, and is repeated if a table is split.
  public let columns: [Column]

  /// The cells, row by row, one for each column.
  public let rows: [[Line]]

  public let use: Use

  /// - Precondition: Every row has as many cells as there are columns.
  public init(caption: String? = nil, columns: [Column], rows: [[Line]], use: Use = .list) {
    for row in rows {
      precondition(row.count == columns.count, "a row must have one cell for each column")
    }
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.use = use
  }
}

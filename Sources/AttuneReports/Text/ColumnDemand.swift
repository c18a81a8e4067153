/// How much room a column of a table needs and how much it would like.
struct ColumnDemand: Hashable, Sendable {
  /// The width of the widest cell.
  let widestCell: Int
  /// The width of the title on one line.
  let title: Int
  /// The least width at which the column can be read.
  let least: Int

  /// How much more than ``least`` the column needs so that no cell is broken, nor the title.
  func wish(withTitle: Bool) -> Int {
    max(widestCell, withTitle ? title : 0, least) - least
  }
}

extension Table {
  /// What each column needs of a page on which none may insist on more than `limit`.
  func columnDemands(atMost limit: Int) -> [ColumnDemand] {
    var widestCells = columns.map { _ in 0 }
    for row in rows {
      for (column, cell) in row.enumerated() {
        widestCells[column] = max(widestCells[column], cell.displayWidth)
      }
    }
    return columns.indices.map { index in
      demand(ofColumn: index, widestCell: widestCells[index], limit: limit)
    }
  }

  private func demand(ofColumn index: Int, widestCell: Int, limit: Int) -> ColumnDemand {
    // A longer word than this is cut rather than given room at the cost of the others.
    let longestWholeWord = 16
    let column = columns[index]
    let title = Line(column.title)

    var least = min(title.longestWord, longestWholeWord)
    if column.wraps && widestCell > longestWholeWord {
      let longestWord = rows.lazy.map { $0[index].longestWord }.max() ?? 0
      // Some words side by side, or a column of short ones becomes a ribbon.
      least = max(least, min(max(longestWord, 10), longestWholeWord))
    } else {
      least = max(least, widestCell)
    }
    return ColumnDemand(
      widestCell: widestCell,
      title: title.displayWidth,
      least: min(least, limit)
    )
  }
}

extension Line {
  /// The columns of the longest word.
  fileprivate var longestWord: Int {
    rows(upTo: 2).reduce(0) { max($0, $1.width) }
  }
}

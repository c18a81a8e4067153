extension TextRenderer {
  /// Draws a table in as many parts as the page makes necessary.
  func draw(
    _ table: Table,
    on page: inout TextPage,
    pouringInto target: inout some TextOutputStream
  ) {
    let parts = TableLayout(table, width: width).parts
    for (index, part) in parts.enumerated() {
      page.separate()
      if let caption = table.caption {
        let number: Line = parts.count > 1 ? " (\(index + 1) of \(parts.count))" : ""
        page.paragraph(Line([.strong(caption)]) + number)
      }
      drawTitles(of: table, in: part, on: &page)
      drawRows(of: table, in: part, on: &page, pouringInto: &target)
    }
  }

  /// Draws the rows of one part; rows of several lines are set apart by blank ones.
  func drawRows(
    of table: Table,
    in part: TableLayout.Part,
    on page: inout TextPage,
    pouringInto target: inout some TextOutputStream
  ) {
    for (index, row) in table.rows.enumerated() {
      if part.wrapsCells {
        if index > 0 {
          page.separate()
        }
        drawWrapped(row, of: table, in: part, on: &page)
      } else {
        draw(row, of: table, in: part, on: &page)
      }
      page.pourIfFull(into: &target)
    }
  }

  private func drawTitles(of table: Table, in part: TableLayout.Part, on page: inout TextPage) {
    let titles = zip(part.columns, part.widths).map { column, width in
      Line([.strong(table.columns[column].title)]).rows(upTo: max(width, 2), splittingWords: true)
    }
    let height = titles.map(\.count).max() ?? 0
    for line in 0..<height {
      for (position, column) in part.columns.enumerated() {
        // Titles stand on the line under them, not at the top.
        let index = line - (height - titles[position].count)
        let row = titles[position].indices.contains(index) ? titles[position][index] : nil
        draw(row, at: position, in: part, alignment: table.columns[column].alignment, on: &page)
      }
      page.endLine()
    }
    for width in part.widths {
      page.write(sign: "-", count: width)
      page.space(TableLayout.gap)
    }
    page.endLine()
  }

  /// Draws a row with cells of which some are broken.
  private func drawWrapped(
    _ row: [Line],
    of table: Table,
    in part: TableLayout.Part,
    on page: inout TextPage
  ) {
    let cells = zip(part.columns, part.widths).map { column, width in
      row[column].rows(upTo: max(width, 2), splittingWords: true)
    }
    let height = max(cells.map(\.count).max() ?? 0, 1)
    for line in 0..<height {
      for (position, column) in part.columns.enumerated() {
        let row = line < cells[position].count ? cells[position][line] : nil
        draw(row, at: position, in: part, alignment: table.columns[column].alignment, on: &page)
      }
      page.endLine()
    }
  }

  private func draw(
    _ row: TextRow?,
    at position: Int,
    in part: TableLayout.Part,
    alignment: Table.Alignment,
    on page: inout TextPage
  ) {
    let free = part.widths[position] - (row?.width ?? 0)
    let before = alignment.share(of: free)
    page.space(before)
    if let row {
      page.write(row)
    }
    page.space(free - before + TableLayout.gap)
  }

  /// Draws a row all cells of which fit, as in a large matrix, without taking them apart.
  private func draw(
    _ row: [Line],
    of table: Table,
    in part: TableLayout.Part,
    on page: inout TextPage
  ) {
    for (position, column) in part.columns.enumerated() {
      let free = part.widths[position] - row[column].displayWidth
      let before = table.columns[column].alignment.share(of: free)
      page.space(before)
      page.write(row[column])
      page.space(free - before + TableLayout.gap)
    }
    page.endLine()
  }
}

extension Table.Alignment {
  /// How many of `free` columns stand before the text.
  fileprivate func share(of free: Int) -> Int {
    switch self {
    case .leading: 0
    case .trailing: free
    case .centre: free / 2
    }
  }
}

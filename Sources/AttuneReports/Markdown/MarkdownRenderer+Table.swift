extension MarkdownRenderer {
  func draw(
    _ table: Table,
    on page: inout MarkdownPage,
    pouringInto target: inout some TextOutputStream
  ) {
    guard !table.columns.isEmpty else { return }
    if let caption = table.caption, !caption.isEmpty {
      page.line("", Line([.strong(caption)]))
      page.separate()
    }
    for column in table.columns {
      page.cell(Line(column.title))
    }
    page.endRow()
    for column in table.columns {
      page.rule(column.alignment)
    }
    page.endRow()
    for row in table.rows {
      for cell in row {
        page.cell(cell)
      }
      page.endRow()
      page.pourIfFull(into: &target)
    }
  }
}

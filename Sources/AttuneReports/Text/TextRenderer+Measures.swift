extension TextRenderer {
  /// Draws label, bar, value and detail side by side or, on a narrow page, under each other.
  func draw(
    _ measures: [Measure],
    on page: inout TextPage,
    pouringInto target: inout some TextOutputStream
  ) {
    let table = Table(
      columns: [
        Table.Column("", wraps: true),
        Table.Column(""),
        Table.Column("", alignment: .trailing),
        Table.Column("", wraps: true),
      ],
      rows: measures.map { [$0.label, bar(of: $0), $0.value, $0.detail] }
    )
    let layout = TableLayout(table, width: width)
    if layout.parts.count == 1 {
      for part in layout.parts {
        drawRows(of: table, in: part, on: &page, pouringInto: &target)
      }
    } else {
      for measure in measures {
        page.paragraph(measure.label)
        page.paragraph(bar(of: measure) + " " + measure.value, indent: 2)
        if !measure.detail.isEmpty {
          page.paragraph(measure.detail, indent: 2)
        }
      }
    }
  }

  private func bar(of measure: Measure) -> Line {
    guard let share = measure.share else { return "" }
    let bar = Bar(share: share)
    return Line(ascii ? bar.ascii : bar.blocks)
  }
}

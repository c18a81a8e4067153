extension TextPage {
  /// Writes a line as a paragraph; an empty one without a lead is left out.
  ///
  /// Its rows stand under each other to the right of `lead`. A word that is too wide for
  /// that moves left, under the lead, as far as it must.
  ///
  /// - Parameters:
  ///   - line: What to write.
  ///   - lead: What the first row starts with, such as a bullet.
  ///   - indent: How many columns the lead is from the left.
  ///   - ending: Whether to end the last row.
  /// - Returns: The column in which the last row ends.
  @discardableResult
  mutating func paragraph(
    _ line: Line,
    lead: Line = "",
    indent: Int = 0,
    ending: Bool = true
  ) -> Int {
    let hang = indent + lead.displayWidth
    var column = 0
    if !lead.isEmpty {
      space(indent)
      write(lead)
      column = hang
    }
    for (index, row) in line.rows(upTo: width - hang).enumerated() {
      let left = max(min(hang, width - row.width), 0)
      if index > 0 || column > left {
        endLine()
        column = 0
      }
      space(left - column)
      write(row)
      column = left + row.width
    }
    if ending && column > 0 {
      endLine()
    }
    return column
  }

  /// Writes a heading, with a line of `sign` under it.
  mutating func heading(_ text: String, under sign: Unicode.Scalar?) {
    let rows = Line([.strong(text)]).rows(upTo: width)
    for row in rows {
      write(row)
      endLine()
    }
    if let sign, let widest = rows.map(\.width).max() {
      write(sign: sign, count: min(widest, width))
      endLine()
    }
  }
}

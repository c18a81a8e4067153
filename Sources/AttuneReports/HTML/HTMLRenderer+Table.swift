extension HTMLRenderer {
  /// A table that scrolls by itself where the page is too narrow for it.
  func draw(_ table: Table, id: String, _ page: inout HTMLWriter) {
    guard !table.columns.isEmpty else { return }
    page.scrolling(table.caption ?? "Table") { page in
      page.element(.table, .id(id), .type(table.use.name)) { page in
        if let caption = table.caption, !caption.isEmpty {
          page.element(.caption, text: caption)
        }
        page.element(.thead) { head(of: table, &$0) }
        page.element(.tbody) { body(of: table, &$0) }
      }
    }
  }

  private func head(of table: Table, _ page: inout HTMLWriter) {
    page.element(.tr) { page in
      for (number, column) in table.columns.enumerated() {
        // A corner is no heading of anything.
        if column.title.isEmpty, number == 0 {
          page.element(.td)
        } else {
          let type = HTMLAttribute.type(column.alignment.name)
          page.element(.th, .text(.scope, "col"), type, text: column.title)
        }
      }
    }
  }

  private func body(of table: Table, _ page: inout HTMLWriter) {
    let alignments = table.columns.map { HTMLAttribute.type($0.alignment.name) }
    for row in table.rows {
      page.element(.tr) { page in
        for (number, cell) in row.enumerated() {
          if number == 0, !cell.isEmpty {
            page.element(.th, .text(.scope, "row"), alignments[0], line: cell)
          } else if table.columns[number].alignment == .leading {
            page.element(.td, line: cell)
          } else {
            page.element(.td, alignments[number], line: cell)
          }
        }
      }
    }
  }
}

extension Table.Use {
  fileprivate var name: String {
    switch self {
    case .list: "data"
    case .sideBySide: "beside"
    case .form: "to-fill"
    }
  }
}

extension Table.Alignment {
  fileprivate var name: String {
    switch self {
    case .leading: "start"
    case .trailing: "end"
    case .centre: "centre"
    }
  }
}

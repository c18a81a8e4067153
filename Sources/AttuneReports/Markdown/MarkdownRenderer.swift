/// Renders GitHub-flavoured Markdown.
///
/// Text of the report stays text: whatever would be markup in it is escaped. Addresses that
/// GitHub makes into links by itself are not broken up, since they lead where they say.
public struct MarkdownRenderer: ReportRenderer {
  public init() {}

  public func render(_ report: Report, to target: inout some TextOutputStream) {
    var page = MarkdownPage()
    if !report.title.isEmpty {
      page.line("# ", Line(report.title))
    }
    for block in report.blocks {
      page.separate()
      switch block {
      case .heading(let text, let level):
        page.line(String(repeating: "#", count: level.rawValue + 1) + " ", Line(text))
      case .paragraph(let line): page.line("", line)
      case .list(let items): draw(items, on: &page)
      case .quote(let words, let person): draw(quote: words, by: person, on: &page)
      case .table(let table): draw(table, on: &page, pouringInto: &target)
      case .measures(let measures): draw(measures, on: &page)
      case .form(let fields): draw(fields, on: &page)
      case .note(let line): page.line("**Note:** ", line)
      case .chart(let chart):
        page.line("", "\(strong: chart.title)")
        page.separate()
        draw(chart.table, on: &page, pouringInto: &target)
        page.separate()
        page.line("", chart.summary)
      case .provenance(let provenance):
        page.line("**Note:** ", Line(provenance.sentence))
        if let files = provenance.fileSentence {
          page.separate()
          page.line("**Note:** ", Line(files))
        }
      }
      page.pourIfFull(into: &target)
    }
    page.pour(into: &target)
  }

  private func draw(_ items: [ListItem], on page: inout MarkdownPage) {
    for item in items {
      page.line("- ", item.line)
      for detail in item.details {
        page.line("  - ", detail)
      }
    }
  }

  private func draw(quote words: String, by person: String, on page: inout MarkdownPage) {
    let lines = words.quotedLines
    for (index, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        page.line(">", "")
      } else {
        // A backslash keeps the line end, but is itself shown at the end of a paragraph.
        let isFollowed = lines.dropFirst(index + 1).first?.contains { !$0.isWhitespace } == true
        page.line("> ", Line(String(line)), isFollowed ? "\\" : "")
      }
    }
    if !person.isEmpty {
      if !lines.isEmpty {
        page.line(">", "")
      }
      page.line("> — ", Line(person))
    }
  }

  private func draw(_ measures: [Measure], on page: inout MarkdownPage) {
    for measure in measures {
      let bar: Line = measure.share.map { " \(code: Bar(share: $0).blocks)" } ?? ""
      let detail: Line = measure.detail.isEmpty ? "" : " — \(measure.detail)"
      page.line("- ", "\(measure.label)\(bar) \(measure.value)\(detail)")
    }
  }

  private func draw(_ fields: [FormField], on page: inout MarkdownPage) {
    for field in fields {
      let blank = field.lines > 0 ? " " + String(repeating: "_", count: 20) : ""
      page.line("- ", "\(field.label)\(blank)")
    }
  }
}

/// Renders a page of HTML that is whole by itself: it fetches nothing, and needs no script to be read.
///
/// Source: HTML Living Standard; Web Content Accessibility Guidelines 2.2, level AA.
public struct HTMLRenderer: ReportRenderer {
  public init() {}

  public func render(_ report: Report, to target: inout some TextOutputStream) {
    var page = HTMLWriter()
    page.source(HTMLSource("<!DOCTYPE html>\n"))
    page.element(.html, .text(.lang, "en-GB")) { page in
      page.element(.head) { HTMLHead(report).write(to: &$0) }
      page.endLine()
      page.element(.body, .type("manner-\(report.manner.rawValue)")) { page in
        body(of: report, &page, pouringInto: &target)
      }
    }
    page.endLine()
    page.pour(into: &target)
  }

  private func body(
    of report: Report,
    _ page: inout HTMLWriter,
    pouringInto target: inout some TextOutputStream
  ) {
    page.element(.a, .type("skip"), .text(.href, "#main"), text: "Skip to the page")
    page.endLine()
    page.element(.main, .id("main"), .text(.tabindex, "-1")) { page in
      let title = report.title.isEmpty ? "Attune" : report.title
      page.element(.h1, .text(.dir, "auto"), text: title)
      page.endLine()
      contents(of: report, &page)
      for (number, block) in report.blocks.enumerated() where !block.isProvenance {
        draw(block, number: number, &page)
        page.endLine()
        page.pourIfFull(into: &target)
      }
    }
    page.endLine()
    for case .provenance(let provenance) in report.blocks {
      page.element(.footer) { draw(provenance, &$0) }
      page.endLine()
    }
    page.element(.script) { $0.source(HTMLScript.source) }
  }

  /// Links to the first headings, where there are enough of them to get lost among.
  private func contents(of report: Report, _ page: inout HTMLWriter) {
    let headings = report.blocks.enumerated().compactMap { number, block in
      if case .heading(let text, .first) = block { (number, text) } else { nil }
    }
    guard headings.count > 2, report.manner == .standard else { return }
    page.element(.nav, .text(.label, "On this page")) { page in
      page.element(.ul) { page in
        for (number, text) in headings {
          page.element(.li) {
            $0.element(.a, .text(.href, "#part-\(number)"), text: text)
          }
        }
      }
    }
    page.endLine()
  }

  private func draw(_ block: Block, number: Int, _ page: inout HTMLWriter) {
    switch block {
    case .heading(let text, let level):
      let id = HTMLAttribute.id("part-\(number)")
      switch level {
      case .first: page.element(.h2, id, .text(.dir, "auto"), text: text)
      case .second: page.element(.h3, id, .text(.dir, "auto"), text: text)
      case .third: page.element(.h4, id, .text(.dir, "auto"), text: text)
      }
    case .paragraph(let line): page.element(.p, line: line)
    case .list(let items): draw(items, &page)
    case .quote(let words, let person): draw(quote: words, by: person, &page)
    case .table(let table): draw(table, id: "table-\(number)", &page)
    case .measures(let measures): draw(measures, &page)
    case .form(let fields): draw(fields, &page)
    case .note(let line):
      page.element(.p, .type("note")) { page in
        page.element(.strong, text: "Note:")
        page.text(" ")
        page.line(line)
      }
    case .chart(let chart): draw(chart, id: "chart-\(number)", &page)
    case .provenance: break
    }
  }
}

extension Block {
  fileprivate var isProvenance: Bool {
    if case .provenance = self { true } else { false }
  }
}

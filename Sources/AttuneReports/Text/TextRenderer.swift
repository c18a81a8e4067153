/// Renders plain text for terminals, mail and paper.
///
/// No line is wider than the page, unless it is a single word that is: outside tables words
/// stay whole, so that an address can be copied.
public struct TextRenderer: ReportRenderer {
  /// The narrowest page; there is no room for a hanging indent and a table below it.
  public static let narrowest = 20

  /// The columns of the page.
  public let width: Int

  /// Whether to colour and embolden with ANSI control sequences; nothing is said by them alone.
  public let colour: Bool

  /// Whether the signs of the renderer are kept to ASCII; the text of the report stays as it is.
  public let ascii: Bool

  /// Creates a renderer for a page of `width` columns, or of ``narrowest`` if that is more.
  public init(width: Int = 80, colour: Bool = false, ascii: Bool = false) {
    self.width = max(width, Self.narrowest)
    self.colour = colour
    self.ascii = ascii
  }

  public func render(_ report: Report, to target: inout some TextOutputStream) {
    var page = TextPage(width: width, colour: colour)
    page.heading(report.title, under: "=")
    for block in report.blocks {
      page.separate()
      switch block {
      case .heading(let text, let level): draw(text, level: level, on: &page)
      case .paragraph(let line): page.paragraph(line)
      case .list(let items): draw(items, on: &page)
      case .quote(let words, let person): draw(quote: words, by: person, on: &page)
      case .table(let table): draw(table, on: &page, pouringInto: &target)
      case .measures(let measures): draw(measures, on: &page, pouringInto: &target)
      case .form(let fields): draw(fields, on: &page)
      case .note(let line): page.paragraph(line, lead: "\(strong: "Note:") ")
      case .chart(let chart): draw(chart, on: &page, pouringInto: &target)
      case .provenance(let provenance): draw(provenance, on: &page)
      }
      page.pourIfFull(into: &target)
    }
    page.pour(into: &target)
  }

  private func draw(_ provenance: Provenance, on page: inout TextPage) {
    page.paragraph(Line(provenance.sentence), lead: "\(strong: "Note:") ")
    if let files = provenance.fileSentence {
      page.separate()
      page.paragraph(Line(files), lead: "\(strong: "Note:") ")
    }
  }
}

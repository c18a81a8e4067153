/// What a page says of itself before its body.
struct HTMLHead {
  let report: Report

  init(_ report: Report) {
    self.report = report
  }

  func write(to page: inout HTMLWriter) {
    page.element(.meta, .text(.charset, "utf-8"))
    page.element(
      .meta,
      .text(.name, "viewport"),
      .text(.content, "width=device-width, initial-scale=1")
    )
    // Nothing is fetched and no other script runs, whatever a file may have smuggled in.
    page.element(
      .meta,
      .text(.httpEquivalent, "Content-Security-Policy"),
      .text(
        .content,
        "default-src 'none'; style-src 'unsafe-inline'; script-src '\(HTMLScript.hash)'"
      )
    )
    page.element(.meta, .text(.name, "color-scheme"), .text(.content, "light dark"))
    page.element(.meta, .text(.name, "referrer"), .text(.content, "no-referrer"))
    page.element(.title, text: report.title.isEmpty ? "Attune" : report.title)
    page.endLine()
    page.element(.style) { $0.source(HTMLStyle.source + footer) }
  }

  /// What every printed sheet bears: what it is of, what made it, and which sheet it is.
  private var footer: HTMLSource {
    let made = report.blocks.compactMap { block -> String? in
      guard case .provenance(let provenance) = block else { return nil }
      return provenance.short
    }
    return HTMLSource("@page{@bottom-left{content:")
      + .string(ofCSS: ([report.title] + made).filter { !$0.isEmpty }.joined(separator: " - "))
      + HTMLSource("}@bottom-right{content:counter(page) \" of \" counter(pages)}}")
  }
}

internal import ArgumentParser
internal import AttuneReports

/// How commands with results print.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
  case markdown
}

extension OutputOptions {
  /// Writes results in the format that was asked for; only that one is made.
  func deliver(
    as format: ReportFormat,
    _ report: @autoclosure () -> Report,
    json: (inout Sink) -> Void,
    csv: (inout Sink) -> Void
  ) throws {
    try deliver { sink in
      switch format {
      case .text: textRenderer.render(report(), to: &sink)
      case .markdown: MarkdownRenderer().render(report(), to: &sink)
      case .json: json(&sink)
      case .csv: csv(&sink)
      }
    }
  }
}

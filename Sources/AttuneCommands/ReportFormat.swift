internal import ArgumentParser
internal import AttuneReports

/// How commands with results print.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
  case markdown
}

/// In which form results are written, and where.
struct ResultOptions: ParsableArguments {
  @Option(help: "text, json, csv or markdown.")
  var format: ReportFormat = .text

  @Switch(help: "Remove identities: numbers for people and settings, no texts that somebody wrote.")
  var redact = false

  @OptionGroup var output: OutputOptions

  /// Writes results in the format that was asked for; only that one is made.
  func deliver(
    _ report: @autoclosure () -> Report,
    json: (inout Sink) -> Void,
    csv: (inout Sink) -> Void
  ) throws {
    try output.deliver { sink in
      switch format {
      case .text: output.textRenderer.render(report(), to: &sink)
      case .markdown: MarkdownRenderer().render(report(), to: &sink)
      case .json: json(&sink)
      case .csv: csv(&sink)
      }
    }
  }
}

internal import ArgumentParser
internal import AttuneReports

/// How commands with results print.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
  case markdown
  case html

  /// The format that the name of a file ends in, if it is one.
  init?(endingOf path: String?) {
    guard let ending = path?.split(separator: ".", omittingEmptySubsequences: false).last else {
      return nil
    }
    switch ending.lowercased() {
    case "txt": self = .text
    case "json": self = .json
    case "csv": self = .csv
    case "md": self = .markdown
    case "html", "htm": self = .html
    default: return nil
    }
  }
}

/// In which form results are written, and where.
struct ResultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, json, csv, markdown or html.",
      discussion: "Without it, what the name of the file after '-o' ends in, or text."
    )
  )
  var format: ReportFormat?

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
      switch format ?? ReportFormat(endingOf: output.output) ?? .text {
      case .text: output.textRenderer.render(report(), to: &sink)
      case .markdown: MarkdownRenderer().render(report(), to: &sink)
      case .html: HTMLRenderer().render(report(), to: &sink)
      case .json: json(&sink)
      case .csv: csv(&sink)
      }
    }
  }
}

/// How pages that hold no results print.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case html

  init?(endingOf path: String?) {
    switch ReportFormat(endingOf: path) {
    case .text: self = .text
    case .markdown: self = .markdown
    case .html: self = .html
    default: return nil
    }
  }
}

/// In which form a page is written, and where.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, markdown or html.",
      discussion: "Without it, what the name of the file after '-o' ends in, or text."
    )
  )
  var format: PageFormat?

  @OptionGroup var output: OutputOptions

  func deliver(_ report: Report) throws {
    try output.deliver { sink in
      switch format ?? PageFormat(endingOf: output.output) ?? .text {
      case .text: output.textRenderer.render(report, to: &sink)
      case .markdown: MarkdownRenderer().render(report, to: &sink)
      case .html: HTMLRenderer().render(report, to: &sink)
      }
    }
  }
}

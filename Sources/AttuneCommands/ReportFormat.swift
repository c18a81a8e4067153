internal import ArgumentParser
internal import AttuneReports

/// How commands with results print.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
  case markdown
  case html
  case pdf

  /// What names of files end in.
  var ending: String {
    switch self {
    case .text: "txt"
    case .json: "json"
    case .csv: "csv"
    case .markdown: "md"
    case .html: "html"
    case .pdf: "pdf"
    }
  }

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
    case "pdf": self = .pdf
    default: return nil
    }
  }
}

/// In which form results are written, and where.
struct ResultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, json, csv, markdown, html or pdf.",
      discussion: "Without it, what the name of the file after '-o' ends in, or text."
    )
  )
  var format: ReportFormat?

  @Switch(help: "Remove identities: numbers for people and settings, no texts that somebody wrote.")
  var redact = false

  @OptionGroup var output: OutputOptions

  /// The format that was asked for, or that the name of the file ends in.
  private var chosen: ReportFormat { format ?? ReportFormat(endingOf: output.output) ?? .text }

  /// Whether people read it, and not programs.
  var isPage: Bool { chosen != .json && chosen != .csv }

  /// Writes results in the format that was asked for; only that one is made.
  func deliver(
    _ report: @autoclosure () -> Report,
    json: (inout Sink) -> Void,
    csv: (inout Sink) -> Void
  ) async throws {
    if chosen == .pdf { return try await output.deliver(pdf: report()) }
    try output.deliver(to: output.file(for: report().title, ending: chosen.ending)) { sink in
      switch chosen {
      case .text: output.textRenderer.render(report(), to: &sink)
      case .markdown: MarkdownRenderer().render(report(), to: &sink)
      case .html, .pdf: HTMLRenderer().render(report(), to: &sink)
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
  case pdf

  /// What names of files end in.
  var ending: String { ReportFormat(rawValue: rawValue)?.ending ?? rawValue }

  init?(endingOf path: String?) {
    guard let format = ReportFormat(endingOf: path) else { return nil }
    self.init(rawValue: format.rawValue)
  }
}

/// In which form a page is written, and where.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, markdown, html or pdf.",
      discussion: "Without it, what the name of the file after '-o' ends in, or text."
    )
  )
  var format: PageFormat?

  @OptionGroup var output: OutputOptions

  func deliver(_ report: Report) async throws {
    let chosen = format ?? PageFormat(endingOf: output.output) ?? .text
    if chosen == .pdf { return try await output.deliver(pdf: report) }
    let path = output.file(for: report.title, ending: chosen.ending)
    try output.deliver(to: path) { sink in
      switch chosen {
      case .text: output.textRenderer.render(report, to: &sink)
      case .markdown: MarkdownRenderer().render(report, to: &sink)
      case .html, .pdf: HTMLRenderer().render(report, to: &sink)
      }
    }
  }
}

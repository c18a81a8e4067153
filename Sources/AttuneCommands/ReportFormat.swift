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
    switch path.flatMap(Self.ending) {
    case "txt": self = .text
    case "json": self = .json
    case "csv": self = .csv
    case "md": self = .markdown
    case "html", "htm": self = .html
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// - Throws: What to write, if the name of a file ends in a format that is not written, as `.docx`.
  static func mustWrite(endingOf path: String?) throws {
    guard let ending = path.flatMap(ending), notWritten.contains(ending) else { return }
    throw ValidationError(
      "a file that ends in '.\(ending)' is not written; end the name in .txt, .md, .html, .pdf, .json "
        + "or .csv, or name a format with '--format'."
    )
  }

  /// What stands after the last dot of a name, in lower case; `nil` of a name without a dot, and of a
  /// folder.
  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }

  /// Endings of which programs would not open a text.
  private static let notWritten: Set<String> = [
    "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "png", "jpg", "jpeg",
    "svg",
  ]
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

  func validate() throws {
    if format == nil { try ReportFormat.mustWrite(endingOf: output.output) }
  }

  /// The format that was asked for, or that the name of the file ends in.
  private var chosen: ReportFormat { format ?? ReportFormat(endingOf: output.output) ?? .text }

  /// Whether people read it, and not programs.
  var isPage: Bool { PageFormat(rawValue: chosen.rawValue) != nil }

  /// Writes results in the format that was asked for; only that one is made.
  func deliver(
    _ report: @autoclosure () -> Report,
    json: (inout Sink) -> Void,
    csv: (inout Sink) -> Void
  ) async throws {
    if let page = PageFormat(rawValue: chosen.rawValue) {
      return try await output.deliver(report(), as: page)
    }
    try output.deliver(to: output.file(for: report().title, ending: chosen.ending)) { sink in
      if chosen == .json { json(&sink) } else { csv(&sink) }
    }
  }
}

/// How pages print.
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

  func validate() throws {
    if format == nil { try ReportFormat.mustWrite(endingOf: output.output) }
  }

  func deliver(_ report: Report) async throws {
    try await output.deliver(report, as: format ?? PageFormat(endingOf: output.output) ?? .text)
  }
}

extension OutputOptions {
  /// Writes a page in a format, to a file that can be called after it.
  func deliver(_ report: @autoclosure () -> Report, as format: PageFormat) async throws {
    if format == .pdf { return try await deliver(pdf: report()) }
    try deliver(to: file(for: report().title, ending: format.ending)) { sink in
      switch format {
      case .text: textRenderer.render(report(), to: &sink)
      case .markdown: MarkdownRenderer().render(report(), to: &sink)
      case .html, .pdf: HTMLRenderer().render(report(), to: &sink)
      }
    }
  }
}

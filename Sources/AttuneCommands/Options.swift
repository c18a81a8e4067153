internal import ArgumentParser
internal import AttuneModel
internal import AttuneReports

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Where the files are, and on which day the question is asked.
struct RootOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with profiles/ and assessments/.",
      discussion: "Without it, the nearest folder upward that has them.",
      valueName: "folder"
    )
  )
  var root: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day of asking, as in 2026-11-23; without it, today (UTC).",
      discussion: "Readings past their review date on that day do not count as known.",
      valueName: "date"
    ),
    transform: OptionText.date
  )
  var asOf: CalendarDate?

  /// The day of asking.
  var date: CalendarDate {
    asOf ?? CalendarDate(daysSince1970: Int(Date().timeIntervalSince1970 / 86_400))
  }

  /// The folder that files are looked for in.
  var folder: String {
    if let root { return root }
    var folder = URL(filePath: FileManager.default.currentDirectoryPath)
    for _ in 0..<64 {
      let path = FileTree.resolved(folder.path)
      if Project.folders.contains(where: { FileTree.isFolder("\(path)/\($0)") }) {
        return path == FileTree.resolved(FileManager.default.currentDirectoryPath) ? "." : path
      }
      let up = folder.deletingLastPathComponent().standardized
      if up.path == folder.path { break }
      folder = up
    }
    return "."
  }
}

/// How colour is used.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}

/// Where output goes and what it looks like.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "Write to this file, or to a file in this folder, instead of the terminal.",
      valueName: "file"
    )
  )
  var output: String?

  @Switch(help: "Write over a file that is there already.")
  var force = false

  @Option(help: "Colour: auto, always or never; nothing is said by colour alone.")
  var color: ColourChoice = .auto

  @Option(help: "Columns of the page; without it $COLUMNS, or 80.")
  var width: Int?

  /// The renderer of text for a terminal or a file.
  var textRenderer: TextRenderer {
    let isColoured =
      switch color {
      case .always: true
      case .never: false
      case .auto: output == nil && Terminal.outputIsTerminal && !Terminal.refusesColour
      }
    return TextRenderer(width: width ?? Terminal.width, colour: isColoured)
  }

  /// The file that was named; in a folder that was named, one called after what it holds.
  ///
  /// - Parameters:
  ///   - title: What it holds.
  ///   - ending: What its name ends in.
  /// - Returns: `nil` for the terminal.
  func file(for title: @autoclosure () -> String, ending: String) -> String? {
    guard let output, output.hasSuffix("/") || FileTree.isFolder(output) else { return output }
    let folder = output.hasSuffix("/") ? output : output + "/"
    return folder + FileName(of: title(), ending: ending).text
  }

  /// Writes what `write` makes to the terminal or, all of it or nothing, to a file.
  func deliver(_ write: (inout Sink) throws -> Void) throws {
    try deliver(to: output, write)
  }

  /// The same to a file, or to the terminal if it is `nil`.
  func deliver(to path: String?, _ write: (inout Sink) throws -> Void) throws {
    var sink = Sink(toFile: path != nil)
    if let path { try OutputFile(path: path).mayBeWritten(force: force) }
    try write(&sink)
    if let path {
      try OutputFile(path: path).write(sink.collected, force: force)
      if path != output { StandardError.print("wrote \(path)") }
    } else {
      try sink.finish()
    }
  }
}

extension OutputOptions {
  /// Writes a page as PDF to the file that was named.
  func deliver(pdf report: Report) async throws {
    guard let path = file(for: report.title, ending: "pdf") else {
      throw ExitStatus.usage.because("a PDF goes to a file: add '-o NAME.pdf'")
    }
    let printer = try PDFPrinter.needed()
    try OutputFile(path: path).mayBeWritten(force: force)
    let pdf = try await printer.pdf(of: HTMLRenderer().render(report))
    try OutputFile(path: path).write(pdf, force: force)
    if path != output { StandardError.print("wrote \(path)") }
  }
}

/// Takes output: on its way to the terminal, or kept until it is complete.
struct Sink: TextOutputStream {
  private let isKept: Bool
  private(set) var collected = ""
  private var output = StandardOutput()

  init(toFile isKept: Bool) {
    self.isKept = isKept
  }

  mutating func write(_ text: String) {
    if isKept {
      collected += text
    } else {
      output.write(text)
    }
  }

  /// - Throws: An exit status, after saying why, if not all of it could be written.
  mutating func finish() throws {
    output.flush()
    if output.hasFailed {
      throw ExitStatus.cannotWrite.because("the output could not be written; is the disk full?")
    }
  }
}

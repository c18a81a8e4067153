internal import ArgumentParser
internal import AttuneCatalogue
internal import AttuneDocuments
internal import AttuneModel
internal import AttuneReports
internal import Diagnostics

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// How `check` prints what it found.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif

  /// What names of files end in.
  var ending: String { self == .text ? "txt" : rawValue }
}

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Show every problem in the files, and what to do.",
    discussion: """
      Examples:
        attune check
        attune check profiles/p-014.yaml
        attune check --format sarif > attune.sarif

      Only the text form shows lines of the files. Exits with 1 if there are errors.
      """
  )

  @Argument(
    help: "Files or folders; without them, profiles/, assessments/, incidents/ and governance/."
  )
  var paths: [String] = []

  @OptionGroup var root: RootOptions

  @Option(help: "text, json or sarif.")
  var format: CheckFormat = .text

  @Switch(help: "Leave the lines of the files out of the text.")
  var redact = false

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let project = try Project(root, warningOf: .embedded)
    let found = try await CheckedFiles(paths, in: project)
    let path = output.file(for: "Problems in the files", ending: format.ending)
    try output.deliver(to: path) { sink in
      switch format {
      case .text: sink.write(text(found, project))
      case .json:
        sink.write(JSONPrinter(origin: project.provenance().origin).print(found.diagnostics) + "\n")
      case .sarif:
        let printer = SARIFPrinter(version: Version.current, origin: project.provenance().origin)
        sink.write(printer.print(found.diagnostics) + "\n")
      }
    }
    if found.errorCount > 0 { throw ExitStatus.gate.code }
  }

  private func text(_ found: CheckedFiles, _ project: Project) -> String {
    let printer = TextPrinter(width: output.width ?? Terminal.width) { [redact] file in
      // The lines of a file of pseudonyms say who people are, and one that does not say what it is may
      // be that.
      guard !redact, let bytes = try? project.bytes(file), bytes.count <= InputFile.limit,
        let kind = DocumentKind.detected(in: bytes), kind != .pseudonymKey
      else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    let problems = found.diagnostics.map { printer.print($0) + "\n\n" }.joined()
    let warnings = found.diagnostics.count - found.errorCount
    let files = "\(found.fileCount) \(found.fileCount == 1 ? "file" : "files")"
    let errors = "\(found.errorCount) \(found.errorCount == 1 ? "error" : "errors")"
    let rest = "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
    return problems + "\(files) read: \(errors), \(rest)\n\(project.provenance().sentence)\n"
  }
}

extension Provenance {
  /// The same, for the printer of diagnostics.
  fileprivate var origin: JSONPrinter.Origin {
    JSONPrinter.Origin(
      version: version,
      dataHash: dataHash,
      overrides: overrides,
      asOf: asOf.description
    )
  }
}

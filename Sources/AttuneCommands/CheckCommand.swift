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

  @Argument(help: "Files or folders; without them, profiles/ and assessments/.")
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
      guard !redact, let bytes = try? InputFile(path: file, root: project.root).bytes(),
        bytes.count <= InputFile.limit
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

/// Every file that is checked, with all that is wrong in it and between them.
struct CheckedFiles {
  let diagnostics: [Diagnostic]
  let fileCount: Int

  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  init(_ paths: [String], in project: Project) async throws {
    let selection = try GivenOrAll(paths, in: project)
    let assessments = await project.assessments(selection.assessments)
    // A person's settings, and what an audit updates, are looked for among all there are, not only
    // among the files given.
    let given = Set(selection.assessments.map(FileTree.resolved))
    let others = project.files(in: Project.settings)
      .filter { !given.contains(FileTree.resolved($0)) }
    let known = assessments + (await project.assessments(others))
    let checks = CrossChecks(asOf: project.date)
    let profiles = checks.namingSettings(
      await project.profiles(selection.profiles),
      settings: known
    )
    var all = People(profiles).diagnostics
    all += checks.dates(profiles) + checks.dates(assessments)
    all += Settings(known, asOf: project.date, catalogue: project.catalogue).diagnostics
      .filter { !others.contains($0.range.file) }
    for file in selection.plans {
      let bytes = try InputFile(path: file, root: project.root).bytes()
      all += project.reader.plan(bytes, file: file).diagnostics
    }
    for file in selection.profiles + selection.assessments + selection.plans {
      if let bytes = try? InputFile(path: file, root: project.root).bytes() {
        all += privacyWarnings(bytes, file: file)
      }
    }
    diagnostics = all.sorted()
    fileCount =
      selection.profiles.count + selection.assessments.count + selection.plans.count
  }
}

/// The files to check: those given, or all of the project.
private struct GivenOrAll {
  let profiles: [String]
  let assessments: [String]
  /// Only those given: a project has no folder of its own for them.
  let plans: [String]

  init(_ paths: [String], in project: Project) throws {
    guard !paths.isEmpty else {
      profiles = project.files(in: Project.people)
      assessments = project.files(in: Project.settings)
      plans = []
      guard profiles.isEmpty, assessments.isEmpty else { return }
      throw ExitStatus.missingInput.because(
        "there are no profiles and no assessments below '\(project.root)'; 'attune init' makes the "
          + "folders, '--root' names another place"
      )
    }
    let given = try GivenFiles(paths)
    // A file that does not say what it is counts as what its folder holds.
    let isSetting = { (file: String) in file.contains("\(Project.settings)/") }
    profiles = (given.profiles + given.unknown.filter { !isSetting($0) }).sorted()
    assessments = (given.assessments + given.unknown.filter(isSetting)).sorted()
    plans = given.plans.sorted()
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

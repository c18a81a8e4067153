internal import ArgumentParser
internal import AttuneCatalogue
internal import AttuneDocuments
internal import AttuneModel
internal import AttuneReports
internal import Diagnostics

/// A folder with profiles, assessments and records of incidents, and the catalogue they are read against.
struct Project: Sendable {
  static let people = "profiles"
  static let settings = "assessments"
  static let incidents = "incidents"
  static let governance = "governance"
  /// The folders that make a place a project.
  static let folders = [people, settings]
  static let overrides = "attune.yaml"

  let root: String
  let date: CalendarDate
  let catalogue: Catalogue
  let reader: DocumentReader

  /// - Parameters:
  ///   - options: Where it is, and the day of asking.
  ///   - words: Words to warn of when files are read, if any.
  /// - Throws: An exit status, after saying why, if the organisation's own file has errors.
  init(_ options: RootOptions, warningOf words: LanguageRules? = nil) throws {
    root = options.folder
    date = options.date
    if let folder = options.root, !FileTree.isFolder(folder) {
      throw ExitStatus.missingInput.because("there is no folder \(folder)")
    }
    let file = Self.path(root, Self.overrides)
    catalogue = FileTree.exists(file) ? try Self.catalogue(overriddenBy: file) : .embedded
    reader = DocumentReader(catalogue: catalogue, warningOf: words)
  }

  /// What made an output of this run, from these files.
  func provenance(_ files: [FileStamp] = []) -> Provenance {
    let folder = FileTree.resolved(root)
    let own = files.map { FileStamp(name: Self.name(ofFile: $0.name, in: folder), hash: $0.hash) }
    return Provenance(version: Version.current, catalogue: catalogue, asOf: date, files: own)
  }

  /// A path below the root without the root, so that no output says where on a machine it was made.
  private static func name(ofFile path: String, in folder: String) -> String {
    let whole = FileTree.resolved(path)
    let prefix = folder == "/" ? folder : folder + "/"
    guard whole.hasPrefix(prefix) else {
      return whole.split(separator: "/").last.map(String.init) ?? path
    }
    return String(whole.dropFirst(prefix.count))
  }

  /// The paths of the files of one of the folders; none if it is not there.
  func files(in folder: String) -> [String] {
    FileTree(root: root).yamlFiles(in: Self.path(root, folder))
  }

  static func path(_ root: String, _ name: String) -> String {
    root == "." ? name : "\(root)/\(name)"
  }

  /// The bytes of a file, which must not be a link that leads out of the root.
  func bytes(_ file: String) throws(Diagnostic) -> [UInt8] {
    try InputFile(path: file, root: root).bytes()
  }

  func profiles(_ files: [String]) async -> [FileOutcome<SensoryProfile>] {
    await outcomes(files) { [reader] in reader.profile($0, file: $1) }
  }

  func assessments(_ files: [String]) async -> [FileOutcome<Assessment>] {
    await outcomes(files) { [reader] in reader.assessment($0, file: $1) }
  }

  /// The files below the folder of incidents by their kinds, which they say themselves; one that says
  /// nothing known is read as a record, and refused as one.
  func filesOfIncidents() -> (incidents: [String], returns: [String]) {
    let files = files(in: Self.incidents)
    let returns = files.filter { file in
      (try? bytes(file))
        .flatMap { DocumentKind.detected(in: $0) } == .monthlyReturn
    }
    let isReturn = Set(returns)
    return (files.filter { !isReturn.contains($0) }, returns)
  }

  func returns(_ files: [String]) async -> [FileOutcome<MonthlyReturn>] {
    await outcomes(files) { [reader] in reader.monthlyReturn($0, file: $1) }
  }

  func incidents(_ files: [String]) async -> [FileOutcome<Incident>] {
    await outcomes(files) { [reader] in reader.incident($0, file: $1) }
  }

  func governance(_ files: [String]) async -> [FileOutcome<Governance>] {
    await outcomes(files) { [reader] in reader.governance($0, file: $1) }
  }

  /// What became of each file, in the order of the files; read on all cores.
  private func outcomes<Value: Sendable>(
    _ files: [String],
    _ read: @escaping @Sendable ([UInt8], String) -> FileOutcome<Value>
  ) async -> [FileOutcome<Value>] {
    let root = root
    let progress = Progress("reading", of: files.count)
    defer { progress.finish() }
    return await inParallel(files.count, inRunsOf: 16, progress: progress.show) { run in
      run.map { place in
        do throws(Diagnostic) {
          return read(try InputFile(path: files[place], root: root).bytes(), files[place])
        } catch {
          return FileOutcome(file: files[place], located: nil, diagnostics: [error])
        }
      }
    }
  }

  private static func catalogue(overriddenBy file: String) throws -> Catalogue {
    let log = DiagnosticLog()
    do throws(Diagnostic) {
      let bytes = try InputFile(path: file).bytes()
      let document = OverrideDocument(replacingIn: .embedded)
      if let catalogue = document.catalogue(bytes, file: file, log: log) { return catalogue }
    } catch {
      log.report(error)
    }
    for diagnostic in log.diagnostics { StandardError.print(diagnostic.description) }
    throw ExitStatus.wrongInput.because("nothing is computed until \(file) is put right")
  }
}

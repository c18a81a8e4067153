internal import ArgumentParser
internal import AttuneDocuments
internal import Diagnostics

struct IncidentsImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a record of each row of a table that another system exported.",
    discussion: """
      Examples:
        attune incidents import ward-log.csv --columns columns.yaml --dry-run
        attune incidents import ward-log.csv --columns columns.yaml
        attune incidents import ward-log.csv --columns columns.yaml --skip-invalid

      The map of columns says which column fills which key of a record, and what the words of the \
      other system are in ours; 'attune schema columns' describes it. What it does not name is not \
      imported, and told once. A blank cell is not recorded: neither no nor zero.

      Each row makes incidents/SETTING/ID.yaml. A file that is there is never written over: where a \
      row now says something else, the file is named and kept. If any row has an error, nothing is \
      written.

      The paths of the files go to the standard output, and everything else to the standard error. \
      No cell is ever shown.
      """
  )

  @Argument(help: "The table, as CSV in UTF-8.")
  var table: String

  @Option(help: ArgumentHelp("The map of its columns.", valueName: "file"))
  var columns: String

  @Option(
    help: ArgumentHelp(
      "The file with the pseudonyms; without it, the one that the map names.",
      discussion: "It tells who people are, so it may not lie below the records.",
      valueName: "file"
    )
  )
  var people: String?

  @Option(
    help: ArgumentHelp(
      "The folder for the records; without it, incidents/ of the project.",
      valueName: "folder"
    )
  )
  var into: String?

  @Switch(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Switch(help: "Import the rows without errors, and leave out the others.")
  var skipInvalid = false

  @OptionGroup var root: RootOptions

  func run() async throws {
    let project = try Project(root)
    let records = Project.path(project.root, Project.incidents)
    let folder =
      into.map { $0.hasSuffix("/") && $0.count > 1 ? String($0.dropLast()) : $0 } ?? records
    let input = ImportInput(reader: project.reader)
    let map = try input.map(columns)
    let key = try input.people(people, map, apartFrom: [folder, records])
    let result = try input.records(table, map, key)
    try tell(result)
    let standings = try await ImportedFiles(folder: folder, project: project)
      .standings(of: result.records)
    try write(standings)
    StandardError.print(Self.summary(result, standings, isDryRun: dryRun))
  }

  /// Tells problems, and columns that are not imported.
  ///
  /// - Throws: An exit status, after saying why, if nothing may be written.
  private func tell(_ result: IncidentImport) throws {
    for problem in result.diagnostics { StandardError.print(TextPrinter().print(problem)) }
    if !result.unusedColumns.isEmpty, result.isUsable {
      let names = result.unusedColumns.map { "'\(visible($0))'" }.joined(separator: ", ")
      StandardError.print("not imported, because the map does not name them: \(names)")
    }
    guard result.isUsable else {
      throw ExitStatus.wrongInput.because("nothing was written: map and table do not fit together")
    }
    guard result.invalidRowCount > 0, !skipInvalid else { return }
    throw ExitStatus.wrongInput.because(
      "nothing was written: \(result.invalidRowCount) of \(rows(result.rowCount)) cannot be used; put "
        + "them right, or leave them out with '--skip-invalid'"
    )
  }

  /// - Throws: An exit status, after saying why, if a file cannot be written; those before it stay.
  private func write(_ standings: [ImportedFiles.Standing]) throws {
    let new = standings.filter(\.isNew)
    let progress = Progress("writing", of: new.count)
    var output = StandardOutput()
    defer {
      progress.finish()
      output.flush()
    }
    for (place, standing) in new.enumerated() {
      do {
        if !dryRun { try NewFile(path: standing.path).write(standing.text) }
      } catch {
        StandardError.print(
          "\(place) of \(new.count) were written before; run it again for the rest"
        )
        throw error
      }
      output.write(standing.path + "\n")
      progress.show(place + 1)
    }
  }
}

internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttuneReports

struct IncidentsCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "What each record of force leaves out, letter by letter, by nation and kind of place.",
    discussion: """
      Examples:
        attune incidents check
        attune incidents check alder-ward
        attune incidents check incidents/i-2026-014.yaml --format json
        attune incidents check --fail-on-missing

      In mental health units in England each record of force is held against the sixteen items of \
      section 6(5) of the Mental Health Units (Use of Force) Act 2018; everywhere against what guidance \
      and good practice ask. Whether force was negligible is never decided here. 'attune check' looks \
      for mistakes in the files themselves.
      """
  )

  @Argument(help: "A setting by its id, or files or folders of records; without it, all.")
  var subjects: [String] = []

  @Switch(help: "Exit with 1 if a record lacks an item, or it is not known whether it does.")
  var failOnMissing = false

  @OptionGroup var root: RootOptions
  @OptionGroup var results: ResultOptions

  func run() async throws {
    let project = try Project(root)
    let paths = subjects.filter { Selection.isPath($0) || FileTree.isFolder($0) }
    let settings = Set(subjects.filter { !paths.contains($0) }).sorted()
    let records = try await RecordSelection(paths, in: project, isRedacted: results.redact)
    let clock = project.catalogue.clock
    let incidents =
      settings.isEmpty
      ? try records.incidents(in: nil, until: project.date, clock)
      : try settings.flatMap { try records.incidents(in: $0, until: project.date, clock) }
    let result = RecordsResult(
      incidents,
      among: records.all,
      others: settings.isEmpty
        ? []
        : try records.incidents(in: nil, until: project.date, clock)
          .filter { !settings.contains($0.setting.text) },
      in: records.settings,
      filesLeftOut: records.records.filesLeftOut.count,
      catalogue: project.catalogue,
      asOf: project.date,
      naming: records.naming
    )
    let provenance = records.provenance(of: incidents, in: project)
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    if failOnMissing, result.incomplete + result.open > 0 {
      throw ExitStatus.gate.because(
        "the gate '--fail-on-missing' does not hold: \(result.incomplete) with an item missing, "
          + "\(result.open) of which it is not known"
      )
    }
    try records.records.mustBeWhole()
  }
}

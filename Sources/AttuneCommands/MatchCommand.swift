internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePlacement
internal import AttuneReports
internal import AttuneScoring
internal import Diagnostics

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Every person against every setting, what needs attention first.",
    discussion: """
      Examples:
        attune match
        attune match --person p-014 --setting mill-lane --setting orchard-house
        attune match --top 10 -o worst.csv
        attune match -o everyone.html
        attune match --fail-on high

      PATHs are files or folders of either kind; without them, profiles/ and assessments/.
      """
  )

  @Argument(help: "Files or folders with profiles or assessments.")
  var paths: [String] = []

  @Option(name: .customLong("person"), help: "Only this person; may be given several times.")
  var people: [String] = []

  @Option(name: .customLong("setting"), help: "Only this setting; may be given several times.")
  var settings: [String] = []

  @Option(help: "Only the N worst pairings, in every format.")
  var top: Int?

  @Switch(help: "Exit with 0 although files with errors were left out.")
  var skipInvalid = false

  @OptionGroup var root: RootOptions
  @OptionGroup var gate: GateOptions

  @OptionGroup var results: ResultOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("'--top' takes a whole number from 1 on.") }
  }

  func run() async throws {
    let project = try Project(root)
    try Selection.mustBeOfPeopleOrSettings(paths)
    let selection = try await Selection(paths, in: project, isRedacted: results.redact)
    let profiles =
      try people.isEmpty ? selection.people.profiles : chosen(people, selection.profile)
    let assessments =
      try settings.isEmpty
      ? selection.settings.settings.map(\.current) : chosen(settings, selection.assessment)
    selection.tellWhatIsLeftOut()
    guard !profiles.isEmpty, !assessments.isEmpty else {
      let status = selection.filesLeftOut.isEmpty ? ExitStatus.missingInput : .wrongInput
      throw status.because(
        "there is nothing to match: \(profiles.count) profiles and \(assessments.count) settings "
          + "that can be used below '\(project.root)'"
      )
    }
    let result = await result(
      profiles,
      assessments,
      project,
      selection
    )
    let provenance = selection.provenance(of: profiles, assessments, in: project)
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    if !selection.filesLeftOut.isEmpty, !skipInvalid { throw ExitStatus.wrongInput.code }
    try gate.hold(result.pairings)
  }

  /// The people or settings asked for, by id, each once.
  private func chosen<Value: Hashable>(
    _ ids: [String],
    _ find: (String) throws -> Value
  ) rethrows -> [Value] {
    try Set(ids).sorted().map(find)
  }

  private func result(
    _ profiles: [SensoryProfile],
    _ assessments: [Assessment],
    _ project: Project,
    _ selection: Selection
  ) async -> MatchResult {
    let engine = Engine(catalogue: project.catalogue)
    let match = await Match.compiled(
      profiles,
      assessments,
      engine,
      asOf: project.date,
      use: .assess
    )
    let rows = await match.allRows()
    return MatchResult(
      match,
      rows: rows,
      naming: selection.naming,
      top: top,
      filesLeftOut: selection.filesLeftOut.count
    )
  }
}

internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePlacement
internal import AttuneReports
internal import AttuneScoring

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set settings side by side for one person, and say how sure their order is.",
    discussion: """
      Examples:
        attune compare p-014 mill-lane orchard-house
        attune compare p-014
        attune compare p-014 mill-lane orchard-house -o p-014.md
        attune compare p-014 --view panel -o panel.pdf

      PERSON and SETTINGs are ids, or paths of files; without a SETTING, all of them. Where the \
      person lives now is always among them, if it was audited. The profile must record consent, \
      or a best-interests decision, for 'place'.
      """
  )

  @Argument(help: "The person: a pseudonym, or the path of a profile.")
  var person: String

  @Argument(help: "The settings: ids, or paths of assessments.")
  var settings: [String] = []

  @OptionGroup var root: RootOptions
  @OptionGroup var gate: GateOptions

  @OptionGroup var reader: ViewOptions
  @OptionGroup var results: ResultOptions

  func validate() throws {
    try reader.mustBe(among: Report.comparisonViews, results)
  }

  func run() async throws {
    let project = try Project(root)
    let paths = ([person] + settings).filter(Selection.isPath)
    let selection = try await Selection(
      paths,
      in: project,
      isRedacted: results.redact,
      isJoined: true
    )
    let profile = try selection.person(named: person)
    try Consent(for: .place, asOf: project.date, isRedacted: results.redact).mustCover(profile)
    let assessments = try assessments(of: profile, selection)
    if settings.isEmpty { selection.tellWhatIsLeftOut() }
    guard !assessments.isEmpty else {
      throw ExitStatus.missingInput.because("there is no setting to compare")
    }
    let result = await result(profile, assessments, project, selection.naming)
    let provenance = selection.provenance(of: [profile], assessments, in: project)
    try await results.deliver(
      Report(result, provenance: provenance, view: reader.view),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    if settings.isEmpty, !selection.settings.filesLeftOut.isEmpty {
      throw ExitStatus.wrongInput.code
    }
    try gate.hold(result.pairings)
  }

  /// Those that were asked for, or all; and where the person lives now.
  private func assessments(
    of profile: SensoryProfile,
    _ selection: Selection
  ) throws -> [Assessment] {
    let all = selection.settings.settings.map(\.current)
    guard !settings.isEmpty else { return all }
    var chosen = try settings.map(selection.place(named:))
    if let home = all.home(of: profile) { chosen.append(all[home]) }
    return Dictionary(chosen.map { ($0.setting, $0) }, uniquingKeysWith: { first, _ in first })
      .values.sorted { $0.setting < $1.setting }
  }

  private func result(
    _ profile: SensoryProfile,
    _ assessments: [Assessment],
    _ project: Project,
    _ naming: Naming
  ) async -> ComparisonResult {
    let engine = Engine(catalogue: project.catalogue)
    let person = engine.compile(profile)
    let draws = JointDraws(
      person,
      in: assessments.map { engine.compile($0, asOf: project.date) },
      engine: engine
    )
    let progress = Progress("comparing", of: draws.count)
    let loads = await inParallel(draws.count, inRunsOf: 256, progress: progress.show) { run in
      draws.loads(run)
    }
    progress.finish()
    let comparison = Comparison(
      person,
      loads: loads,
      of: draws,
      engine: engine,
      asOf: project.date
    )
    let places = comparison.candidates.count
    let likely = await inParallel(places, inRunsOf: 1) { run in
      run.map { engine.likely(comparison.candidates[$0].explanation) }
    }
    let remedies = await inParallel(places, inRunsOf: 1) { run in
      run.map { comparison.remedy(for: $0) }
    }
    return ComparisonResult(
      comparison,
      likely: likely,
      remedies: remedies,
      naming: naming
    )
  }
}

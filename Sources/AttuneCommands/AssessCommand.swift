internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePlacement
internal import AttuneReports
internal import AttuneScoring
internal import Diagnostics

struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Explain one pairing: how a setting meets a person, and why.",
    discussion: """
      Examples:
        attune assess p-014 mill-lane
        attune assess p-014 mill-lane --format json
        attune assess p-014 alder-ward --as-of 2026-05-01

      PERSON and SETTING are ids, or paths of files.
      """
  )

  @Argument(help: "The person: a pseudonym, or the path of a profile.")
  var person: String

  @Argument(help: "The setting: an id, or the path of an assessment.")
  var setting: String

  @OptionGroup var root: RootOptions
  @OptionGroup var gate: GateOptions

  @Option(help: "text, json, csv or markdown.")
  var format: ReportFormat = .text

  @Switch(help: "Remove identities: numbers for people and settings, no texts that somebody wrote.")
  var redact = false

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let project = try Project(root)
    let selection = try await Selection(
      [person, setting].filter(Self.isPath),
      in: project,
      isRedacted: redact
    )
    let profile =
      try Self.isPath(person)
      ? selection.onlyProfile(at: person) : selection.profile(person)
    let assessment =
      try Self.isPath(setting)
      ? selection.onlyAssessment(at: setting) : selection.assessment(setting)
    let detail = detail(of: profile, in: assessment, project)
    let provenance = project.provenance
    try output.deliver(
      as: format,
      Report(detail, provenance: provenance),
      json: { JSONReport(provenance).write(detail, to: &$0) },
      csv: { CSVReport(provenance).write(detail, to: &$0) }
    )
    try gate.hold([detail.pairing])
  }

  private func detail(
    of profile: SensoryProfile,
    in assessment: Assessment,
    _ project: Project
  ) -> PairingDetail {
    let engine = Engine(catalogue: project.catalogue)
    let person = engine.compile(profile)
    let setting = engine.compile(assessment, asOf: project.date)
    let explanation = engine.explain(person, in: setting)
    return PairingDetail(
      pairing: engine.pairing(
        person,
        in: setting,
        score: explanation.score,
        asOf: project.date,
        use: .assess
      ),
      explanation: explanation,
      flags: engine.flags(person, in: setting, asOf: project.date, use: .assess),
      likely: engine.likely(explanation),
      narrowings: engine.measureNext(explanation),
      catalogue: project.catalogue,
      naming: redact
        ? Naming(redacting: [profile.person], [assessment.setting]) : Naming([assessment])
    )
  }

  /// An argument that names a file and not an id.
  static func isPath(_ argument: String) -> Bool {
    argument.contains("/") || argument.hasSuffix(".yaml") || argument.hasSuffix(".yml")
  }
}

extension Selection {
  /// The profile of a path that was given.
  fileprivate func onlyProfile(at path: String) throws -> SensoryProfile {
    if kind(of: path) != .assessment, people.profiles.count == 1,
      let profile = people.profiles.first
    {
      return profile
    }
    throw unusable(path, people.diagnostics.map(\.description))
  }

  /// The current assessment of the setting of a path that was given.
  fileprivate func onlyAssessment(at path: String) throws -> Assessment {
    if kind(of: path) != .profile, settings.settings.count == 1,
      let setting = settings.settings.first
    {
      return setting.current
    }
    throw unusable(path, settings.diagnostics.map(\.description))
  }

  /// What a file says it is; without a file of the right kind, all of the project were read.
  private func kind(of path: String) -> DocumentKind? {
    (try? InputFile(path: path).bytes()).flatMap { DocumentKind.detected(in: $0) }
  }

  private func unusable(_ path: String, _ problems: [String]) -> ExitCode {
    for problem in problems { StandardError.print(problem) }
    return ExitStatus.wrongInput.because("\(path) cannot be used; 'attune check' says more")
  }
}

internal import ArgumentParser
internal import AttuneModel
internal import AttunePlacement
internal import AttuneReports
internal import AttuneScoring

struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Explain one pairing: how a setting meets a person, and why.",
    discussion: """
      Examples:
        attune assess p-014 mill-lane
        attune assess p-014 mill-lane -o p-014.html
        attune assess p-014 mill-lane --view person -o reports/ --format pdf
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

  @OptionGroup var reader: ViewOptions
  @OptionGroup var results: ResultOptions

  func validate() throws {
    try reader.mustBe(among: Report.pairingViews, results)
  }

  func run() async throws {
    let project = try Project(root)
    let selection = try await Selection(
      [person, setting].filter(Selection.isPath),
      in: project,
      isRedacted: results.redact
    )
    let profile = try selection.person(named: person)
    let assessment = try selection.place(named: setting)
    let detail = detail(of: profile, in: assessment, selection.naming, project)
    let provenance = selection.provenance(of: [profile], [assessment], in: project)
    try await results.deliver(
      Report(detail, provenance: provenance, view: reader.view),
      json: { JSONReport(provenance).write(detail, to: &$0) },
      csv: { CSVReport(provenance).write(detail, to: &$0) }
    )
    try gate.hold([detail.pairing])
  }

  private func detail(
    of profile: SensoryProfile,
    in assessment: Assessment,
    _ naming: Naming,
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
      naming: naming
    )
  }
}

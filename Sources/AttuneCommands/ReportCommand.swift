internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttuneReports

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "Pages that no other command makes: a place alone, facts about somebody's liberty, how a service is led.",
    discussion: """
      Examples:
        attune report audit alder-ward
        attune report audit alder-ward -o alder-ward.html
        attune report liberty p-028 orchard-house
        attune report governance alder-ward

      Every other command makes its own page: '--format html', or '-o' with a name that ends in .html.
      """,
    subcommands: [AuditReportCommand.self, LibertyReportCommand.self, GovernanceReportCommand.self]
  )
}

struct AuditReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "A place by itself: what was read, what was not, what presses on most people.",
    discussion: """
      Examples:
        attune report audit alder-ward
        attune report audit alder-ward --format html -o alder-ward.html
        attune report audit assessments/mill-lane.yaml --redact

      It names no level: a place is high or low only for somebody.
      """
  )

  @Argument(help: "The setting: an id, or the path of an assessment.")
  var setting: String

  @OptionGroup var root: RootOptions
  @OptionGroup var pages: PageOptions

  @Switch(help: "Remove identities: numbers for people and settings, no texts that somebody wrote.")
  var redact = false

  func run() async throws {
    let project = try Project(root)
    let selection = try await Selection(
      [setting].filter(Selection.isPath),
      in: project,
      isRedacted: redact,
      isJoined: true
    )
    let assessment = try selection.place(named: setting)
    let audited = selection.settings.settings.first { $0.current.setting == assessment.setting }
    let result = AuditResult(
      assessment,
      previous: audited?.previous,
      asOf: project.date,
      catalogue: project.catalogue,
      naming: selection.naming
    )
    let provenance = selection.provenance(
      of: [],
      [assessment],
      and: audited?.previousFiles ?? [],
      in: project
    )
    try await pages.deliver(Report(result, provenance: provenance))
  }
}

internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePractice
internal import AttuneReports
internal import Diagnostics

struct GovernanceReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "governance",
    abstract:
      "How a service leads, trains and watches restrictive practice; what ended stands first.",
    discussion: """
      Examples:
        attune report governance alder-ward
        attune report governance alder-ward -o alder-ward-board.html
        attune report governance ash-suite --format json

      What a service says of itself stands in governance/; 'attune new governance SETTING' makes a \
      file to fill in. What registers and records of force show is worked out from them. Whatever \
      nobody said or recorded is not known, and no pass. There is no score.
      """
  )

  @Argument(help: "The setting: an id, or the path of an assessment.")
  var setting: String

  @OptionGroup var root: RootOptions
  @OptionGroup var results: ResultOptions

  func run() async throws {
    let project = try Project(root)
    let selection = try await Selection(
      [setting].filter(Selection.isPath),
      in: project,
      isRedacted: results.redact,
      isJoined: true
    )
    let assessment = try selection.place(named: setting)
    let said = try await said(of: assessment.setting, in: project)
    let incidents = await project.records()
    let audited = selection.settings.settings.first { $0.current.setting == assessment.setting }
    let register = Register(
      of: assessment,
      history: audited?.history ?? [],
      asOf: project.date,
      catalogue: project.catalogue
    )
    let check = GovernanceCheck(
      said.current.first { $0.setting == assessment.setting },
      register: register,
      tally: tally(incidents, assessment, project)
    )
    let records = incidents.incidents.filter { $0.setting == assessment.setting }
    let provenance = selection.provenance(
      of: [],
      [assessment],
      and: (audited?.historyFiles ?? []) + [said.files[assessment.setting]].compactMap(\.self)
        + records.compactMap { incidents.files[$0.id] },
      in: project
    )
    let result = GovernanceResult(check, naming: selection.naming)
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    try incidents.mustBeWhole()
  }

  /// What the service says of itself.
  ///
  /// - Throws: An exit status, after saying why, if a file with errors may be of this service: an
  ///   older one must not stand in for it.
  private func said(of setting: SettingID, in project: Project) async throws -> GovernanceFiles {
    let outcomes = await project.governance(project.files(in: Project.governance))
    let files = GovernanceFiles(outcomes, asOf: project.date)
    let isNameless = outcomes.contains { $0.hasErrors && $0.claimedID == nil }
    guard files.idsLeftOut.contains(setting.text) || isNameless else { return files }
    StandardError.print(errorsOf: files.diagnostics)
    throw ExitStatus.wrongInput.because(
      "what the service says of itself has errors and is not used; 'attune check governance' says more"
    )
  }

  /// What its records show; `nil` where none are here.
  private func tally(
    _ incidents: Incidents,
    _ assessment: Assessment,
    _ project: Project
  ) -> RecordTally? {
    let isAnyHere = incidents.incidents.contains { $0.setting == assessment.setting }
    guard isAnyHere || !incidents.filesLeftOut.isEmpty else { return nil }
    return RecordTally(
      of: incidents.incidents,
      in: assessment,
      asOf: project.date,
      unread: incidents.filesLeftOut.count,
      catalogue: project.catalogue
    )
  }
}

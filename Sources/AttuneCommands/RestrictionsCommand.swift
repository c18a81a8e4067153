internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePractice
internal import AttuneReports
internal import AttuneScoring

struct RestrictionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrictions",
    abstract:
      "What keeps people from what others may do: why, for whom, until when, how it will end.",
    discussion: """
      Examples:
        attune restrictions                        every setting, and what is first to look at
        attune restrictions alder-ward             one register, whole
        attune restrictions alder-ward -o register.html
        attune restrictions --fail-on-overdue      1 if an authority has ended or a review is overdue

      Registers stand in audits, under 'restrictions'. Each restriction is held against rules that \
      name their source; it is never said that one is allowed. Where residents have profiles that \
      record consent, what presses on them stands beside it, and what would ease that.
      """
  )

  @Argument(help: "The setting: an id, or the path of an assessment; without it, all.")
  var setting: String?

  @Switch(
    help: "Exit with 1 if an authority has ended or is none, or a review is overdue."
  )
  var failOnOverdue = false

  @OptionGroup var root: RootOptions
  @OptionGroup var results: ResultOptions

  func run() async throws {
    let project = try Project(root)
    let paths = [setting].compactMap(\.self).filter(Selection.isPath)
    let selection = try await Selection(
      paths,
      in: project,
      isRedacted: results.redact,
      isJoined: true
    )
    if setting == nil { selection.tellWhatIsLeftOut() }
    let wanted = try setting.map { try selection.place(named: $0).setting }
    let settings = selection.settings.settings
      .filter { wanted == nil || $0.current.setting == wanted }
    guard !settings.isEmpty else {
      throw ExitStatus.missingInput.because(
        "there is no assessment that can be used; 'attune init' makes an example"
      )
    }
    let (result, people) = result(settings, selection.people.profiles, selection.naming, project)
    let provenance = selection.provenance(
      of: people,
      settings.map(\.current),
      and: settings.flatMap(\.historyFiles),
      in: project
    )
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    let late = result.overdue
    if failOnOverdue, late > 0 {
      throw ExitStatus.gate.because(
        "\(late) \(late == 1 ? "restriction has" : "restrictions have") no authority that holds, or a "
          + "review that is overdue"
      )
    }
    if setting == nil, !selection.filesLeftOut.isEmpty { throw ExitStatus.wrongInput.code }
  }

  /// What is known, and whose profiles it was made from.
  private func result(
    _ settings: [AuditedSetting],
    _ profiles: [SensoryProfile],
    _ naming: Naming,
    _ project: Project
  ) -> (RestrictionsResult, [SensoryProfile]) {
    let engine = Engine(catalogue: project.catalogue)
    var used: [SensoryProfile] = []
    let places = settings.map { audited in
      let residents = profiles.filter { audited.current.isHome(of: $0) }
      used += residents
      let register = Register(
        of: audited.current,
        history: audited.history,
        asOf: project.date,
        catalogue: project.catalogue
      )
      return RestrictionsResult.Place(register, residents: residents, engine: engine)
    }
    let result = RestrictionsResult(
      places,
      isOverview: setting == nil,
      catalogue: project.catalogue,
      asOf: project.date,
      naming: naming
    )
    return (result, used)
  }
}

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
        attune restrictions --fail-on-overdue      for scripts: 1 if something ran out

      Registers stand in audits, under 'restrictions'. Each restriction is held against rules that \
      name their source; it is never said that one is allowed. Where residents have profiles that \
      record consent, what presses on them stands beside it, and what would ease that.
      """
  )

  @Argument(help: "The setting: an id, or the path of an assessment; without it, all.")
  var setting: String?

  @Switch(
    help: ArgumentHelp(
      "Exit with 1 if an authority has ended, is none or is not known, or a review is overdue or not set.",
      discussion:
        "A place without a register, or with one of an audit past its review, fails too: what nobody wrote down or looked at again is no pass."
    )
  )
  var failOnOverdue = false

  @Switch(help: "With --fail-on-overdue: let what is not known or not set pass.")
  var allowUnknown = false

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
    let (result, people) = result(
      settings,
      selection.people.profiles,
      selection.naming,
      filesLeftOut: selection.filesLeftOut.count,
      project
    )
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
    try hold(result)
    if setting == nil, !selection.filesLeftOut.isEmpty { throw ExitStatus.wrongInput.code }
  }

  /// - Throws: An exit status, after saying why, if the gate was asked for and does not hold.
  private func hold(_ result: RestrictionsResult) throws {
    guard failOnOverdue else { return }
    let (late, open, none) = (result.overdue, result.open, result.withoutRegister)
    let past = result.pastReview
    guard late + (allowUnknown ? 0 : open + none + past) > 0 else { return }
    let unknown =
      allowUnknown
      ? ""
      : ", \(open) more of which the authority or the review is not known, "
        + "\(none) \(none == 1 ? "setting" : "settings") without a register, "
        + "\(past) \(past == 1 ? "register" : "registers") of an audit past its review"
    throw ExitStatus.gate.because(
      "the gate '--fail-on-overdue' does not hold: \(late) without an authority that holds or with a "
        + "review that is overdue\(unknown)"
    )
  }

  /// What is known, and whose profiles it was made from.
  private func result(
    _ settings: [AuditedSetting],
    _ profiles: [SensoryProfile],
    _ naming: Naming,
    filesLeftOut: Int,
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
      filesLeftOut: setting == nil ? filesLeftOut : 0,
      catalogue: project.catalogue,
      asOf: project.date,
      naming: naming
    )
    return (result, used)
  }
}

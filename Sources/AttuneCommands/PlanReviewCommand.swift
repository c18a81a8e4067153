internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneReports
internal import AttuneScoring
internal import Diagnostics

struct PlanReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan-review",
    abstract: "Set a saved plan beside a newer audit: what to keep, change or stop.",
    discussion: """
      Examples:
        attune plan p-014 alder-ward --save plans/p-014.yaml
        attune plan-review plans/p-014.yaml alder-ward

      PLAN is a file that 'attune plan --save' wrote and that people filled in: the person's answer, \
      who does it, when it was done, and who answers for a flag that stays. SETTING is an id, or the \
      path of an assessment; its audit has to be newer than the one the plan was made from. Exits \
      with 1 if an answer for a flag has run out.
      """
  )

  @Argument(help: "The saved plan: a path.")
  var plan: String

  @Argument(help: "The setting: an id, or the path of an assessment.")
  var setting: String

  @OptionGroup var root: RootOptions
  @OptionGroup var gate: GateOptions

  @OptionGroup var results: ResultOptions

  func run() async throws {
    let project = try Project(root)
    let (plan, stamp) = try project.savedPlan(at: plan)
    let selection = try await Selection(
      [setting].filter(Selection.isPath),
      in: project,
      isRedacted: results.redact,
      isJoined: true
    )
    let home = try selection.place(named: setting)
    try mustFollow(plan, home)
    let wanted = Set(plan.people.map(\.person))
    let profiles = selection.people.profiles.filter {
      wanted.contains($0.person) && $0.consents(to: .plan, asOf: project.date)
    }
    let engine = Engine(catalogue: project.catalogue)
    let review = PlanReview(
      of: plan,
      profiles.map { engine.compile($0) },
      in: engine.compile(home, asOf: project.date),
      engine: engine,
      asOf: project.date
    )
    let result = PlanReviewResult(
      review,
      profiles: profiles,
      catalogue: project.catalogue,
      naming: selection.naming
    )
    let provenance = selection.provenance(of: profiles, [home], and: [stamp], in: project)
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    if !review.expired.isEmpty {
      let number = review.expired.count
      throw ExitStatus.gate.because(
        "\(number) \(number == 1 ? "answer" : "answers") for a flag that stays ran out; decide anew"
      )
    }
    try gate.hold(result.pairings)
  }

  /// - Throws: An exit status, after saying why, if the audit is of another place, or no newer.
  private func mustFollow(_ plan: SavedPlan, _ home: Assessment) throws {
    try Project.mustMatch(plan, home.setting, isRedacted: results.redact)
    guard home.assessed.on > plan.audit else {
      throw ExitStatus.wrongInput.because(
        "the newest audit is of \(home.assessed.on), and the plan was made from that of \(plan.audit): "
          + "look again first, and write a new audit ('attune new assessment --from')"
      )
    }
  }
}

internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneReports
internal import AttuneScoring

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "The least costly adjustments that bring a place within what a person can bear.",
    discussion: """
      Examples:
        attune plan p-014 alder-ward
        attune plan p-014 alder-ward --target low --budget 2000
        attune plan p-014 alder-ward --most 3 --by 2027-01-31 --exclude N02
        attune plan everyone alder-ward --budget 5000 --frontier
        attune plan p-014 alder-ward --save plans/p-014.yaml
        attune plan p-014 alder-ward -o plan.html --calendar plan.ics
        attune plan p-014 alder-ward --view care-staff

      PERSON and SETTING are ids, or paths of files; 'everyone' is all who live there. Without a \
      target, a budget or a number of actions the target is 'moderate'. With a budget or a number \
      and no target it is the least load within them. Costs count at the dearest they may be. What \
      restricts people is never among them. '--view care-staff' looks for the five that somebody on \
      shift can begin tonight. The profile must record consent, or a best-interests \
      decision, for 'plan'.
      """
  )

  @Argument(help: "The person: a pseudonym, or the path of a profile; or 'everyone'.")
  var person: String

  @Argument(help: "The setting: an id, or the path of an assessment.")
  var setting: String

  @OptionGroup var limits: PlanOptions

  @Switch(help: "Also the least load for every amount of money.")
  var frontier = false

  @Option(
    help: ArgumentHelp(
      "Write the days to do things and to look again to this file, for a calendar program.",
      valueName: "file"
    )
  )
  var calendar: String?

  @Option(
    help: ArgumentHelp(
      "Keep the plan in this file, to be filled in and reviewed with 'attune plan-review'.",
      valueName: "file"
    )
  )
  var save: String?

  @OptionGroup var root: RootOptions
  @OptionGroup var gate: GateOptions

  @OptionGroup var reader: ViewOptions
  @OptionGroup var results: ResultOptions

  func validate() throws {
    if person == "everyone", reader.view == .person {
      throw ValidationError(
        "'--view person' is of one person, and nobody else's business is on it: name the person"
      )
    }
    try reader.mustBe(among: Report.planViews, results)
    if save != nil, results.redact {
      throw ValidationError("'--save' needs the ids that '--redact' takes out")
    }
  }

  func run() async throws {
    let project = try Project(root)
    let request = try limits.request(
      project,
      wantsFrontier: frontier,
      isForTonight: reader.view == .careStaff
    )
    let paths = [person, setting].filter(Selection.isPath)
    let selection = try await Selection(
      paths,
      in: project,
      isRedacted: results.redact,
      isJoined: true
    )
    let home = try selection.place(named: setting)
    let household = PlanHousehold(home, selection, project.date)
    let people = try people(selection, household)
    if !household.broken.isEmpty { selection.tellWhatIsLeftOut() }
    let result = result(people, household, request, project, selection.naming)
    let provenance = selection.provenance(
      // On the person's own page nobody else is named, not by a file either.
      of: reader.view == .person
        ? people : people + household.agreed.filter { !people.contains($0) },
      [household.home],
      in: project
    )
    for path in [calendar, save].compactMap(\.self) {
      try OutputFile(path: path).mayBeWritten(force: results.output.force)
    }
    try await results.deliver(
      Report(result, provenance: provenance, view: reader.view),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    if let calendar {
      var text = ""
      CalendarReport(provenance).write(result, to: &text)
      try OutputFile(path: calendar).write(text, force: results.output.force)
    }
    if let save {
      try OutputFile(path: save).write(
        PlanText(result.saved, catalogue: project.catalogue).text,
        force: results.output.force
      )
    }
    if !household.broken.isEmpty { throw ExitStatus.wrongInput.code }
    try gate.hold(result.pairings)
  }

  /// For whom the plan is.
  private func people(
    _ selection: Selection,
    _ household: PlanHousehold
  ) throws -> [SensoryProfile] {
    guard person == "everyone" else {
      let profile = try selection.person(named: person)
      try Consent(for: .plan, asOf: household.asOf, isRedacted: results.redact).mustCover(profile)
      return [profile]
    }
    guard !household.agreed.isEmpty else {
      throw ExitStatus.missingInput.because(
        "nobody who lives in '\(setting)' has a profile that records consent, or a best-interests "
          + "decision, for 'plan'"
      )
    }
    return household.agreed
  }

  private func result(
    _ people: [SensoryProfile],
    _ household: PlanHousehold,
    _ request: PlanRequest,
    _ project: Project,
    _ naming: Naming
  ) -> PlanResult {
    let engine = Engine(catalogue: project.catalogue)
    let planned = Set(people.map(\.person))
    let planner = Planner(
      for: people.map { engine.compile($0) },
      others: household.agreed.filter { !planned.contains($0.person) }.map { engine.compile($0) },
      in: engine.compile(household.home, asOf: project.date),
      engine: engine,
      asOf: project.date
    )
    return PlanResult(
      planner.plan(request),
      catalogue: project.catalogue,
      naming: naming,
      withoutConsent: household.withoutConsent.filter { !planned.contains($0) },
      withoutProfile: household.withoutProfile.filter { !planned.contains($0) }
    )
  }
}

/// Who lives in a home, as far as a plan may look at them.
struct PlanHousehold {
  let home: Assessment
  let asOf: CalendarDate
  /// Those whose files may be used, by id.
  let agreed: [SensoryProfile]
  let withoutConsent: [PersonID]
  let withoutProfile: [PersonID]
  /// Those whose files have errors, by id.
  let broken: [String]

  init(_ home: Assessment, _ selection: Selection, _ asOf: CalendarDate) {
    let residents = selection.people.profiles.filter { home.isHome(of: $0) }
      .sorted { $0.person < $1.person }
    self.home = home
    self.asOf = asOf
    agreed = residents.filter { $0.consents(to: .plan, asOf: asOf) }
    withoutConsent = residents.filter { !$0.consents(to: .plan, asOf: asOf) }.map(\.person)
    let known = Set(residents.map(\.person))
    withoutProfile = Set(home.residents ?? []).subtracting(known).sorted()
    broken = (home.residents ?? []).map(\.text).filter(selection.people.idsLeftOut.contains)
  }
}

internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePlacement
internal import AttuneReports
internal import AttuneScoring

struct HouseholdCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "household",
    abstract: "Everyone in a home, with and without newcomers: prompts, and no score of people.",
    discussion: """
      Examples:
        attune household orchard-house
        attune household orchard-house p-014
        attune household orchard-house p-014 --for p-033

      SETTING and PERSONs are ids, or paths of files. Residents are those that the audit names and \
      that have a profile. Each profile must record consent, or a best-interests decision, for \
      'household'; who has none is left out and named. '--for' prints what one of them, or their \
      family, may see: nothing about anybody else.
      """
  )

  @Argument(help: "The home: an id, or the path of an assessment.")
  var setting: String

  @Argument(help: "Who would come: pseudonyms, or paths of profiles.")
  var people: [String] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only what this person may see.", valueName: "person")
  )
  var person: String?

  @OptionGroup var root: RootOptions
  @OptionGroup var gate: GateOptions

  @OptionGroup var reader: ViewOptions
  @OptionGroup var results: ResultOptions

  func validate() throws {
    try reader.mustBe(among: Report.householdViews, results)
    guard person == nil || reader.view == .clinician else {
      throw ValidationError("'--for' is a page of its own: leave '--view' out")
    }
  }

  func run() async throws {
    let project = try Project(root)
    let paths = ([setting] + people).filter(Selection.isPath)
    let selection = try await Selection(
      paths,
      in: project,
      isRedacted: results.redact,
      isJoined: true
    )
    let home = try selection.place(named: setting)
    let newcomers = try people.map(selection.person(named:))
    let residents = selection.people.profiles.filter { home.isHome(of: $0) }
    let all = Dictionary(
      (residents + newcomers).map { ($0.person, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    .values.sorted { $0.person < $1.person }
    guard !all.isEmpty else {
      throw ExitStatus.missingInput.because(
        "nobody who lives in '\(setting)' has a profile; name somebody who would come"
      )
    }
    let broken = (home.residents ?? []).map(\.text).filter(selection.people.idsLeftOut.contains)
    if !broken.isEmpty { selection.tellWhatIsLeftOut() }
    let named = Set((home.residents ?? []) + all.map(\.person))
    guard named.count > 1 else {
      throw ExitStatus.missingInput.because(
        "one person alone shares with nobody; name somebody who would come"
      )
    }
    let result = result(all, in: home, selection, project)
    if let person {
      let profile = try selection.person(named: person)
      // Other files, the home's among them, change with other people.
      let provenance = selection.provenance(of: [profile], [], in: project)
      try await deliver(result, for: profile, provenance)
    } else {
      try await deliver(
        result,
        selection.provenance(of: all, [home] + homes(of: newcomers, selection), in: project)
      )
    }
    if !broken.isEmpty { throw ExitStatus.wrongInput.code }
  }

  /// Where newcomers live now, as far as it was audited.
  private func homes(of newcomers: [SensoryProfile], _ selection: Selection) -> [Assessment] {
    let settings = selection.settings.settings.map(\.current)
    return Set(newcomers.compactMap { settings.home(of: $0) }).sorted().map { settings[$0] }
  }

  private func deliver(_ result: HouseholdResult, _ provenance: Provenance) async throws {
    try await results.deliver(
      Report(result, provenance: provenance, view: reader.view),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    try gate.hold(result.pairings)
  }

  private func deliver(
    _ result: HouseholdResult,
    for profile: SensoryProfile,
    _ provenance: Provenance
  ) async throws {
    try Consent(for: .household, asOf: provenance.asOf, isRedacted: results.redact)
      .mustCover(profile)
    guard let own = OwnHouseholdResult(result, of: profile.person) else {
      throw ExitStatus.missingInput.because(
        "\(results.redact ? "the person" : profile.person.text) neither lives there nor is named as coming"
      )
    }
    try await results.deliver(
      Report(own, provenance: provenance),
      json: { JSONReport(provenance).write(own, to: &$0) },
      csv: { CSVReport(provenance).write(own, to: &$0) }
    )
    try gate.hold([own.pairing])
  }

  private func result(
    _ people: [SensoryProfile],
    in home: Assessment,
    _ selection: Selection,
    _ project: Project
  ) -> HouseholdResult {
    let engine = Engine(catalogue: project.catalogue)
    let compiled = people.map { engine.compile($0) }
    let household = Household(
      of: compiled,
      in: engine.compile(home, asOf: project.date),
      engine: engine,
      asOf: project.date
    )
    let settings = selection.settings.settings.map(\.current)
    let homes = household.members.filter(\.isNewcomer).compactMap { member in
      settings.home(of: member.person.profile).map { settings[$0] }.map { assessment in
        let setting = engine.compile(assessment, asOf: project.date)
        let pairing = engine.pairing(
          member.person,
          in: setting,
          asOf: project.date,
          use: .household
        )
        return (member.person.person, (assessment: assessment, pairing: pairing))
      }
    }
    return HouseholdResult(
      household,
      homes: Dictionary(homes, uniquingKeysWith: { first, _ in first }),
      naming: selection.naming
    )
  }
}

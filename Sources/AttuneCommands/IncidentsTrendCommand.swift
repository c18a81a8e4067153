internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttunePractice
internal import AttuneReports
internal import AttuneScoring
internal import Diagnostics

struct IncidentsTrendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract:
      "How often force is used over time: rates, control charts, before and after a change.",
    discussion: """
      Examples:
        attune incidents trend                         every setting with a monthly return, in short
        attune incidents trend alder-ward
        attune incidents trend alder-ward -o trend.html
        attune incidents trend alder-ward --type seclusion --at night
        attune incidents trend alder-ward --in bedrooms
        attune incidents trend alder-ward --baseline 2025-01..2026-04 --since 2026-05-01
        attune incidents trend alder-ward --plan plans/p-014.yaml

      Which months are complete, and for how many days people were there, stands in a return \
      (incidents/*.yaml, 'attune: return/1'). A month without one is no month without force. Rates are \
      for 1,000 bed-days, with exact intervals; charts are those of the NHS programme Making Data Count. \
      A signal is a reason to ask, and before and after show no cause.
      """
  )

  @Argument(help: "The setting, by its id; without it, all that have a return.")
  var setting: String?

  @OptionGroup var filters: TrendFilters
  @OptionGroup var phases: TrendPhases
  @OptionGroup var root: RootOptions
  @OptionGroup var results: ResultOptions

  func run() async throws {
    let project = try Project(root)
    let plan = try phases.plan.map { try project.savedPlan(at: $0) }
    let isOverview = setting == nil && plan == nil
    let records = try await RecordSelection([], in: project, isRedacted: results.redact)
    let returns = await returns(records, project)
    let asked = try statements(returns, records, of: plan?.plan).map {
      try phases.looking(
        at: $0,
        since: plan?.plan,
        asOf: project.date,
        isRedacted: results.redact
      )
    }
    let wanted = Set(asked.map(\.setting))
    let settings = records.selection.settings.settings.filter {
      wanted.contains($0.current.setting)
    }
    let scope = try filters.scope(settings, catalogue: project.catalogue)
    // A setting of which no audit lists the place has no noughts there: nothing is known of it.
    let named =
      scope.place.map { place in
        Set(settings.filter { $0.lists(place) }.map(\.current.setting))
      } ?? wanted
    let statements = asked.filter { named.contains($0.setting) }
    let unread = records.unread(besides: returns, in: project)
    let result = TrendResult(
      statements.map { TrendResult.Place($0, records, unread, scope, project) },
      isOverview: isOverview,
      scope: scope,
      sourceOfDay: phases.sourceOfDay(plan?.plan, asOf: project.date),
      withoutPlace: wanted.subtracting(named).sorted(),
      recordsElsewhere: records.ofNoSetting(besides: returns).count,
      filesLeftOut: records.records.filesLeftOut.count,
      // Of a return that was not asked for nothing is missing.
      returnsLeftOut: isOverview ? returns.filesLeftOut.count : 0,
      catalogue: project.catalogue,
      asOf: project.date,
      naming: records.naming
    )
    let stamps = statements.compactMap { returns.files[$0.setting] }
    let provenance = records.provenance(
      of: records.records.incidents.filter { named.contains($0.setting) },
      and: stamps + [plan?.stamp].compactMap(\.self),
      in: project
    )
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    try records.records.mustBeWhole()
    if !returns.filesLeftOut.isEmpty { throw ExitStatus.wrongInput.code }
  }

  /// The monthly returns of the project; what is wrong in them is told.
  private func returns(_ records: RecordSelection, _ project: Project) async -> Returns {
    let settings = records.selection.settings
    let known = settings.settings.map(\.current.setting.text) + settings.idsLeftOut
    let returns = Returns(
      CrossChecks(asOf: project.date).returns(
        await project.returns(records.returnFiles),
        knownSettings: Set(known)
      )
    )
    StandardError.print(errorsOf: returns.diagnostics)
    return returns
  }

  /// The returns that are asked for.
  private func statements(
    _ returns: Returns,
    _ records: RecordSelection,
    of plan: SavedPlan?
  ) throws -> [MonthlyReturn] {
    if let plan, let id = setting.flatMap({ try? SettingID($0) }) {
      try Project.mustMatch(plan, id, isRedacted: results.redact)
    }
    guard let wanted = setting ?? plan?.setting.text else {
      guard !returns.returns.isEmpty else {
        guard returns.filesLeftOut.isEmpty else {
          throw ExitStatus.wrongInput.because("no return can be used: each has errors")
        }
        throw ExitStatus.missingInput.because(
          "there is no monthly return below 'incidents/'; 'attune schema return' says what is in one"
        )
      }
      return returns.returns
    }
    if let found = returns.returns.first(where: { $0.setting.text == wanted }) { return [found] }
    if returns.idsLeftOut.contains(wanted) {
      throw ExitStatus.wrongInput.because("the return of '\(wanted)' has errors and is not used")
    }
    _ = try records.selection.assessment(wanted)
    throw ExitStatus.missingInput.because(
      "there is no monthly return of '\(wanted)': without one nobody knows which months are complete, "
        + "or for how many days people were there; 'attune schema return' says what is in one"
    )
  }
}

extension TrendResult.Place {
  /// One setting with its return, its audits and those who live there and whose profiles may be used.
  fileprivate init(
    _ statement: MonthlyReturn,
    _ records: RecordSelection,
    _ unread: [UnreadRecord],
    _ scope: IncidentScope,
    _ project: Project
  ) {
    let audited = records.selection.settings.settings.first {
      $0.current.setting == statement.setting
    }
    let living = records.selection.people.profiles.filter { profile in
      audited?.current.isHome(of: profile) == true
    }
    let agreed = living.filter { $0.consents(to: .assess, asOf: project.date) }
    let named = Set((audited?.current.residents ?? []) + living.map(\.person))
    let history = audited?.history ?? []
    self.init(
      SettingTrend(
        statement,
        incidents: records.records.incidents,
        unread: unread,
        history: history,
        residents: agreed,
        scope: scope,
        engine: Engine(catalogue: project.catalogue),
        asOf: project.date
      ),
      assessment: audited?.current,
      history: history,
      notLookedAt: named.subtracting(agreed.map(\.person)).sorted()
    )
  }
}

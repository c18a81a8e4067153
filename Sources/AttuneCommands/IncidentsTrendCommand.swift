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
        attune incidents trend alder-ward --baseline 2025-11..2026-04 --since 2026-05-01

      Which months are complete, and for how many days people were there, stands in a return \
      (incidents/*.yaml, 'attune: return/1'). A month without one is no month without force. Rates are \
      for 1,000 bed-days, with exact intervals; charts are those of the NHS programme Making Data Count. \
      A signal is a reason to ask, and before and after show no cause.
      """
  )

  @Argument(help: "The setting, by its id; without it, all that have a return.")
  var setting: String?

  @Option(help: "Only force of this type, by its id, such as seclusion.")
  var type: String?

  @Option(name: .customLong("in"), help: "Only in this space, by its id.")
  var space: String?

  @Option(help: "Only by day, in the evening or at night.")
  var at: PartOfDay?

  @Switch(name: .customLong("all"), help: "Count incidents without force too.")
  var includesAll = false

  @Option(help: ArgumentHelp("Limits come from these months.", valueName: "from..to"))
  var baseline: MonthRange?

  @Option(
    help: ArgumentHelp("A new phase begins in this month; may be repeated.", valueName: "month")
  )
  var rebase: [MonthOption] = []

  @Option(
    help: ArgumentHelp("Compare before and after this day.", valueName: "date"),
    transform: { text in
      do {
        return try CalendarDate(text)
      } catch {
        throw ValidationError("\(error)")
      }
    }
  )
  var since: CalendarDate?

  @OptionGroup var root: RootOptions
  @OptionGroup var results: ResultOptions

  func run() async throws {
    let project = try Project(root)
    let records = try await RecordSelection([], in: project, isRedacted: results.redact)
    let settings = records.selection.settings
    let known = settings.settings.map(\.current.setting.text) + settings.idsLeftOut
    let returns = Returns(
      CrossChecks(asOf: project.date).returns(
        await project.returns(records.returnFiles),
        knownSettings: Set(known)
      )
    )
    for error in returns.diagnostics where error.severity == .error {
      StandardError.print(error.description)
    }
    let statements = try statements(returns, records).map(looking)
    try mustBeSpace(of: statements, records)
    let scope = try scope(project.catalogue)
    let places = statements.map { place($0, records, scope, project) }
    let result = TrendResult(
      places,
      isOverview: setting == nil,
      scope: scope,
      filesLeftOut: records.records.filesLeftOut.count,
      catalogue: project.catalogue,
      asOf: project.date,
      naming: records.naming
    )
    let named = Set(statements.map(\.setting))
    let provenance = records.provenance(
      of: records.records.incidents.filter { named.contains($0.setting) },
      and: statements.compactMap { returns.files[$0.setting] },
      in: project
    )
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    let leftOut = returns.filesLeftOut + records.records.filesLeftOut
    if !leftOut.isEmpty { throw ExitStatus.wrongInput.code }
  }

  /// The returns that are asked for.
  private func statements(_ returns: Returns, _ records: RecordSelection) throws -> [MonthlyReturn]
  {
    guard let setting else {
      guard !returns.returns.isEmpty else {
        throw ExitStatus.missingInput.because(
          "there is no monthly return below 'incidents/'; 'attune schema return' says what is in one"
        )
      }
      return returns.returns
    }
    if let found = returns.returns.first(where: { $0.setting.text == setting }) { return [found] }
    if returns.idsLeftOut.contains(setting) {
      throw ExitStatus.wrongInput.because(
        "the return of '\(setting)' has errors and is not used"
      )
    }
    _ = try records.selection.assessment(setting)
    throw ExitStatus.missingInput.because(
      "there is no monthly return of '\(setting)': without one nobody knows which months are complete, "
        + "or for how many days people were there; 'attune schema return' says what is in one"
    )
  }

  private func looking(_ statement: MonthlyReturn) throws -> MonthlyReturn {
    let phases = rebase.map { MonthlyReturn.Phase(from: $0.month, why: nil, until: nil) }
    do throws(InvalidReturn) {
      return try statement.looking(
        from: baseline.map { $0.from...$0.to },
        rebased: phases.isEmpty ? nil : phases,
        at: since.map { MonthlyReturn.Change(on: $0, what: nil) }
      )
    } catch {
      throw ExitStatus.usage.because("'--baseline' and '--rebase': \(error.description)")
    }
  }

  /// - Throws: An exit status, after saying why, if the space is none that can be counted by itself.
  private func mustBeSpace(of statements: [MonthlyReturn], _ records: RecordSelection) throws {
    guard let space else { return }
    let asked = Set(statements.map(\.setting))
    let spaces = records.selection.settings.settings.filter { asked.contains($0.current.setting) }
      .flatMap(\.history).flatMap { $0.spaces ?? [] }
    guard let found = spaces.first(where: { $0.id.text == space }) else {
      let ids = Set(spaces.filter { $0.use != .bedroom }.map(\.id.text)).sorted()
      let hint = nearestName(to: space, among: ids).map { "did you mean '\($0)'?" }
      throw ExitStatus.usage.because(
        "'--in \(space)' is no space of the audits; \(hint ?? "there are: \(ids.joined(separator: ", "))")"
      )
    }
    guard found.use != .bedroom else {
      throw ExitStatus.usage.because(
        "'--in' takes no bedroom: one bedroom is one person. All bedrooms together are in the table"
      )
    }
  }

  private func scope(_ catalogue: Catalogue) throws -> IncidentScope {
    let types = catalogue.vocabularies.restrictionTypes.map(\.id)
    if let type, !types.contains(type) {
      let hint = nearestName(to: type, among: types).map { "did you mean '\($0)'?" }
      throw ExitStatus.usage.because(
        "'--type \(type)' is no type of restriction; \(hint ?? "there are: \(types.joined(separator: ", "))")"
      )
    }
    do throws(InvalidIdentifier) {
      return IncidentScope(
        includesAll: includesAll,
        type: type,
        place: try space.map { text throws(InvalidIdentifier) in .space(try SpaceID(text)) },
        period: at?.period
      )
    } catch {
      throw ExitStatus.usage.because("'--in': \(error)")
    }
  }

  private func place(
    _ statement: MonthlyReturn,
    _ records: RecordSelection,
    _ scope: IncidentScope,
    _ project: Project
  ) -> TrendResult.Place {
    let audited = records.selection.settings.settings.first {
      $0.current.setting == statement.setting
    }
    let living = records.selection.people.profiles.filter { profile in
      audited?.current.isHome(of: profile) == true
    }
    let agreed = living.filter { $0.consents(to: .assess, asOf: project.date) }
    let named = Set((audited?.current.residents ?? []) + living.map(\.person))
    let history = audited?.history ?? []
    return TrendResult.Place(
      SettingTrend(
        statement,
        incidents: records.records.incidents,
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

/// A part of the day, as options write it.
enum PartOfDay: String, ExpressibleByArgument, CaseIterable {
  case day
  case evening
  case night

  var period: Period {
    switch self {
    case .day: .day
    case .evening: .evening
    case .night: .night
    }
  }
}

/// A month, as options write it.
struct MonthOption: ExpressibleByArgument {
  let month: CalendarMonth

  init?(argument: String) {
    guard let month = try? CalendarMonth(argument) else { return nil }
    self.month = month
  }
}

/// Months from one to another, as in `2025-11..2026-04`.
struct MonthRange: ExpressibleByArgument {
  let from: CalendarMonth
  let to: CalendarMonth

  init?(argument: String) {
    let parts = argument.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let from = try? CalendarMonth(parts[0]),
      let to = try? CalendarMonth(parts[1]), from <= to
    else { return nil }
    self.from = from
    self.to = to
  }
}

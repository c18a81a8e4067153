internal import ArgumentParser
internal import AttuneDocuments
internal import AttuneModel
internal import AttuneReports

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

struct IncidentsTimersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timers",
    abstract: "Reviews of seclusion and segregation: what is due, overdue, done late or not shown.",
    discussion: """
      Examples:
        attune incidents timers
        attune incidents timers alder-ward --as-of 2026-10-25 --at "01:30 GMT"
        attune incidents timers --fail-on-overdue

      What is due is reckoned in true minutes and shown by the clock on the wall, right over both \
      changes of the clock. It asks nobody and wakes nobody: keep the alarms that there are.
      """
  )

  @Argument(help: "The setting, by its id; without it, all.")
  var setting: String?

  @Option(
    help: ArgumentHelp(
      "The time of asking on the day of '--as-of', by the clock on the wall, as in 03:15.",
      discussion:
        "The day may stand before it, and has to be that of '--as-of'. Without it, now; with '--as-of' alone, the end of that day.",
      valueName: "time"
    )
  )
  var at: String?

  @Switch(
    help: ArgumentHelp(
      "Exit with 1 if a review is overdue, or it is not known whether one is.",
      discussion:
        "Not known is a record of seclusion or segregation without its times, a confinement that goes on where nothing can be checked, a review that is overdue unless a psychiatrist decided, where nobody recorded who did, and one that is overdue unless reviews count of which nobody recorded who took part. Recommendations and the policy of one organisation fail nothing."
    )
  )
  var failOnOverdue = false

  @Switch(help: "With --fail-on-overdue: let what is not known pass.")
  var allowUnknown = false

  @OptionGroup var root: RootOptions
  @OptionGroup var results: ResultOptions

  func run() async throws {
    let project = try Project(root)
    let clock = project.catalogue.clock
    let moment = try moment(on: project.date, clock)
    let records = try await RecordSelection([], in: project, isRedacted: results.redact)
    let shown = try setting.map { name in
      // A name that nothing has is told, and makes no empty page.
      _ = try records.incidents(in: name, until: clock.time(at: moment).date, clock)
      return try SettingID(name)
    }
    let result = TimersResult(
      records.all,
      of: shown,
      in: records.settings,
      at: moment,
      asOf: project.date,
      filesLeftOut: records.records.filesLeftOut.count,
      catalogue: project.catalogue,
      naming: records.naming
    )
    let provenance = records.provenance(of: result.incidents, in: project)
    try await results.deliver(
      Report(result, provenance: provenance),
      json: { JSONReport(provenance).write(result, to: &$0) },
      csv: { CSVReport(provenance).write(result, to: &$0) }
    )
    try hold(result)
    try records.records.mustBeWhole()
  }

  /// - Throws: An exit status, after saying why, if the gate was asked for and does not hold.
  private func hold(_ result: TimersResult) throws {
    guard failOnOverdue else { return }
    let (late, open) = (result.overdue, allowUnknown ? 0 : result.notKnown)
    guard late + open > 0 else { return }
    let unknown = open > 0 ? "; of \(open) more it is not known" : ""
    throw ExitStatus.gate.because(
      "the gate '--fail-on-overdue' does not hold: \(late) \(late == 1 ? "review is" : "reviews are") "
        + "overdue\(unknown)"
    )
  }

  /// The moment of asking.
  ///
  /// - Throws: A problem of the command line if the time is none, or is shown twice or never.
  private func moment(on day: CalendarDate, _ clock: LocalClock) throws -> Moment {
    if let at { return try TimeOfAsking(at, on: day).moment(clock) }
    guard root.asOf != nil else {
      return Moment(minutesSince1970: Int(Date().timeIntervalSince1970) / 60)
    }
    return clock.end(of: day)
  }
}

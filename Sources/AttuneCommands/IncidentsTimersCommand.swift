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
      discussion: "Without it, now; with '--as-of' alone, the end of that day.",
      valueName: "time"
    )
  )
  var at: String?

  @Switch(help: "Exit with 1 if a review is overdue.")
  var failOnOverdue = false

  @OptionGroup var root: RootOptions
  @OptionGroup var results: ResultOptions

  func run() async throws {
    let project = try Project(root)
    let clock = project.catalogue.clock
    let moment = try moment(on: project.date, clock)
    let records = try await RecordSelection([], in: project, isRedacted: results.redact)
    let incidents = try records.incidents(in: setting, until: clock.time(at: moment).date, clock)
    let result = TimersResult(
      incidents,
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
    if failOnOverdue, result.overdue > 0 {
      throw ExitStatus.gate.because(
        "the gate '--fail-on-overdue' does not hold: \(count(result.overdue)) overdue"
      )
    }
    if !records.records.filesLeftOut.isEmpty { throw ExitStatus.wrongInput.code }
  }

  private func count(_ reviews: Int) -> String {
    "\(reviews) \(reviews == 1 ? "review is" : "reviews are")"
  }

  /// The moment of asking.
  ///
  /// - Throws: A problem of the command line if the time is none, or is shown twice or never.
  private func moment(on day: CalendarDate, _ clock: LocalClock) throws -> Moment {
    if let at {
      do throws(InvalidMoment) {
        return try clock.moment("\(day) \(at)")
      } catch {
        throw ExitStatus.usage.because("'--at': \(error.description); \(error.help)")
      }
    }
    guard root.asOf != nil else {
      return Moment(minutesSince1970: Int(Date().timeIntervalSince1970) / 60)
    }
    return clock.end(of: day)
  }
}

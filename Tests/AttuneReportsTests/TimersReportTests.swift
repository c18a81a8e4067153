import AttuneCatalogue
import AttuneModel
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

/// What the page of timers says first, of what goes on and of what has ended.
struct TimersReportTests {
  private func result(
    until: String? = "2026-10-02 00:00",
    plan: String? = nil,
    _ reviews: [Confinement.Review]? = [],
    by authority: Confinement.Authority? = .nurse,
    at now: String = "2026-10-03 00:00"
  ) throws -> TimersResult {
    let clock = Catalogue.embedded.clock
    let pairing = try WrittenPairing { $0.place["kind"] = "mental-health-unit" }.read()
    let assessment = pairing.setting.assessment
    let start = try clock.moment("2026-10-01 10:00")
    var incident = Incident(
      id: try IncidentID("i-1"),
      setting: assessment.setting,
      person: pairing.person.person,
      began: start,
      types: [Incident.Force(type: "seclusion")]
    )
    incident.confinement = Confinement(
      kind: .seclusion,
      from: start,
      until: try until.map(clock.moment),
      authorisedBy: authority,
      plan: try plan.map { Confinement.Plan(on: try CalendarDate($0), isCopyGiven: nil) },
      reviews: reviews
    )
    return TimersResult(
      [incident],
      in: [assessment],
      at: try clock.moment(now),
      asOf: try CalendarDate("2026-10-03"),
      filesLeftOut: 2,
      catalogue: .embedded,
      naming: Naming([assessment])
    )
  }

  private var provenance: Provenance {
    get throws {
      Provenance(version: "1.2.3", catalogue: .embedded, asOf: try CalendarDate("2026-10-03"))
    }
  }

  private func text(_ result: TimersResult) throws -> String {
    TextRenderer(width: 2000).render(Report(result, provenance: try provenance))
  }

  private func json(_ result: TimersResult) throws -> String {
    var text = ""
    JSONReport(try provenance).write(result, to: &text)
    return text
  }

  private func csv(_ result: TimersResult, _ rule: String) throws -> [String: String] {
    var text = ""
    CSVReport(try provenance).write(result, to: &text)
    let lines = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let line = try #require(lines.first { $0.contains(rule) })
    return Dictionary(zip(lines[0], line), uniquingKeysWith: { first, _ in first })
  }

  /// Fourteen hours without anybody: 55 notes, six nursing, a medical by SEC-1 and three by SEC-4, an
  /// independent team's.
  @Test func `what an ended one lacks stands first, and by kind`() throws {
    let page = try text(result())
    #expect(
      page.contains(
        "Missed or late: 55 notes and 11 reviews not shown; 1 review without a deadline not shown"
      )
    )
    #expect(
      page.contains("Only by the policy of one organisation, or recommended: 1 plan not shown")
    )
    #expect(page.contains("1 plan, due 2026-10-01 10:00 BST"))
    #expect(page.contains("55 notes, the first due 2026-10-01 10:15 BST"))
    #expect(page.contains("1 review, for which no deadline is set"))
  }

  @Test func `what was late stands first as well`() throws {
    let at = try Catalogue.embedded.clock.moment("2026-10-01 11:20")
    let late = [Confinement.Review(kind: .medical, at: at)]
    #expect(try text(result(until: "2026-10-01 11:30", late)).contains("; 1 late"))
  }

  @Test func `a record that is silent says so beside the count`() throws {
    let page = try text(result(nil))
    #expect(page.contains("1 record does not say who looked at all"))
  }

  @Test func `what may not have been needed is told apart`() throws {
    let page = try text(result(until: "2026-10-01 11:10", by: nil))
    #expect(page.contains("; if it was needed, which is not recorded: 1 review not shown"))
    #expect(
      page.contains("ended; not known whether it was needed: who authorised it is not recorded")
    )
  }

  @Test func `where nothing came due, nothing is praised`() throws {
    let page = try text(result(until: "2026-10-01 10:05", plan: "2026-10-01", []))
    #expect(page.contains("Missed or late: 1 review without a deadline not shown"))
  }

  @Test func `programs are told of a plan, of doubts and of what is not reckoned`() throws {
    let at = try Catalogue.embedded.clock.moment("2026-10-01 11:50")
    let doubted = Confinement.Review(kind: .nursing, at: at, nurses: 2)
    let result = try result(plan: "2026-10-02", [doubted])
    let json = try json(result)
    #expect(json.contains("\"plan_on\":\"2026-10-02\""))
    #expect(json.contains("\"state\":\"not_reckoned\""))
    #expect(json.contains("\"reason\":\"no_internal_mdt\""))
    #expect(json.contains("\"involvement\""))
    #expect(try csv(result, "SEC-9")["plan_on"] == "2026-10-02")
    #expect(try csv(result, "SEC-9")["done"] == "1")
    #expect(try csv(result, "SEC-9")["standing"] == "local-policy")
    #expect(try csv(result, "SEC-9")["late"] == "1")
    #expect(try csv(result, "SEC-3")["doubts"] == "1")
    #expect(try csv(result, "SEC-6")["state"] == "not_reckoned")
    #expect(try csv(result, "SEC-3")["may_be_overdue_since"] == "")
    #expect(try csv(result, "SEC-6")["records_left_out"] == "2")
  }

  @Test func `programs are told since when a review is overdue if a doubted one does not count`()
    throws
  {
    let at = try Catalogue.embedded.clock.moment("2026-10-01 11:50")
    let doubted = Confinement.Review(kind: .nursing, at: at, nurses: 2)
    let result = try result(until: nil, [doubted], at: "2026-10-01 13:00")
    #expect(try json(result).contains("\"may_be_overdue_since\":\"2026-10-01T11:00Z\""))
    #expect(try csv(result, "SEC-3")["may_be_overdue_since"] == "2026-10-01T11:00Z")
    #expect(try csv(result, "SEC-3")["state"] == "due")
    #expect(try csv(result, "SEC-2")["may_be_overdue_since"] == "")
  }
}

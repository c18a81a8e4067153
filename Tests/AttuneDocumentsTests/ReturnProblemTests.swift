import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// Monthly returns in which `⟦id⟧` stands where a problem must be reported, and nowhere else.
struct ReturnProblemTests {
  private func text(
    _ months: String,
    _ rest: String = "",
    setting: String = "alder-ward"
  ) -> MarkedText {
    MarkedText("attune: return/1\nsetting: \(setting)\n\(rest)months: \(months)\n")
  }

  private func read(_ marked: MarkedText, file: String = "a.yaml") -> FileOutcome<MonthlyReturn> {
    Documents.reader.monthlyReturn(Array(marked.text.utf8), file: file)
  }

  private func check(_ months: String, _ rest: String = "") {
    let marked = text(months, rest)
    #expect(read(marked).diagnostics.map(\.mark) == marked.marks)
  }

  private static let two =
    "[{month: 2026-05, bed-days: 30, count: 4}, {month: 2026-06, bed-days: 30, records: complete}]"

  @Test(arguments: [
    "⟦return/no-months⟧[]", "[{month: ⟦yaml/invalid-value⟧2026-13, count: not-reported}]",
    "[{month: 2026-05, count: not-reported}, {month: ⟦return/month-twice⟧2026-05, count: not-reported}]",
    "[⟦return/count-or-records⟧{month: 2026-05, bed-days: 30}]",
    "[⟦return/count-or-records⟧{month: 2026-05, bed-days: 30, count: 1, records: complete}]",
    "[⟦return/no-bed-days⟧{month: 2026-05, count: 4}]",
    "[⟦return/no-bed-days⟧{month: 2026-05, records: complete}]",
    "[{month: 2026-05, bed-days: ⟦yaml/out-of-range⟧0, count: 4}]",
    "[{month: 2026-05, bed-days: 30, count: ⟦yaml/out-of-range⟧-1}]",
  ])
  func `months`(months: String) { check(months) }

  @Test(arguments: [
    "baseline: ⟦return/phase-order⟧{from: 2026-04, to: 2026-05}\n",
    "rebased: ⟦return/phase-order⟧[{from: 2026-05}]\n",
    "rebased: ⟦return/phase-order⟧[{from: 2026-06, until: 2026-07}]\n",
  ])
  func `a baseline and a phase lie in the months`(rest: String) { check(Self.two, rest) }

  @Test func `a count that is not rounded as it is said is told, and used as it stands`() throws {
    let marked = text(
      "[{month: 2026-05, bed-days: 30, count: ⟦return/not-rounded⟧4}]",
      "rounded-to: 5\n"
    )
    let outcome = read(marked)
    #expect(outcome.diagnostics.map(\.mark) == marked.marks)
    #expect(outcome.located?.value.entries.first?.count == .stated(4))
  }

  @Test func `a gap, a few and none are three things`() throws {
    let outcome = read(
      text(
        "[{month: 2026-01, count: not-reported}, {month: 2026-02, count: '*'}, "
          + "{month: 2026-03, bed-days: 31, count: 0}, {month: 2026-04, count: suppressed}, "
          + "{month: 2026-05, records: partial}, {month: 2026-06, bed-days: 3, records: complete}]"
      )
    )
    #expect(outcome.diagnostics == [])
    #expect(
      outcome.located?.value.entries.map(\.count)
        == [.notReported, .suppressed, .stated(0), .suppressed, .partly, .records]
    )
  }

  @Test func `a month that is not over, and a setting that nobody audited`() throws {
    let marked = text(
      "[{month: ⟦return/month-not-over⟧2026-11, bed-days: 30, count: 1}]",
      setting: "⟦return/unknown-setting⟧aldr-ward"
    )
    let checks = CrossChecks(asOf: try CalendarDate("2026-11-30"))
    let outcome = try #require(checks.returns([read(marked)], knownSettings: []).first)
    #expect(Set(outcome.diagnostics.map(\.mark)) == Set(marked.marks))
    let after = CrossChecks(asOf: try CalendarDate("2026-12-01"))
    let later = try #require(after.returns([read(marked)], knownSettings: []).first)
    #expect(later.diagnostics.map(\.id.text) == ["return/unknown-setting"])
  }

  @Test func `two returns of one setting are not used`() {
    let months = "[{month: 2026-05, count: not-reported}]"
    let second = text(months, setting: "⟦return/duplicate-setting⟧alder-ward")
    let returns = Returns([read(text(months), file: "1.yaml"), read(second, file: "2.yaml")])
    #expect(returns.returns == [])
    #expect(returns.diagnostics.map(\.mark) == second.marks)
    #expect(returns.filesLeftOut == ["1.yaml", "2.yaml"])
  }
}

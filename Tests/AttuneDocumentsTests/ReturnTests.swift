import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// Monthly returns in which `⟦id⟧` stands where a problem must be reported, and nowhere else.
struct ReturnTests {
  private func text(
    _ rest: String = "",
    setting: String = "alder-ward",
    months: String = "[{month: 2026-05, bed-days: 512, count: 10}]"
  ) -> String {
    "attune: return/1\nsetting: \(setting)\nmonths: \(months)\n" + rest
  }

  private func read(
    _ text: String,
    file: String = "a.yaml"
  ) -> (FileOutcome<MonthlyReturn>, [MarkedText.Mark]) {
    let marked = MarkedText(text)
    return (Documents.reader.monthlyReturn(Array(marked.text.utf8), file: file), marked.marks)
  }

  @Test func `each form of a month, in any order`() throws {
    let (outcome, _) = read(
      text(
        """
        by: "ward manager"
        rounded-to: 5
        baseline: {from: 2025-11, to: 2026-01}
        rebased: [{from: 2026-03, why: "quiet room open", until: 2026-03}]
        change: {on: 2026-03-01, what: "plan"}

        """,
        months: """

            - {month: 2026-03, count: "*"}
            - {month: 2025-11, bed-days: 512, records: complete}
            - {month: 2025-12, bed-days: 530, count: 10}
            - {month: 2026-01, bed-days: 498, count: suppressed}
            - {month: 2026-02, count: not-reported}
            - {month: 2026-04, bed-days: 1, records: partial}
          """
      )
    )
    #expect(outcome.diagnostics.map(\.description) == [])
    let found = try #require(outcome.located?.value)
    #expect(
      found.entries.map(\.count) == [
        .records, .stated(10), .suppressed, .notReported, .suppressed, .partly,
      ]
    )
    #expect(found.entries.map(\.bedDays) == [512, 530, 498, nil, nil, 1])
    #expect(found.roundedTo == 5)
    #expect(found.baseline == (try CalendarMonth("2025-11"))...(try CalendarMonth("2026-01")))
    #expect(found.phases.map(\.from.description) == ["2026-03"])
    #expect(found.change?.what == "plan")
  }

  @Test(arguments: [
    "[⟦return/count-or-records⟧{month: 2026-05, bed-days: 512}]",
    "[⟦return/count-or-records⟧{month: 2026-05, bed-days: 5, count: 1, records: complete}]",
    "[⟦return/no-bed-days⟧{month: 2026-05, count: 4}]",
    "[⟦return/no-bed-days⟧{month: 2026-05, records: complete}]",
    "[{month: 2026-05, bed-days: ⟦yaml/out-of-range⟧0, count: 4}]",
    "[{month: 2026-05, bed-days: 5, count: ⟦yaml/out-of-range⟧-1}]",
    "[{month: 2026-05, bed-days: 5, count: ⟦yaml/unknown-word⟧supressed}]",
    "[{month: 2026-05, bed-days: 5, records: ⟦yaml/unknown-word⟧all}]",
    "[{month: ⟦yaml/invalid-value⟧2026-13, count: not-reported}]",
    "[{month: 2026-05, count: not-reported}, {month: ⟦return/month-twice⟧2026-05, count: '*'}]",
    "⟦return/no-months⟧[]",
  ])
  func `months`(months: String) {
    let (outcome, marks) = read(text(months: months))
    #expect(outcome.diagnostics.map(\.mark) == marks)
    #expect(outcome.hasErrors)
  }

  @Test(arguments: [
    "baseline: {from: 2026-05, to: ⟦return/phase-order⟧2026-04}",
    "baseline: ⟦return/phase-order⟧{from: 2026-04, to: 2026-05}",
    "baseline: ⟦return/phase-order⟧{from: 2026-05, to: 2026-08}",
    "rebased: ⟦return/phase-order⟧[{from: 2026-05}]",
    "rebased: ⟦return/phase-order⟧[{from: 2026-08}]",
    "rebased: ⟦return/phase-order⟧[{from: 2026-06}, {from: 2026-06}]",
    "rebased: ⟦return/phase-order⟧[{from: 2026-06, until: 2026-05}]",
    "baseline: {from: 2026-05, to: 2026-05}\nrebased: ⟦return/phase-order⟧[{from: 2026-06, until: 2026-08}]",
    "rounded-to: ⟦yaml/out-of-range⟧1", "⟦yaml/unknown-key⟧target: 0",
    "change: ⟦yaml/missing-key⟧{what: plan}",
  ])
  func `phases and the rest`(rest: String) {
    let months = "[{month: 2026-05, count: not-reported}, {month: 2026-07, count: not-reported}]"
    let (outcome, marks) = read(text(rest, months: months))
    #expect(outcome.diagnostics.map(\.mark) == marks)
    #expect(outcome.hasErrors)
  }

  @Test func `a count that is not rounded as is said is a warning`() {
    let (outcome, marks) = read(
      text(
        "rounded-to: 5\n",
        months: "[{month: 2026-05, bed-days: 512, count: ⟦return/not-rounded⟧12}]"
      )
    )
    #expect(outcome.diagnostics.map(\.mark) == marks)
    #expect(!outcome.hasErrors)
  }

  @Test func `two of one setting are told, and neither is used`() {
    let files = [
      read(text(), file: "1.yaml"), read(text(setting: "b"), file: "2.yaml"),
      read(text(setting: "⟦return/duplicate-setting⟧alder-ward"), file: "3.yaml"),
    ]
    let returns = Returns(files.map(\.0))
    #expect(returns.diagnostics.map(\.mark) == files.flatMap(\.1))
    #expect(returns.returns.map(\.setting.text) == ["b"])
    #expect(returns.filesLeftOut == ["1.yaml", "3.yaml"])
    #expect(returns.idsLeftOut == ["alder-ward"])
  }

  @Test func `a month that is not over is an error, and a setting that is not there a warning`()
    throws
  {
    let months = """
      [{month: 2026-05, count: not-reported}, \
      {month: ⟦return/month-not-over⟧2026-06, count: not-reported}]
      """
    let (outcome, marks) = read(
      text(setting: "⟦return/unknown-setting⟧alder-wrad", months: months)
    )
    let checked = CrossChecks(asOf: try CalendarDate("2026-06-29"))
      .returns([outcome], knownSettings: ["alder-ward"])
    #expect(checked[0].diagnostics.map(\.mark) == marks)
    #expect(checked[0].diagnostics.map(\.severity) == [.warning, .error])
    #expect(checked[0].diagnostics.first?.help == "did you mean 'alder-ward'?")
    let later = CrossChecks(asOf: try CalendarDate("2026-07-01"))
      .returns([outcome], knownSettings: ["alder-ward"])
    #expect(later[0].diagnostics.map(\.severity) == [.warning])
  }

  @Test func `a number that is less than the records there are is a warning`() throws {
    let months = """
      [{month: ⟦return/fewer-than-records⟧2026-03, bed-days: 500, count: 1}, \
      {month: 2026-04, bed-days: 500, count: 1}, {month: 2026-05, count: suppressed}]
      """
    let records = [
      ("2026-03-05 10:00", "[{type: seclusion}]"), ("2026-03-31 10:00", "[{type: seclusion}]"),
      // By the clock of summer that is April.
      ("2026-03-31 23:30Z", "[{type: seclusion}]"), ("2026-04-05 10:00", "[]"),
      ("2026-05-05 10:00", "[{type: seclusion}]"),
    ].enumerated().map { number, record in
      ReadIncident(Documents.incident(id: "i-\(number)", began: record.0, types: record.1)).outcome
    }
    let warnings = { (head: String) -> ([Diagnostic], [MarkedText.Mark]) in
      let (outcome, marks) = read(text(head, months: months))
      let checks = CrossChecks(asOf: try CalendarDate("2026-11-20"))
      let clock = Documents.catalogue.clock
      return (checks.statedCounts([outcome], beside: records, clock: clock), marks)
    }
    let (found, marks) = try warnings("")
    #expect(found.map(\.mark) == marks)
    #expect(found.map(\.severity) == [.warning])
    // What was rounded contradicts nothing.
    #expect(try warnings("rounded-to: 5\n").0.isEmpty)
  }

  @Test func `no diagnostic repeats what somebody wrote`() {
    for place in [
      "by: [§]", "baseline: §", "rebased: §", "change: {on: §}", "rounded-to: §",
    ] {
      let (outcome, _) = read(text(place.replacing("§", with: "Zebedee Quartz")))
      #expect(!outcome.diagnostics.isEmpty)
      for diagnostic in outcome.diagnostics { #expect(!"\(diagnostic)".contains("Zebedee")) }
    }
  }
}

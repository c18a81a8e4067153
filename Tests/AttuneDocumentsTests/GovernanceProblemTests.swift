import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// What can be wrong in what a service says of itself.
struct GovernanceProblemTests {
  @Test(arguments: [
    "responsible-person: ⟦yaml/unknown-word⟧yes",
    "responsible-person: ⟦yaml/missing-key⟧{since: 2026-01-05}",
    "responsible-person: {job: nurse, since: ⟦governance/date-order⟧2026-10-31}",
    "policy: {published: ⟦yaml/unknown-word⟧perhaps}",
    "policy: {on: ⟦governance/date-order⟧2026-12-01}",
    "answers: {⟦yaml/unknown-key⟧board-leed: yes}",
    "answers: {board-lead: ⟦yaml/missing-key⟧{on: 2026-01-01}}",
    "answers: {board-lead: {is: yes, on: ⟦governance/date-order⟧2026-11-01}}",
    "training: {topics: {⟦yaml/unknown-key⟧l: yes}}",
    "training: {topics: {a: {is: yes, on: ⟦governance/date-order⟧2026-11-01}}}",
    "training: {staff-trained: ⟦quantity/missing-unit⟧64}",
    "training: {staff-trained: ⟦yaml/out-of-range⟧164 %}",
    "training: {refresher-every: ⟦yaml/invalid-value⟧12 moons}",
    "training: {on: ⟦governance/date-order⟧2027-10-31}",
  ])
  func `a slip is told at its place`(rest: String) {
    let read = ReadGovernance(Documents.governance(rest))
    #expect(read.marks == read.marked.marks, "\(read.outcome.diagnostics)")
  }

  @Test func `a review before the day itself is told`() {
    let read = ReadGovernance(Documents.governance(reviewDue: "⟦governance/date-order⟧2026-10-29"))
    #expect(read.marks == read.marked.marks)
    #expect(ReadGovernance(Documents.governance(reviewDue: "2026-10-30")).marks == [])
  }

  /// Whoever wrote it may have written a name: no diagnostic repeats a value.
  @Test func `no diagnostic repeats what somebody wrote`() {
    for place in [
      "setting: §", "on: §", "responsible-person: §", "responsible-person: {job: a, since: §}",
      "policy: {published: §}", "answers: {board-lead: §}", "training: {refresher-every: §}",
      "training: {staff-trained: §, topics: {a: §}}",
    ] {
      let read = ReadGovernance(place.replacing("§", with: "Zebedee Quartz"))
      #expect(!read.outcome.diagnostics.isEmpty)
      for diagnostic in read.outcome.diagnostics {
        #expect(!"\(diagnostic)".contains("Zebedee"), "\(place)")
      }
    }
  }

  @Test func `words that blame are told in notes`() {
    let reader = DocumentReader(catalogue: .embedded, warningOf: .embedded)
    let marked = MarkedText(
      Documents.governance("answers: {board-lead: {is: no, note: \"⟦language/avoid⟧aggressive\"}}")
    )
    let outcome = reader.governance(Array(marked.text.utf8), file: "a.yaml")
    #expect(outcome.diagnostics.map(\.mark) == marked.marks)
  }
}

/// Several files of one setting, and beside the audits.
struct GovernanceFilesTests {
  private func files(_ texts: [String], asOf day: String) throws -> GovernanceFiles {
    GovernanceFiles(outcomes(texts), asOf: try CalendarDate(day))
  }

  private func outcomes(_ texts: [String]) -> [FileOutcome<Governance>] {
    texts.enumerated().map { ReadGovernance($1, file: "\($0 + 1).yaml").outcome }
  }

  @Test(arguments: [
    ("2026-05-31", [String]()), ("2026-06-01", ["2026-06-01"]), ("2026-10-29", ["2026-06-01"]),
    ("2026-10-30", ["2026-10-30"]), ("2030-01-01", ["2026-10-30"]),
  ])
  func `the newest up to the day of asking is current`(day: String, expected: [String]) throws {
    let files = try files(
      [Documents.governance(), Documents.governance(on: "2026-06-01")],
      asOf: day
    )
    #expect(files.current.map { "\($0.on)" } == expected)
    #expect(files.files.count == expected.count)
  }

  @Test func `two of one day are told, and nothing is said of that setting`() throws {
    let texts = [
      Documents.governance(on: "⟦governance/duplicate-date⟧2026-10-30"),
      Documents.governance(on: "⟦governance/duplicate-date⟧2026-10-30"),
      Documents.governance(on: "2026-06-01"), Documents.governance(setting: "b"),
    ]
    let read = texts.enumerated().map { ReadGovernance($1, file: "\($0 + 1).yaml") }
    let files = GovernanceFiles(read.map(\.outcome), asOf: try CalendarDate("2026-11-20"))
    #expect(files.diagnostics.map(\.mark) == read.flatMap(\.marked.marks))
    #expect(files.current.map(\.setting.text) == ["b"])
    #expect(files.filesLeftOut == ["1.yaml", "2.yaml"])
    #expect(files.idsLeftOut == ["alder-ward"])
  }

  @Test func `an older file does not stand in for one with errors`() throws {
    let files = try files(
      [Documents.governance(on: "2026-06-01"), Documents.governance("x: 1")],
      asOf: "2026-11-20"
    )
    #expect(files.current == [])
    #expect(files.idsLeftOut == ["alder-ward"])
  }

  @Test func `another place, a review that has passed and a day to come are warnings`() throws {
    let texts = [
      Documents.governance(setting: "⟦governance/unknown-setting⟧alder-wrd"),
      Documents.governance(on: "2026-05-01", reviewDue: "⟦document/past-review⟧2026-10-31"),
      Documents.governance(on: "2025-05-01", reviewDue: "2025-10-31"),
      Documents.governance(on: "⟦document/after-today⟧2026-12-01"),
    ]
    let read = texts.enumerated().map { ReadGovernance($1, file: "\($0 + 1).yaml") }
    let warnings = CrossChecks(asOf: try CalendarDate("2026-11-01")).governance(
      read.map(\.outcome),
      settings: ReadAudits([Documents.assessment()]).outcomes
    )
    #expect(Set(warnings.map(\.mark)) == Set(read.flatMap(\.marked.marks)))
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(warnings.compactMap(\.help).contains("did you mean 'alder-ward'?"))
  }
}

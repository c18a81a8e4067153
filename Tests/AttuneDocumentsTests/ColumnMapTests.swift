import AttuneDocuments
import Diagnostics
import TestSupport
import Testing

/// Maps of columns, in which `⟦id⟧` stands where a problem must be reported.
struct ColumnMapTests {
  private static let least = """
    attune: columns/1
    date-format: year-month-day
    columns:
      incident: No
      setting: {constant: alder-ward}
      person: Who
      types: {column: Force, values: {Nil: []}}

    """

  private func check(_ text: String) -> [Diagnostic] {
    let marked = MarkedText(text)
    let log = DiagnosticLog()
    let map = Documents.reader.columns(Array(marked.text.utf8), file: "columns.yaml", log: log)
    #expect(log.diagnostics.sorted().map(\.mark) == marked.marks)
    #expect((map == nil) == log.hasErrors)
    return log.diagnostics
  }

  @Test(arguments: [
    "began: When", "date: Day\n  time: {column: Time}",
    "began: When\n  duration: {column: D, unit: hours}",
    "began: When\n  duration: {constant: unknown, unit: minutes}",
    "began: When\n  tried-first: {column: T, separator: \"; \", values: {None: []}}",
    "began: When\n  debriefs.person.taken: {column: T, values: {Y: yes, N: no, X: []}}",
    "began: When\n  physical-restraint.how: H\n  seclusion.duration: {column: D, unit: \"hh:mm\"}",
  ])
  func `what a map can say`(keys: String) {
    #expect(check(Self.least + "  " + keys + "\n") == [])
  }

  @Test(arguments: [
    "began: When\n  harm: ⟦columns/entry⟧{column: H, constant: none}",
    "began: When\n  harm: ⟦columns/entry⟧{values: {a: none}}",
    "began: When\n  harm: {constant: ⟦columns/entry⟧bruise}",
    "began: When\n  harm: {column: H, values: {Minor: ⟦columns/entry⟧injurys}}",
    "began: When\n  harm: {column: H, values: {Minor: ⟦columns/entry⟧[injury, none]}}",
    "began: When\n  harm: {column: H, unit: ⟦columns/entry⟧minutes}",
    "began: When\n  harm: {column: H, separator: ⟦columns/entry⟧\";\"}",
    "began: When\n  harm: {column: H, prefix: ⟦columns/entry⟧a}",
    "began: {column: When, values: ⟦columns/entry⟧{a: 2026-01-01}}",
    "began: {constant: ⟦columns/entry⟧2026-01-01}",
    "began: When\n  duration: ⟦columns/entry⟧Minutes",
    "began: When\n  duration: ⟦columns/entry⟧{column: Minutes}",
    "began: When\n  duration: {column: Minutes, unit: ⟦yaml/unknown-word⟧days}",
    "began: When\n  in: {column: Where, values: {Lounge: ⟦columns/entry⟧The Lounge}}",
    "began: When\n  environment.people: {constant: ⟦columns/entry⟧many}",
    "began: When\n  ⟦yaml/unknown-key⟧reasons: Why",
    "began: When\n  ⟦yaml/unknown-key⟧time.duration: D",
    "began: ⟦yaml/wrong-kind⟧[When]",
  ])
  func `what does not go together`(keys: String) {
    _ = check(Self.least + "  " + keys + "\n")
  }

  @Test func `when it began has to be said`() {
    let text = Self.least.replacing("columns:\n  ", with: "columns:\n  ⟦columns/missing⟧")
    _ = check(text)
    _ = check(text + "  date: Day\n")
    _ = check(
      "attune: ⟦document/wrong-format⟧columns/2\ndate-format: ⟦yaml/unknown-word⟧dd/mm/yy\n"
        + "zone: ⟦yaml/unknown-word⟧gmt\nseparator: ⟦yaml/unknown-word⟧pipe\ncolumns:\n"
        + "  ⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧began: a\n"
    )
  }

  @Test func `a word that is nearly one of ours is suggested`() {
    let text =
      Self.least + "  began: When\n  harm: {column: H, values: {a: ⟦columns/entry⟧injurys}}\n"
    #expect(check(text).map(\.help) == ["did you mean 'injury'?"])
    let key = Self.least + "  began: When\n  ⟦yaml/unknown-key⟧learning-disabilty: L\n"
    #expect(check(key).map(\.help) == ["did you mean 'learning-disability'?"])
  }

  @Test func `a column that is not there is told where the map names it`() throws {
    let read = ReadImport(
      "1,A1,14/03/2026 21:40,Nil\n",
      keys: "outcome: Outcom",
      map: ReadImport.map
    )
    let result = try #require(read.result)
    #expect(!result.isUsable)
    #expect(result.records.isEmpty)
    let problem = try #require(result.diagnostics.first)
    let marked = MarkedText(ReadImport.map + "  outcome: ⟦columns/unknown-column⟧Outcom\n")
    #expect(problem.mark == marked.marks[0])
    #expect(problem.range.file == "columns.yaml")
    #expect(problem.help?.contains("No, Who, When, Force") == true)
  }

  @Test func `a table without names of columns is not shown`() {
    let table = "943,Zebedee,14/03/2026 21:40,Nil\n"
    let log = DiagnosticLog()
    let map = Documents.reader.columns(Array(ReadImport.map.utf8), file: "m.yaml", log: log)
    let read = CSVTable(parsing: Array(table.utf8), file: "a.csv", log: log)
    guard let map, let read else {
      Issue.record("both can be read")
      return
    }
    let reading = IncidentImport.Reading(map, people: nil, reader: Documents.reader)
    let problems = IncidentImport(read, by: reading, log: log).diagnostics
    #expect(problems.count == 4)
    for problem in problems {
      #expect(!"\(problem)".contains("Zebedee"))
      #expect(problem.help?.contains("does its first line have the names") == true)
    }
  }

  @Test(arguments: [
    "people: {A1: ⟦yaml/invalid-value⟧Jane}", "people: {A1: p-1, ⟦yaml/duplicate-key⟧A1: p-2}",
    "people: ⟦yaml/wrong-kind⟧[A1]", "people: {A1: p-1}\n⟦yaml/unknown-key⟧A1: p-1",
    "people: {A1: ⟦yaml/wrong-kind⟧{p: 1}}",
  ])
  func `of a file of pseudonyms no code is ever shown`(rest: String) {
    let marked = MarkedText("attune: people/1\n" + rest.replacing("A1", with: "Zebedee"))
    let log = DiagnosticLog()
    #expect(PseudonymKey(Array(marked.text.utf8), file: "people.yaml", log: log) == nil)
    #expect(log.diagnostics.map(\.mark) == marked.marks)
    for problem in log.diagnostics { #expect(!"\(problem)".contains("Zebedee")) }
  }
}

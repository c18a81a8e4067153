import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// Rows of another system's table as records.
struct ImportedRowTests {
  private func check(_ read: ReadImport) {
    #expect(read.mapDiagnostics == [])
    #expect(read.marks == read.table.marks)
  }

  @Test func `a row is a record, and a blank cell is not recorded`() throws {
    let keys = """
      outcome: Outcome
      tried-first: {column: Tried, separator: ";"}
      learning-disability: LD
      duration: {column: Minutes, unit: minutes}
      environment.people: People
      kept.name: {constant: clinical record}
      """
    let more = "Outcome,Tried,LD,Minutes,People,Ward clerk"
    let read = ReadImport(
      "2026/101,A1,14/03/2026 21:40,Held,let go,a cup of tea; a walk,Yes,12.5,9,x\n"
        + "INC 7,B 2,1/2/2026 09:05:59,Nil,,,,,,\n",
      more: more,
      keys: keys
    )
    check(read)
    let (first, second) = (try #require(read.incidents.first), try #require(read.incidents.last))
    #expect(first.id.text == "i-2026-101")
    #expect(first.person.text == "p-014")
    #expect(first.began == (try Documents.moment("2026-03-14 21:40")))
    #expect(first.types == [Incident.Force(type: "physical-restraint")])
    #expect(first.outcome == "let go")
    #expect(first.triedFirst == ["a cup of tea", "a walk"])
    #expect(first.hasLearningDisability == .value(true))
    #expect(first.duration == .value(12.5))
    #expect(first.environment?.people == 9)
    var bare = Incident(
      id: try IncidentID("i-inc-7"),
      setting: try SettingID("alder-ward"),
      person: try PersonID("p-031"),
      began: try Documents.moment("2026-02-01 09:05"),
      types: []
    )
    bare.kept = Incident.Kept(name: "clinical record", identifier: nil, staff: nil)
    #expect(second == bare)
    #expect(read.result?.unusedColumns == ["Ward clerk"])
  }

  @Test func `a cell of separators lists nothing, which is not that there was none`() throws {
    let keys = """
      tried-first: {column: Tried, separator: ";"}
      others: {column: Others, separator: ";"}
      """
    let read = ReadImport(
      "1,A1,14/03/2026 21:40,Held,;, ; ; \n",
      more: "Tried,Others",
      keys: keys
    )
    check(read)
    let incident = try #require(read.incidents.first)
    #expect(incident.triedFirst == nil && incident.others == nil)
  }

  @Test func `a text that answers nothing is told at its cell, and stops nothing`() throws {
    let read = ReadImport(
      "1,A1,14/03/2026 21:40,Held,⟦document/says-nothing⟧Not known\n",
      more: "O",
      keys: "outcome: O"
    )
    check(read)
    #expect(read.result?.diagnostics.map(\.severity) == [.warning])
    #expect(read.incidents.count == 1)
  }

  @Test func `a slip in the head of a row hides none in the rest of it`() {
    check(
      ReadImport(
        "1,⟦import/unknown-code⟧C,14/03/2026 21:40,Held,⟦import/unknown-value⟧grave\n",
        more: "H",
        keys: "harm: {column: H, values: {No: none}}"
      )
    )
  }

  @Test func `codes that differ in blanks alone are one code, given twice`() {
    for codes in ["\"A1\": p-014, \"A1 \": p-031", "\"A1 \": p-014, \"A1\": p-031"] {
      let log = DiagnosticLog()
      let text = "attune: people/1\npeople: {\(codes)}\n"
      #expect(PseudonymKey(Array(text.utf8), file: "people.yaml", log: log) == nil)
      #expect(log.diagnostics.map(\.id.text) == ["yaml/duplicate-key"])
      for problem in log.diagnostics { #expect(!"\(problem)".contains("A1")) }
    }
  }

  @Test(arguments: ["=1+1", "+44", "-5", "@here", "# x", "a: b", "yes", "~", "{a}", "'", "\\n"])
  func `a text is the text that it is`(text: String) {
    let read = ReadImport("1,A1,14/03/2026 21:40,Nil,\"\(text)\"\n", more: "O", keys: "outcome: O")
    check(read)
    #expect(read.incidents.first?.outcome == text)
  }

  @Test(arguments: [
    "⟦import/blank⟧,A1,14/03/2026 21:40,Nil\n", "1,⟦import/blank⟧,14/03/2026 21:40,Nil\n",
    "1,A1,⟦import/blank⟧ ,Nil\n", "1,A1,14/03/2026 21:40,⟦import/blank⟧\n",
    "1,⟦import/unknown-code⟧Zebedee,14/03/2026 21:40,Nil\n",
    "⟦import/invalid-cell⟧\(String(repeating: "1", count: 70)),A1,14/03/2026 21:40,Nil\n",
    "1,A1,14/03/2026 21:40,⟦import/blank⟧ ; ;\n",
    "1,A1,14/03/2026 21:40,⟦import/unknown-value⟧held\n",
    "1,A1,14/03/2026 21:40,⟦import/unknown-value⟧Held;Zebedee\n",
    "1,A1,⟦import/two-digit-year⟧14/03/26 21:40,Nil\n",
    "1,A1,⟦import/invalid-cell⟧2026-03-14 21:40,Nil\n",
    "1,A1,⟦import/invalid-cell⟧31/02/2026 21:40,Nil\n",
    "1,A1,⟦import/invalid-cell⟧14/03/2026,Nil\n",
    "1,A1,⟦import/invalid-cell⟧14/03/2026 24:10,Nil\n",
    "1,A1,⟦import/invalid-cell⟧14/03/2026 9.40,Nil\n", "1,A1,⟦import/invalid-cell⟧Zebedee,Nil\n",
    "1,A1,14/03/2026 21:40,Nil\n⟦incident/duplicate-id⟧1,B 2,15/03/2026 21:40,Nil\n",
    "1,⟦import/unknown-code⟧C,⟦import/two-digit-year⟧1/1/26 10:00,⟦import/unknown-value⟧Nul\n",
    "⟦csv/ragged-row⟧1,A1\n2,⟦import/unknown-code⟧C,14/03/2026 21:40,Nil\n",
  ])
  func `what is wrong in a row stands at its cell, and is not shown`(rows: String) {
    let read = ReadImport(rows)
    check(read)
    for problem in read.result?.diagnostics ?? [] {
      #expect(!"\(problem)".contains("Zebedee"))
      #expect(problem.help != nil)
    }
  }

  @Test func `a message names the column, and the word that is near`() {
    let problems = ReadImport("1,A1,14/03/26 21:40,Hel\n").result?.diagnostics ?? []
    #expect(problems.first?.summary.hasPrefix("in column 'When': ") == true)
    #expect(problems.last?.help?.hasPrefix("did you mean 'Held'? or else add it") == true)
  }

  @Test(arguments: [
    "⟦privacy/nhs-number⟧see 943 476 5919", "⟦privacy/date-of-birth⟧born on 3 May 1998",
    "⟦privacy/e-mail-address⟧ask jo@example.org", "\"⟦privacy/nhs-number⟧line\n9434765919\"",
  ])
  func `a cell that could tell who somebody is is refused`(cell: String) {
    let text =
      cell.hasPrefix("\"")
      ? cell.replacing("\"⟦privacy/nhs-number⟧", with: "⟦privacy/nhs-number⟧\"") : cell
    let read = ReadImport("1,A1,14/03/2026 21:40,Nil,\(text)\n", more: "O", keys: "outcome: O")
    check(read)
    #expect(read.incidents.isEmpty)
    #expect(read.result?.diagnostics.contains { "\($0)".contains("9434765919") } == false)
    // What is not imported is nobody's business.
    check(ReadImport("1,A1,14/03/2026 21:40,Nil,9434765919\n", more: "O"))
  }

  @Test(arguments: [
    "29/03/2026 00:59", "⟦time/never-shown⟧29/03/2026 01:30", "29/03/2026 02:00",
    "25/10/2026 00:59", "⟦time/shown-twice⟧25/10/2026 01:00", "⟦time/shown-twice⟧25/10/2026 01:59",
    "25/10/2026 02:00", "25/10/2026 01:30 BST", "25/10/2026 01:30 GMT", "25/10/2026 01:30 Z",
    "⟦time/other-name⟧14/03/2026 21:40 BST",
    "⟦import/invalid-cell⟧14/03/2026 21:40 pm".replacing(
      "import/invalid-cell",
      with: "yaml/invalid-value"
    ),
  ])
  func `a clock that changes is told with what to do`(time: String) {
    let read = ReadImport("1,A1,\(time),Nil\n")
    check(read)
    for problem in read.result?.diagnostics ?? [] { #expect(problem.help != nil) }
    if time.contains("twice") {
      #expect(read.result?.diagnostics.first?.help?.contains("write 'BST' behind it") == true)
      #expect(read.result?.diagnostics.first?.help?.contains("zone: utc") == true)
    }
  }

  @Test func `where times are universal no clock changes`() throws {
    let map = ReadImport.map.replacing("people:", with: "zone: utc\npeople:")
    let read = ReadImport(
      "1,A1,25/10/2026 00:30,Nil\n2,A1,25/10/2026 01:30Z,Nil\n3,A1,01/07/2026 12:00,Nil\n",
      map: map
    )
    check(read)
    let times = try ["2026-10-25 01:30 BST", "2026-10-25 01:30 GMT", "2026-07-01 13:00"]
      .map { try Documents.moment($0) }
    #expect(read.incidents.map(\.began) == times)
  }

  @Test(arguments: [
    ("year-month-day", "2026-03-14 21:40"), ("day-month-year", "14-03-2026T21:40"),
    ("day/month/year", "14/3/2026 9:40"),
  ])
  func `days as the map says`(format: String, cell: String) throws {
    let map = ReadImport.map.replacing("day/month/year", with: format)
    let read = ReadImport("1,A1,\(cell),Nil\n", map: map)
    check(read)
    let time = cell.hasSuffix(" 9:40") ? "09:40" : "21:40"
    #expect(read.incidents.first?.began == (try Documents.moment("2026-03-14 \(time)")))
  }

  @Test func `a day and a time in two cells, each told where it stands`() {
    let map = ReadImport.map.replacing("began: When", with: "date: When\n  time: At")
    let rows = """
      1,A1,14/03/2026,Nil,21:40
      2,A1,⟦import/two-digit-year⟧14/03/26,Nil,21:40
      3,A1,14/03/2026,Nil,⟦import/invalid-cell⟧late
      4,A1,25/10/2026,Nil,⟦time/shown-twice⟧01:30
      5,A1,14/03/2026,Nil,⟦import/blank⟧
      """
    let read = ReadImport(rows, more: "At", map: map)
    check(read)
    #expect(read.incidents.map(\.id.text) == ["i-1"])
    #expect(read.result?.rowCount == 5)
    #expect(read.result?.invalidRowCount == 4)
  }

  @Test(arguments: [
    ("minutes", "90", 90.0), ("hours", "1.5", 90), ("hh:mm", "1:30", 90), ("hh:mm", "26:00", 1560),
  ])
  func `durations in the unit of the map`(unit: String, cell: String, minutes: Double) {
    let keys = "duration: {column: D, unit: \"\(unit)\"}"
    let read = ReadImport("1,A1,14/03/2026 21:40,Nil,\(cell)\n", more: "D", keys: keys)
    check(read)
    #expect(read.incidents.first?.duration == .value(minutes))
    check(
      ReadImport("1,A1,14/03/2026 21:40,Nil,⟦import/invalid-cell⟧1h\n", more: "D", keys: keys)
    )
  }

  @Test func `a confinement, with its force`() throws {
    let keys = """
      seclusion.duration: {column: Mins, unit: minutes}
      physical-restraint.how: How
      confinement.from: From
      confinement.until: Until
      """
    let read = ReadImport(
      """
      1,A1,14/03/2026 21:40,Held;Secluded,250,two arms,14/03/2026 22:00,15/03/2026 02:10
      2,A1,14/03/2026 21:40,Secluded,,,⟦incident/time-order⟧14/03/2026 21:00,
      3,A1,14/03/2026 21:40,Secluded,,,14/03/2026 22:00,⟦incident/time-order⟧14/03/2026 21:50
      4,A1,14/03/2026 21:40,Held,⟦import/needs-another⟧12,,,
      5,A1,14/03/2026 21:40,Held,,,⟦incident/confinement-type⟧14/03/2026 22:00,
      6,A1,14/03/2026 21:40,Secluded,,,,⟦import/needs-another⟧14/03/2026 22:00
      7,A1,14/03/2026 21:40,Nil,,⟦import/needs-another⟧held,,
      8,A1,14/03/2026 21:40,Secluded,⟦yaml/out-of-range⟧99999999,,,
      """,
      more: "Mins,How,From,Until",
      keys: keys
    )
    // Out of range is told at the types, below which it stands in a record.
    let marks = read.table.marks.map { mark in
      mark.id == "yaml/out-of-range"
        ? MarkedText.Mark(id: mark.id, line: mark.line, column: 23) : mark
    }
    #expect(read.marks == marks)
    let confinement = try #require(read.incidents.first?.confinement)
    #expect(confinement.kind == .seclusion)
    #expect(confinement.until == (try Documents.moment("2026-03-15 02:10")))
    #expect(read.incidents.first?.types.map(\.how) == ["two arms", nil])
    #expect(read.incidents.first?.types.map(\.duration) == [nil, .value(250)])
    #expect(read.incidents.count == 1)
  }

  @Test func `what followed is told at its day`() {
    let values = "values: {Done: yes, Declined: no, None: []}"
    let keys = """
      debriefs.person.offered: {column: Debrief, values: {Done: yes, Declined: yes, None: no, Unclear: []}}
      debriefs.person.taken: {column: Debrief, \(values.dropLast()), Unclear: []}}
      debriefs.person.on: Day
      """
    let read = ReadImport(
      """
      1,A1,14/03/2026 21:40,Nil,Done,15/03/2026
      2,A1,14/03/2026 21:40,Nil,Done,⟦incident/time-order⟧13/03/2026
      3,A1,14/03/2026 21:40,Nil,None,
      4,A1,14/03/2026 21:40,Nil,Unclear,
      5,A1,14/03/2026 21:40,Nil,Unclear,⟦import/needs-another⟧15/03/2026
      """,
      more: "Debrief,Day",
      keys: keys
    )
    check(read)
    let debriefs = read.incidents.map(\.debriefs?.person)
    #expect(debriefs.map { $0?.wasTaken } == [true, nil, nil])
    #expect(debriefs.map { $0?.wasOffered } == [true, false, nil])
  }

  @Test func `ten thousand rows make ten thousand records`() {
    let rows = (1...10_000).map { "\($0),A1,14/03/2026 21:40,Held\n" }.joined()
    let read = ReadImport(rows)
    check(read)
    #expect(read.incidents.count == 10_000)
  }

  @Test func `of thousands of broken rows the first are told, and all are counted`() {
    let rows = (1...1000).map { "\($0),A1,14/03/26 21:40,Held\n" }.joined()
    let result = ReadImport(rows).result
    #expect(result?.diagnostics.count == DiagnosticLog.most + 1)
    #expect(result?.invalidRowCount == 1000)
    #expect(result?.records.isEmpty == true)
  }
}

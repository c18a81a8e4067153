import AttuneDocuments
import Diagnostics
import TestSupport
import Testing

/// A table read from a marked text.
struct ReadTable {
  let marked: MarkedText
  let table: CSVTable?
  let diagnostics: [Diagnostic]

  init(_ text: String, _ separator: CSVTable.Separator = .comma) {
    marked = MarkedText(text)
    let log = DiagnosticLog()
    table = CSVTable(
      parsing: Array(marked.text.utf8),
      file: "a.csv",
      separator: separator,
      log: log
    )
    diagnostics = log.diagnostics
  }

  var rows: [[String]] { table?.rows.map { $0.map(\.text) } ?? [] }
}

/// Tables that other programs export.
struct CSVTableTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]), ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]),
    ("a,b\r1,2\r", [["1", "2"]]), ("\u{FEFF}a,b\n1,2", [["1", "2"]]),
    ("a,b\n\"1,5\",\"he said \"\"no\"\"\"\n", [["1,5", "he said \"no\""]]),
    ("a,b\n\"first\r\nsecond\",2\n", [["first\nsecond", "2"]]),
    ("a,b\n\"\",\n,2\n", [["", "2"]]), ("a,b\n,\n\n\n", []), ("a,b\n 1 ,2\n", [[" 1 ", "2"]]),
    ("a,b\n=1+1,-2\n@x,+3\n", [["=1+1", "-2"], ["@x", "+3"]]),
    ("a,b\nä€,\"ä\n€\"\n", [["ä€", "ä\n€"]]), ("a\n1\n", [["1"]]), ("a,b", []),
  ])
  func `cells are what was written`(text: String, rows: [[String]]) {
    let read = ReadTable(text)
    #expect(read.diagnostics == [])
    #expect(read.rows == rows)
    #expect(read.table?.columns.first?.text == "a")
  }

  @Test(arguments: [(CSVTable.Separator.semicolon, "a;b\n1,5;2\n"), (.tab, "a\tb\n1,5\t2\n")])
  func `another separator leaves commas alone`(separator: CSVTable.Separator, text: String) {
    #expect(ReadTable(text, separator).rows == [["1,5", "2"]])
  }

  @Test func `every cell has the line and the column that it begins at`() throws {
    let read = ReadTable("a,b\r\n\"x\r\ny\",\"ä\"\"b\"\r\nsecond,row\r\n")
    let cells = try #require(read.table).rows.flatMap(\.self)
    let places = cells.map { [$0.range.start.line, $0.range.start.column] }
    #expect(places == [[2, 1], [3, 4], [4, 1], [4, 8]])
    let ends = cells.map { [$0.range.end.line, $0.range.end.column] }
    #expect(ends == [[3, 3], [3, 10], [4, 7], [4, 11]])
  }

  @Test(arguments: [
    "⟦csv/empty⟧", "⟦csv/empty⟧\n", "⟦csv/empty⟧,\n1,2\n",
    "a,b\n⟦csv/ragged-row⟧1,2,3\n4,5\n⟦csv/ragged-row⟧6\n",
    "a,b\n1,⟦csv/open-quote⟧\"2\n3,4\n",
    "a,b\n1,2⟦csv/stray-quote⟧\"\n3,4\n5⟦csv/stray-quote⟧\",6\n",
    "a,b\n\"1\"⟦csv/stray-quote⟧2,3\n", "a,b,⟦csv/duplicate-column⟧a\n1,2,3\n",
    "a,⟦csv/duplicate-column⟧ a \n1,2\n",
  ])
  func `what is wrong stands in its place, and reading goes on`(text: String) {
    let read = ReadTable(text)
    #expect(read.diagnostics.map(\.mark) == read.marked.marks)
  }

  @Test func `the rows between broken ones are read`() {
    let read = ReadTable("a,b\n1,2,3\n4,5\n6\nx\"y,z\n7,8\n")
    #expect(read.rows == [["4", "5"], ["7", "8"]])
    #expect(read.table?.unreadableRows == 3)
  }

  @Test(arguments: [
    ([0x61, 0x2C, 0x62, 0x0A, 0x31, 0xE4, 0x2C, 0x32], 2, 2), ([0xFF, 0xFE, 0x61, 0x00], 1, 1),
    ([0x61, 0x0A, 0xC3], 2, 1),
  ])
  func `another alphabet is refused, with how to save it`(
    bytes: [UInt8],
    line: Int,
    column: Int
  ) throws {
    let log = DiagnosticLog()
    #expect(CSVTable(parsing: bytes, file: "a.csv", log: log) == nil)
    let mark = MarkedText("⟦csv/not-utf8⟧").marks[0].id
    let problem = try #require(log.diagnostics.first)
    #expect(problem.mark == MarkedText.Mark(id: mark, line: line, column: column))
    #expect(problem.help?.contains("CSV UTF-8") == true)
  }

  @Test func `what is larger than any table is not read`() {
    let log = DiagnosticLog()
    let bytes = [UInt8](repeating: 0x61, count: CSVTable.largest + 1)
    #expect(CSVTable(parsing: bytes, file: "a.csv", log: log) == nil)
    #expect(log.diagnostics.map(\.mark) == MarkedText("⟦csv/too-large⟧").marks)
  }

  @Test func `ten thousand rows are read in a moment`() {
    let row = "2026/101,\"Alder \"\"Ward\"\"\",14/03/2026,21:40,\"first\nsecond\",Nil\n"
    let read = ReadTable("a,b,c,d,e,f\n" + String(repeating: row, count: 10_000))
    #expect(read.diagnostics == [])
    #expect(read.table?.rows.count == 10_000)
    #expect(read.table?.rows.last?.first?.range.start.line == 20_000)
  }

  @Test(arguments: 0..<20)
  func `whatever the bytes are, it ends`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("a,\"\n\r;ä\u{FEFF}".utf8)
    let bytes = (0..<200).map { _ in alphabet.randomElement(using: &random) ?? 0x61 }
    let log = DiagnosticLog()
    let table = CSVTable(parsing: bytes, file: "a.csv", log: log)
    #expect(table != nil || log.hasErrors)
    let width = table?.columns.count
    #expect(table?.rows.allSatisfy { $0.count == width } ?? true)
  }
}

import Diagnostics
import Foundation
import Testing

struct JSONPrinterTests {
  private func entries(_ diagnostics: [Diagnostic]) throws -> [[String: Any]] {
    let data = Data(JSONPrinter().print(diagnostics).utf8)
    let log = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(Array(log.keys) == ["diagnostics"])
    return try #require(log["diagnostics"] as? [[String: Any]])
  }

  @Test func `every part of a diagnostic has its key`() throws {
    let diagnostic = Diagnostic(
      .example,
      .warning,
      at: .example(line: 2, column: 3, endLine: 4, endColumn: 5),
      "a \"quoted\" \\ text with / and é 👩‍🔬",
      help: "mend\nit",
      notes: [Diagnostic.Note("here", at: .example(line: 6, column: 7, file: "b/c.yaml"))]
    )
    let entry = try #require(try entries([diagnostic]).first)
    #expect(
      Set(entry.keys) == [
        "file", "line", "column", "end_line", "end_column", "severity", "id", "message", "help",
        "notes",
      ]
    )
    #expect(entry["file"] as? String == "a.yaml")
    #expect(entry["line"] as? Int == 2)
    #expect(entry["column"] as? Int == 3)
    #expect(entry["end_line"] as? Int == 4)
    #expect(entry["end_column"] as? Int == 5)
    #expect(entry["severity"] as? String == "warning")
    #expect(entry["id"] as? String == "test/example")
    #expect(entry["message"] as? String == "a \"quoted\" \\ text with / and é 👩‍🔬")
    #expect(entry["help"] as? String == "mend\nit")

    let note = try #require((entry["notes"] as? [[String: Any]])?.first)
    #expect(Set(note.keys) == ["file", "line", "column", "message"])
    #expect(note["file"] as? String == "b/c.yaml")
    #expect(note["line"] as? Int == 6)
    #expect(note["column"] as? Int == 7)
    #expect(note["message"] as? String == "here")
  }

  @Test func `a diagnostic without help has no help`() throws {
    let entry = try #require(try entries([Diagnostic(.example, at: .example(), "wrong")]).first)
    #expect(entry["help"] == nil)
    #expect((entry["notes"] as? [Any])?.count == 0)
    #expect(entry["severity"] as? String == "error")
  }

  @Test func `the order is the one given`() throws {
    let diagnostics = [3, 1, 2].map { Diagnostic(.example, at: .example(line: $0), "wrong") }
    #expect(try entries(diagnostics).map { $0["line"] as? Int } == [3, 1, 2])
  }

  @Test func `no diagnostics are an empty list`() throws {
    #expect(try entries([]).isEmpty)
  }

  @Test(arguments: ["\u{0}", "\u{1B}[2J", "\u{2028}", "\u{FFFF}", "</script>", "\u{202E}"])
  func `any text comes back as it was`(text: String) throws {
    let entry = try #require(try entries([Diagnostic(.example, at: .example(), text)]).first)
    #expect(entry["message"] as? String == text)
  }

  @Test func `the same input gives the same bytes`() {
    let diagnostic = Diagnostic(.example, at: .example(), "wrong", help: "mend it")
    let first = JSONPrinter().print([diagnostic])
    for _ in 0..<20 {
      #expect(JSONPrinter().print([diagnostic]) == first)
    }
  }
}

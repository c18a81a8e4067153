import Diagnostics
import TestSupport
import Testing
import YAMLReading

struct FieldReaderTests {
  private let first: Key<String>
  private let second: Key<Double>
  private let third: Key<[String]>
  private let keys: Keys

  init() {
    var list = KeyList()
    first = list.required("first", .word, "The first.")
    second = list.optional("second", .number(from: 0, to: 1), "The second.")
    third = list.required("third", .list(of: .word), "The third.")
    keys = list.finished
  }

  private func fields(_ text: String) throws -> (FieldReader, Parsed) {
    let parsed = Parsed(text)
    let root = try #require(parsed.document).root
    return (try #require(FieldReader(root, keys: keys, log: parsed.log)), parsed)
  }

  @Test func `keys are listed in the order they were described`() {
    #expect(keys.properties.map(\.name) == ["first", "second", "third"])
    #expect(keys.properties.map(\.isRequired) == [true, false, true])
    #expect(keys.properties.map(\.about) == ["The first.", "The second.", "The third."])
    #expect(
      keys.properties.map(\.schema)
        == [.text(), .number(from: 0, to: 1, whole: false), .list(.text())]
    )
  }

  @Test func `values are read by key, in whatever order they stand`() throws {
    let (fields, parsed) = try fields("third: [a]\nsecond: 0.5\nfirst: b\n")
    #expect(fields[first] == "b")
    #expect(fields[second] == 0.5)
    #expect(fields[third] == ["a"])
    #expect(parsed.problems.isEmpty)
  }

  @Test func `a key that is not given has no value and no problem`() throws {
    let (fields, parsed) = try fields("first: b\nthird: []\n")
    #expect(fields[second] == nil)
    #expect(fields.has(first))
    #expect(!fields.has(second))
    #expect(fields.has(third))
    #expect(parsed.problems.isEmpty)
  }

  @Test func `a key is given even if its value cannot be read`() throws {
    let (fields, parsed) = try fields("first: []\nsecond:\nthird: x\n")
    #expect(fields.has(first) && fields.has(second) && fields.has(third))
    // Values are read when they are asked for, and reported then.
    #expect(parsed.problems.isEmpty)
    #expect(fields[first] == nil && fields[second] == nil && fields[third] == nil)
    #expect(
      parsed.problems.map(\.id.text) == ["yaml/wrong-kind", "yaml/empty-value", "yaml/wrong-kind"]
    )
  }

  @Test func `what is missing is told when the reader is made, at the mapping`() throws {
    let marked = MarkedText("# é\n\n  ⟦yaml/missing-key⟧⟦yaml/missing-key⟧second: 1\n")
    let (_, parsed) = try fields(marked.text)
    #expect(parsed.marks == marked.marks)
    #expect(parsed.problems.map(\.summary) == ["key 'first' is missing", "key 'third' is missing"])
    #expect(parsed.problems.first?.range.end == SourcePosition(line: 3, column: 4))
  }

  @Test(arguments: ["[first]", "first", "''"])
  func `there is no reader of anything but a mapping`(text: String) throws {
    let parsed = Parsed("- \(text)")
    let node = try #require(parsed.document?.root.items.first { _ in true })
    #expect(FieldReader(node, keys: keys, log: parsed.log) == nil)
    #expect(parsed.marks == [MarkedText.Mark(id: "yaml/wrong-kind", line: 1, column: 3)])
  }

  @Test func `a key stands at its value, or at the mapping`() throws {
    let (fields, _) = try fields("first: é\nthird:\n  - a\n")
    #expect(fields.range(of: first).description == "a.yaml:1:8")
    #expect(fields.range(of: first).end == SourcePosition(line: 1, column: 9))
    #expect(fields.range(of: second).description == "a.yaml:1:1")
    #expect(fields.range(of: third).description == "a.yaml:3:3")
  }

  @Test func `a problem between values is reported at one of them`() throws {
    let (fields, parsed) = try fields("first: a\nthird: []\n")
    let id = DiagnosticID("test/odd")
    fields.report(id, .warning, at: third, "this is odd", help: "mend it")
    fields.report(id, at: second, "this is wrong")
    #expect(
      parsed.problems == [
        Diagnostic(id, at: fields.node.range, "this is wrong"),
        Diagnostic(id, .warning, at: fields.range(of: third), "this is odd", help: "mend it"),
      ]
    )
  }

  @Test func `a key that is no text is told once`() throws {
    let marked = MarkedText("first: a\n⟦yaml/key-not-text⟧[second]: 1\nthird: []\n")
    let (fields, parsed) = try fields(marked.text)
    #expect(parsed.marks == marked.marks)
    #expect(!fields.has(second))
  }

  @Test func `keys are their text, however they are quoted`() throws {
    let (fields, parsed) = try fields("\"f\\x69rst\": a\n'third': [b]\n? second\n: 1\n")
    #expect(fields[first] == "a")
    #expect(fields[second] == 1)
    #expect(fields[third] == ["b"])
    #expect(parsed.problems.isEmpty)
  }

  @Test func `a prefix of a key and a longer key are unknown`() throws {
    let (_, parsed) = try fields("first: a\nthird: []\nfirs: 1\nfirstly: 1\nFirst: 1\n\"\": 1\n")
    #expect(parsed.problems.map(\.id.text) == Array(repeating: "yaml/unknown-key", count: 4))
    #expect(
      parsed.problems.prefix(3).map(\.help)
        == Array(repeating: "did you mean 'first'?", count: 3)
    )
  }

  @Test(arguments: [("a", 64, ""), ("a", 65, "…"), ("é", 1 << 19, "…"), ("\u{301}", 900, "…")])
  func `of a long key the beginning is shown`(letter: String, count: Int, end: String) throws {
    let key = String(repeating: letter, count: count)
    let (_, parsed) = try fields("first: a\nthird: []\n? \(key)\n: 1\n? \(key)\n: 2\n")
    let shown = String(repeating: letter, count: 64) + end
    #expect(
      Set(parsed.problems.map(\.summary)) == [
        "unknown key '\(shown)'", "key '\(shown)' is given twice",
      ]
    )
  }
}

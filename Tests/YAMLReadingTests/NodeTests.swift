import Diagnostics
import TestSupport
import Testing
import YAMLReading

struct NodeTests {
  private func root(_ text: String) throws -> YAMLNode {
    let parsed = Parsed(text)
    #expect(parsed.problems.isEmpty)
    return try #require(parsed.document).root
  }

  private func items(_ text: String) throws -> [YAMLNode] {
    Array(try root(text).items)
  }

  private func place(_ node: YAMLNode) -> String {
    let range = node.range
    return "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
  }

  @Test(arguments: [
    ("22:30", "22:30"), ("on", "on"), ("no", "no"), ("yes", "yes"), ("~", "~"), ("null", "null"),
    ("1.0", "1.0"), ("007", "007"), ("0x1F", "0x1F"), ("2024-02-30", "2024-02-30"), (".5", ".5"),
    ("<<", "<<"), ("=", "="), ("a b", "a b"), ("'it''s'", "it's"), ("\"\\u00e9\\n\"", "é\n"),
    ("\"\"", ""), ("''", ""), ("a#b", "a#b"), ("http://a.b/#c", "http://a.b/#c"), ("-1", "-1"),
    ("\"\\0\"", "\u{0}"), ("|\n  a\n  b", "a\nb"), (">\n  a\n  b\n", "a b\n"), ("a\n  b", "a b"),
    ("👩‍🔬", "👩‍🔬"), ("\"\\U0001F30A\"", "🌊"),
  ])
  func `every scalar is the text that was written`(written: String, text: String) throws {
    let item = try #require(try items("- \(written)").first)
    #expect(item.isScalar)
    #expect(item.text == text)
    #expect(Array(item.utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    ("-\n", true), ("- # later\n", true), ("- &a\n", true), ("[a: ]", false), ("- ''\n", false),
    ("- \"\"\n", false), ("- |\n", false), ("- ~\n", false), ("- []\n", false), ("- {}\n", false),
  ])
  func `an empty value is not an empty text`(document: String, isEmpty: Bool) throws {
    #expect(try items(document).first?.isEmptyValue == isEmpty)
  }

  @Test func `a node is of one kind`() throws {
    let nodes = try items("- a\n- [b]\n- {c: d}\n")
    #expect(nodes.map(\.isScalar) == [true, false, false])
    #expect(nodes.map(\.isSequence) == [false, true, false])
    #expect(nodes.map(\.isMapping) == [false, false, true])
    #expect(nodes.map(\.text) == ["a", "", ""])
    #expect(nodes.map { Array($0.items).count } == [0, 1, 0])
  }

  @Test func `lists hold their own items only`() throws {
    let nodes = try items("[a, [b, [c], d], {e: [f]}, [], g]")
    #expect(nodes.map(\.text) == ["a", "", "", "", "g"])
    let inner = Array(nodes[1].items)
    #expect(inner.map(\.text) == ["b", "", "d"])
    #expect(inner[1].items.map(\.text) == ["c"])
    #expect(Array(nodes[3].items).isEmpty)
  }

  @Test func `places count scalars, not bytes`() throws {
    let nodes = try items("[é, \"ü\", 👩‍🔬, 'x', [y], {z: 1}, w\u{301}w]")
    #expect(
      nodes.map(place) == [
        "1:2-1:3", "1:5-1:8", "1:10-1:13", "1:15-1:18", "1:20-1:21", "1:25-1:26", "1:33-1:36",
      ]
    )
  }

  @Test func `places over several lines`() throws {
    let nodes = try items("- a\n  b\n- \"c\n  d\"\n- |\n  e\n-\n  f: g\n")
    #expect(nodes.map(place) == ["1:3-2:4", "3:3-4:5", "5:3-7:1", "8:3-8:4"])
  }

  @Test func `an empty value stands where it would begin`() throws {
    #expect(try items("-\n- a\n").map(place) == ["1:2-1:2", "2:3-2:4"])
  }

  @Test func `a file with CRLF is read as one with LF`() throws {
    let text = "- é\n- |\n  a\n  b\n- \"c\n  d\"\n- e  # f\n-\n"
    let unix = try items(text)
    let windows = try items(text.replacing("\n", with: "\r\n"))
    #expect(windows.map(\.text) == ["é", "a\nb\n", "c d", "e", ""])
    #expect(windows.map(\.text) == unix.map(\.text))
    #expect(windows.map(place) == unix.map(place))
  }

  /// libyaml takes the mark for a column of indentation: every file of more than one line that
  /// Windows Notepad saved as "UTF-8 with BOM" was refused at its second line.
  @Test func `a byte order mark is not part of the text`() throws {
    let nodes = try items("\u{FEFF}- é # a\n- b\n")
    #expect(nodes.map(\.text) == ["é", "b"])
    #expect(nodes.map(place) == ["1:3-1:4", "2:3-2:4"])

    let marked = MarkedText("é: 1\n⟦yaml/duplicate-key⟧é: 2\n")
    #expect(Parsed("\u{FEFF}" + marked.text).marks == marked.marks)
    #expect(Parsed("\u{FEFF}").problems.map(\.id.text) == ["yaml/empty"])

    let log = DiagnosticLog()
    let cut = Parsed("\u{FEFF}- a\n- b #c\n")
    _ = Shape<[String]>.list(of: .freeText)(try #require(cut.document).root, log)
    #expect(log.diagnostics.map(\.range.description) == ["a.yaml:2:3"])
  }

  @Test func `an alias is what it names, and stands where it is used`() throws {
    let nodes = try items("- &a é\n- &b [1, *a]\n- *a\n- *b\n- &a c\n- *a\n")
    #expect(nodes[2].text == "é")
    #expect(place(nodes[2]) == "3:3-3:5")
    #expect(nodes[3].isSequence)
    #expect(nodes[3].items.map(\.text) == ["1", "é"])
    #expect(place(nodes[3]) == "4:3-4:5")
    #expect(nodes[3].items.map(place) == ["2:7-2:8", "2:10-2:12"])
    #expect(nodes[5].text == "c")
  }

  @Test func `an alias of an empty value is empty`() throws {
    #expect(try items("- &a\n- *a\n").map(\.isEmptyValue) == [true, true])
  }

  @Test func `an alias of a mapping is read as the mapping`() {
    let parsed = Parsed("- &a {name: Ana, people: 2}\n- *a\n- {name: Bo, tags: &t [x]}\n")
    let visits = parsed.value(.list(of: Visit.shape))
    #expect(parsed.problems.isEmpty)
    #expect(
      visits == [
        Visit(name: "Ana", people: 2),
        Visit(name: "Ana", people: 2),
        Visit(name: "Bo", tags: ["x"]),
      ]
    )
  }

  @Test func `a problem in what an alias names is told at its text`() {
    let marked = MarkedText(
      "- &a {name: Ana, calm: ⟦yaml/unknown-word⟧on}\n- {name: Bo, calm: &c no}\n"
        + "- {name: Cy, calm: *c, comfort: ⟦yaml/not-a-number⟧*c}\n"
    )
    let parsed = Parsed(marked.text)
    let visits = parsed.value(.list(of: Visit.shape))
    #expect(parsed.marks == marked.marks)
    #expect(visits?.map(\.calm) == [nil, false, false])
  }
}

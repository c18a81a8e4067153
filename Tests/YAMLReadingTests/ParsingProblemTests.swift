import Diagnostics
import TestSupport
import Testing
import YAMLReading

/// The problems of a text as YAML, before anything is known of what it should say.
struct ParsingProblemTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let document: String
    /// True if the document can be used in spite of the problem.
    var isKept = false

    var testDescription: String { name }
  }

  static let examples: [Example] = [
    Example(name: "a bracket left open", document: "a: [1, 2\n⟦yaml/syntax⟧"),
    Example(name: "two values on a line", document: "a: b⟦yaml/syntax⟧: c\n"),
    Example(name: "a bracket too many", document: "a: 1\n⟦yaml/syntax⟧]\n"),
    Example(name: "a quote left open", document: "a: \"b\nc: d\n⟦yaml/syntax⟧"),
    Example(name: "a letter that begins nothing", document: "é: ü\nb: ⟦yaml/syntax⟧@c\n"),
    Example(name: "half a character, escaped", document: "a: \"\\u⟦yaml/syntax⟧D800\"\n"),
    Example(name: "a tab as indentation", document: "a:\n⟦yaml/tab⟧\tb: 1\n"),
    Example(name: "a tab after spaces", document: "a:\n  b: 1\n  ⟦yaml/tab⟧\tc: 1\n"),
    Example(name: "a tab below a text", document: "a: b\n⟦yaml/tab⟧\tc: d\n"),
    Example(name: "nothing at all", document: "⟦yaml/empty⟧"),
    Example(name: "only white space", document: "⟦yaml/empty⟧\n  \n"),
    Example(name: "only a comment", document: "⟦yaml/empty⟧# later\n"),
    Example(name: "only a beginning", document: "⟦yaml/empty⟧---\n"),
    Example(name: "only quotes", document: "⟦yaml/empty⟧''\n"),
    Example(name: "a NUL", document: "a: 1\né: b⟦yaml/control-character⟧\u{0}c\n"),
    Example(name: "an escape", document: "⟦yaml/control-character⟧\u{1B}[2J"),
    Example(name: "a delete", document: "a: ⟦yaml/control-character⟧\u{7F}"),
    Example(name: "a NUL in a comment", document: "a: 1\n# 👩‍🔬⟦yaml/control-character⟧\u{0}\n"),
    Example(name: "a NUL after CRLF", document: "a: 1\r\nb⟦yaml/control-character⟧\u{0}\r\n"),
    Example(
      name: "65 lists inside one another",
      document: String(repeating: "[", count: 64) + "⟦yaml/too-deep⟧["
    ),
    Example(name: "a second document", document: "a: 1\n⟦yaml/second-document⟧---\nb: 2\n"),
    Example(name: "an empty second document", document: "a: 1\n⟦yaml/second-document⟧---\n"),
    Example(
      name: "a second document after an end",
      document: "- a\n...\n⟦yaml/second-document⟧---\n"
    ),
    Example(name: "an alias of nothing", document: "a: 1\nb: ⟦yaml/unknown-alias⟧*c\n"),
    Example(name: "an alias before its anchor", document: "- ⟦yaml/unknown-alias⟧*a\n- &a b\n"),
    Example(name: "an alias of itself", document: "a: &a [1, ⟦yaml/unknown-alias⟧*a]\n"),
    Example(name: "a mapping of itself", document: "&a {b: {c: ⟦yaml/unknown-alias⟧*a}}\n"),
    Example(name: "a key that is its own value", document: "? &a [b]\n: ⟦yaml/unknown-alias⟧*b\n"),
    Example(name: "a tag", document: "a: ⟦yaml/tag⟧!!str 1\n"),
    Example(name: "a tag of a list", document: "a: ⟦yaml/tag⟧!x [1]\n"),
    Example(name: "a tag of a mapping", document: "- b\n- ⟦yaml/tag⟧!x {a: 1}\n"),
    Example(name: "a tag that says nothing", document: "a: ⟦yaml/tag⟧! 1\n"),
    Example(name: "a tag of a key", document: "⟦yaml/tag⟧!!str a: 1\n"),
    Example(name: "an exclamation mark", document: "a: ⟦yaml/tag⟧!important\n"),
    Example(
      name: "a merge key",
      document: "a: &a {b: 1}\nc:\n  ⟦yaml/merge-key⟧<<: *a\n",
      isKept: true
    ),
    Example(name: "a list as a key", document: "⟦yaml/key-not-text⟧[a, b]: 1\n", isKept: true),
    Example(
      name: "a mapping as a key",
      document: "- {⟦yaml/key-not-text⟧{a: 1}: 2}\n",
      isKept: true
    ),
    Example(
      name: "an alias as a key",
      document: "- &a b\n- {c: 1, ⟦yaml/key-not-text⟧*a : 1}\n",
      isKept: true
    ),
    Example(
      name: "a key given twice",
      document: "a: 1\né: 2\n⟦yaml/duplicate-key⟧a: 3\n",
      isKept: true
    ),
    Example(
      name: "a key given three times",
      document: "- {a: 1, ⟦yaml/duplicate-key⟧a: 2, ⟦yaml/duplicate-key⟧a: 3}\n",
      isKept: true
    ),
    Example(
      name: "a key given twice, once in quotes",
      document: "a b: 1\n⟦yaml/duplicate-key⟧\"a\\x20b\": 2\n",
      isKept: true
    ),
    Example(
      name: "problems in several mappings",
      document: "a:\n  b: 1\n  ⟦yaml/duplicate-key⟧b: 2\nc:\n  ⟦yaml/key-not-text⟧[]: 1\n"
        + "  ⟦yaml/merge-key⟧<<: 2\n⟦yaml/duplicate-key⟧a: 3\n",
      isKept: true
    ),
  ]

  @Test(arguments: examples)
  func `a problem is reported where it is`(_ example: Example) {
    let marked = MarkedText(example.document)
    let parsed = Parsed(marked.text)
    #expect(parsed.marks == marked.marks)
    #expect((parsed.document != nil) == example.isKept)
    #expect(parsed.log.hasErrors)
    #expect(parsed.problems.allSatisfy { $0.range.file == "a.yaml" })
  }

  /// A file saved as Latin-1 has one byte for each of its letters.
  ///
  /// The place told was that of the space after `é`: libyaml means the byte that cannot follow.
  @Test(arguments: [
    "name: caf⟦yaml/not-utf8⟧é au lait\n",
    "a: 1\r\nb: ⟦yaml/not-utf8⟧ÿ\r\n",
    "⟦yaml/not-utf8⟧ÿþa\u{0}",  // the byte order mark of UTF-16
    "a: ⟦yaml/not-utf8⟧í\u{A0}\u{80}",  // half of a surrogate pair
    "a: ⟦yaml/not-utf8⟧À\u{80}",  // a NUL, longer than it need be
    "a: ⟦yaml/not-utf8⟧ô\u{90}\u{80}\u{80}",  // beyond the last scalar
    "a: ⟦yaml/not-utf8⟧\u{80}",  // the rest of something
    "a: ⟦yaml/not-utf8⟧ð\u{9F}\u{92}b",  // three quarters of something
    "⟦yaml/not-utf8⟧éa",
    "a: ⟦yaml/not-utf8⟧ð\u{9F}",  // the beginning of something
  ])
  func `bytes that are not UTF-8 are reported where they are`(document: String) throws {
    let marked = MarkedText(document)
    let parsed = Parsed(
      try marked.text.unicodeScalars.map { try #require(UInt8(exactly: $0.value)) }
    )
    #expect(parsed.marks == marked.marks)
    #expect(parsed.document == nil)
    #expect(parsed.problems.first?.help == "save the file as UTF-8")
  }

  @Test func `bytes that are not UTF-8 are found behind letters that are`() {
    let parsed = Parsed(Array("ä: 👩‍🔬\né: ".utf8) + [0xED, 0xA0, 0x80])
    #expect(parsed.marks == [MarkedText.Mark(id: "yaml/not-utf8", line: 2, column: 4)])
  }

  @Test func `a file over the limit is not read`() {
    let marked = MarkedText("⟦yaml/too-large⟧a: " + String(repeating: "b", count: (4 << 20) - 2))
    let parsed = Parsed(marked.text)
    #expect(parsed.marks == marked.marks)
    #expect(parsed.document == nil)
    #expect(parsed.problems.first?.summary.contains("more than 4194304 bytes") == true)
  }

  @Test func `a file at the limit is read`() {
    let parsed = Parsed("a: " + String(repeating: "b", count: (4 << 20) - 3))
    #expect(parsed.problems.isEmpty)
    #expect(parsed.document?.root.isMapping == true)
  }

  @Test func `64 lists inside one another are read`() {
    let parsed = Parsed(String(repeating: "[", count: 64) + String(repeating: "]", count: 64))
    #expect(parsed.problems.isEmpty)
    #expect(parsed.document != nil)
  }

  @Test func `depth counts what is open, not what has been`() {
    var limits = YAMLDocument.Limits()
    limits.depth = 2
    #expect(Parsed("[[a], [b], {c: d}]", limits: limits).problems.isEmpty)
    let marked = MarkedText("[[a], {b: ⟦yaml/too-deep⟧[c]}]")
    #expect(Parsed(marked.text, limits: limits).marks == marked.marks)
  }

  /// The root, and in it `a`, its list of 4 nodes, `b`, and a list of two aliases of 4.
  @Test func `aliases count as much as what they repeat`() {
    let marked = MarkedText("a: &a [1, 2, 3]\nb: [*a, ⟦yaml/alias-expansion⟧*a]\n")
    var limits = YAMLDocument.Limits()
    limits.nodes = 16
    #expect(Parsed(marked.text, limits: limits).problems.isEmpty)
    limits.nodes = 8
    let parsed = Parsed(marked.text, limits: limits)
    #expect(parsed.marks == marked.marks)
    #expect(parsed.document == nil)
  }

  @Test(arguments: [(16, true), (15, false)])
  func `what is inside counts for what is around it`(nodes: Int, isRead: Bool) {
    var limits = YAMLDocument.Limits()
    limits.nodes = nodes
    let parsed = Parsed("a: &a [1, 2, 3]\nb: [*a, *a]\n", limits: limits)
    #expect((parsed.document != nil) == isRead)
    #expect(parsed.problems.map(\.id.text) == (isRead ? [] : ["yaml/alias-expansion"]))
  }

  @Test func `a bracket left open is told with its beginning`() throws {
    let problem = try #require(Parsed("a: 1\nb: [1, 2\nc: 3\n").problems.first)
    #expect(problem.id.text == "yaml/syntax")
    #expect(problem.notes.map(\.range.description) == ["a.yaml:2:4"])
  }

  /// libyaml counts scalars and the bytes were looked at: below a line with accents, a tab was
  /// told as "found character that cannot start any token", and other problems as a tab.
  @Test func `a tab is known for one behind letters beyond ASCII`() {
    let tab = MarkedText("straße: ü\nb:\n⟦yaml/tab⟧\tc: 1\n")
    #expect(Parsed(tab.text).marks == tab.marks)
    #expect(Parsed(tab.text).problems.first?.help == "indent with spaces, two for each step")
    let other = MarkedText("a: \"ééééé\"  # \t\t\t\t\nb: ⟦yaml/syntax⟧@c\n")
    #expect(Parsed(other.text).marks == other.marks)
  }

  @Test(arguments: [
    "a:\tb\t# c\n", "'<<': 1\n", "a: <<\n", "a: '!b'\n", "a: b!\n", "a: 'c: *d & e'\n",
    "---\na: 1\n...\n", "%YAML 1.1\n---\na: 1\n", "# a\n\na: 1\n# b\n",
  ])
  func `what only looks like a problem is none`(document: String) {
    let parsed = Parsed(document)
    #expect(parsed.problems.isEmpty)
    #expect(parsed.document?.root.isMapping == true)
  }

  @Test func `a key given twice is told with the first`() throws {
    let problem = try #require(Parsed("é: 1\nb: 2\n\"é\": 3\n").problems.first)
    #expect(problem.summary == "key 'é' is given twice")
    #expect(problem.range.end == SourcePosition(line: 3, column: 4))
    #expect(problem.notes.map(\.summary) == ["first given here"])
    #expect(problem.notes.map(\.range.description) == ["a.yaml:1:1"])
  }

  /// Few keys are compared with each other, many by a table; the change is at 24.
  @Test(arguments: [2, 3, 23, 24, 25, 26, 400])
  func `keys given twice are found among any number`(count: Int) throws {
    var lines = (1..<count).map { "key-\($0): 1" }
    lines.append("⟦yaml/duplicate-key⟧key-1: 2")
    let marked = MarkedText(lines.joined(separator: "\n"))
    let parsed = Parsed(marked.text)
    #expect(parsed.marks == marked.marks)
    #expect(parsed.problems.first?.notes.first?.range.start.line == 1)
    #expect(parsed.document != nil)
  }

  @Test(arguments: [3, 40])
  func `each repetition is told once, with the first`(count: Int) {
    let others = (0..<count).map { "k\($0): 0\n" }.joined()
    let marked = MarkedText("a: 1\n\(others)⟦yaml/duplicate-key⟧a: 2\n⟦yaml/duplicate-key⟧a: 3\n")
    let parsed = Parsed(marked.text)
    #expect(parsed.marks == marked.marks)
    #expect(parsed.problems.flatMap(\.notes).map(\.range.start.line) == [1, 1])
  }

  @Test(arguments: [2, 40])
  func `the same key in different mappings is no problem`(count: Int) {
    let mapping = (0..<count).map { "    k\($0): {k0: 1}\n" }.joined()
    #expect(Parsed("a:\n  b:\n\(mapping)  c:\n\(mapping)").problems.isEmpty)
  }

  @Test(arguments: [2, 40])
  func `keys that look alike are different keys`(count: Int) {
    // The two é have different bytes, and Swift's strings would hold them for equal.
    let others = (0..<count).map { "k\($0): 0\n" }.joined()
    #expect(Parsed("\(others)\u{E9}: 1\ne\u{301}: 2\nE: 3\ne: 4\n").problems.isEmpty)
  }
}

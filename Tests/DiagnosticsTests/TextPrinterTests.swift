import Diagnostics
import Testing

struct TextPrinterTests {
  /// The lines printed for a problem in `text`, which is shown as the text of every file.
  private func lines(
    _ text: String,
    at range: SourceRange,
    width: Int = 100
  ) -> [String] {
    let printer = TextPrinter(width: width) { _ in text }
    return printer.print(Diagnostic(.example, at: range, "wrong"))
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func `place, line, caret, notes and help stand in this order`() {
    let printer = TextPrinter { file in file == "a.yaml" ? "a: 1\nb: 2\na: 3\n" : nil }
    let diagnostic = Diagnostic(
      .example,
      .warning,
      at: .example(line: 3),
      "key 'a' is given twice",
      help: "keep one of the two",
      notes: [
        Diagnostic.Note("first given here", at: .example()),
        Diagnostic.Note("and used here", at: .example(line: 7, column: 2, file: "b.yaml")),
      ]
    )
    #expect(
      printer.print(diagnostic) == """
        a.yaml:3:1: warning: key 'a' is given twice [test/example]
          3 | a: 3
            | ^
        a.yaml:1:1: note: first given here
        b.yaml:7:2: note: and used here
          help: keep one of the two
        """
    )
  }

  @Test func `without a text only the place and the problem are told`() {
    let diagnostic = Diagnostic(
      .example,
      at: .example(line: 2, column: 3),
      "wrong",
      help: "mend it"
    )
    #expect(
      TextPrinter().print(diagnostic) == """
        a.yaml:2:3: error: wrong [test/example]
          help: mend it
        """
    )
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let start: Int
    let end: Int
    let shown: String
    let caret: String

    var testDescription: String { name }
  }

  static let examples: [Example] = [
    Example(name: "plain", text: "abc: d", start: 6, end: 7, shown: "abc: d", caret: "     ^"),
    Example(
      name: "a word",
      text: "abc: def",
      start: 6,
      end: 9,
      shown: "abc: def",
      caret: "     ^^^"
    ),
    Example(name: "nothing", text: "a:", start: 3, end: 3, shown: "a:", caret: "  ^"),
    Example(name: "accents", text: "né: ü ö", start: 7, end: 8, shown: "né: ü ö", caret: "      ^"),
    Example(
      name: "a combining accent is a column",
      text: "e\u{301}: x",
      start: 5,
      end: 6,
      shown: "e\u{301}: x",
      caret: "    ^"
    ),
    Example(
      name: "an emoji has as many columns as scalars",
      text: "👩‍🔬🌊 x",
      start: 6,
      end: 7,
      shown: "👩‍🔬🌊 x",
      caret: "     ^"
    ),
    Example(name: "tabs", text: "\ta:\tb", start: 5, end: 6, shown: " a: b", caret: "    ^"),
    Example(
      name: "an end before the start",
      text: "abc",
      start: 2,
      end: 1,
      shown: "abc",
      caret: " ^"
    ),
    Example(
      name: "an escape sequence",
      text: "a: \u{1B}[31mred\u{7F}\u{9B}",
      start: 4,
      end: 5,
      shown: "a: \u{FFFD}[31mred\u{FFFD}\u{FFFD}",
      caret: "   ^"
    ),
    Example(
      name: "text that turns its direction",
      text: "\u{202E}a\u{2066}\u{200F}\u{61C}b",
      start: 6,
      end: 7,
      shown: "\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}b",
      caret: "     ^"
    ),
  ]

  @Test(arguments: examples)
  func `the caret stands under the problem`(_ example: Example) {
    let range = SourceRange.example(
      column: example.start,
      endColumn: example.end
    )
    #expect(
      lines(example.text, at: range).dropFirst() == [
        "  1 | \(example.shown)", "    | \(example.caret)",
      ]
    )
  }

  /// A file saved on Windows had `\u{FFFD}` at the end of every line that was shown.
  @Test func `a carriage return before the line end is not shown`() {
    #expect(
      lines("a: 1\r\nb: 2\r\nc: 3\r\n", at: .example(line: 2, column: 4)).dropFirst()
        == ["  2 | b: 2", "    |    ^"]
    )
    let toTheEnd = SourceRange.example(line: 2, column: 4, endLine: 3, endColumn: 2)
    #expect(lines("a: 1\r\nb: 2\r\n", at: toTheEnd).last == "    |    ^")
    #expect(lines("a: 1\rb: 2", at: .example()).dropFirst().first == "  1 | a: 1\u{FFFD}b: 2")
  }

  @Test func `carets over several lines go to the end of the first`() {
    let range = SourceRange.example(line: 1, column: 4, endLine: 3, endColumn: 2)
    #expect(lines("a: [1,\n2,\n3]\n", at: range).last == "    |    ^^^")
  }

  @Test func `the gutter is as wide as the line number`() {
    let text = String(repeating: "\n", count: 1_233) + "abc\n"
    #expect(
      lines(text, at: .example(line: 1_234, column: 2)).dropFirst()
        == ["  1234 | abc", "       |  ^"]
    )
  }

  @Test func `an empty line shows nothing, and is not shown`() {
    #expect(lines("a: [\n", at: .example(line: 2)).count == 1)
    #expect(lines("\n", at: .example(line: 1)).count == 1)
  }

  @Test func `a line that the text does not have is not shown`() {
    #expect(lines("a: 1\n", at: .example(line: 3)).count == 1)
  }

  /// Wherever the problem is in a long line, the caret points at it and nothing is too wide.
  @Test(arguments: [40, 41, 80, 100])
  func `long lines are cut around the caret`(width: Int) throws {
    // Every scalar of the line is another one, so that a caret in the wrong place is seen.
    let scalars = try (0..<500).map { try #require(Unicode.Scalar(0x4E00 + $0)) }
    let text = String(String.UnicodeScalarView(scalars))
    for column in 1...500 {
      for length in [1, 7, 600] {
        let range = SourceRange.example(column: column, endColumn: column + length)
        let printed = lines(text, at: range, width: width)
        let shown = Array(printed[1].unicodeScalars)
        let carets = Array(printed[2].unicodeScalars)
        let caret = try #require(carets.firstIndex(of: "^"))
        try #require(caret < shown.count, "column \(column)")
        #expect(shown[caret] == scalars[column - 1], "column \(column)")
        #expect(shown.count <= width, "column \(column)")
        #expect(carets.count <= width + 1, "column \(column)")
        #expect(carets[caret...].allSatisfy { $0 == "^" })
        #expect(carets.count - caret <= length)
      }
    }
  }

  @Test func `a line that fits is shown whole`() {
    let text = String(repeating: "x", count: 94)
    #expect(lines(text, at: .example(column: 94))[1] == "  1 | \(text)")
    #expect(lines(text, at: .example(column: 95))[1].count < 100)
  }

  @Test func `a line is never cut to less than forty columns`() {
    let text = String(repeating: "x", count: 90)
    #expect(lines(text, at: .example(), width: 1)[1].count == 40)
    #expect(lines(text, at: .example(), width: -7)[1].count == 40)
  }

  @Test func `summary, note and help cannot drive the terminal`() {
    let diagnostic = Diagnostic(
      .example,
      at: .example(),
      "unknown key '\u{1B}[2J'",
      help: "not\u{7}this",
      notes: [Diagnostic.Note("one\ntwo", at: .example())]
    )
    #expect(
      TextPrinter().print(diagnostic) == """
        a.yaml:1:1: error: unknown key '\u{FFFD}[2J' [test/example]
        a.yaml:1:1: note: one\u{FFFD}two
          help: not\u{FFFD}this
        """
    )
  }

  /// A file name is as little to be trusted as its text, and was printed as it is.
  @Test func `the name of a file cannot drive the terminal`() {
    let range = SourceRange.example(file: "\u{1B}[2J\n.yaml")
    let diagnostic = Diagnostic(
      .example,
      at: range,
      "wrong",
      notes: [Diagnostic.Note("here", at: range)]
    )
    #expect(
      TextPrinter().print(diagnostic) == """
        \u{FFFD}[2J\u{FFFD}.yaml:1:1: error: wrong [test/example]
        \u{FFFD}[2J\u{FFFD}.yaml:1:1: note: here
        """
    )
  }

  @Test func `only control and direction characters are replaced, one for one`() throws {
    #expect(visible("naïve 日本 👩‍🔬\u{A0}x") == "naïve 日本 👩‍🔬\u{A0}x")
    #expect(visible("") == "")
    let replaced = try (0...0x2100).map { try #require(Unicode.Scalar($0)) }
      .filter { visible(String($0)) != String($0) }
      .map(\.value)
    let expected: [UInt32] =
      Array(0..<0x20) + Array(0x7F..<0xA0) + [0x61C, 0x200E, 0x200F] + Array(0x202A...0x202E)
      + Array(0x2066...0x2069)
    #expect(replaced == expected)
  }
}

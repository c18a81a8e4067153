import Diagnostics
import TestSupport
import Testing
import YAMLReading

/// Whatever the bytes are, reading ends in a value or a diagnostic, soon, and never in a crash.
struct AnomalyTests {
  static let document = """
    # An audit, as a person writes it.
    attune: audit/1
    setting: "Haus Süd — 2. Stock \\u2192 Hof"
    visits:
      - &first {name: Ana, comfort: 7.5, time: 22:30, tags: [a, 'b''c', "d"]}
      - name: "Jürgen 👩‍🔬"
        tags: [on, no, 'off']
        people: 3
        readings:
          noise: 0.5
          ? light
          : 0.25
        code: ABCD
      - *first
    more: >-
      folded

        text # no comment
    notes: |2
        two lines,
      the second #1
    last: room #4
    ...

    """

  /// Reads all there is to read in a document, as lists, as texts, and as what it is not.
  static let shape: Shape<Int> = {
    var keys = KeyList()
    let visits = keys.optional("visits", .list(of: Visit.shape), "Who came.")
    let texts = ["attune", "setting", "more", "notes", "last", "a", "b", "é"].map {
      let free = Shape<String>.freeText.map { [$0] }
      return keys.optional($0, .either(text: free, list: .list(of: .freeText)), "A text.")
    }
    return .object(keys.finished) { fields in
      (fields[visits]?.count ?? 0) + texts.reduce(0) { $0 + (fields[$1]?.count ?? 0) }
    }
  }()

  /// Reads `bytes` and checks what must hold for any.
  private func check(
    _ bytes: [UInt8],
    _ what: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let parsed = Parsed(bytes)
    if let document = parsed.document {
      _ = Self.shape(document.root, parsed.log)
      _ = Shape<[String]>.list(of: .freeText)(document.root, parsed.log)
      _ = Shape<Double>.number(from: 0, to: 1)(document.root, parsed.log)
    } else {
      #expect(parsed.log.hasErrors, "\(what())", sourceLocation: sourceLocation)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let printer = TextPrinter { _ in text }
    for problem in parsed.problems {
      let range = problem.range
      let isInside =
        range.start.line >= 1 && range.start.column >= 1 && range.start <= range.end
        && range.end.line <= bytes.count + 1 && range.end.column <= bytes.count + 1
      #expect(isInside, "\(what()): \(problem)", sourceLocation: sourceLocation)
      let printed = printer.print(problem)
      #expect(!printed.isEmpty, sourceLocation: sourceLocation)
    }
  }

  @Test func `the document is read before it is broken`() throws {
    let parsed = Parsed(Self.document)
    #expect(parsed.value(Self.shape) == 8)
    #expect(parsed.marks == [MarkedText.Mark(id: "yaml/cut-by-comment", line: 22, column: 7)])
  }

  @Test func `every prefix ends in a value or a diagnostic`() {
    let bytes = Array(Self.document.utf8)
    for end in 0...bytes.count {
      check(Array(bytes[..<end]), "the first \(end) bytes")
    }
  }

  @Test func `every suffix ends in a value or a diagnostic`() {
    let bytes = Array(Self.document.utf8)
    for start in bytes.indices {
      check(Array(bytes[start...]), "without the first \(start) bytes")
    }
  }

  @Test func `every change of one byte ends in a value or a diagnostic`() {
    let bytes = Array("é: &a [1, \"x\"]\nb: *a # c\na: 'e'\nlast:\n- |\n  g #\n".utf8)
    check(bytes, "unchanged")
    for place in bytes.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = bytes
        changed[place] = byte
        check(changed, "byte \(place) is \(byte)")
      }
    }
  }

  @Test func `every byte left out or given twice ends in a value or a diagnostic`() {
    let bytes = Array(Self.document.utf8)
    for place in bytes.indices {
      check(Array(bytes[..<place] + bytes[(place + 1)...]), "without byte \(place)")
      check(Array(bytes[...place] + bytes[place...]), "byte \(place) twice")
    }
  }

  @Test func `every text of three bytes that mean something to YAML`() {
    let signs = Array("-:?,[]{}#&*!|>'\"%@ \n\ta<.".utf8) + [0xEF, 0xC3, 0x00]
    for first in signs {
      for second in signs {
        for third in signs {
          check([first, second, third], "\([first, second, third])")
        }
      }
    }
  }

  @Test(arguments: 0..<20)
  func `random bytes end in a value or a diagnostic`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      check(bytes, "\(bytes)")
    }
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let document: String
    let problem: String

    var testDescription: String { name }
  }

  private static func nested(_ opening: String, problem: String = "yaml/too-deep") -> Hostile {
    Hostile(
      name: "20,000 times \(opening.debugDescription)",
      document: String(repeating: opening, count: 200_000),
      problem: problem
    )
  }

  /// Each list is nine times the one before it: 9 to the power of 60 values.
  static let laughs: String = {
    let lines = (1...60).map { line in
      "a\(line): &a\(line) [" + String(repeating: "*a\(line - 1),", count: 9) + "]\n"
    }
    return "a0: &a0 [x]\n" + lines.joined()
  }()

  static let hostile: [Hostile] = [
    nested("["),
    nested("{"),
    nested("- "),
    nested("? "),
    nested("[{"),
    nested("[a, "),
    nested("{a: "),
    nested("{[a]: "),
    nested("- - "),
    nested("[? "),
    nested("]", problem: "yaml/syntax"),
    nested("a: ", problem: "yaml/syntax"),
    nested("\"", problem: "yaml/syntax"),
    nested("&a ", problem: "yaml/syntax"),
    nested("*a ", problem: "yaml/unknown-alias"),
    nested("! ", problem: "yaml/tag"),
    nested("---\n", problem: "yaml/second-document"),
    nested("\t", problem: "yaml/tab"),
    nested("#\n", problem: "yaml/empty"),
    nested("\u{0}", problem: "yaml/control-character"),
    Hostile(
      name: "200 mappings inside one another",
      document: (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      problem: "yaml/too-deep"
    ),
    Hostile(name: "a billion laughs", document: laughs, problem: "yaml/alias-expansion"),
    Hostile(
      name: "more values than are allowed",
      document: String(repeating: "-\n", count: 500_001),
      problem: "yaml/alias-expansion"
    ),
  ]

  /// The limit is there to end what would not end by itself; nothing is timed.
  @Test(.timeLimit(.minutes(5)), arguments: hostile)
  func `hostile documents are refused at once`(_ hostile: Hostile) {
    let bytes = Array(hostile.document.utf8)
    let parsed = Parsed(bytes)
    #expect(parsed.problems.map(\.id.text) == [hostile.problem])
    #expect(parsed.document == nil)
  }

  /// Whether a text is cut by a comment was looked for from the beginning of its line: a line of
  /// 64 KB with 32,000 texts took a second, and one of 1 MB, four minutes.
  @Test(.timeLimit(.minutes(5)))
  func `many texts on one line are read in time that grows with the line`() {
    let parsed = Parsed("[" + String(repeating: "a,", count: 400_000) + "b #c\n]")
    #expect(parsed.value(Shape<[String]>.list(of: .freeText))?.count == 400_001)
    #expect(parsed.marks == [MarkedText.Mark(id: "yaml/cut-by-comment", line: 1, column: 800_002)])
  }

  @Test(.timeLimit(.minutes(5)))
  func `many aliases of a text on a long line are read in time that grows with the file`() {
    let long = String(repeating: "x", count: 20_000)
    let parsed = Parsed("- [\(long), &a b #c\n  ]\n" + String(repeating: "- *a\n", count: 200_000))
    let texts = Shape<String>.either(
      text: .freeText,
      list: Shape<[String]>.list(of: .freeText).map { $0.joined() }
    )
    #expect(parsed.value(Shape<[String]>.list(of: texts))?.count == 200_001)
    #expect(parsed.problems.map(\.id.text) == ["yaml/cut-by-comment"])
  }

  @Test(.timeLimit(.minutes(5)))
  func `a long number is read in time that grows with its digits`() {
    let parsed = Parsed(String(repeating: "1", count: 1_000_000))
    #expect(parsed.value(.number(from: 0, to: 1)) == nil)
    #expect(parsed.problems.map(\.id.text) == ["yaml/not-a-number"])
  }
}

import Diagnostics
import TestSupport
import Testing

struct DiagnosticTests {
  /// Diagnostics in reading order; each differs from the one before in one thing.
  static let inOrder: [Diagnostic] = [
    Diagnostic(.example, at: .example(file: "a.yaml"), "wrong"),
    Diagnostic(.example, at: .example(file: "a.yaml"), "wrong too"),
    Diagnostic(DiagnosticID("test/later"), at: .example(file: "a.yaml"), "a"),
    Diagnostic(.example, at: .example(column: 1, endColumn: 9, file: "a.yaml"), "a"),
    Diagnostic(.example, at: .example(column: 2, file: "a.yaml"), "a"),
    Diagnostic(.example, at: .example(column: 10, file: "a.yaml"), "a"),
    Diagnostic(.example, at: .example(line: 2, column: 1, file: "a.yaml"), "a"),
    Diagnostic(.example, at: .example(line: 10, column: 1, file: "a.yaml"), "a"),
    Diagnostic(.example, at: .example(file: "b.yaml"), "a"),
  ]

  @Test(arguments: 0..<20)
  func `diagnostics sort by file, place, name and text`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    #expect(Self.inOrder.shuffled(using: &random).sorted() == Self.inOrder)
  }

  @Test func `the order is strict`() {
    for (place, diagnostic) in Self.inOrder.enumerated() {
      #expect(!(diagnostic < diagnostic))
      for later in Self.inOrder[(place + 1)...] {
        #expect(diagnostic < later)
        #expect(!(later < diagnostic))
      }
    }
  }

  @Test func `a description is a line, and a second one for help`() {
    let range = SourceRange.example(line: 12, column: 3, file: "profiles/p-014.yaml")
    #expect(
      Diagnostic(.example, at: range, "unknown key 'sensse'", help: "did you mean 'senses'?")
        .description == """
          profiles/p-014.yaml:12:3: error: unknown key 'sensse' [test/example]
            help: did you mean 'senses'?
          """
    )
    #expect(
      Diagnostic(.example, .warning, at: range, "odd").description
        == "profiles/p-014.yaml:12:3: warning: odd [test/example]"
    )
  }

  @Test func `a whole file is its first place`() {
    #expect(SourceRange(wholeFile: "a.yaml").description == "a.yaml:1:1")
    #expect(SourceRange(wholeFile: "a.yaml").end == SourcePosition(line: 1, column: 1))
  }

  @Test func `a log keeps what is reported and knows errors from warnings`() {
    let log = DiagnosticLog()
    #expect(log.diagnostics.isEmpty)
    #expect(!log.hasErrors)
    let warning = Diagnostic(.example, .warning, at: .example(line: 2), "odd")
    log.report(warning)
    #expect(!log.hasErrors)
    let error = Diagnostic(.example, at: .example(), "wrong")
    log.report(error)
    #expect(log.hasErrors)
    #expect(log.diagnostics == [warning, error])
  }
}

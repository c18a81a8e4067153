import Diagnostics
import Testing

struct DiagnosticLogTests {
  private let range = SourceRange(wholeFile: "a.yaml")

  /// A file of which everything is wrong ends in ⟦file/too-many-problems⟧, and stays an error.
  @Test func `a log takes so many problems and says that there are more`() {
    let log = DiagnosticLog()
    for number in 0..<(2 * DiagnosticLog.most) {
      log.report(Diagnostic(DiagnosticID("a/b"), .warning, at: range, "\(number)"))
    }
    #expect(log.diagnostics.count == DiagnosticLog.most + 1)
    #expect(log.diagnostics.last?.id.text == "file/too-many-problems")
    #expect(log.hasErrors)
  }

  @Test func `a problem that is not taken is not put into words`() {
    let log = DiagnosticLog()
    var worded = 0
    for _ in 0..<(3 * DiagnosticLog.most) {
      log.report(
        {
          worded += 1
          return Diagnostic(DiagnosticID("a/b"), at: range, "wrong")
        }()
      )
    }
    #expect(worded == DiagnosticLog.most + 1)
  }
}

import AttuneReports
import Foundation
import TestPairings
import Testing

/// Words that no reader is to meet: they blame, promise or predict.
struct ForbiddenWordsTests {
  static let words = [
    "challenging behaviour", "challenging behavior", "non-compliant", "noncompliant",
    "high-risk person", "high-risk people", "probability that", "is safe", "lawful",
    "not a deprivation of liberty", "not deprived of", "is compliant", "fully compliant",
    "service user", "suffers from", "low-functioning", "high-functioning",
  ]

  private func check(_ text: String, _ name: String) {
    let plain = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in Self.words { #expect(!plain.contains(word), "\(word) in \(name)") }
  }

  /// Comments are left out; texts that stand in pieces are joined.
  @Test func `no sentence of the sources has them`() throws {
    let folder = ExampleFiles.root.appending(path: "Sources/AttuneReports")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      .filter { $0.hasSuffix(".swift") }
    #expect(files.count > 20)
    for file in files {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let code = source.split(separator: "\n")
        .map { $0.drop { $0 == " " } }
        .filter { !$0.hasPrefix("//") }
        .joined(separator: " ")
      check(code.replacing("\" + \"", with: ""), file)
    }
  }

  @Test func `no report on the examples has them`() throws {
    let reports = try ExampleReports.shared.get()
    for text in reports.texts { check(text, "\(text.prefix(40))") }
    check(reports.result.text(reports.provenance), "match")
  }
}

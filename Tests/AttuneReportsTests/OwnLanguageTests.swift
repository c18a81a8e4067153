import AttuneCatalogue
import AttuneModel
import AttuneReports
import Foundation
import TestPairings
import Testing

/// Attune keeps to the words that it asks others to keep to, in everything it says.
struct OwnLanguageTests {
  static let language = LanguageRules.embedded

  /// What is found all the same: studies measured it under this name.
  static let exceptions = [
    "factors.yaml": "aggressive",  // what the World Health Organization says of loud places
    "noise.level": "aggressive",  // the same, as its page prints it
    "audit.txt": "aggressive",  // the same, among the grounds of an audit
    "audit.html.txt": "aggressive",
    "method.md": "aggression",
    "validation.md": "aggression",
  ]

  /// Records the phrases found in texts, but for the exceptions, which must be there.
  private func check(_ texts: [(name: String, text: String)]) {
    var excepted: Set<String> = []
    for (name, text) in texts {
      let bytes = Array(text.utf8)
      for finding in Self.language.findings(in: text) {
        let phrase = finding.phrase.text
        if Self.exceptions[name] == phrase {
          excepted.insert(name)
          continue
        }
        let start = max(0, finding.range.lowerBound - 40)
        let end = min(bytes.count, finding.range.upperBound + 40)
        let around = String(decoding: bytes[start..<end], as: UTF8.self)
        Issue.record("'\(phrase)' in \(name): …\(around)…")
      }
    }
    #expect(excepted == Set(Self.exceptions.keys).intersection(texts.map(\.name)))
  }

  /// The text of a file of code or data: comments are left out, and so are the marks around its
  /// texts, but not those inside them.
  private func texts(_ url: URL, comment: String) throws -> String {
    try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n")
      .filter { !$0.drop { $0 == " " }.hasPrefix(comment) }
      .joined(separator: "\n")
      .replacing("\" + \"", with: "")
      .replacing("\\\"", with: "\u{2021}")
      .replacing("\"", with: " ")
      .replacing("\u{2021}", with: "\"")
  }

  private func files(below folder: String, endingIn ending: String) throws -> [URL] {
    let root = ExampleFiles.root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted()
      .filter { $0.hasSuffix(ending) }
      .map { root.appending(path: $0) }
  }

  @Test func `no text of the data has them`() throws {
    let files = try files(below: "Sources/AttuneCatalogue/Data", endingIn: ".yaml")
      .filter { $0.lastPathComponent != "language.yaml" }
    #expect(files.count >= 9)
    check(try files.map { ($0.lastPathComponent, try texts($0, comment: "#")) })
  }

  @Test func `no sentence of the sources has them`() throws {
    let files = try files(below: "Sources", endingIn: ".swift")
    #expect(files.count > 200)
    check(try files.map { ($0.lastPathComponent, try texts($0, comment: "//")) })
  }

  @Test func `no report has them`() throws {
    let files = try files(below: "Tests/AttuneReportsTests/Snapshots", endingIn: ".txt")
    #expect(files.count >= 8)
    check(try files.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) })
    let reports = try ExampleReports.shared.get()
    check(reports.texts.map { ("\($0.prefix(40))", $0) })
  }

  @Test func `no page that explains something has them`() throws {
    let glossary = Glossary(.embedded, problems: Problem.embedded)
    let date = try CalendarDate("2026-11-20")
    let provenance = Provenance(version: "1.2.3", catalogue: .embedded, asOf: date)
    check(
      try glossary.ids.map { id in
        let report = try #require(glossary.report(for: id, provenance: provenance))
        return (id, TextRenderer(width: 10_000).render(report))
      }
    )
  }

  @Test func `no document has them`() throws {
    var files = try files(below: "docs", endingIn: ".md")
    files += ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"]
      .map { ExampleFiles.root.appending(path: $0) }
    #expect(files.count >= 8)
    check(try files.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) })
  }
}

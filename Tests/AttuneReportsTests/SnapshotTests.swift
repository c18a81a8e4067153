import AttuneModel
import AttunePlacement
import AttuneReports
import AttuneScoring
import Foundation
import TestPairings
import Testing

/// Whole reports on examples, as they were read and found good.
///
/// Recorded by `RECORD_SNAPSHOTS=1 swift test --filter SnapshotTests`, a run that fails.
struct SnapshotTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  private func check(_ text: String, _ name: String, hash: String) throws {
    // The data's hash changes with every word of it; the reports need not.
    let text = text.replacing(hash, with: String(repeating: "0", count: hash.count))
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name), line \(line + 1): '\(pair.1)' instead of '\(pair.0)'")
      return
    }
    #expect(found.count == expected.count, "\(name)")
  }

  @Test(arguments: [("p-044", "ash-suite"), ("p-047", "willow-respite")])
  func `an assessment at 80 columns`(person: String, setting: String) throws {
    let pairing = try #require(try ExampleFiles.shared.get().pairing(person, setting))
    let report = Report(pairing.detail(isDrawn: true), provenance: pairing.provenance)
    try check(
      TextRenderer(width: 80).render(report),
      "assess-\(person)-\(setting).txt",
      hash: pairing.catalogue.dataHash
    )
  }

  @Test func `a match of three people and three settings at 80 columns`() throws {
    let match = try ExampleFiles.shared.get()
      .match(["p-014", "p-044", "p-047"], ["alder-ward", "ash-suite", "mill-lane"])
    try check(
      match.result().text(match.provenance, width: 80),
      "match-three-by-three.txt",
      hash: match.engine.catalogue.dataHash
    )
  }

  /// Whole pages with their pictures; the style is left out, which is the same in all.
  @Test func `a pairing, a match and all other pages as HTML`() throws {
    let pairing = try #require(try ExampleFiles.shared.get().pairing("p-044", "ash-suite"))
    let match = try ExampleFiles.shared.get()
      .match(["p-014", "p-044", "p-047"], ["alder-ward", "ash-suite", "mill-lane"])
    let reports = try PlanningReports.shared.get()
    let pages =
      [
        (
          "assess-p-044-ash-suite",
          Report(pairing.detail(isDrawn: true), provenance: pairing.provenance)
        ),
        ("match-three-by-three", Report(match.result(), provenance: match.provenance)),
      ] + reports.pages.map { ($0.name, $0.report) }
    for (name, report) in pages {
      let page = HTMLRenderer().render(report)
      let start = try #require(page.firstRange(of: "<body")).lowerBound
      let end = try #require(page.firstRange(of: "<script>")).lowerBound
      // A line for each element or so, so that a difference has a place.
      let text = page[start..<end].replacing("</", with: "\n</")
      try check(String(text), "\(name).html.txt", hash: reports.hash)
    }
  }

  @Test func `settings compared, a shared home and a placement at 80 columns`() throws {
    let reports = try PlanningReports.shared.get()
    for (name, report) in reports.pages {
      try check(
        TextRenderer(width: 80).render(report),
        "\(name).txt",
        hash: reports.hash
      )
    }
  }
}

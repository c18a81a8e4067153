import Foundation
import TestPairings
import Testing

/// `attune compare`, run as people run it.
struct CompareTests {
  private func run(_ arguments: String...) async throws -> Program.Outcome {
    let folder = try TemporaryFolder.quicklyCompared()
    return try await Program.run(["compare"] + arguments + Program.date, in: folder.url)
  }

  @Test func `two settings of the examples cannot be separated`() async throws {
    let outcome = try await Program.run(
      ["compare", "p-022", "beech-grove", "orchard-house"] + Program.date,
      in: ExampleFiles.root
    )
    #expect(outcome.status == 0)
    let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("cannot be separated on present evidence"))
    #expect(words.contains("Wants to live in Beech Grove."))
  }

  @Test func `where the person lives is among them without being named`() async throws {
    let outcome = try await run("p-014", "mill-lane", "--format", "json")
    let comparison = try #require(try JSON(outcome.output)["comparison"])
    let settings = comparison["settings"]?.items.compactMap { $0["setting"]?.text } ?? []
    #expect(settings == ["mill-lane", "alder-ward"])
    #expect(comparison["lives_at"]?.text == "alder-ward")
  }

  @Test func `without settings it compares all`() async throws {
    let outcome = try await run("p-033", "--format", "csv")
    #expect(outcome.output.split(separator: "\r\n").count == 9)
  }

  @Test func `who did not agree is left out and named`() async throws {
    let outcome = try await run("p-036", "mill-lane")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("p-036 is left out"))
    #expect(outcome.errors.contains("'place'"))
    let redacted = try await run("p-036", "mill-lane", "--redact")
    #expect(redacted.status == 65)
    #expect(!redacted.errors.contains("p-036"))
  }

  @Test func `a file outside the folders can be one of them`() async throws {
    let folder = try TemporaryFolder.quicklyCompared()
    let text = try String(
      contentsOf: ExampleFiles.root.appending(path: "assessments/mill-lane.yaml"),
      encoding: .utf8
    )
    try folder.write(
      text.replacing("setting: mill-lane", with: "setting: other-flat"),
      to: "drafts/flat.yaml"
    )
    let outcome = try await folder.run(
      "compare",
      "p-014",
      "mill-lane",
      "drafts/flat.yaml",
      "--format",
      "json",
      "--as-of",
      "2026-11-20"
    )
    let settings = try JSON(outcome.output)["comparison"]?["settings"]?.items
      .compactMap { $0["setting"]?.text }
    #expect(Set(settings ?? []) == ["alder-ward", "mill-lane", "other-flat"])
  }

  @Test func `the order of the arguments changes no byte`() async throws {
    let there = try await run("p-044", "mill-lane", "orchard-house", "--format", "json")
    let back = try await run("p-044", "orchard-house", "mill-lane", "--format", "json")
    #expect(there.output == back.output)
    #expect(!there.output.isEmpty)
  }

  @Test func `the gate is about every setting`() async throws {
    #expect(try await run("p-014", "mill-lane", "--fail-on", "high").status == 1)
  }

  @Test func `an unknown setting is told with the nearest name`() async throws {
    let outcome = try await run("p-014", "mil-lane")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("did you mean 'mill-lane'?"))
  }

  @Test func `a stranger is not guessed at`() async throws {
    let outcome = try await run("p-015", "mill-lane")
    #expect(outcome.status == 66)
    #expect(!outcome.errors.contains("did you mean"))
  }

  /// All but the id of a setting that is here: an error, however the settings are named.
  @Test(arguments: ["orchard-house", "assessments/orchard-house.yaml"])
  func `a slip in a veto offers nobody what they said no to`(setting: String) async throws {
    let folder = try TemporaryFolder.quicklyCompared()
    let text = try folder.text("profiles/p-025.yaml")
    try folder.write(text + "vetoes: [{setting: mill-lan}]\n", to: "profiles/p-025.yaml")
    let outcome = try await folder.run("compare", "p-025", "mill-lane", setting)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
  }

  @Test func `consent that is dated after the day of asking is none yet`() async throws {
    let folder = try TemporaryFolder.quicklyCompared()
    let outcome = try await folder.run(
      "compare",
      "p-014",
      "mill-lane",
      "--as-of",
      "2026-09-19"
    )
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("p-014 is left out"))
  }

  @Test func `a setting that cannot be read is named, where all are compared`() async throws {
    let folder = try TemporaryFolder.quicklyCompared()
    try folder.write("attune: assessment/1\nsetting: elm\n", to: "assessments/elm.yaml")
    let outcome = try await folder.run("compare", "p-014", "--as-of", "2026-11-20")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("left out: assessments/elm.yaml"))
    #expect(outcome.output.contains("p-014: 8 settings compared"))
  }
}

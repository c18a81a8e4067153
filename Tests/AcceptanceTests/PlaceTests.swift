import Foundation
import TestPairings
import Testing

/// `attune place`, run as people run it.
struct PlaceTests {
  private func run(_ arguments: String...) async throws -> Program.Outcome {
    try await Program.run(["place"] + arguments + Program.date, in: ExampleFiles.root)
  }

  private func placed(_ outcome: Program.Outcome) throws -> [String: String] {
    let items = try JSON(outcome.output)["assignments"]?.items ?? []
    return Dictionary(
      items.compactMap { item in
        item["person"]?.text.flatMap { person in item["setting"]?.text.map { (person, $0) } }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test func `the examples have a person whom none of their settings can take`() async throws {
    let outcome = try await run("--allow-moves", "--accept", "unknown", "--format", "json")
    let left = try JSON(outcome.output)["left_out"]?.items ?? []
    let child = try #require(left.first { $0["person"]?.text == "p-041" })
    #expect(child["reasons"]?.items.count == 8)
    for reason in child["reasons"]?.items ?? [] {
      #expect(reason["message"]?.text?.isEmpty == false)
    }
  }

  @Test func `who did not agree is named and in no assignment`() async throws {
    let outcome = try await run("--format", "json")
    let json = try JSON(outcome.output)
    #expect(json["without_consent"]?.items.map(\.text) == ["p-031", "p-036", "p-047"])
    #expect(try placed(outcome)["p-036"] == nil)
  }

  @Test func `what is accepted is marked where it was used`() async throws {
    let outcome = try await run(
      "--people",
      "p-022",
      "--settings",
      "willow-respite",
      "--accept",
      "unknown",
      "--format",
      "json"
    )
    let entry = try #require(try JSON(outcome.output)["assignments"]?.items.first)
    #expect(entry["accepted"]?.items.map(\.text) == ["unknown"])
  }

  @Test func `people and settings can be narrowed`() async throws {
    let outcome = try await run(
      "--people",
      "p-025, p-022",
      "--settings",
      "mill-lane,beech-grove",
      "--format",
      "json"
    )
    #expect(try placed(outcome) == ["p-022": "beech-grove", "p-025": "mill-lane"])
  }

  @Test func `nobody loses a place to somebody else without moves`() async throws {
    let kept = try placed(try await run("--format", "json"))
    #expect(kept["p-019"] == "orchard-house")
    #expect(kept["p-033"] == "orchard-house")
  }

  @Test(arguments: [
    (["--accept", "very-hihg"], "did you mean 'very-high'?"),
    (["--objective", "mean"], "objective"), (["--people", ""], "names nothing"),
  ])
  func `slips are told`(arguments: [String], message: String) async throws {
    let outcome = try await Program.run(["place"] + arguments, in: ExampleFiles.root)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message))
  }

  @Test func `a folder without people is told`() async throws {
    let folder = try TemporaryFolder()
    try folder.copy("assessments/mill-lane.yaml")
    let outcome = try await folder.run("place")
    #expect(outcome.status == 66)
  }

  @Test func `files with errors are left out and named`() async throws {
    let folder = try TemporaryFolder.examples()
    try folder.write("attune: profile/1\nperson: p-900\n", to: "profiles/p-900.yaml")
    let outcome = try await folder.run("place", "--as-of", "2026-11-20")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("left out: profiles/p-900.yaml"))
    #expect(outcome.output.contains("1 file left out"))
    let skipped = try await folder.run("place", "--skip-invalid", "--as-of", "2026-11-20")
    #expect(skipped.status == 0)
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `the same question has the same answer`(format: String) async throws {
    let first = try await run("--allow-moves", "--format", format)
    let second = try await run("--allow-moves", "--format", format)
    #expect(first.output == second.output)
    #expect(first.status == 0 && !first.output.isEmpty)
  }

  @Test func `a home that is not asked about is still where a person lives`() async throws {
    let outcome = try await run(
      "--people",
      "p-033",
      "--settings",
      "beech-grove",
      "--format",
      "json"
    )
    #expect(try placed(outcome) == ["p-033": "orchard-house"])
  }

  @Test func `where living together could not be looked at is said`() async throws {
    let outcome = try await run("--format", "json")
    let open = try JSON(outcome.output)["conflicts_not_looked_at"]?.items ?? []
    #expect(open.first?["setting"]?.text == "beech-grove")
    #expect(open.first?["without_consent"]?.items.map(\.text) == ["p-022"])
  }

  @Test func `where nobody agreed there is nobody to place`() async throws {
    let outcome = try await run("--people", "p-036")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("nobody is left to place"))
  }
}

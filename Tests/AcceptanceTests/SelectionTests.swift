import Foundation
import TestPairings
import Testing

/// Which people and settings a command works on, and where it finds them.
struct SelectionTests {
  private func pairs(_ csv: String) -> [String] {
    csv.split(separator: "\r\n").dropFirst().map { line in
      line.split(separator: ",").prefix(2).joined(separator: " ")
    }
  }

  @Test func `people and settings can be picked, each once, in order`() async throws {
    let folder = try TemporaryFolder.examples()
    let outcome = try await folder.run(
      "match",
      "--format",
      "csv",
      "--as-of",
      "2026-11-20",
      "--person",
      "p-047",
      "--person",
      "p-014",
      "--person",
      "p-047",
      "--setting",
      "mill-lane"
    )
    #expect(pairs(outcome.output) == ["p-014 mill-lane", "p-047 mill-lane"])
  }

  @Test func `top keeps the worst, in every format`() async throws {
    let folder = try TemporaryFolder.examples()
    let csv = try await folder.run(
      "match",
      "--top",
      "2",
      "--format",
      "csv",
      "--as-of",
      "2026-11-20"
    )
    #expect(pairs(csv.output) == ["p-014 alder-ward", "p-044 ash-suite"])
    let json = try await folder.run(
      "match",
      "--top",
      "2",
      "--format",
      "json",
      "--as-of",
      "2026-11-20"
    )
    #expect(json.output.split(separator: "\"person\":").count == 3)
    let text = try await folder.run("match", "--top", "2", "--as-of", "2026-11-20")
    #expect(text.output.contains("The worst 2 pairings"))
    #expect(text.output.split(separator: "strain score").count == 3)
  }

  @Test func `files and folders can be given, of either kind`() async throws {
    let folder = try TemporaryFolder.examples()
    let outcome = try await folder.run(
      "match",
      "profiles/p-047.yaml",
      "assessments/mill-lane.yaml",
      "assessments/ash-suite.yaml",
      "--format",
      "csv",
      "--as-of",
      "2026-11-20"
    )
    #expect(pairs(outcome.output) == ["p-047 ash-suite", "p-047 mill-lane"])
    let people = try await folder.run(
      "match",
      "profiles",
      "--setting",
      "mill-lane",
      "--format",
      "csv",
      "--as-of",
      "2026-11-20"
    )
    #expect(pairs(people.output).count == 3)
  }

  @Test func `a file that does not say what it is is named`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write("person: p-2\n", to: "what.yaml")
    let outcome = try await folder.run("match", "what.yaml")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("what.yaml:1:1: error: this does not say whether it is"))
    // ⟦file/unknown-kind⟧ stands at the start of the file.
    #expect(outcome.errors.contains(":1:1: error: "))
    #expect(outcome.errors.contains("[file/unknown-kind]"))
  }

  @Test func `a person as id and as path is the same person`() async throws {
    let folder = try TemporaryFolder.quiet { $0.readings["noise.level"] = "60 dB" }
    try folder.copy("profiles/p-014.yaml")
    try folder.copy("assessments/mill-lane.yaml")
    let arguments = ["--format", "json", "--as-of", "2026-11-20"]
    let runs = [
      ["p-1", "elm-house"], ["profiles/p-1.yaml", "elm-house"],
      ["p-1", "assessments/elm-house.yaml"],
      ["./profiles/p-1.yaml", folder.url("assessments/elm-house.yaml").path],
    ]
    var outputs: Set<String> = []
    for run in runs {
      let outcome = try await Program.run(["assess"] + run + arguments, in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      outputs.insert(outcome.output)
    }
    #expect(outputs.count == 1)
  }

  /// With one person in the project, the path of an audit was taken for that person.
  @Test(arguments: [
    ["assessments/elm-house.yaml", "elm-house"], ["p-1", "profiles/p-1.yaml"],
  ])
  func `a path of the wrong kind is not used`(arguments: [String]) async throws {
    let folder = try TemporaryFolder.quiet()
    let outcome = try await Program.run(["assess"] + arguments, in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("is wanted here"))
  }

  @Test func `the nearest folder upward is the root`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write("", to: "notes/2026/x.txt")
    let above = try await folder.run("match", "--format", "csv", "--as-of", "2026-11-20")
    let below = try await Program.run(
      ["match", "--format", "csv"] + Program.date,
      in: folder.url("notes/2026")
    )
    #expect(below.status == 0)
    #expect(below.output == above.output)
  }

  @Test func `a root that is given is the root`() async throws {
    let folder = try TemporaryFolder.quiet()
    let elsewhere = try TemporaryFolder()
    let arguments = ["match", "--format", "csv"] + Program.date
    let inside = try await Program.run(arguments, in: folder.url)
    let outside = try await Program.run(
      arguments + ["--root", folder.url.path],
      in: elsewhere.url
    )
    #expect(outside.status == 0)
    #expect(outside.output == inside.output)
  }

  @Test func `one of the two folders alone is nothing to match`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.remove("assessments")
    let outcome = try await folder.run("match")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("1 profiles and 0 settings"))
    #expect(outcome.output == "")
  }
}

import Foundation
import TestPairings
import Testing

/// Same input, same bytes.
struct SameBytesTests {
  @Test(arguments: ["text", "json", "csv", "markdown", "html"])
  func `a pairing is explained alike each time`(format: String) async throws {
    let folder = try TemporaryFolder.quiet {
      $0.readings["noise.level"] = "{value: 60 dB, by: phone-app}"
      $0.readings["touch.unexpected"] = "unknown"
    }
    let arguments = ["assess", "p-1", "elm-house", "--format", format] + Program.date
    let first = try await Program.run(arguments, in: folder.url)
    let second = try await Program.run(arguments, in: folder.url)
    #expect(first.output.utf8.elementsEqual(second.output.utf8))
    #expect(!first.output.isEmpty)
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `names of files and the order of their making change nothing`(format: String) async throws {
    let folder = try TemporaryFolder.examples()
    let other = try TemporaryFolder()
    let names = [
      ("profiles/p-047.yaml", "profiles/a.yaml"), ("profiles/p-014.yaml", "profiles/z/y.yml"),
      ("profiles/p-044.yaml", "profiles/b.yaml"),
      ("assessments/mill-lane.yaml", "assessments/0.yaml"),
      ("assessments/ash-suite.yaml", "assessments/y.yaml"),
      ("assessments/alder-ward-2026-10.yaml", "assessments/a.yaml"),
      ("assessments/alder-ward-2026-04.yaml", "assessments/b.yaml"),
    ]
    for (name, renamed) in names { try other.copy(name, to: renamed) }
    let arguments = ["match", "--format", format] + Program.date
    let first = try await Program.run(arguments, in: folder.url)
    let second = try await Program.run(arguments, in: other.url)
    #expect(first.outputWithoutFiles.utf8.elementsEqual(second.outputWithoutFiles.utf8))
    #expect(first.status == 0 && first.outputWithoutFiles.contains("p-014"))
  }

  @Test(arguments: ["text", "json", "sarif"])
  func `problems are told alike each time`(format: String) async throws {
    let folder = try TemporaryFolder.quiet()
    for name in ["c", "a", "b"] {
      try folder.write("attune: profile/1\nages: 3\nperson: [\n", to: "profiles/\(name).yaml")
      try folder.write("attune: assessment/1\n", to: "assessments/\(name).yaml")
    }
    let arguments = ["check", "--format", format] + Program.date
    let first = try await Program.run(arguments, in: folder.url)
    let second = try await Program.run(arguments, in: folder.url)
    #expect(first.output.utf8.elementsEqual(second.output.utf8))
    #expect(first.status == 1)
  }
}

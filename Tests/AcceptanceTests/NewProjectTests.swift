import Foundation
import TestPairings
import Testing

/// The way from an empty folder to a first result.
struct NewProjectTests {
  @Test func `init, new, check and match in an empty folder`() async throws {
    let folder = try TemporaryFolder()
    let begun = try await folder.run("init", "--as-of", "2026-11-20")
    #expect(begun.status == 0)
    #expect(begun.output == "")
    let made = [
      "profiles/example-person.yaml", "assessments/example-setting.yaml",
      "schema/profile.schema.json", "schema/assessment.schema.json",
      "schema/governance.schema.json", "schema/incident.schema.json",
    ]
    for name in made {
      #expect(begun.errors.contains("made \(name)\n"))
      #expect(folder.has(name))
    }

    #expect(try await folder.run("new", "profile", "p-015", "--as-of", "2026-11-20").status == 0)
    #expect(
      try await folder.run("new", "assessment", "harbour", "--as-of", "2026-11-20").status == 0
    )
    let checked = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(checked.output.hasPrefix("4 files read: 0 errors, 0 warnings\n"))
    #expect(checked.status == 0)

    let matched = try await folder.run("match", "--format", "csv", "--as-of", "2026-11-20")
    let rows = matched.output.split(separator: "\r\n").dropFirst()
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.contains(",,true,") }, "what nobody filled in is not low")
  }

  @Test func `init keeps what is there`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "profiles/example-person.yaml")
    let outcome = try await folder.run("init")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("kept profiles/example-person.yaml, which was there already"))
    #expect(try folder.text("profiles/example-person.yaml") == "mine")
    #expect(folder.has("assessments/example-setting.yaml"))
  }

  @Test func `init makes the folder it is given`() async throws {
    let folder = try TemporaryFolder()
    #expect(try await folder.run("init", "our/service").status == 0)
    #expect(folder.has("our/service/profiles/example-person.yaml"))
  }

  @Test func `new keeps what is there`() async throws {
    let folder = try TemporaryFolder.quiet()
    let before = try folder.text("profiles/p-1.yaml")
    let outcome = try await folder.run("new", "profile", "p-1")
    #expect(outcome.status == 73)
    #expect(try folder.text("profiles/p-1.yaml") == before)
  }

  @Test func `a new audit from an earlier one carries over and can be used at once`() async throws {
    let folder = try TemporaryFolder.quiet()
    let outcome = try await folder.run(
      "new",
      "assessment",
      "elm-house",
      "--from",
      "elm-house",
      "--as-of",
      "2026-11-20"
    )
    #expect(outcome.status == 0)
    let name = "assessments/elm-house-2026-11-20.yaml"
    #expect(outcome.errors.contains("then: attune check \(name)\n"))
    #expect(try folder.text(name).contains("\nupdates: 2026-10-03\n"))
    #expect(try await folder.run("check", name, "--as-of", "2026-11-20").status == 0)
    let matched = try await folder.run("match", "--format", "csv", "--as-of", "2027-04-10")
    #expect(matched.output.contains("p-1,elm-house,,true,"), "readings keep their own review date")
  }

  @Test func `the restriction of a new audit can be used, and tells of rights and of liberty`()
    async throws
  {
    let folder = try TemporaryFolder.quiet()
    let made = try await folder.run("new", "assessment", "harbour", "--as-of", "2026-11-20")
    #expect(made.status == 0)
    let name = "assessments/harbour.yaml"
    var isInside = false
    let lines = try folder.text(name).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line -> String in
        if line.hasPrefix("# restrictions:  ") { isInside = true }
        if line.hasPrefix("#   physical-restraint:") { isInside = false }
        return String(isInside && line.hasPrefix("# ") ? line.dropFirst(2) : line)
      }
    try folder.write(lines.joined(separator: "\n"), to: name)
    let checked = try await folder.run("check", name, "--as-of", "2026-11-20", "--width", "200")
    #expect(checked.status == 0, "\(checked.output)")
    let json = try await folder.run("restrictions", "harbour", "--format", "json")
    let register = try #require(try JSON(json.output)["registers"]?.items.first)
    let entry = try #require(register["restrictions"]?.items.first)
    #expect(entry["liberty_view"]?["by"]?.text == "a role")
    #expect(entry["missing"]?.items.contains { $0.text == "which rights it touches" } == false)
  }

  @Test func `every reading that an example asks for can be explained`() async throws {
    let folder = try TemporaryFolder()
    #expect(try await folder.run("init").status == 0)
    let text = try folder.text("assessments/example-setting.yaml")
    let ids = text.split(separator: "\n").filter { $0.contains(": unknown") }
      .compactMap { $0.split(separator: ":").first?.drop { $0 == " " } }
    #expect(ids.count > 20)
    let index = try await folder.run("explain", "--width", "9999")
    #expect(index.status == 0)
    for id in ids where !id.hasPrefix("temperature.air") && !id.hasPrefix("light.level") {
      #expect(index.output.contains(id), "\(id)")
    }
  }

  @Test(arguments: ["profile", "assessment"])
  func `the schema is the one in the documentation, and is JSON`(kind: String) async throws {
    let outcome = try await Program.run(["schema", kind], in: ExampleFiles.root)
    let kept = try String(
      contentsOf: ExampleFiles.root.appending(path: "docs/schema/\(kind).schema.json"),
      encoding: .utf8
    )
    let isSame = outcome.output == kept
    #expect(isSame, "docs/schema/\(kind).schema.json is made by 'attune schema \(kind)'")
    let root = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(root?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(root?["properties"] is [String: Any])
  }
}

import Diagnostics
import Foundation
import TestPairings
import Testing
import YAMLReading

/// What `attune schema` prints holds for the files that people write and for what commands print.
struct SchemaTests {
  private func checker(_ subject: String) async throws -> SchemaChecker {
    let outcome = try await Program.run(["schema", subject], in: ExampleFiles.root)
    #expect(outcome.status == 0)
    return SchemaChecker(root: try JSON(outcome.output))
  }

  /// What is wrong with a file, however an editor reads plain words.
  private func problems(_ text: String, _ checker: SchemaChecker) throws -> [String] {
    let log = DiagnosticLog()
    let document = try #require(YAMLDocument.parse(Array(text.utf8), file: "a.yaml", log: log))
    return JSON.Version.allCases.flatMap { checker.problems(of: JSON(document.root, as: $0)) }
  }

  @Test(arguments: [
    ("profile", "profiles"), ("assessment", "assessments"), ("incident", "incidents"),
    ("governance", "governance"), ("return", "incidents"),
  ])
  func `the example files are as their schema says`(subject: String, folder: String) async throws {
    let checker = try await checker(subject)
    let url = ExampleFiles.root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.path)
      .filter { name in
        // Returns lie beside records.
        let isOther =
          folder == "incidents" && name.hasSuffix("-return.yaml") != (subject == "return")
        return name.hasSuffix(".yaml") && !isOther
      }
      .sorted()
    #expect(names.count > (["incident": 50, "governance": 1, "return": 1][subject] ?? 7))
    for name in names {
      let text = try String(contentsOf: url.appending(path: name), encoding: .utf8)
      #expect(try problems(text, checker) == [], "\(name)")
      let up = String(repeating: "../", count: name.split(separator: "/").count)
      let schema = "# yaml-language-server: $schema=\(up)docs/schema/\(subject).schema.json"
      #expect(text.hasPrefix(schema), "\(name)")
    }
  }

  @Test func `the map of columns among the examples is as its schema says`() async throws {
    let url = ExampleFiles.root.appending(path: "imports/columns.yaml")
    let text = try String(contentsOf: url, encoding: .utf8)
    let checker = try await checker("columns")
    #expect(try problems(text, checker) == [])
    for (right, wrong) in [
      ("unit: minutes", "unit: days"), ("date-format: day/month/year", "date-format: dmy"),
      ("  reason:", "  reasons:"),
    ] {
      #expect(try problems(text.replacing(right, with: wrong), checker) != [], "\(wrong)")
    }
  }

  @Test(arguments: [
    ("profile", "profiles/p-1.yaml"), ("assessment", "assessments/elm.yaml"),
    ("incident", "incidents/elm.yaml"), ("governance", "governance/elm.yaml"),
  ])
  func `a new file is as its schema says`(subject: String, name: String) async throws {
    let folder = try TemporaryFolder()
    let id = subject == "profile" ? "p-1" : "elm"
    #expect(try await folder.run("init").status == 0)
    #expect(try await folder.run("new", subject, id).status == 0)
    let written = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
      .filter { $0.hasSuffix(".yaml") && $0.hasPrefix(subject) }
    #expect(written.count == (["incident", "governance"].contains(subject) ? 1 : 2))
    for name in written {
      // A record has its time and types left to fill in, and nothing else is wrong with it.
      let text = try folder.text(name).replacing("--:--", with: "21:40")
        .replacing("\ntypes: ", with: "\ntypes: []")
      #expect(try problems(text, try await checker(subject)) == [], "\(name)")
    }
  }

  @Test(arguments: [
    ("sight: mroe", "sight: more"), ("age-band: 20-30", "age-band: 18-64"),
    ("nonsense: 1", "gsq: {total: 88}"),
  ])
  func `a mistake is seen by the schema`(wrong: String, right: String) async throws {
    let profile = """
      attune: profile/1
      person: p-1
      age-band: 18-64
      reviewed: 2026-09-20
      review-due: 2027-03-20
      senses: {sight: more}
      instruments: {gsq: {total: 88}}
      """
    let checker = try await checker("profile")
    #expect(try problems(profile, checker) == [])
    let broken = profile.replacing(right, with: wrong)
    #expect(broken != profile)
    #expect(try problems(broken, checker) != [])
  }

  @Test(arguments: [
    ["match"], ["match", "--top", "3", "--redact"], ["assess", "p-014", "alder-ward"],
    ["assess", "p-047", "willow-respite"], ["assess", "p-047", "ash-suite", "--redact"], ["check"],
    ["compare", "p-033", "mill-lane", "willow-respite"],
    ["compare", "p-014", "mill-lane", "--redact"], ["household", "orchard-house", "p-014"],
    ["household", "beech-grove", "p-022", "--redact"],
    ["household", "orchard-house", "--for", "p-028"], ["place"],
    ["plan", "p-014", "alder-ward"], ["plan", "p-019", "orchard-house", "--frontier", "--redact"],
    ["what-if", "p-014", "alder-ward", "noise.level@lounge/day=45 dB", "--with", "N02@lounge"],
    ["plan", "everyone", "orchard-house", "--budget", "2000"],
    ["place", "--allow-moves", "--accept", "unknown,critical,very-high", "--redact"],
    ["place", "--objective", "worst", "--people", "p-041"], ["restrictions"],
    ["restrictions", "alder-ward", "--redact"],
  ])
  func `results are as their schema says`(arguments: [String]) async throws {
    let folder = try TemporaryFolder.quicklyCompared()
    let outcome = try await Program.run(
      arguments + ["--format", "json"] + Program.date,
      in: folder.url
    )
    #expect(outcome.status == 0)
    let checker = try await checker(arguments[0])
    #expect(checker.problems(of: try JSON(outcome.output)) == [])
  }

  @Test func `problems with their help and notes are as their schema says`() async throws {
    let folder = try TemporaryFolder()
    try folder.copy("profiles/p-014.yaml")
    try folder.copy("profiles/p-014.yaml", to: "profiles/again.yaml")
    try folder.write("attune: profile/1\nperson: p-1\nsight: more\n", to: "profiles/p-1.yaml")
    let outcome = try await folder.run("check", "--format", "json")
    #expect(outcome.status == 1)
    let checker = try await checker("check")
    let result = try JSON(outcome.output)
    #expect(checker.problems(of: result) == [])
    let found = result["diagnostics"]?.items ?? []
    #expect(found.contains { $0["help"] != nil })
    #expect(found.contains { $0["notes"]?.items.isEmpty == false })
  }

  @Test func `a key that is missing or too many is seen by the schema`() async throws {
    let outcome = try await Program.run(
      ["match", "--top", "1", "--format", "json"] + Program.date,
      in: ExampleFiles.root
    )
    let checker = try await checker("match")
    for (old, new) in [
      ("\"coverage\"", "\"covered\""), ("\"share\"", "\"part\""),
      ("\"not_checked\"", "\"unchecked\""),
    ] {
      let changed = outcome.output.replacing(old, with: new)
      #expect(changed != outcome.output)
      #expect(checker.problems(of: try JSON(changed)) != [])
    }
  }
}

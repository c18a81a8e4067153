import Foundation
import TestPairings
import Testing

/// `attune incidents import`, run as people run it.
struct IncidentImportTests {
  private static let command = [
    "incidents", "import", "imports/ward-log.csv", "--columns", "imports/columns.yaml",
  ]

  /// A folder with the example table and nothing made of it.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.examples()
    for name in ["ward-log.csv", "columns.yaml", "people.yaml"] {
      try folder.copy("imports/\(name)")
    }
    return folder
  }

  private func run(
    _ more: [String] = [],
    in folder: TemporaryFolder
  ) async throws
    -> Program.Outcome
  {
    try await Program.run(Self.command + more, in: folder.url)
  }

  private func records(in folder: TemporaryFolder) throws -> [String] {
    guard folder.has("incidents") else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.url("incidents").path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  @Test func `each row makes a file, which is what the example has`() async throws {
    let folder = try folder()
    let outcome = try await run(in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("51 rows: 51 written, 0 already there\n"))
    #expect(
      outcome.errors.contains(
        "not imported, because the map does not name them: 'Reported by', 'Form version'\n"
      )
    )
    let made = outcome.output.split(separator: "\n").map(String.init)
    #expect(try records(in: folder).map { "incidents/\($0)" } == made.sorted())
    for name in made {
      let example = try String(
        contentsOf: ExampleFiles.root.appending(path: name),
        encoding: .utf8
      )
      #expect(try folder.text(name) == example, "\(name)")
    }
    let checked = try await folder.run("check", "incidents", "--as-of", "2026-11-20")
    #expect(checked.status == 0)
    #expect(!checked.output.contains("language/avoid"))
  }

  @Test func `a dry run says the same and writes nothing`() async throws {
    let folder = try folder()
    let outcome = try await run(["--dry-run"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 51)
    #expect(outcome.errors.contains("51 rows: 51 would be written, 0 already there\n"))
    #expect(try records(in: folder) == [])
  }

  @Test func `a file that is there is never written over`() async throws {
    let folder = try folder()
    #expect(try await run(in: folder).status == 0)
    let changed = "incidents/alder-ward/i-2025-101.yaml"
    let text = try folder.text(changed) + "words: not-asked\n"
    try folder.write(text, to: changed)
    let moved = "incidents/by-hand/first.yaml"
    try folder.write(try folder.text("incidents/alder-ward/i-2025-102.yaml"), to: moved)
    try folder.remove("incidents/alder-ward/i-2025-102.yaml")
    try folder.remove("incidents/ash-suite/i-2025-104.yaml")
    try folder.write("incident: i-2025-105\n\tbroken", to: "incidents/alder-ward/i-2025-105.yaml")
    let outcome = try await run(in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "incidents/ash-suite/i-2025-104.yaml\n")
    #expect(
      outcome.errors.contains(
        "51 rows: 1 written, 48 already there, 2 already there and different\n"
      )
    )
    #expect(outcome.errors.contains("say something else:\n  \(changed)\n"))
    #expect(outcome.errors.contains("  incidents/alder-ward/i-2025-105.yaml\n"))
    #expect(try folder.text(changed) == text)
    #expect(!folder.has("incidents/alder-ward/i-2025-102.yaml"))
  }

  @Test func `one wrong row, and nothing is written`() async throws {
    let folder = try folder()
    let table = try folder.text("imports/ward-log.csv")
    try folder.write(
      table.replacing("04/11/2025", with: "04/11/25").replacing("Nil", with: "None at all"),
      to: "imports/ward-log.csv"
    )
    let outcome = try await run(in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("imports/ward-log.csv:2:"))
    #expect(outcome.errors.contains("[import/two-digit-year]\n  help: export days with four"))
    #expect(outcome.errors.contains("in column 'Intervention': 'values' does not have"))
    #expect(outcome.errors.contains("nothing was written: 16 of 51 rows cannot be used"))
    #expect(try records(in: folder) == [])
    let rest = try await run(["--skip-invalid", "--into", "elsewhere/"], in: folder)
    #expect(rest.status == 0)
    #expect(rest.errors.contains("51 rows: 35 written, 0 already there, 16 left out"))
    #expect(folder.has("elsewhere/alder-ward/i-2025-103.yaml"))
    #expect(try records(in: folder) == [])
  }

  @Test func `a name in the table is never shown`() async throws {
    let folder = try folder()
    let table = try folder.text("imports/ward-log.csv")
    for old in ["AW-2207", "04/11/2025", "Corridor", "Physical intervention - seated", ",12,"] {
      let new = old == ",12," ? ",Zebedee," : "Zebedee"
      try folder.write(table.replacing(old, with: new), to: "imports/ward-log.csv")
      let outcome = try await run(in: folder)
      #expect(outcome.status == 65, "\(old)")
      #expect(!outcome.errors.contains("Zebedee"))
    }
  }

  @Test func `the key to the pseudonyms lies apart from the records`() async throws {
    let folder = try folder()
    try folder.copy("imports/people.yaml", to: "incidents/key/people.yaml")
    let inside = try await run(["--people", "incidents/key/people.yaml"], in: folder)
    #expect(inside.status == 65)
    #expect(inside.errors.contains("lies with the records"))
    let into = try await run(["--into", "imports"], in: folder)
    #expect(into.status == 65)
    let missing = try await run(["--people", "nowhere.yaml"], in: folder)
    #expect(missing.status == 66)
    let map = try folder.text("imports/columns.yaml")
    try folder.write(map.replacing("\npeople:", with: "\n# people:"), to: "imports/columns.yaml")
    let unnamed = try await run(in: folder)
    #expect(unnamed.status == 65)
    #expect(unnamed.errors.contains("'--people'"))
  }

  @Test func `what does not fit together is said, and nothing is written`() async throws {
    let folder = try folder()
    let map = try folder.text("imports/columns.yaml")
    try folder.write(map.replacing("\"Outcome\"", with: "\"Outcom\""), to: "imports/columns.yaml")
    let outcome = try await run(["--skip-invalid"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("did you mean 'Outcome'?"))
    #expect(outcome.errors.contains("[columns/unknown-column]"))
    try folder.write(map.replacing("  reason:", with: "  reasn:"), to: "imports/columns.yaml")
    let broken = try await run(in: folder)
    #expect(broken.status == 65)
    #expect(broken.errors.contains("did you mean 'reason'?"))
    #expect(try records(in: folder) == [])
  }

  @Test func `files that are not there, and what is no table`() async throws {
    let folder = try folder()
    let noTable = ["incidents", "import", "no.csv", "--columns", "imports/columns.yaml"]
    #expect(try await Program.run(noTable, in: folder.url).status == 66)
    let noMap = ["incidents", "import", "imports/ward-log.csv", "--columns", "no.yaml"]
    #expect(try await Program.run(noMap, in: folder.url).status == 66)
    #expect(try await folder.run("incidents", "import", "imports/ward-log.csv").status == 64)
    try folder.write("", to: "imports/ward-log.csv")
    #expect(try await run(in: folder).status == 65)
    try Data([0x61, 0xE4, 0x0A]).write(to: folder.url("imports/ward-log.csv"))
    let latin = try await run(in: folder)
    #expect(latin.status == 65)
    #expect(latin.errors.contains("CSV UTF-8"))
    let directory = ["incidents", "import", "imports", "--columns", "imports/columns.yaml"]
    #expect(try await Program.run(directory, in: folder.url).status == 65)
  }

  @Test func `a folder that cannot be made is said`() async throws {
    let folder = try folder()
    try folder.write("", to: "wall")
    let outcome = try await run(["--into", "wall"], in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("wall"))
    #expect(outcome.errors.contains("0 of 51 were written before; run it again for the rest"))
  }
}

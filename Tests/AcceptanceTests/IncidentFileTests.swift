import Foundation
import TestPairings
import Testing

/// Records of incidents beside profiles and audits, as `attune check` and `attune new` see them.
struct IncidentFileTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy("profiles/p-014.yaml")
    try folder.copy("assessments/alder-ward-2026-04.yaml")
    try folder.copy("assessments/alder-ward-2026-10.yaml")
    try folder.copy("assessments/mill-lane.yaml")
    try folder.copy("incidents/i-2026-014.yaml", to: "incidents/2026/march.yaml")
    return folder
  }

  @Test func `they are checked with everything else, and alone`() async throws {
    let folder = try folder()
    let all = try await folder.run("check", "--as-of", "2026-11-20")
    // Of the register: somebody who needs a rule, and whom no file knows.
    #expect(all.output.contains("5 files read: 0 errors, 1 warning\n"))
    let one = try await folder.run(
      "check",
      "incidents/2026/march.yaml",
      "--as-of",
      "2026-11-20"
    )
    #expect(one.output.hasPrefix("1 file read: 0 errors, 0 warnings\n"))
    let early = try await folder.run("check", "incidents", "--as-of", "2026-03-13")
    #expect(early.output.contains("[document/after-today]"))
    #expect(early.status == 0)
  }

  @Test func `an id that another record has is told, also if only one is asked about`() async throws
  {
    let folder = try folder()
    try folder.copy("incidents/i-2026-014.yaml", to: "incidents/twice.yaml")
    let found = try await folder.run("check", "incidents/twice.yaml", "--as-of", "2026-11-20")
    #expect(found.output.contains("[incident/duplicate-id]"))
    #expect(found.status == 1)
  }

  @Test func `a file that does not say what it is counts by its folder`() async throws {
    let folder = try folder()
    try folder.write("incident: i-7\nharm: none\n", to: "incidents/headless.yaml")
    let found = try await folder.run("check", "incidents/headless.yaml")
    #expect(found.output.contains("key 'began' is missing"))
  }

  @Test func `a name or a number of a person in a record is a warning`() async throws {
    let folder = try folder()
    let text = try folder.text("incidents/2026/march.yaml")
      .replacing("identifier: \"clinical record\"", with: "identifier: \"943 476 5919\"")
    try folder.write(text, to: "incidents/2026/march.yaml")
    let found = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(found.output.contains("[privacy/nhs-number]"))
  }

  /// Any time or type that it had of its own would be a claim that nobody made.
  @Test func `a new record is refused until its time and types are filled in`() async throws {
    let folder = try folder()
    let made = try await folder.run("new", "incident", "i-2026-015", "--as-of", "2026-11-20")
    #expect(made.status == 0)
    #expect(folder.has("incidents/i-2026-015.yaml"))
    let empty = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(empty.output.contains("6 files read: 2 errors,"))
    #expect(empty.output.contains("incidents/i-2026-015.yaml:9:8: error:"))
    let text = try folder.text("incidents/i-2026-015.yaml")
      .replacing("--:--", with: "21:40").replacing("\ntypes: ", with: "\ntypes: []")
    try folder.write(text, to: "incidents/i-2026-015.yaml")
    let checked = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(checked.output.contains("6 files read: 0 errors, 3 warnings\n"))
    let refused = try await folder.run("new", "incident", "i-1", "--from", "i-2026-015")
    #expect(refused.status == 64)
  }
}

import TestPairings
import Testing

/// Audits of one setting, one after the other.
struct SettingHistoryTests {
  /// A setting whose older audit is good and whose newer one says something else.
  private func folder(newer: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder.quiet { $0.place["setting"] = "oak-house" }
    try folder.write(WrittenPairing().assessmentText, to: "assessments/elm-2026-10.yaml")
    try folder.write(newer, to: "assessments/elm-2026-11.yaml")
    return folder
  }

  private static let update = """
    attune: assessment/1
    setting: elm-house
    name: "Elm House"
    kind: supported-living
    nation: england
    assessed: {on: 2026-11-02, by: "a nurse", review-due: 2027-05-02}
    updates: 2026-10-03

    """

  @Test func `a setting whose newest audit is broken is left out, never shown as it was`()
    async throws
  {
    let folder = try folder(newer: Self.update + "readings:\n  noise.level: loud\n")
    let outcome = try await folder.run("match", "--format", "csv", "--as-of", "2026-11-20")
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("p-1,oak-house,"))
    #expect(!outcome.output.contains("elm-house"))
    #expect(
      outcome.errors.contains(
        "left out: assessments/elm-2026-10.yaml, assessments/elm-2026-11.yaml"
      )
    )
    let asked = try await folder.run("assess", "p-1", "elm-house", "--as-of", "2026-11-20")
    #expect(asked.status == 65)
    #expect(asked.output == "")
  }

  @Test func `a newest audit that is no YAML at all leaves the setting out too`() async throws {
    let folder = try folder(newer: "setting: elm-house\nname: \"unclosed\n")
    let outcome = try await folder.run("match", "--format", "csv", "--as-of", "2026-11-20")
    #expect(outcome.status == 65)
    #expect(!outcome.output.contains("elm-house"))
  }

  @Test func `the newest audit up to the day of asking is the one that counts`() async throws {
    let folder = try folder(newer: Self.update + "readings:\n  privacy.observation: 4\n")
    let now = try await folder.run("match", "--format", "csv", "--as-of", "2026-11-20")
    #expect(now.output.contains("p-1,elm-house,very high,"))
    let before = try await folder.run("match", "--format", "csv", "--as-of", "2026-11-01")
    #expect(before.output.contains("p-1,elm-house,low,"))
  }

  @Test func `past its review an audit is not known`() async throws {
    let folder = try TemporaryFolder.quiet()
    let outcome = try await folder.run("match", "--format", "csv", "--as-of", "2027-04-04")
    #expect(outcome.output.contains("p-1,elm-house,,true,"))
    #expect(outcome.output.contains(",2027-04-04,"))
  }

  /// What an audit carries over is looked for in the project, or checking one file alone, as
  /// `attune new` proposes it, would fail for everybody who begins with `--from`.
  @Test func `an audit that updates another can be checked alone`() async throws {
    let folder = try folder(newer: Self.update)
    let outcome = try await folder.run(
      "check",
      "assessments/elm-2026-11.yaml",
      "--as-of",
      "2026-11-20"
    )
    #expect(outcome.output.hasPrefix("1 file read: 0 errors, 0 warnings\n"))
    #expect(outcome.status == 0)
  }

  @Test func `of files that were not asked for, check tells nothing`() async throws {
    let folder = try folder(newer: Self.update)
    try folder.write("attune: assessment/1\nsetting: bad\n", to: "assessments/bad.yaml")
    let outcome = try await folder.run("check", "assessments/elm-2026-11.yaml")
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("bad"))
  }
}

import TestPairings
import Testing

/// An organisation's own numbers.
struct OverridesTests {
  static let own = """
    attune: overrides/1
    factors:
      - {id: noise.level, comfortable: 20, intolerable: 25, basis: measured, source: "our survey"}
    needs:
      - {id: hearing, importance: 0.5, basis: convention, source: "our panel"}
    numbers:
      - {id: level.very-high, value: 90, basis: convention, source: "our panel"}
    hours:
      - {use: lounge, day: 6, evening: 2, night: 0, basis: measured, source: "our survey"}
    rules:
      - {id: locked-doors, factor: autonomy.locked-doors, value: 30, basis: convention, source: "our policy"}

    """

  static let subjects = [
    "factor noise.level: comfortable, intolerable", "need hearing: importance",
    "number level.very-high", "hours lounge", "rule locked-doors autonomy.locked-doors",
  ]

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder.quiet {
      $0.readings["noise.level"] = "{day: 24 dB, evening: 24 dB, night: 20 dB}"
      $0.readings["autonomy.locked-doors"] = "40 %"
    }
  }

  @Test(arguments: OutputTests.commands, OutputTests.formats)
  func `they change results, and every output names them`(
    command: [String],
    format: String
  ) async throws {
    let folder = try folder()
    let arguments = command + ["--format", format, "--width", "9999"] + Program.date
    let before = try await Program.run(arguments, in: folder.url)
    try folder.write(Self.own, to: "attune.yaml")
    let after = try await Program.run(arguments, in: folder.url)
    #expect(after.status == 0, "\(after.errors)")
    #expect(before.output != after.output)
    for subject in Self.subjects {
      #expect(!before.output.contains(subject))
      #expect(after.output.contains(subject), "\(subject)")
    }
    let level = format == "csv" ? ",very high," : "very high"
    #expect(!before.output.contains(level) || format == "text" || format == "markdown")
    #expect(after.output.contains(level))
  }

  @Test func `explain shows the number in use and whose it is`() async throws {
    let folder = try folder()
    try folder.write(Self.own, to: "attune.yaml")
    let number = try await folder.run("explain", "level.very-high", "--width", "400")
    #expect(number.output.contains("It is 90 (convention: our panel)"))
    let rule = try await folder.run("explain", "locked-doors", "--width", "400")
    #expect(rule.output.contains("autonomy.locked-doors >= 30 (convention: our policy)"))
  }

  @Test(arguments: [
    "attune: overrides/1\nrules:\n  - {id: locked-dors, value: 3, basis: convention, source: x}\n",
    "attune: overrides/1\nrules:\n  - {id: no-vacancy, value: 3, basis: convention, source: x}\n",
    "attune: overrides/1\nnumbers:\n  - {id: level.high, value: 60}\n",
    "attune: overrides/1\nfactors:\n  - {id: noise.level, comfortable: 90, basis: study, source: x}\n",
    "attune: overrides/1\ncolour: blue\n", "attune: overrides/2\n", "", "attune: [",
  ])
  func `wrong ones are named, and nothing is computed`(text: String) async throws {
    try await refuse(text, command: ["match"])
  }

  @Test(arguments: [["assess", "p-1", "elm-house"], ["check"], ["explain", "load"]])
  func `wrong ones stop every command that uses them`(command: [String]) async throws {
    try await refuse("attune: overrides/1\ncolour: blue\n", command: command)
  }

  private func refuse(_ text: String, command: [String]) async throws {
    let folder = try folder()
    try folder.write(text, to: "attune.yaml")
    let outcome = try await Program.run(command, in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("attune.yaml:"))
    #expect(outcome.errors.contains("nothing is computed until attune.yaml is put right"))
  }
}

import TestPairings
import Testing

/// `--fail-on`, for scripts.
struct GateTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let options: [String]
    let status: Int32
    let change: @Sendable (inout WrittenPairing) -> Void

    var testDescription: String { "\(name): \(options.joined(separator: " "))" }
  }

  static let low: @Sendable (inout WrittenPairing) -> Void = { _ in }
  static let high: @Sendable (inout WrittenPairing) -> Void = {
    $0.readings["privacy.single-room"] = "no"
  }
  static let blocked: @Sendable (inout WrittenPairing) -> Void = {
    $0.place["places"] = "{vacant: 0}"
  }
  static let unread: @Sendable (inout WrittenPairing) -> Void = { $0.readings = [:] }
  static let unreadButHigh: @Sendable (inout WrittenPairing) -> Void = {
    $0.readings = ["privacy.single-room": "no"]
  }

  static let examples = [
    Example(name: "no gate", options: [], status: 0, change: unread),
    Example(name: "low", options: ["--fail-on", "moderate"], status: 0, change: low),
    Example(name: "low", options: ["--fail-on", "low"], status: 1, change: low),
    Example(name: "high", options: ["--fail-on", "very-high"], status: 0, change: high),
    Example(name: "high", options: ["--fail-on", "high"], status: 1, change: high),
    Example(name: "high", options: ["--fail-on", "moderate"], status: 1, change: high),
    Example(name: "blocked", options: ["--fail-on", "very-high"], status: 1, change: blocked),
    Example(
      name: "blocked",
      options: ["--fail-on", "very-high", "--allow-unknown"],
      status: 1,
      change: blocked
    ),
    Example(name: "unread", options: ["--fail-on", "very-high"], status: 1, change: unread),
    Example(
      name: "unread",
      options: ["--fail-on", "very-high", "--allow-unknown"],
      status: 0,
      change: unread
    ),
    // A flag names a level here, and still not enough is known to say that it is no worse.
    Example(
      name: "unread, but high by a flag",
      options: ["--fail-on", "very-high"],
      status: 1,
      change: unreadButHigh
    ),
    Example(
      name: "unread, but high by a flag",
      options: ["--fail-on", "very-high", "--allow-unknown"],
      status: 0,
      change: unreadButHigh
    ),
    Example(
      name: "unread, but high by a flag",
      options: ["--fail-on", "high", "--allow-unknown"],
      status: 1,
      change: unreadButHigh
    ),
  ]

  @Test(arguments: examples)
  func `a gate holds or it does not`(_ example: Example) async throws {
    try await check(example, command: ["match"])
  }

  @Test(arguments: examples.prefix(3))
  func `assess has the same gate`(_ example: Example) async throws {
    try await check(example, command: ["assess", "p-1", "elm-house"])
  }

  private func check(_ example: Example, command: [String]) async throws {
    let folder = try TemporaryFolder.quiet(example.change)
    let arguments = command + ["--format", "csv"] + Program.date + example.options
    let outcome = try await Program.run(arguments, in: folder.url)
    #expect(outcome.status == example.status)
    #expect(outcome.output.hasPrefix("person,setting,level,"))
    #expect(outcome.errors.contains("the gate '--fail-on' does not hold") == (example.status == 1))
  }

  @Test func `check is a gate of its own`() async throws {
    let folder = try TemporaryFolder.quiet()
    #expect(try await folder.run("check").status == 0)
    try folder.write("attune: profile/1\nperson: p-2\n", to: "profiles/p-2.yaml")
    let outcome = try await folder.run("check")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("profiles/p-2.yaml:1:1: error: "))
    #expect(outcome.output.contains("\n3 files read: "))
    #expect(outcome.errors == "")
  }

  @Test func `a warning is no error`() async throws {
    let folder = try TemporaryFolder.quiet { $0.person["lives-at"] = "somewhere-else" }
    let outcome = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(": warning: there is no assessment of this setting here"))
    #expect(outcome.output.contains("2 files read: 0 errors, 1 warning\nAs of 2026-11-20. "))
  }

  @Test func `words to avoid are a matter of check alone`() async throws {
    let folder = try TemporaryFolder.quiet()
    let quiet = try await folder.run("match", "--as-of", "2026-11-20")
    let profile = try folder.text("profiles/p-1.yaml")
    try folder.write(profile + "early-signs: [\"a tantrum\"]\n", to: "profiles/p-1.yaml")
    let check = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(check.status == 0)
    #expect(check.output.contains(": warning: 'tantrum' is one of the words to avoid"))
    #expect(check.output.contains("  help: write what was seen, and what was too much; "))
    let match = try await folder.run("match", "--as-of", "2026-11-20")
    #expect(match.outputWithoutFiles == quiet.outputWithoutFiles)
    #expect(match.errors == quiet.errors)
  }
}

import Foundation
import TestPairings
import Testing

/// Where output goes, and what it looks like.
struct OutputTests {
  static let commands = [["match"], ["assess", "p-1", "elm-house"]]
  static let formats = ["text", "json", "csv", "markdown"]

  @Test(arguments: commands, formats)
  func `a file gets what the terminal gets`(command: [String], format: String) async throws {
    let folder = try TemporaryFolder.quiet()
    let arguments = command + ["--format", format] + Program.date
    let shown = try await Program.run(arguments, in: folder.url)
    let kept = try await Program.run(arguments + ["-o", "out.txt"], in: folder.url)
    #expect(kept.status == 0)
    #expect(kept.output == "")
    #expect(try folder.text("out.txt") == shown.output)
    #expect(shown.output.contains("2026-11-20"))
    #expect(shown.output.contains("0.1.0"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(names == ["assessments", "out.txt", "profiles"], "no drafts are left")
  }

  @Test func `a file that is there is kept, unless that is asked for`() async throws {
    let folder = try TemporaryFolder.quiet()
    try folder.write("mine", to: "out.txt")
    let refused = try await folder.run("match", "--output", "out.txt")
    #expect(refused.status == 73)
    #expect(refused.errors.contains("out.txt is there already"))
    #expect(try folder.text("out.txt") == "mine")
    let forced = try await folder.run("match", "--output", "out.txt", "--force")
    #expect(forced.status == 0)
    #expect(try folder.text("out.txt").hasPrefix("1 person and 1 setting\n"))
  }

  @Test func `the gate does not keep the report from being written`() async throws {
    let folder = try TemporaryFolder.quiet()
    let outcome = try await folder.run("match", "--fail-on", "low", "-o", "out.txt")
    #expect(outcome.status == 1)
    #expect(folder.has("out.txt"))
  }

  @Test(arguments: commands + [["check"], ["explain", "load"]])
  func `there is no colour where nobody looks`(command: [String]) async throws {
    let folder = try TemporaryFolder.quiet()
    let plain = try await Program.run(command + Program.date, in: folder.url)
    #expect(!plain.output.contains("\u{1B}"))
    #expect(!plain.errors.contains("\u{1B}"))
    let never = try await Program.run(
      command + Program.date + ["--color", "never"],
      in: folder.url
    )
    #expect(never.output == plain.output)
  }

  @Test(arguments: commands)
  func `colour that is asked for is only colour`(command: [String]) async throws {
    let folder = try TemporaryFolder.quiet()
    let plain = try await Program.run(command + Program.date, in: folder.url)
    let coloured = try await Program.run(
      command + Program.date + ["--color", "always"],
      in: folder.url
    )
    #expect(coloured.output.contains("\u{1B}["))
    #expect(coloured.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.output)
  }

  /// `script` runs a command on a terminal of its own.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `on a terminal there is colour, but for those who want none`() async throws {
    let folder = try TemporaryFolder.quiet()
    let line = "\\\"$attune\\\" match --as-of 2026-11-20"
    let on = { (settings: String) in
      try await Program.shell("\(settings) script -qec \"\(line)\" /dev/null", in: folder.url)
        .output
    }
    #expect(try await on("TERM=xterm").contains("\u{1B}["))
    #expect(try await on("TERM=xterm NO_COLOR=").contains("\u{1B}["))
    #expect(!(try await on("TERM=xterm NO_COLOR=1").contains("\u{1B}[")))
    #expect(!(try await on("TERM=dumb").contains("\u{1B}[")))
  }

  @Test func `a page is as wide as the terminal says, or as asked`() async throws {
    let folder = try TemporaryFolder.quiet { $0.person["distress-shows"] = "inward" }
    let widest = { (outcome: Program.Outcome) in
      outcome.output.split(separator: "\n").map(\.unicodeScalars.count).max() ?? 0
    }
    let usual = try await folder.run("assess", "p-1", "elm-house")
    #expect((70...80).contains(widest(usual)))
    let narrow = try await folder.run("assess", "p-1", "elm-house", environment: ["COLUMNS": "50"])
    #expect((41...50).contains(widest(narrow)))
    let asked = try await folder.run(
      "assess",
      "p-1",
      "elm-house",
      "--width",
      "60",
      environment: ["COLUMNS": "50"]
    )
    #expect((51...60).contains(widest(asked)))
  }

  @Test(arguments: ["p-014", "p-044", "p-047"])
  func `a number is the same whether files or ids were given`(person: String) async throws {
    let folder = try TemporaryFolder.examples()
    let keys = ["person", "setting"]
    let read = { (arguments: [String]) in
      let outcome = try await Program.run(
        ["assess"] + arguments + ["--redact", "--format", "json"] + Program.date,
        in: folder.url
      )
      let found = try JSON(outcome.output)["pairings"]?.items.first
      return keys.map { found?[$0]?.text }
    }
    let byID = try await read([person, "mill-lane"])
    let byFile = try await read(["profiles/\(person).yaml", "assessments/mill-lane.yaml"])
    #expect(byID == byFile)
    #expect(byID.allSatisfy { $0 != nil })
    // By their place in all of the project, and not among those given.
    #expect(person == "p-014" || byID[0] != "person-1")
  }

  @Test(arguments: [
    ["match"], ["match", "--format", "json"], ["match", "--format", "csv"],
    ["assess", "p-014", "ash-suite", "--format", "markdown"],
  ])
  func `redacted output names nobody`(command: [String]) async throws {
    let folder = try TemporaryFolder.examples()
    let outcome = try await Program.run(command + ["--redact"] + Program.date, in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("person-1"))
    #expect(outcome.output.contains("setting-2"))
    for name in ["p-0", "ash-suite", "Ash Suite", "Mill Lane", "alder", "day-room", "“"] {
      #expect(!outcome.output.contains(name), "\(name)")
    }
  }
}

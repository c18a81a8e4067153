import Foundation
import TestPairings
import Testing

/// How runs end, by the numbers that `attune --help` tells.
struct ExitStatusTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let line: String
    let status: Int32
    /// What stands on the standard error.
    var errors = ""

    var testDescription: String { "attune \(line)" }
  }

  /// Run in the folder of the repository, with its examples; none of them writes.
  static let onExamples = [
    Example(line: "--help", status: 0),
    Example(line: "--version", status: 0),
    Example(line: "", status: 0),
    Example(line: "help match", status: 0),
    Example(line: "check --as-of 2026-11-20", status: 0),
    Example(line: "check profiles/p-047.yaml assessments --as-of 2026-11-20", status: 0),
    Example(line: "assess p-047 quay-street --as-of 2026-11-20", status: 0),
    Example(line: "match --setting quay-street --as-of 2026-11-20", status: 0),
    Example(line: "explain", status: 0),
    Example(line: "explain load", status: 0),
    Example(line: "schema assessment", status: 0),

    Example(line: "bogus", status: 64, errors: "bogus"),
    Example(line: "match --bogus", status: 64, errors: "--bogus"),
    Example(line: "assess p-047", status: 64, errors: "<setting>"),
    Example(line: "match --top 0", status: 64, errors: "--top"),
    Example(line: "match --top many", status: 64, errors: "--top"),
    Example(line: "match --as-of 2026-02-30", status: 64, errors: "must exist"),
    Example(line: "match --as-of tomorrow", status: 64, errors: "year-month-day"),
    Example(line: "match --fail-on bad", status: 64, errors: "very-high"),
    Example(line: "match --format xlsx", status: 64, errors: "markdown"),
    Example(line: "check --format csv", status: 64, errors: "sarif"),
    Example(line: "schema rule", status: 64, errors: "assessment"),
    Example(line: "new profile p-1 --from p-2", status: 64, errors: "--from"),

    Example(line: "assess p-074 mill-lane", status: 66, errors: "there are: p-007"),
    Example(line: "assess p-014 mil-lane", status: 66, errors: "did you mean 'mill-lane'?"),
    Example(
      line: "assess p-014 elsewhere-altogether",
      status: 66,
      errors: "there are: alder-ward,"
    ),
    Example(line: "assess nobody.yaml mill-lane", status: 66, errors: "'nobody.yaml'"),
    Example(line: "match nothing.yaml", status: 66, errors: "'nothing.yaml'"),
    Example(
      line: "match --person p-999999999999",
      status: 66,
      errors: "no person 'p-999999999999'"
    ),
    Example(line: "match --setting mil-lane", status: 66, errors: "did you mean 'mill-lane'?"),
    Example(line: "match --root nowhere", status: 66, errors: "no folder nowhere"),
    Example(line: "check nothing", status: 66, errors: "'nothing'"),
    Example(line: "explain noise.levle", status: 66, errors: "did you mean 'noise.level'?"),
    Example(line: "explain qqqqqqqq", status: 66, errors: "lists what there is"),
    Example(line: "new assessment x --from nowhere-at-all", status: 66, errors: "nowhere-at-all"),

    Example(
      line: "schema profile -o profiles/p-014.yaml",
      status: 73,
      errors: "profiles/p-014.yaml is there already; '--force' writes over it"
    ),
    Example(line: "schema profile -o nowhere/x.json", status: 73, errors: "cannot be written"),
    Example(line: "schema profile --force -o profiles", status: 73, errors: "cannot be written"),
    Example(line: "new profile p-014", status: 73, errors: "is kept as it is"),
  ]

  @Test(arguments: onExamples)
  func `a run ends as it says it does`(_ example: Example) async throws {
    let arguments = example.line.split(separator: " ").map(String.init)
    let outcome = try await Program.run(arguments, in: ExampleFiles.root)
    #expect(!outcome.wasEnded)
    #expect(outcome.status == example.status, "\(outcome.errors)")
    if example.status == 0 {
      #expect(outcome.errors == "")
      #expect(!outcome.output.isEmpty)
    } else {
      #expect(outcome.errors.contains(example.errors), "\(outcome.errors)")
      #expect(outcome.output == "")
    }
  }

  @Test func `nothing was written by any of them`() throws {
    let files = FileManager.default
    for folder in ["profiles", "assessments"] {
      let names = try files.contentsOfDirectory(
        atPath: ExampleFiles.root.appending(path: folder).path
      )
      #expect(names.allSatisfy { $0.hasSuffix(".yaml") && !$0.hasPrefix("x") })
    }
  }

  @Test(arguments: ["match", "check", "assess p-1 elm-house", "explain load"])
  func `an empty folder has nothing to work on`(line: String) async throws {
    let folder = try TemporaryFolder()
    let arguments = line.split(separator: " ").map(String.init)
    let outcome = try await Program.run(arguments, in: folder.url)
    #expect(outcome.status == (line == "explain load" ? 0 : 66))
  }

  @Test func `an id that is no id is a slip of the command line`() async throws {
    let folder = try TemporaryFolder()
    let outcome = try await folder.run("new", "profile", "Ann Smith")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("lower-case letters, digits and hyphens"))
    #expect(!outcome.errors.contains("Smith"))
    #expect(!folder.has("profiles"))
  }

  @Test func `a full disk is told`() async throws {
    try #require(FileManager.default.fileExists(atPath: "/dev/full"))
    let folder = try TemporaryFolder.quiet()
    let outcome = try await Program.shell("\"$attune\" match > /dev/full", in: folder.url)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("could not be written"))
  }

  @Test func `a reader that goes away early is no crash`() async throws {
    let line = "\"$attune\" match --as-of 2026-11-20 --format json | head -c 20"
    let outcome = try await Program.shell(line, in: ExampleFiles.root)
    #expect(outcome.status == 0)
    #expect(outcome.output == "{\"as_of\":\"2026-11-20")
    #expect(outcome.errors == "")
  }
}

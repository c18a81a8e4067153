import TestPairings
import Testing

/// Files that are given by name and are of another kind than a command reads.
struct GivenKindsTests {
  @Test func `check reads a map of columns and a file of pseudonyms as what they are`() async throws
  {
    let outcome = try await Program.run(
      ["check", "imports/columns.yaml", "imports/people.yaml"] + Program.date,
      in: ExampleFiles.root
    )
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.hasPrefix("2 files read: 0 errors, 0 warnings\n"))
  }

  @Test func `what is wrong in them has its place, and no code of a person is shown`() async throws
  {
    let folder = try TemporaryFolder()
    try folder.write("attune: columns/1\nseparator: tabb\n", to: "apart/columns.yaml")
    try folder.write(
      "attune: people/1\npeople:\n  \"AW-2207\": P 14\nZ-99: p-1\n",
      to: "apart/people.yaml"
    )
    let outcome = try await folder.run("check", "apart", "--as-of", "2026-11-20")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("apart/columns.yaml:2:12: error"))
    #expect(outcome.output.contains("separator: tabb"))
    #expect(!outcome.output.contains("age-band"))
    #expect(outcome.output.contains("apart/people.yaml:3:14: error"))
    #expect(outcome.output.contains("apart/people.yaml:4:1: error"))
    for code in ["AW-2207", "Z-99"] { #expect(!outcome.output.contains(code)) }
  }

  @Test(arguments: ["attune: peple/1\n", ""])
  func `no name is shown of a file of pseudonyms with a slip in its first line`(
    head: String
  )
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "\(head)people:\n  Anna Smith: p-1\n  Ben Jones: P 2\n  Ben Jones: p-3\n",
      to: "apart/people.yaml"
    )
    for redact in [[], ["--redact"]] {
      let outcome = try await Program.run(
        ["check", "apart"] + redact + Program.date,
        in: folder.url
      )
      #expect(outcome.status == 1)
      for name in ["Anna", "Smith"] { #expect(!outcome.output.contains(name)) }
      if !head.isEmpty { #expect(!outcome.output.contains("Jones")) }
    }
  }

  @Test(arguments: [
    ("incidents/elm-house.yaml", "a monthly return"),
    ("incidents/i-0.yaml", "a record of an incident"),
  ])
  func `match does not leave out unasked what it was given`(path: String, kind: String) async throws
  {
    let folder = try TemporaryFolder.trends([("2025-02-05 10:00", "types: []")])
    let outcome = try await folder.run("match", path, "--as-of", "2026-11-20")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("\(path) is \(kind); profiles and assessments are wanted here"))
    #expect(outcome.output.isEmpty)
    // A folder can hold them beside the others.
    let whole = try await folder.run("match", ".", "--as-of", "2026-11-20")
    #expect(whole.status == 0)
  }
}

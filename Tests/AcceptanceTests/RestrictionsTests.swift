import Foundation
import TestPairings
import Testing

/// `attune restrictions` and `attune report liberty`, run as people run them.
struct RestrictionsTests {
  private func run(
    _ arguments: [String],
    in folder: TemporaryFolder? = nil
  ) async throws
    -> Program.Outcome
  {
    try await Program.run(arguments + Program.date, in: folder?.url ?? ExampleFiles.root)
  }

  @Test func `all settings, and what is first to look at`() async throws {
    let outcome = try await run(["restrictions"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("not recorded"))
    #expect(
      outcome.output.contains("Authority has ended: a best-interests decision, on 2026-11-15.")
    )
    #expect(outcome.output.contains("a blanket rule"))
    #expect(outcome.output.contains("Reaches people who do not need it"))
  }

  @Test func `one setting, from audit to audit`() async throws {
    let outcome = try await run(["restrictions", "alder-ward", "--format", "json"])
    #expect(outcome.status == 0)
    let register = try #require(try JSON(outcome.output)["registers"]?.items.first)
    let history = try #require(register["history"]?.items)
    #expect(history.compactMap { $0["in_force"]?.number } == [4, 3])
    #expect(history.last?["dropped"]?.items.compactMap(\.text) == ["r-2", "r-3"])
    #expect(history.last?["added"]?.items.compactMap(\.text) == ["r-5"])
    // As they stood in spring, whatever came since.
    let spring = try await Program.run(
      ["restrictions", "alder-ward", "--format", "json", "--as-of", "2026-05-01"],
      in: ExampleFiles.root
    )
    let before = try #require(try JSON(spring.output)["registers"]?.items.first)
    #expect(before["history"]?.items.count == 1)
    #expect(before["restrictions"]?.items.count == 4)
  }

  @Test func `a gate fails on what ran out, and says how much`() async throws {
    let outcome = try await run(["restrictions", "alder-ward", "--fail-on-overdue"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("3 without an authority that holds"))
    let fine = try await run(["restrictions", "mill-lane", "--fail-on-overdue"])
    #expect(fine.status == 0)
    #expect(fine.output.contains("Recorded as none"))
  }

  @Test func `what nobody wrote down passes no gate, unless it is let through`() async throws {
    let gate = ["restrictions", "willow-respite", "--fail-on-overdue"]
    let outcome = try await run(gate)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("1 setting without a register"))
    #expect(try await run(gate + ["--allow-unknown"]).status == 0)
  }

  @Test func `a register of an audit past its review passes no gate, unless it is let through`()
    async throws
  {
    let gate = ["restrictions", "mill-lane", "--fail-on-overdue", "--as-of", "2029-01-01"]
    let outcome = try await Program.run(gate, in: ExampleFiles.root)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("1 register of an audit past its review"))
    let through = try await Program.run(gate + ["--allow-unknown"], in: ExampleFiles.root)
    #expect(through.status == 0)
    let json = try await Program.run(
      ["restrictions", "mill-lane", "--format", "json", "--as-of", "2029-01-01"],
      in: ExampleFiles.root
    )
    let register = try #require(try JSON(json.output)["registers"]?.items.first)
    #expect(json.output.contains("\"is_past_review\":true"))
    #expect(register["audit_review_due"]?.text != nil)
  }

  /// A small project of one home, with what a register says of somebody else.
  private func home() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      attune: assessment/1
      setting: eng
      name: Eng House
      kind: supported-living
      nation: england
      assessed: {on: 2026-09-01, by: manager, review-due: 2027-03-01}
      restrictions:
        - {id: r-1, what: "no water for p-203", type: food-and-drink, applies-to: everyone, needed-by: [p-203, p-204], decided-by: manager, least-restrictive: nothing else}

      """,
      to: "assessments/eng.yaml"
    )
    try folder.write(
      """
      attune: profile/1
      person: p-201
      age-band: 18-64
      reviewed: 2026-06-16
      review-due: 2027-06-16
      consent: {given-by: person, on: 2026-06-16, to: [assess, place]}
      lives-at: eng

      """,
      to: "profiles/p-201.yaml"
    )
    return folder
  }

  @Test func `the person's own page names nobody else whom a rule is about`() async throws {
    let folder = try home()
    for arguments in [
      ["assess", "p-201", "eng", "--view", "person"],
      ["compare", "p-201", "eng", "--view", "person"],
      ["report", "liberty", "p-201", "eng"],
    ] {
      let outcome = try await run(arguments, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.output.contains("p-203"), "\(arguments)")
      #expect(!outcome.output.contains("water"), "\(arguments)")
    }
  }

  @Test func `with identities removed everybody in a register has a number of their own`()
    async throws
  {
    let outcome = try await run(
      ["restrictions", "eng", "--format", "json", "--redact"],
      in: try home()
    )
    let register = try #require(try JSON(outcome.output)["registers"]?.items.first)
    let entry = try #require(register["restrictions"]?.items.first)
    #expect(entry["needed_by"]?.items.compactMap(\.text) == ["person-2", "person-3"])
  }

  @Test func `who decided and why nothing less would do are in JSON too`() async throws {
    let outcome = try await run(["restrictions", "eng", "--format", "json"], in: try home())
    let register = try #require(try JSON(outcome.output)["registers"]?.items.first)
    let entry = try #require(register["restrictions"]?.items.first)
    #expect(entry["decided_by"]?.text == "manager")
    #expect(entry["least_restrictive"]?.text == "nothing else")
    #expect(register["history"]?.items.first?["reach_not_known"]?.number == 1)
  }

  @Test func `records of force are read for the sheet, and one that is broken is told`()
    async throws
  {
    let folder = try home()
    try folder.write(
      """
      attune: incident/1
      incident: i-1
      setting: eng
      person: p-201
      began: 2026-05-01 10:00
      types: [{type: rapid-tranquillisation}]

      """,
      to: "incidents/i-1.yaml"
    )
    let outcome = try await run(["report", "liberty", "p-201", "eng"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("rapid"))
    #expect(outcome.output.contains("incidents/i-1.yaml"))
    try folder.write("attune: incident/1\nincident: i-2\n", to: "incidents/i-2.yaml")
    let broken = try await run(["report", "liberty", "p-201", "eng"], in: folder)
    #expect(broken.status == 65)
    #expect(broken.output.contains("1 file left out"))
  }

  @Test func `a setting that is not there is asked for again`() async throws {
    let outcome = try await run(["restrictions", "alder-wrad"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("did you mean 'alder-ward'?"))
  }

  @Test func `a broken audit is named, and the rest is told`() async throws {
    let folder = try TemporaryFolder.examples()
    let text = try folder.text("assessments/ash-suite.yaml")
    try folder.write(
      text.replacing("type: surveillance", with: "type: surveilance"),
      to: "assessments/ash-suite.yaml"
    )
    let outcome = try await run(["restrictions"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("assessments/ash-suite.yaml"))
    #expect(outcome.output.contains("Alder Ward"))
    #expect(!outcome.output.contains("Ash Suite"))
    #expect(
      outcome.output.contains("1 file left out: it, or another audit of the same setting, has")
    )
    let json = try await run(["restrictions", "--format", "json"], in: folder)
    #expect(try JSON(json.output)["files_left_out"]?.number == 1)
    let named = try await run(["restrictions", "ash-suite"], in: folder)
    #expect(named.status == 65)
    #expect(named.errors.contains("did you mean 'surveillance'?"))
  }

  @Test func `facts about liberty name nobody else, and give no answer`() async throws {
    let outcome = try await run(["report", "liberty", "p-028", "orchard-house"])
    #expect(outcome.status == 0)
    for other in ["p-019", "p-033"] { #expect(!outcome.output.contains(other)) }
    #expect(outcome.output.contains("It does not say whether this person is"))
    #expect(outcome.output.contains("View on whether this person is deprived of their liberty ___"))
    #expect(outcome.output.contains("many facts, weighed"))
    let earlier = try await Program.run(
      ["report", "liberty", "p-044", "ash-suite", "--as-of", "2026-10-01"],
      in: ExampleFiles.root
    )
    #expect(earlier.status == 0)
  }

  @Test func `before June 2026 the sheet is about the test of then`() async throws {
    let outcome = try await Program.run(
      ["report", "liberty", "p-031", "alder-ward", "--as-of", "2026-05-15"],
      in: ExampleFiles.root
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("continuous supervision and"))
    let help = try await Program.run(["report", "liberty", "--help"], in: ExampleFiles.root)
    #expect(help.output.contains("attune report liberty p-031 alder-ward --as-of 2026-05-15"))
  }

  @Test func `without consent nothing is gathered`() async throws {
    let outcome = try await Program.run(
      ["report", "liberty", "p-044", "ash-suite", "--as-of", "2026-05-01"],
      in: ExampleFiles.root
    )
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
  }

  @Test func `a rule is explained by its id`() async throws {
    let outcome = try await run(["explain", "REG13-4B"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Its source was seen"))
    let memory = try await run(["explain", "HRA-1"])
    #expect(memory.output.contains("From memory: its source was not seen"))
  }
}

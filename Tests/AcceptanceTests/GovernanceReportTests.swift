import Foundation
import TestPairings
import Testing

/// `attune report governance`, run as people run it.
struct GovernanceReportTests {
  private func run(
    _ arguments: [String],
    in folder: TemporaryFolder? = nil
  ) async throws -> Program.Outcome {
    try await Program.run(
      ["report", "governance"] + arguments + Program.date,
      in: folder?.url ?? ExampleFiles.root
    )
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.examples()
    for name in ["governance/alder-ward", "governance/ash-suite", "incidents/i-2026-014"] {
      try folder.copy("\(name).yaml")
    }
    return folder
  }

  @Test func `what was dropped stands first, and there is no score`() async throws {
    let outcome = try await run(["alder-ward"])
    #expect(outcome.status == 0)
    let output = outcome.output
    let dropped = try #require(output.range(of: "Dropped since the audit of 2026-04-02: 2 of 4"))
    let lead = try #require(output.range(of: "Lead and policy"))
    #expect(dropped.upperBound < lead.lowerBound)
    #expect(output.contains("- Not taught: (c) and (g). Have it taught"))
    #expect(output.contains("- Not recorded: (i).\n"))
    #expect(output.contains("Not met: The policy is kept under review."))
    #expect(output.contains("to be looked at again by 2026-10-01"))
    #expect(output.contains("Met by its own word: A responsible person is named"))
    #expect(output.contains("Met by its files: There is a register of restrictions"))
    for word in ["compliant", "compliance", "score of", " safe", "lawful "] {
      #expect(!output.contains(word), "\(word)")
    }
    for line in output.split(separator: "\n") {
      #expect(line.unicodeScalars.count <= 80, "\(line)")
    }
  }

  @Test(arguments: [
    ["alder-ward"], ["ash-suite"], ["alder-ward", "--redact"], ["beech-grove"],
    ["ysgol-dol-wen"], ["quay-street"], ["assessments/mill-lane.yaml"],
  ])
  func `results are as their schema says`(arguments: [String]) async throws {
    let schema = try await Program.run(["schema", "report-governance"], in: ExampleFiles.root)
    #expect(schema.status == 0)
    let outcome = try await run(arguments + ["--format", "json"])
    #expect(outcome.status == 0)
    let checker = SchemaChecker(root: try JSON(schema.output))
    #expect(checker.problems(of: try JSON(outcome.output)) == [])
  }

  @Test func `each rule is a line of a table, with the letter that it is about`() async throws {
    let json = try JSON(try await run(["alder-ward", "--format", "json"]).output)
    let service = try #require(json["governance"])
    #expect(service["restrictions"]?["dropped_count"]?.number == 2)
    #expect(service["restrictions"]?["before"]?.number == 4)
    let checks = try #require(service["checks"]?.items)
    let letters = checks.filter { $0["topic"]?.text != nil }
    #expect(letters.compactMap { $0["topic"]?.text }.joined() == "abcdefghijk")
    let answers = letters.map { $0["answer"]?.text }
    #expect(answers.filter { $0 == "not_met" }.count == 2)
    #expect(letters.first { $0["topic"]?.text == "i" }?["answer"]?.text == "unknown")
    #expect(Set(letters.map { $0["group"]?.text }) == ["training"])
    // Every part of the checklist has its own rules, and nothing falls under the first by default.
    let groups = Dictionary(grouping: checks) { $0["group"]?.text ?? "" }
      .mapValues { $0.compactMap { $0["rule"]?.text } }
    #expect(
      groups["lead"] == [
        "UOF-2", "UOF-2-DELEGATION", "UOF-3-PUBLISHED", "UOF-3-REDUCE", "UOF-3-CONSULTED",
        "UOF-3-REVIEWED", "GOV-LEAD", "GOV-POLICY", "GOV-PLAN", "RRN-1-4", "GOV-SPEAK-UP",
        "GOV-NO-COUNT-TARGET", "CQC-RP1",
      ]
    )
    #expect(groups.keys.sorted() == ["data", "lead", "learning", "records", "rights", "training"])
    let csv = try await run(["alder-ward", "--format", "csv"]).output.split(separator: "\r\n")
    #expect(csv.count == checks.count + 1)
  }

  @Test func `without identities nothing is left that somebody wrote`() async throws {
    for format in ["text", "markdown", "html", "json", "csv"] {
      let outcome = try await run(["alder-ward", "--redact", "--format", format])
      #expect(outcome.status == 0)
      for word in [
        "alder", "Alder", "director of nursing", "trust website", "quality plan", "guardian",
        "families and staff", "r-2", "i-2026", "governance/", "ear defenders",
      ] {
        #expect(!outcome.output.contains(word), "\(format): \(word)")
      }
    }
  }

  @Test func `past its review nothing counts that the service said`() async throws {
    let outcome = try await Program.run(
      ["report", "governance", "alder-ward", "--as-of", "2027-05-01"],
      in: ExampleFiles.root
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("that day has passed, and every answer counts as not"))
    #expect(!outcome.output.contains("Met by its own word"))
    #expect(!outcome.output.contains("trust website"))
    #expect(!outcome.output.contains("64 %"))
  }

  @Test func `before it was said nothing is said`() async throws {
    let outcome = try await Program.run(
      ["report", "governance", "alder-ward", "--as-of", "2026-10-29"],
      in: ExampleFiles.root
    )
    #expect(outcome.output.contains("Nobody: the service has said nothing of itself"))
    #expect(!outcome.output.contains("Met by its own word"))
  }

  @Test func `without its folders all that they would show is not known`() async throws {
    let folder = try TemporaryFolder.examples()
    let outcome = try await run(["alder-ward"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("No records of force of this service are here"))
    #expect(!outcome.output.contains("Met by its own word"))
    #expect(outcome.output.contains("Met by its files: There is a register of restrictions"))
  }

  @Test func `a broken file of the service is not stood in for by an older one`() async throws {
    let folder = try folder()
    let text = try folder.text("governance/alder-ward.yaml")
    try folder.write(
      text.replacing("on: 2026-10-30", with: "on: 2026-11-10")
        .replacing("board-lead", with: "board-leed"),
      to: "governance/newer.yaml"
    )
    let outcome = try await run(["alder-ward"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("governance/newer.yaml:"))
    #expect(outcome.errors.contains("did you mean 'board-lead'?"))
    #expect(try await run(["ash-suite"], in: folder).status == 0)
  }

  @Test func `a record that cannot be read leaves open what records show`() async throws {
    let folder = try folder()
    try folder.write("attune: incident/1\nincident: i-9\nx: 1\n", to: "incidents/broken.yaml")
    let outcome = try await run(["alder-ward"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("records left out: incidents/broken.yaml"))
    #expect(outcome.output.contains("1 record could not be read and may be of this"))
    #expect(outcome.output.contains("Not known: There is a documented review every time"))
  }

  @Test func `what is not there is asked for again, and nothing is written over`() async throws {
    let folder = try folder()
    let slip = try await run(["alder-wrad"], in: folder)
    #expect(slip.status == 66)
    #expect(slip.errors.contains("did you mean 'alder-ward'?"))
    #expect(try await run([], in: folder).status == 64)
    #expect(try await run(["alder-ward", "--format", "sarif"], in: folder).status == 64)
    let wrong = try await run(["governance/alder-ward.yaml"], in: folder)
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("what a service says of itself; an assessment is wanted here"))
    let page = try await run(["alder-ward", "-o", "board.html"], in: folder)
    #expect(page.status == 0)
    #expect(try folder.text("board.html").contains("Restrictions dropped"))
    #expect(try await run(["alder-ward", "-o", "board.html"], in: folder).status == 73)
    #expect(try await run(["alder-ward", "-o", "board.html", "--force"], in: folder).status == 0)
  }
}

/// What services say of themselves, beside the other files.
struct GovernanceFileTests {
  @Test func `new makes a file that can be read, with no answer in it`() async throws {
    let folder = try TemporaryFolder.examples()
    let made = try await folder.run("new", "governance", "alder-ward", "--as-of", "2026-11-20")
    #expect(made.status == 0)
    #expect(folder.has("governance/alder-ward-2026-11-20.yaml"))
    let checked = try await folder.run("check", "governance", "--as-of", "2026-11-20")
    #expect(checked.output.hasPrefix("1 file read: 0 errors, 0 warnings\n"))
    let again = try await folder.run("new", "governance", "alder-ward", "--as-of", "2026-11-20")
    #expect(again.status == 73)
    let page = try await folder.run("report", "governance", "alder-ward", "--as-of", "2026-11-20")
    #expect(!page.output.contains("Met by its own word"))
    let refused = try await folder.run("new", "governance", "b", "--from", "alder-ward")
    #expect(refused.status == 64)
  }

  @Test func `they are checked with everything else, and count by their folder`() async throws {
    let folder = try TemporaryFolder.examples()
    try folder.copy("governance/alder-ward.yaml")
    let all = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(all.output.contains("8 files read: 0 errors"))
    try folder.copy("governance/alder-ward.yaml", to: "governance/again.yaml")
    let twice = try await folder.run("check", "governance/again.yaml", "--as-of", "2026-11-20")
    #expect(twice.status == 1)
    #expect(twice.output.contains("[governance/duplicate-date]"))
    try folder.write("setting: alder-ward\n", to: "governance/headless.yaml")
    let found = try await folder.run("check", "governance/headless.yaml")
    #expect(found.output.contains("key 'review-due' is missing"))
  }
}

import Foundation
import TestPairings
import Testing

/// `attune incidents check` and `attune incidents timers`, run as people run them.
struct IncidentsCommandTests {
  /// Two settings and the three records that were written by hand.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.examples()
    for name in ["i-2026-002", "i-2026-014", "i-2026-047"] {
      try folder.copy("incidents/\(name).yaml")
    }
    return folder
  }

  private func run(
    _ arguments: [String],
    in folder: TemporaryFolder
  ) async throws
    -> Program.Outcome
  {
    try await Program.run(["incidents"] + arguments, in: folder.url)
  }

  @Test func `each record has its missing letters`() async throws {
    let outcome = try await run(["check", "--format", "json"] + Program.date, in: folder())
    #expect(outcome.status == 0)
    let records = try #require(try JSON(outcome.output)["records"]?.items)
    let missing = records.map { record in
      (record["record"]?.text, record["letters_missing"]?.items.compactMap(\.text))
    }
    #expect(missing.map(\.0) == ["i-2026-014", "i-2026-047", "i-2026-002"])
    #expect(missing[0].1 == [])
    #expect(missing[1].1 == ["p"])
    #expect(records.last?["letters_unknown"]?.items.compactMap(\.text) == ["b", "l"])
    #expect(missing[2].1 == ["a", "d", "f", "h", "i", "j", "k", "o", "p"])
  }

  @Test(arguments: [["check"], ["check", "--redact"], ["timers"], ["timers", "--redact"]])
  func `results are as their schema says`(arguments: [String]) async throws {
    let folder = try folder()
    let outcome = try await run(arguments + ["--format", "json"] + Program.date, in: folder)
    #expect(outcome.status == 0)
    let schema = try await Program.run(["schema", "incidents-\(arguments[0])"], in: folder.url)
    let checker = SchemaChecker(root: try JSON(schema.output))
    #expect(checker.problems(of: try JSON(outcome.output)) == [])
    if arguments.contains("--redact") {
      for word in ["p-014", "p-031", "alder-ward", "i-2026"] {
        #expect(!outcome.output.contains(word), "\(word)")
      }
    }
  }

  @Test func `a gate fails on what is missing`() async throws {
    let folder = try folder()
    let outcome = try await run(["check", "--fail-on-missing"] + Program.date, in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("2 with an item missing"))
    let whole = try await run(
      ["check", "incidents/i-2026-014.yaml", "--fail-on-missing"] + Program.date,
      in: folder
    )
    #expect(whole.status == 0)
  }

  @Test func `a record of a place that nobody audited is not assessed, and is no pass`()
    async throws
  {
    let folder = try folder()
    let text = try folder.text("incidents/i-2026-014.yaml")
    try folder.write(
      text.replacing("setting: alder-ward", with: "setting: elder-ward")
        .replacing("in: corridor", with: "place: corridor"),
      to: "incidents/i-2026-014.yaml"
    )
    let outcome = try await run(["check"] + Program.date, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("cannot be"))
    let gate = try await run(
      ["check", "elder-ward", "--fail-on-missing"] + Program.date,
      in: folder
    )
    #expect(gate.status == 1)
    #expect(gate.errors.contains("1 of which it is not known"))
  }

  @Test func `a broken record is named, and the rest is told`() async throws {
    let folder = try folder()
    let text = try folder.text("incidents/i-2026-002.yaml")
    try folder.write(
      text.replacing("harm: none", with: "harm: nome"),
      to: "incidents/i-2026-002.yaml"
    )
    let outcome = try await run(["check"] + Program.date, in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("incidents/i-2026-002.yaml"))
    #expect(outcome.errors.contains("did you mean 'none'?"))
    #expect(outcome.output.contains("1 file left out"))
    #expect(outcome.output.contains("i-2026-047"))
  }

  /// 21:15 in Coordinated Universal Time is 22:15 by the clock, which is put back in that night.
  @Test(arguments: [
    ("00:30", "SEC-8", "due", "2026-10-25T05:15Z"),
    ("01:30 BST", "SEC-3", "due", "2026-10-25T01:10Z"),
    ("01:30 GMT", "SEC-3", "due", "2026-10-25T02:50Z"),
    ("05:15", "SEC-8", "due", "2026-10-25T05:15Z"),
    ("05:16", "SEC-8", "overdue", "2026-10-25T05:15Z"),
  ])
  func `deadlines stand where the clock moves`(
    at: String,
    rule: String,
    state: String,
    due: String
  ) async throws {
    let outcome = try await run(
      ["timers", "alder-ward", "--as-of", "2026-10-25", "--at", at, "--format", "json"],
      in: folder()
    )
    #expect(outcome.status == 0)
    let confinement = try JSON(outcome.output)["confinements"]?.items.first
    let reviews = try #require(confinement?["reviews"]?.items)
    let review = try #require(reviews.first { $0["rule"]?.text == rule })
    #expect(review["state"]?.text == state)
    #expect(review["due"]?.text == due)
  }

  @Test func `a time that the clock showed twice is asked for again`() async throws {
    let folder = try folder()
    let outcome = try await run(
      ["timers", "--as-of", "2026-10-25", "--at", "01:30"],
      in: folder
    )
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("BST"))
    let never = try await run(["timers", "--as-of", "2026-03-29", "--at", "01:30"], in: folder)
    #expect(never.status == 64)
    let nonsense = try await run(["timers", "--at", "half past"], in: folder)
    #expect(nonsense.status == 64)
  }

  @Test func `overdue reviews fail a gate while it goes on, and not after its end`() async throws {
    let folder = try folder()
    let gate = ["timers", "--fail-on-overdue", "--as-of", "2026-10-25", "--at"]
    #expect(try await run(gate + ["05:30"], in: folder).status == 1)
    #expect(try await run(gate + ["05:50"], in: folder).status == 0)
  }

  @Test func `before it began there is nothing to show, and that is no sign`() async throws {
    let outcome = try await run(
      ["timers", "--as-of", "2026-10-24", "--at", "22:14"],
      in: folder()
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("That is no sign"))
  }

  @Test func `a record that cannot be read may be of a confinement that goes on, or be uncounted`()
    async throws
  {
    let folder = try folder()
    try folder.copy("incidents/alder-ward-return.yaml")
    let text = try folder.text("incidents/i-2026-014.yaml")
    try folder.write(
      text.replacing("harm: none", with: "harm: nome"),
      to: "incidents/i-2026-014.yaml"
    )
    let timers = try await run(["timers", "--width", "400"] + Program.date, in: folder)
    #expect(timers.status == 65)
    #expect(timers.output.contains("1 file left out"))
    #expect(timers.output.contains("a confinement that goes on"))
    let trend = try await run(
      ["trend", "alder-ward", "--width", "400"] + Program.date,
      in: folder
    )
    #expect(trend.status == 65)
    #expect(trend.output.contains("1 file left out"))
    #expect(trend.output.contains("may be too low"))
    let data = try await run(["trend", "--format", "json"] + Program.date, in: folder)
    #expect(try JSON(data.output)["records_left_out"]?.number == 1)
  }
}

/// What `attune incidents check` must not leave unsaid.
struct IncidentsCheckTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.examples()
    try folder.copy("incidents/i-2026-014.yaml")
    return folder
  }

  private func write(_ id: String, in setting: String, to folder: TemporaryFolder) throws {
    let text = """
      attune: incident/1
      incident: \(id)
      setting: \(setting)
      person: p-014
      began: 2026-10-01 11:00
      types:
        - {type: physical-restraint}

      """
    try folder.write(text, to: "incidents/\(id).yaml")
  }

  private func check(
    _ arguments: [String],
    in folder: TemporaryFolder
  ) async throws -> Program.Outcome {
    try await Program.run(
      ["incidents", "check", "--width", "400"] + arguments + Program.date,
      in: folder.url
    )
  }

  @Test func `each nation with few rules here is named`() async throws {
    let folder = try folder()
    for nation in ["scotland", "northern-ireland"] {
      let written = WrittenPairing {
        $0.place["setting"] = "\(nation)-house"
        $0.place["nation"] = nation
      }
      try folder.write(written.assessmentText, to: "assessments/\(nation)-house.yaml")
      try write("i-\(nation)", in: "\(nation)-house", to: folder)
    }
    let page = try await check([], in: folder).output
    #expect(page.contains("Of the law of Scotland"))
    #expect(page.contains("Of the law of Northern Ireland"))
    #expect(!page.contains("Of the law of England"))
  }

  @Test func `a setting that is named twice is counted once`() async throws {
    let folder = try folder()
    let once = try await check(["alder-ward"], in: folder).output
    #expect(try await check(["alder-ward", "alder-ward"], in: folder).output == once)
  }

  @Test func `of one setting, records of a setting that nobody audited are told`() async throws {
    let folder = try folder()
    try write("i-1", in: "alder-wrad", to: folder)
    let page = try await check(["alder-ward"], in: folder).output
    #expect(page.contains("alder-wrad (i-1)"))
    let json = try JSON(await check(["alder-ward", "--format", "json"], in: folder).output)
    #expect(json["without_audit"]?.items.first?["record"]?.text == "i-1")
    #expect(try await !check([], in: folder).output.contains("not shown here"))
  }

  @Test func `how many files were left out is in every format`() async throws {
    let folder = try folder()
    try folder.write("attune: incident/1\nincident: i-9\n", to: "incidents/i-9.yaml")
    let json = try await check(["--format", "json"], in: folder)
    #expect(try JSON(json.output)["records_left_out"]?.number == 1)
    let csv = try await check(["--format", "csv"], in: folder).output
    #expect(csv.contains(",records_left_out,"))
  }
}

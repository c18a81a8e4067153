import Foundation
import TestPairings
import Testing

/// What `attune incidents timers` must not leave unsaid, and when its gate fails.
struct IncidentsTimersTests {
  private static let day = ["--as-of", "2026-10-01"]

  /// Two wards that were audited, and records of seclusion in them.
  private func folder(_ records: [(id: String, text: String)]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder.examples()
    for (id, text) in records { try folder.write(text, to: "incidents/\(id).yaml") }
    return folder
  }

  private func record(
    _ id: String,
    in setting: String = "alder-ward",
    of person: String = "p-014",
    from: String = "2026-10-01 11:00",
    until: String? = nil,
    confined: Bool = true,
    _ more: String = "  authorised-by: nurse\n  reviews: []\n"
  ) -> (id: String, text: String) {
    let head = """
      attune: incident/1
      incident: \(id)
      setting: \(setting)
      person: \(person)
      began: \(from)
      types:
        - {type: seclusion}

      """
    let end = until.map { "  until: \($0)\n" } ?? ""
    return (id, confined ? "\(head)confinement:\n  from: \(from)\n\(end)\(more)" : head)
  }

  private func run(
    _ arguments: [String],
    at time: String? = "15:00",
    in folder: TemporaryFolder
  ) async throws -> Program.Outcome {
    let at = time.map { ["--at", $0] } ?? []
    return try await Program.run(
      ["incidents", "timers", "--width", "400"] + arguments + Self.day + at,
      in: folder.url
    )
  }

  @Test func `a type that confines without its times is named, and fails the gate`() async throws {
    let folder = try folder([record("i-1", confined: false)])
    let outcome = try await run(["--fail-on-overdue"], in: folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "seclusion recorded, begin and end not known: nothing can be reckoned"
      )
    )
    #expect(outcome.output.contains("i-1") && !outcome.output.contains("No record has"))
    #expect(outcome.errors.contains("of 1 more it is not known"))
    #expect(try await run(["--fail-on-overdue", "--allow-unknown"], in: folder).status == 0)
    let json = try JSON(await run(["--format", "json"], in: folder).output)
    #expect(json["not_reckoned"]?.items.first?["record"]?.text == "i-1")
    let csv = try await run(["--format", "csv"], in: folder).output
    #expect(csv.contains(",i-1,alder-ward,p-014,seclusion,") && csv.contains(",not_reckoned,"))
  }

  @Test func `what goes on where nothing can be checked fails the gate, and is told first`()
    async throws
  {
    let folder = try folder([record("i-1", in: "elder-ward")])
    let outcome = try await run(["--fail-on-overdue"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("of 1 confinement that goes on nothing could be checked"))
    #expect(!outcome.output.contains("Reviews: none overdue"))
    #expect(try await run(["--fail-on-overdue", "--allow-unknown"], in: folder).status == 0)
  }

  @Test func `a nation without rules here is not known either`() async throws {
    let folder = try folder([record("i-1", in: "oak-house")])
    let welsh = WrittenPairing {
      $0.place["setting"] = "oak-house"
      $0.place["nation"] = "wales"
      $0.place["kind"] = "mental-health-unit"
    }
    try folder.write(welsh.assessmentText, to: "assessments/oak-house.yaml")
    let outcome = try await run(["--fail-on-overdue"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("of 1 confinement that goes on nothing could be checked"))
  }

  /// Eleven hours on one ward, then moved: more than twelve in all soon after.
  @Test func `one setting counts what the person went through in another`() async throws {
    let folder = try folder([
      record("i-1", from: "2026-10-01 00:00", until: "2026-10-01 11:00"),
      record("i-2", in: "ash-suite"),
    ])
    for arguments in [[], ["ash-suite"]] {
      let outcome = try await run(arguments + ["--format", "json"], in: folder)
      let confined = try JSON(outcome.output)["confinements"]?.items
      #expect(confined?.count == (arguments.isEmpty ? 2 : 1))
      let review = confined?.first?["reviews"]?.items.first { $0["rule"]?.text == "SEC-8" }
      #expect(review?["state"]?.text == "overdue" && review?["overdue_minutes"]?.number == 180)
    }
    #expect(try await run(["ash-suite"], in: folder).output.contains("incidents/i-1.yaml"))
  }

  @Test func `of one setting, records of a setting that nobody audited are told`() async throws {
    let folder = try folder([record("i-1", in: "alder-wrad"), record("i-2", in: "ash-suite")])
    let outcome = try await run(["ash-suite"], in: folder)
    #expect(outcome.output.contains("alder-wrad (i-1)"))
    let redacted = try await run(["ash-suite", "--redact"], in: folder)
    #expect(!redacted.output.contains("alder-wrad") && redacted.output.contains("(record-1)"))
    #expect(try await !run([], in: folder).output.contains("not shown here"))
  }

  @Test func `the policy of one organisation overdue is told and fails no gate`() async throws {
    let notes = stride(from: 15, through: 50, by: 15)
      .map { "    - {kind: observation, at: 2026-10-01 11:\($0)}\n" }.joined()
    let folder = try folder([
      record("i-1", "  authorised-by: psychiatrist\n  reviews:\n\(notes)")
    ])
    let outcome = try await run(["--fail-on-overdue"], at: "11:50", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("(the policy of one organisation)"))
    #expect(outcome.output.contains("overdue by 50 min"))
  }

  @Test func `who decided is not known, and so is whether a review was needed`() async throws {
    let folder = try folder([record("i-1", "  plan: {on: 2026-10-01}\n  reviews: []\n")])
    let outcome = try await run(["--format", "json"], at: "12:10", in: folder)
    let confined = try JSON(outcome.output)["confinements"]?.items.first
    let first = confined?["reviews"]?.items.first { $0["rule"]?.text == "SEC-1" }
    #expect(first?["may_not_apply"] == .truth(true))
    let page = try await run([], at: "12:10", in: folder).output
    #expect(page.contains("who authorised it is not recorded"))
  }

  @Test
  func `a review of which nobody recorded who took part passes no gate, unless it is let through`()
    async throws
  {
    let others = """
          - {kind: medical, at: 2026-10-01 11:55}
          - {kind: internal-mdt, at: 2026-10-01 12:00}

      """
    let notes = stride(from: 15, through: 240, by: 15).map { minute in
      let time = "\(11 + minute / 60):\(minute % 60 == 0 ? "00" : "\(minute % 60)")"
      return "    - {kind: observation, at: 2026-10-01 \(time)}\n"
    }
    let run = { (nursing: String, arguments: [String]) in
      let reviews = "    - {kind: nursing, at: 2026-10-01 13:00\(nursing)}\n\(others)"
      let more = "  authorised-by: nurse\n  reviews:\n\(reviews)\(notes.joined())"
      return try await self.run(arguments, at: "14:30", in: self.folder([self.record("i-1", more)]))
    }
    let silent = try await run("", ["--fail-on-overdue"])
    #expect(silent.status == 1)
    #expect(silent.errors.contains("0 reviews are overdue; of 1 more it is not known"))
    #expect(
      silent.output.contains(
        "Reviews: none known to be overdue; 1 overdue unless reviews count of which it is not recorded who took part"
      )
    )
    #expect(
      silent.output.contains(
        "not known whether it is overdue: since 2026-10-01 13:00 BST, unless reviews count of which"
      )
    )
    #expect(try await run("", ["--fail-on-overdue", "--allow-unknown"]).status == 0)
    let two = try await run(", nurses: 2, not-involved: yes", ["--fail-on-overdue"])
    #expect(two.status == 0)
    #expect(two.output.contains("Reviews: none overdue, as far as it is recorded"))
  }

  @Test func `a record has the same number on each page without identities`() async throws {
    let folder = try folder([
      record("i-1", confined: false), record("i-2", in: "ash-suite"),
    ])
    let numbers = { (command: [String]) in
      let outcome = try await Program.run(
        ["incidents"] + command + ["--redact", "--format", "json"] + Self.day,
        in: folder.url
      )
      let json = try JSON(outcome.output)
      let items = (json["records"] ?? json["confinements"])?.items ?? []
      return items.compactMap { $0["record"]?.text }
    }
    #expect(try await numbers(["timers", "ash-suite"]) == ["record-2"])
    #expect(try await numbers(["check", "ash-suite"]) == ["record-2"])
    #expect(try await numbers(["check", "incidents/i-2.yaml"]) == ["record-2"])
  }

  @Test(arguments: ["3:15", "03:15", "2026-10-01 03:15", "2026-10-01 3:15 BST", "02:15Z"])
  func `a time is read as people write it`(time: String) async throws {
    let folder = try folder([])
    let outcome = try await run([], at: time, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("at 2026-10-01 03:15 BST"))
  }

  @Test(arguments: [
    ("25:00", "from 00:00 to 23:59"), ("quarter past", "as in 03:15"),
    ("03:15 CET", "as in 03:15"), ("2026-11-11 03:15", "--as-of 2026-11-11"),
  ])
  func `a time that is none says what is wanted`(time: String, words: String) async throws {
    let outcome = try await run([], at: time, in: folder([]))
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(words) && !outcome.errors.contains("year-month-day"))
  }
}

import Foundation
import TestPairings
import Testing

/// `attune incidents trend` on a quiet home with a return and records.
struct IncidentsTrendTests {
  /// A quiet home with a return of a year and the records that are given.
  private func folder(
    _ incidents: [(began: String, rest: String)] = [],
    head: String = "",
    months: String? = nil
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder.quiet { $0.place["residents"] = "[p-1]" }
    let all = (1...14).map { number in
      let month = number <= 12 ? "2025-\(number < 10 ? "0" : "")\(number)" : "2026-0\(number - 12)"
      return "  - {month: \(month), bed-days: 100, records: complete}\n"
    }
    try folder.write(
      "attune: return/1\nsetting: elm-house\n\(head)months:\n" + (months ?? all.joined()),
      to: "incidents/elm-house.yaml"
    )
    for (number, incident) in incidents.enumerated() {
      try folder.write(
        """
        attune: incident/1
        incident: i-\(number)
        setting: elm-house
        person: p-1
        began: \(incident.began)
        \(incident.rest)

        """,
        to: "incidents/i-\(number).yaml"
      )
    }
    return folder
  }

  private let held = "types: [{type: physical-restraint}]"

  private func run(
    _ folder: TemporaryFolder,
    _ arguments: String...
  ) async throws -> Program.Outcome {
    try await Program.run(["incidents", "trend"] + arguments + Program.date, in: folder.url)
  }

  @Test func `a year with complete records, and a month that is far out`() async throws {
    let usual = (1...12).map { ("2025-\($0 < 10 ? "0" : "")\($0)-05 10:00", held) }
    let many = (1...9).map { ("2026-02-0\($0) 10:00", held) }
    let folder = try folder(usual + many + [("2026-01-02 10:00", "types: []")])
    let outcome = try await run(folder, "elm-house")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("February 2026 above the upper limit"))
    #expect(outcome.output.contains("A signal is a reason to ask what happened, and no proof"))
    #expect(outcome.output.contains("No target"))
    #expect(!outcome.output.contains("p-1 "))
    let all = try JSON(try await run(folder, "--format", "json").output)["trends"]?.items.first
    let months = try #require(all?["months"]?.items)
    #expect(
      months.compactMap { $0["count"]?.number } == [Double](repeating: 1, count: 12) + [0, 9]
    )
    #expect(months.first?["rate"]?.number == 10)
  }

  @Test func `a gap is never a good month`() async throws {
    let folder = try folder(
      [("2025-02-05 10:00", held), ("2025-03-05 10:00", held)],
      months: """
          - {month: 2025-01, bed-days: 100, count: 5}
          - {month: 2025-02, count: not-reported}
          - {month: 2025-04, bed-days: 100, count: "*"}
          - {month: 2025-05, bed-days: 100, records: complete}

        """
    )
    let outcome = try await run(folder, "elm-house")
    #expect(outcome.output.contains("1, not complete"))
    #expect(outcome.output.contains("suppressed; there were some"))
    #expect(outcome.output.contains("No limits: 2 months have a count, and limits need 12."))
    let csv = try await run(folder, "--format", "csv")
    let lines = csv.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      lines.dropFirst().map { "\($0[6]) \($0[7])" } == [
        "stated 5", "not_reported ", "not_in_return ", "suppressed ", "records 0",
      ]
    )
  }

  @Test func `before and after, with no cause`() async throws {
    let usual = (1...12).map { ("2025-\($0 < 10 ? "0" : "")\($0)-05 10:00", held) }
    let folder = try folder(usual, head: "change: {on: 2025-07-01, what: \"quiet room\"}\n")
    let outcome = try await run(folder, "elm-house")
    let text = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("What began on 2025-07-01: “quiet room”."))
    #expect(text.contains("shows no cause"))
    #expect(text.contains("The month that begins on this day belongs to those after"))
    let since = try await run(folder, "elm-house", "--since", "2025-03-15")
    #expect(since.output.contains("March 2025, in which the day lies, belongs to neither side."))
  }

  /// A plan with two actions, of which the first is done or not, and the second later still.
  private func plan(_ done: String, setting: String = "elm-house") -> String {
    """
    attune: plan/1
    setting: \(setting)
    made: 2025-06-10
    audit: 2025-06-01
    data: 0123456789abcdef
    people:
      - {person: p-1, before: high, load: 1.5, expected: low, expected-load: 0.5}
    actions:
      - {id: N02, with: [p-1], name: "Quiet", ready-by: 2025-07-01, review-on: 2025-08-01, \
    answer: "yes", \(done)expected: [{reading: noise.level, before: 60 dB, then: 40 dB}]}
      - {id: N05, with: [p-1], name: "Pagers", ready-by: 2025-07-01, review-on: 2025-08-01, \
    answer: "yes", \(done.replacing("2025-08", with: "2025-10"))expected: []}

    """
  }

  @Test(arguments: [
    (
      "done: 2025-08-01, ", "On 2025-08-01 the first action of a saved plan was done.", "plan_begun"
    ),
    ("", "On 2025-06-10 a plan was saved; none of its actions is said to be done.", "plan_made"),
  ])
  func `before and after a saved plan`(done: String, words: String, source: String) async throws {
    let folder = try folder([("2025-02-05 10:00", held)], head: "change: {on: 2025-03-01}\n")
    try folder.write(plan(done), to: "plan.yaml")
    // Without a setting it is that of the plan, and the whole page.
    let outcome = try await run(folder, "--plan", "plan.yaml", "--width", "400")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(words))
    #expect(outcome.output.contains("Use of force over time in Elm House"))
    let trend = try JSON(
      try await run(folder, "elm-house", "--plan", "plan.yaml", "--format", "json").output
    )["trends"]?.items.first
    #expect(trend?["comparison"]?["day_by"]?.text == source)
    #expect(trend?["comparison"]?["before"]?["rate"]?["count"]?.number == 1)
  }

  @Test func `a saved plan of another setting is refused`() async throws {
    let folder = try folder()
    try folder.write(plan("", setting: "oak-house"), to: "plan.yaml")
    let outcome = try await run(folder, "elm-house", "--plan", "plan.yaml")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("the plan is of oak-house, not of elm-house"))
    let hidden = try await run(folder, "elm-house", "--plan", "plan.yaml", "--redact")
    #expect(!hidden.errors.contains("oak-house"))
  }

  @Test func `bedrooms are counted together, and no one of them alone`() async throws {
    let folder = try folder([
      ("2025-02-05 10:00", "in: room-1\n" + held), ("2025-03-05 10:00", "in: hall\n" + held),
    ])
    let trend = try JSON(
      try await run(folder, "elm-house", "--in", "bedrooms", "--format", "json").output
    )["trends"]?.items.first
    #expect(trend?["place"]?.text == "bedrooms")
    #expect(trend?["months"]?.items.compactMap { $0["count"]?.number }.reduce(0, +) == 1)
  }

  @Test func `what was asked for wrongly is said with what to do`() async throws {
    let folder = try folder()
    let cases: [([String], Int32, String)] = [
      (["elm-hosue"], 66, "did you mean 'elm-house'?"),
      (["elm-house", "--type", "seclusoin"], 64, "did you mean 'seclusion'?"),
      (["elm-house", "--in", "room-1"], 64, "--in bedrooms"),
      (["elm-house", "--in", "hal"], 64, "did you mean 'hall'?"),
      (["elm-house", "--at", "noon"], 64, "'day', 'evening' or 'night'"),
      (["elm-house", "--baseline", "2024-01..2025-02"], 64, "2025-01 to 2026-02"),
      (["elm-house", "--rebase", "2027-01"], 64, "2025-01 to 2026-02"),
      (["elm-house", "--plan", "none.yaml"], 66, "none.yaml"),
      (["elm-house", "--plan", "none.yaml", "--since", "2025-02-01"], 64, "give one of the two"),
    ]
    for (arguments, status, words) in cases {
      let outcome = try await Program.run(
        ["incidents", "trend"] + arguments + Program.date,
        in: folder.url
      )
      #expect(outcome.status == status, "\(arguments)")
      #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `a broken record is named, because it is missing from the count`() async throws {
    let folder = try folder([("2025-02-05 10:00", held), ("2025-02-31 10:00", held)])
    let outcome = try await run(folder, "elm-house")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("incidents/i-1.yaml"))
    #expect(outcome.output.contains("2025-02       100  1, not complete"))
    #expect(outcome.output.contains("2025-03       100  "))
    #expect(!outcome.output.contains("2025-03       100  0, not complete"))
    #expect(outcome.output.contains("February 2025: a record that may be of this month"))
    #expect(outcome.output.contains("Use of force over time"))
  }

  @Test func `a file below incidents that is neither is refused with its place`() async throws {
    let folder = try folder()
    try folder.write("attune: returns/2\nsetting: elm-house\n", to: "incidents/other.yaml")
    let outcome = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("incidents/other.yaml:1:9: error"))
    #expect(outcome.output.contains("'attune: return/1'"))
  }

  @Test func `check reads returns beside records, and finds a second of one setting`() async throws
  {
    let folder = try folder([("2025-02-05 10:00", held)])
    let fine = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(fine.output.hasPrefix("4 files read: 0 errors, 0 warnings\n"))
    try folder.write(try folder.text("incidents/elm-house.yaml"), to: "incidents/again.yaml")
    let twice = try await folder.run("check", "incidents/again.yaml", "--as-of", "2026-11-20")
    #expect(twice.output.contains("[return/duplicate-setting]") == false)
    let both = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(both.output.contains("[return/duplicate-setting]"))
  }

  @Test func `without identities nothing is left that somebody wrote`() async throws {
    let head =
      "by: \"zanzibar\"\nchange: {on: 2025-07-01, what: \"zanzibar\"}\n"
      + "rebased: [{from: 2025-08, why: \"zanzibar\"}]\n"
    let folder = try folder(
      [("2025-02-05 10:00", "in: hall\nreason: \"zanzibar\"\n" + held)],
      head: head
    )
    for format in ["text", "markdown", "html", "json", "csv"] {
      let outcome = try await run(folder, "elm-house", "--redact", "--format", format)
      #expect(outcome.status == 0)
      for word in ["zanzibar", "elm-house", "Elm House", "p-1", "hall", "i-0"] {
        #expect(!outcome.output.contains(word), "\(word) in \(format)")
      }
      #expect(outcome.output.contains("etting-1"))
    }
  }

  @Test(arguments: ["alder-ward", "ash-suite"])
  func `a page of the examples is 80 columns wide at the most`(setting: String) async throws {
    let outcome = try await Program.run(
      ["incidents", "trend", setting] + Program.date,
      in: ExampleFiles.root
    )
    #expect(outcome.status == 0)
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}

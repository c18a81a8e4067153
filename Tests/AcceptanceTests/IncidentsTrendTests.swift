import Foundation
import TestPairings
import Testing

/// `attune incidents trend` on a quiet home with a return and records.
struct IncidentsTrendTests {
  private let held = "types: [{type: physical-restraint}]"

  @Test func `a year with complete records, and a month that is far out`() async throws {
    let usual = (1...12).map { ("2025-\($0 < 10 ? "0" : "")\($0)-05 10:00", held) }
    let many = (1...9).map { ("2026-02-0\($0) 10:00", held) }
    let folder = try TemporaryFolder.trends(usual + many + [("2026-01-02 10:00", "types: []")])
    let outcome = try await folder.trend("elm-house")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("February 2026 above the upper limit"))
    #expect(outcome.output.contains("A signal is a reason to ask what happened, and no proof"))
    #expect(outcome.output.contains("No target"))
    #expect(!outcome.output.contains("p-1 "))
    let all = try JSON(try await folder.trend("--format", "json").output)["trends"]?.items.first
    let months = try #require(all?["months"]?.items)
    #expect(
      months.compactMap { $0["count"]?.number } == [Double](repeating: 1, count: 12) + [0, 9]
    )
    #expect(months.first?["rate"]?.number == 10)
  }

  @Test func `a gap is never a good month`() async throws {
    let folder = try TemporaryFolder.trends(
      [("2025-02-05 10:00", held), ("2025-03-05 10:00", held)],
      months: """
          - {month: 2025-01, bed-days: 100, count: 5}
          - {month: 2025-02, count: not-reported}
          - {month: 2025-04, bed-days: 100, count: "*"}
          - {month: 2025-05, bed-days: 100, records: complete}

        """
    )
    let outcome = try await folder.trend("elm-house")
    #expect(outcome.output.contains("1, not complete"))
    #expect(outcome.output.contains("suppressed; there were some"))
    #expect(outcome.output.contains("No limits: 2 months have a count, and limits need 12."))
    let csv = try await folder.trend("--format", "csv")
    let lines = csv.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      lines.dropFirst().map { "\($0[6]) \($0[7])" } == [
        "stated 5", "not_reported ", "not_in_return ", "suppressed ", "records 0",
      ]
    )
  }

  @Test func `a month has its rate with both ends of its interval, in each form`() async throws {
    let folder = try TemporaryFolder.trends(
      [("2025-01-05 10:00", held), ("2025-03-05 10:00", "types: []")],
      months: """
          - {month: 2025-01, bed-days: 100, records: complete}
          - {month: 2025-02, bed-days: 50, records: complete}

        """
    )
    // The exact intervals of 1 and of 0 are 0.0253178 to 5.5716434, and 0 to 3.6888795.
    let expected: [[Double]] = [[10, 0.253178, 55.716434], [0, 0, 73.777589]]
    let months = try JSON(try await folder.trend("elm-house", "--format", "json").output)["trends"]?
      .items.first?["months"]?.items
    for (month, numbers) in zip(try #require(months), expected) {
      for (key, number) in zip(["rate", "rate_low", "rate_high"], numbers) {
        #expect(abs((month[key]?.number ?? -1) - number) < 1e-5)
      }
    }
    let csv = try await folder.trend("--all", "--format", "csv").output.split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let rows = csv.dropFirst().map { Dictionary(zip(csv[0], $0), uniquingKeysWith: { $1 }) }
    for (row, numbers) in zip(rows, expected) {
      for (key, number) in zip(["rate", "rate_low", "rate_high"], numbers) {
        #expect(abs((row[key].flatMap(Double.init) ?? -1) - number) < 1e-5)
      }
      #expect(row["counting"] == "all" && row["per"] == "1000.0" && row["rounded_to"] == "")
      #expect(row["mean"] == "" && row["lower"] == "" && row["upper"] == "" && row["signals"] == "")
    }
    #expect(rows.map { $0["bed_days"] } == ["100", "50"])
    #expect(rows.map { $0["records"] } == ["1", "0"])
  }

  @Test func `before and after, with no cause`() async throws {
    let usual = (1...12).map { ("2025-\($0 < 10 ? "0" : "")\($0)-05 10:00", held) }
    let folder = try TemporaryFolder.trends(
      usual,
      head: "change: {on: 2025-07-01, what: \"quiet room\"}\n"
    )
    let outcome = try await folder.trend("elm-house")
    let text = outcome.flowing
    #expect(text.contains("What began on 2025-07-01: “quiet room”."))
    #expect(text.contains("shows no cause"))
    #expect(text.contains("The month that begins on this day belongs to those after"))
    let since = try await folder.trend("elm-house", "--since", "2025-03-15")
    #expect(since.output.contains("March 2025, in which the day lies, belongs to neither side."))
  }

  @Test func `bedrooms are counted together, and no one of them alone`() async throws {
    let folder = try TemporaryFolder.trends([
      ("2025-02-05 10:00", "in: room-1\n" + held), ("2025-03-05 10:00", "in: hall\n" + held),
    ])
    let trend = try JSON(
      try await folder.trend("elm-house", "--in", "bedrooms", "--format", "json").output
    )["trends"]?.items.first
    #expect(trend?["place"]?.text == "bedrooms")
    #expect(trend?["months"]?.items.compactMap { $0["count"]?.number }.reduce(0, +) == 1)
  }

  @Test func `what was asked for wrongly is said with what to do`() async throws {
    let folder = try TemporaryFolder.trends()
    let cases: [([String], Int32, String)] = [
      (["elm-hosue"], 66, "did you mean 'elm-house'?"),
      (["elm-house", "--type", "seclusoin"], 64, "did you mean 'seclusion'?"),
      (["elm-house", "--in", "room-1"], 64, "--in bedrooms"),
      (["elm-house", "--in", "hal"], 64, "did you mean 'hall'?"),
      (["elm-house", "--at", "noon"], 64, "'day', 'evening' or 'night'"),
      (["elm-house", "--baseline", "2024-01..2025-02"], 64, "it has 2025-01 to 2026-02"),
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

  @Test func `a file below incidents that is neither is refused with its place`() async throws {
    let folder = try TemporaryFolder.trends()
    try folder.write("attune: returns/2\nsetting: elm-house\n", to: "incidents/other.yaml")
    let outcome = try await folder.run("check", "--as-of", "2026-11-20")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("incidents/other.yaml:1:9: error"))
    #expect(outcome.output.contains("'attune: return/1'"))
  }

  @Test func `check reads returns beside records, and finds a second of one setting`() async throws
  {
    let folder = try TemporaryFolder.trends([("2025-02-05 10:00", held)])
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
    let folder = try TemporaryFolder.trends(
      [("2025-02-05 10:00", "in: hall\nreason: \"zanzibar\"\n" + held)],
      head: head
    )
    for format in ["text", "markdown", "html", "json", "csv"] {
      let outcome = try await folder.trend("elm-house", "--redact", "--format", format)
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

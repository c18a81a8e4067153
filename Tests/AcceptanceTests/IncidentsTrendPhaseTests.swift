import Testing

/// `attune incidents trend` with limits that begin anew, by the return or because somebody asks.
struct IncidentsTrendPhaseTests {
  /// Two in each month of 2025 up to September, and none from October on; five months later one.
  private func folder(_ head: String = "") throws -> TemporaryFolder {
    let months = (0..<26).map { number in
      let (year, month) = (2024 + number / 12, number % 12 + 1)
      let count = number < 13 ? 2 + number % 2 : number % 2
      return
        "  - {month: \(year)-\(month < 10 ? "0" : "")\(month), bed-days: 100, count: \(count)}\n"
    }
    return try TemporaryFolder.trends(head: head, months: months.joined())
  }

  private func phases(_ folder: TemporaryFolder, _ arguments: String...) async throws -> [JSON] {
    let outcome = try await Program.run(
      ["incidents", "trend", "elm-house", "--format", "json"] + arguments + Program.date,
      in: folder.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSON(outcome.output)["trends"]?.items.first?["phases"]?.items ?? []
  }

  @Test func `limits begin anew where the return says so, and why is shown`() async throws {
    let folder = try folder("rebased: [{from: 2025-02, why: \"quiet room open\"}]\n")
    let phases = try await phases(folder)
    #expect(phases.map { $0["from"]?.text } == ["2024-01", "2025-02"])
    #expect(phases.map { $0["to"]?.text } == ["2025-01", "2026-02"])
    #expect(phases[1]["why"]?.text == "quiet room open")
    // Thirteen months of 2 and 3, and thirteen of 1 and 0, for 1,000 of 100 bed-days.
    #expect(abs((phases[0]["mean"]?.number ?? 0) - 320.0 / 13) < 1e-9)
    #expect(abs((phases[1]["mean"]?.number ?? 0) - 70.0 / 13) < 1e-9)
    // Below the mean by more than there is: no rate is below 0.
    #expect(phases[1]["lower"]?.number == 0)
    let text = try await folder.run("incidents", "trend", "elm-house", "--as-of", "2026-11-20")
    #expect(text.flowing.contains("Limits begin anew here: “quiet room open”."))
    let hidden = try await folder.run(
      "incidents",
      "trend",
      "elm-house",
      "--redact",
      "--as-of",
      "2026-11-20"
    )
    #expect(hidden.flowing.contains("Limits begin anew here."))
    #expect(!hidden.flowing.contains("quiet room"))
  }

  @Test func `limits of a phase are worked out up to the month that is named`() async throws {
    let folder = try folder("rebased: [{from: 2024-02, until: 2025-01}]\n")
    let phase = try #require(try await phases(folder).last)
    #expect(phase["baseline_from"]?.text == "2024-02")
    #expect(phase["baseline_to"]?.text == "2025-01")
    #expect(phase["to"]?.text == "2026-02")
    // Six months of 3 and six of 2.
    #expect(abs((phase["mean"]?.number ?? 0) - 25) < 1e-9)
  }

  @Test func `what is asked for takes the place of the phases of the return`() async throws {
    let folder = try folder("rebased: [{from: 2024-06, why: \"quiet room open\"}]\n")
    let asked = try await phases(folder, "--rebase", "2025-02")
    #expect(asked.map { $0["from"]?.text } == ["2024-01", "2025-02"])
    #expect(asked.allSatisfy { $0["why"] == .null })
    #expect(try await phases(try self.folder()).count == 1)
  }

  @Test(arguments: [
    (
      "baseline: {from: 2024-01, to: 2025-03}\n", ["--rebase", "2025-02"],
      "'--rebase 2025-02' does not fit the baseline that the return of 'elm-house' names, 2024-01 to "
        + "2025-03: name another with '--baseline'"
    ),
    (
      "rebased: [{from: 2025-02}]\n", ["--baseline", "2024-01..2025-02"],
      "'--baseline 2024-01..2025-02' does not fit the return of 'elm-house': its limits begin anew with "
        + "2025-02, and a baseline lies before that"
    ),
    ("", ["--rebase", "2030-01"], "'--rebase 2030-01' does not fit the return of 'elm-house'"),
    (
      "", ["--rebase", "2025-02", "--baseline", "2024-01..2025-03"],
      "'--baseline 2024-01..2025-03' and '--rebase 2025-02' do not fit the return of 'elm-house'"
    ),
  ])
  func `whose months do not fit is said`(
    head: String,
    arguments: [String],
    words: String
  ) async throws {
    let folder = try folder(head)
    for redact in [[], ["--redact"]] {
      let outcome = try await Program.run(
        ["incidents", "trend", "elm-house"] + arguments + redact + Program.date,
        in: folder.url
      )
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(words) == redact.isEmpty, "\(outcome.errors)")
      #expect(outcome.errors.contains("elm-house") == redact.isEmpty)
    }
  }
}

import Foundation
import TestPairings
import Testing

/// `attune incidents trend` on the example files.
struct IncidentsTrendExampleTests {
  private func run(_ arguments: [String]) async throws -> Program.Outcome {
    try await Program.run(["incidents", "trend"] + arguments + Program.date, in: ExampleFiles.root)
  }

  private func trend(_ arguments: [String]) async throws -> JSON {
    let outcome = try await run(arguments + ["--format", "json"])
    #expect(outcome.status == 0)
    return try #require(try JSON(outcome.output)["trends"]?.items.first)
  }

  @Test func `a month of which nobody reported is a gap, whatever records there are`() async throws
  {
    let months = try await trend(["alder-ward"])["months"]?.items ?? []
    let january = try #require(months.first { $0["month"]?.text == "2026-01" })
    #expect(january["count"] == .null)
    #expect(january["state"]?.text == "not_reported")
    #expect((january["records"]?.number ?? 0) > 0)
    let rates = months.compactMap { $0["rate"]?.number }
    #expect(rates.allSatisfy { $0 > 0 })
  }

  @Test func `after the change force was used less often, and that shows no cause`() async throws {
    let change = try #require(try await trend(["alder-ward"])["comparison"])
    let ratio = try #require(change["ratio"])
    #expect((ratio["value"]?.number ?? 2) < 1)
    #expect((ratio["high"]?.number ?? 2) < 1)
    let text = try await run(["alder-ward"]).output
    #expect(text.contains("A comparison of before and after shows no cause"))
    #expect(text.contains("This is association and shows no cause"))
    #expect(text.contains("No target"))
  }

  @Test func `a chart has limits of its baseline, and a signal after the change`() async throws {
    let trend = try await trend(["alder-ward", "--baseline", "2025-01..2026-04"])
    let phase = try #require(trend["phases"]?.items.first)
    #expect(phase["mean"]?.number != nil)
    #expect(trend["signals"]?.items.contains { $0["direction"]?.text == "down" } == true)
  }

  @Test func `a real nought is a nought, and a few that are not told are none`() async throws {
    let months = try await trend(["ash-suite"])["months"]?.items ?? []
    let february = try #require(months.first { $0["month"]?.text == "2026-02" })
    #expect(february["count"]?.number == 0)
    let june = try #require(months.first { $0["month"]?.text == "2026-06" })
    #expect(june["count"] == .null)
    #expect(june["state"]?.text == "suppressed")
    #expect(june["records"] == .null)
  }

  @Test(arguments: [[], ["alder-ward"], ["alder-ward", "--type", "seclusion", "--at", "night"]])
  func `results are as their schema says`(arguments: [String]) async throws {
    let outcome = try await run(arguments + ["--format", "json", "--redact"])
    #expect(outcome.status == 0)
    let schema = try await Program.run(["schema", "incidents-trend"], in: ExampleFiles.root)
    #expect(
      SchemaChecker(root: try JSON(schema.output)).problems(of: try JSON(outcome.output)) == []
    )
    for word in ["alder", "ash-suite", "p-0"] { #expect(!outcome.output.contains(word), "\(word)") }
  }

  @Test(arguments: [
    (["mill-lane"], 66, "there is no monthly return of 'mill-lane'"),
    (["alder-wrad"], 66, "did you mean 'alder-ward'?"),
    (["alder-ward", "--type", "seclusoin"], 64, "did you mean 'seclusion'?"),
    (["alder-ward", "--baseline", "2026-05..2025-01"], 64, "baseline"),
    (["alder-ward", "--rebase", "2030-01"], 64, "--rebase"),
    (["alder-ward", "--in", "loung"], 64, "did you mean 'lounge'?"),
    (["alder-ward", "--in", "room-7"], 64, "one bedroom is one person"),
    (["alder-ward", "--since", "yesterday"], 64, "since"),
  ])
  func `slips are told`(arguments: [String], status: Int, message: String) async throws {
    let outcome = try await run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}

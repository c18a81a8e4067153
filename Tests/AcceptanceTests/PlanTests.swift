import Foundation
import TestPairings
import Testing

/// `attune plan`, run as people run it.
struct PlanTests {
  private func run(_ arguments: String...) async throws -> Program.Outcome {
    try await Program.run(["plan"] + arguments + Program.date, in: ExampleFiles.root)
  }

  private func plan(_ arguments: String...) async throws -> JSON {
    let outcome = try await Program.run(
      ["plan"] + arguments + ["--format", "json"] + Program.date,
      in: ExampleFiles.root
    )
    #expect(outcome.status == 0)
    return try #require(try JSON(outcome.output)["plan"])
  }

  @Test func `the person's own words come before anything else`() async throws {
    let text = try await run("p-014", "alder-ward").output
    let words = try #require(text.range(of: "Let me be the one who closes my door."))
    let first = try #require(text.range(of: "What it would change"))
    #expect(words.lowerBound < first.lowerBound)
  }

  @Test func `the parts of the actions sum to the drop of the load`() async throws {
    let plan = try await plan("p-014", "alder-ward")
    let actions = plan["actions"]?.items ?? []
    #expect(actions.count > 3)
    let parts = actions.compactMap { $0["part"]?.number }.reduce(0, +)
    let person = try #require(plan["people"]?.items.first)
    let before = try #require(person["before"]?["load"]?.number)
    let after = try #require(person["after"]?["load"]?.number)
    #expect(abs(parts - (before - after)) < 1e-9)
  }

  @Test func `what is expected is what what-if computes`() async throws {
    let plan = try await plan("p-007", "beech-grove")
    let action = try #require(plan["actions"]?.items.first?["adjustment"]?.text)
    let outcome = try await Program.run(
      ["what-if", "p-007", "beech-grove", "--with", action, "--format", "json"] + Program.date,
      in: ExampleFiles.root
    )
    let after = try JSON(outcome.output)["what_if"]?["after"]?["load"]?.number
    #expect(plan["actions"]?.items.count == 1)
    #expect(plan["people"]?.items.first?["after"]?["load"]?.number == after)
  }

  @Test func `a budget and a number are kept to, counted at the dearest`() async throws {
    let plan = try await plan("p-014", "alder-ward", "--budget", "£1,000", "--most", "3")
    #expect((plan["cost_to"]?.number ?? .infinity) <= 1000)
    #expect((plan["actions"]?.items.count ?? 99) <= 3)
    #expect(plan["reach"]?.text == "no_target")
  }

  /// What the person requires is not traded for a little less noise.
  @Test func `a requirement that money can meet is met first`() async throws {
    let plan = try await plan("p-014", "alder-ward", "--budget", "5000")
    #expect(plan["actions"]?.items.contains { $0["adjustment"]?.text == "P01" } == true)
    let flags = plan["people"]?.items.first?["flags"]?.items ?? []
    #expect(!flags.contains { $0["id"]?.text == "requirement-not-met" })
  }

  @Test func `nothing takes longer than the day that was asked for`() async throws {
    let plan = try await plan("p-014", "alder-ward", "--by", "2026-12-05")
    for action in plan["actions"]?.items ?? [] {
      #expect((action["ready_by"]?.text ?? "9") <= "2026-12-05")
    }
    let reasons = Set((plan["left_out"]?.items ?? []).compactMap { $0["reason"]?.text })
    #expect(reasons.contains("too_late"))
  }

  @Test func `what is not wanted is left out, and only asked domains are changed`() async throws {
    let plan = try await plan("p-014", "alder-ward", "--exclude", "N02", "--only", "noise")
    let ids = (plan["actions"]?.items ?? []).compactMap { $0["adjustment"]?.text }
    #expect(!ids.isEmpty)
    #expect(!ids.contains("N02"))
    #expect(!ids.contains("S01"))
  }

  @Test func `with more money the load is never more`() async throws {
    let plan = try await plan("p-007", "beech-grove", "--frontier")
    let points = plan["frontier"]?.items ?? []
    #expect(points.count > 5)
    for (one, other) in zip(points, points.dropFirst()) {
      #expect((one["cost"]?.number ?? 0) < (other["cost"]?.number ?? 0))
      #expect((one["load"]?.number ?? 0) > (other["load"]?.number ?? 0))
    }
  }

  @Test func `everyone is everyone who lives there and agreed, and the others are named`()
    async throws
  {
    let plan = try await plan("everyone", "orchard-house", "--budget", "2000")
    let people = (plan["people"]?.items ?? []).compactMap { $0["person"]?.text }
    #expect(people == ["p-019", "p-028", "p-033"])
    #expect(plan["others"]?.items.isEmpty == true)
  }

  @Test func `a calendar has a day to do and a day to look again for each action`() async throws {
    let folder = try TemporaryFolder.examples()
    let outcome = try await Program.run(
      ["plan", "p-014", "alder-ward", "--budget", "500", "--calendar", "plan.ics"] + Program.date,
      in: folder.url
    )
    #expect(outcome.status == 0)
    let text = try folder.text("plan.ics")
    let events = text.ranges(of: "BEGIN:VEVENT\r\n").count
    #expect(events > 2 && events % 2 == 0)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
  }

  @Test(arguments: [
    (["p-014", "alder-ward", "--target", "very-high"], 64, "none to aim for"),
    (["p-014", "alder-ward", "--only", "nose"], 64, "did you mean 'noise'?"),
    (["p-014", "alder-ward", "--exclude", "N2"], 64, "did you mean 'N02'?"),
    (["p-014", "alder-ward", "--by", "2025-01-01"], 64, "before 2026-11-20"),
    (["p-014", "alder-ward", "--budget", "lots"], 64, "in pounds"),
    (["p-014", "alder-wrad"], 66, "did you mean 'alder-ward'?"),
    (["p-031", "alder-ward"], 65, "'plan'"), (["everyone", "mill-lane"], 66, "nobody"),
    (["p-014", "alder-ward", "--save", "a.yaml", "--redact"], 64, "--redact"),
  ])
  func `slips are told`(arguments: [String], status: Int32, message: String) async throws {
    let outcome = try await Program.run(
      ["plan"] + arguments + Program.date,
      in: ExampleFiles.root
    )
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func `a plan is the same bytes each time`(format: String) async throws {
    let first = try await run("p-019", "orchard-house", "--format", format)
    let second = try await run("p-019", "orchard-house", "--format", format)
    #expect(first.output.utf8.elementsEqual(second.output.utf8))
    #expect(!first.output.isEmpty)
  }
}

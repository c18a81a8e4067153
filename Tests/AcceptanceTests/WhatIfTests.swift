import Foundation
import TestPairings
import Testing

/// `attune what-if`, run as people run it.
struct WhatIfTests {
  private func whatIf(_ arguments: String...) async throws -> JSON {
    let outcome = try await Program.run(
      ["what-if"] + arguments + ["--format", "json"] + Program.date,
      in: ExampleFiles.root
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(try JSON(outcome.output)["what_if"])
  }

  @Test func `before is what assess says, and the readings as they are change nothing`()
    async throws
  {
    let assess = try await Program.run(
      ["assess", "p-014", "alder-ward", "--format", "json"] + Program.date,
      in: ExampleFiles.root
    )
    let load = try JSON(assess.output)["pairings"]?.items.first?["load"]?.number
    let result = try await whatIf("p-014", "alder-ward", "noise.alarms=5 per week")
    #expect(load != nil)
    #expect(result["before"]?["load"]?.number == load)
    #expect(result["after"]?["load"]?.number == load)
  }

  @Test func `a reading is changed in one space and period, or everywhere`() async throws {
    let lounge = try await whatIf("p-014", "alder-ward", "noise.level@lounge/day=30 dB")
    let all = try await whatIf("p-014", "alder-ward", "noise.level=30 dB")
    let now = try #require(lounge["before"]?["load"]?.number)
    let then = try #require(lounge["after"]?["load"]?.number)
    let quiet = try #require(all["after"]?["load"]?.number)
    #expect(then < now)
    #expect(quiet < then)
  }

  @Test func `units are converted as in an audit`() async throws {
    let weekly = try await whatIf("p-014", "alder-ward", "routine.changes=7 per week")
    let daily = try await whatIf("p-014", "alder-ward", "routine.changes=1 per day")
    #expect(weekly["after"]?["load"]?.number == daily["after"]?["load"]?.number)
  }

  @Test func `a flag that goes is gone, and a requirement can be met`() async throws {
    let result = try await whatIf("p-014", "alder-ward", "privacy.lock=yes")
    let ids = { (side: String) in
      (result[side]?["flags"]?.items ?? []).compactMap { $0["id"]?.text }
    }
    #expect(ids("before").contains("requirement-not-met"))
    #expect(!ids("after").contains("requirement-not-met"))
  }

  @Test func `what does not count for the person is said to change nothing`() async throws {
    let result = try await whatIf("p-014", "alder-ward", "sound.choice=0")
    guard case .truth(false) = result["readings"]?.items.first?["has_effect"] else {
      Issue.record("it is said to have an effect")
      return
    }
  }

  @Test func `what would not be offered is computed and said to be so`() async throws {
    // This person seeks colour and movement.
    let result = try await whatIf("p-007", "beech-grove", "--with", "L09@front-lounge")
    #expect(result["adjustments"]?.items.first?["warnings"]?.items.isEmpty == false)
  }

  @Test(arguments: [
    (["noise.levl=4"], "did you mean 'noise.level'?"), (["noise.level=45"], "a unit is missing"),
    (["noise.level@lunge=45 dB"], "did you mean 'lounge'?"),
    (["noise.level/nite=45 dB"], "this is not a period"), (["noise.level"], "wanted"),
    (["noise.level=900 dB"], "from 15 to 120 dB"),
    (["temperature.warm=20 C"], "write 'temperature.air'"),
    (["--with", "Z01"], "never offered"), (["--with", "N8"], "did you mean 'N08'?"),
    (["--with", "N08"], "worn"), ([], "nothing is different"),
  ])
  func `slips are told`(arguments: [String], message: String) async throws {
    let outcome = try await Program.run(
      ["what-if", "p-014", "alder-ward"] + arguments + Program.date,
      in: ExampleFiles.root
    )
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}

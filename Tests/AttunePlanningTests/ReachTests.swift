import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// What is said of a target: whether it is reached, and what is in the way if not.
struct ReachTests {
  /// Alarms trouble somebody who hears much; half of them can be told in advance for nothing.
  private func alarms(_ change: (inout WrittenPairing) -> Void = { _ in }) throws -> ReadPairing {
    try WrittenPairing {
      $0.person["senses"] = "{hearing: {sensitivity: much more}}"
      $0.readings["noise.alarms"] = "4 per week"
      change(&$0)
    }
    .read()
  }

  @Test func `what is low from the start needs nothing`() throws {
    for target in Level.allCases {
      let plan = try WrittenPairing().read().plan(target)
      #expect(plan.reach == .already && plan.actions.isEmpty)
    }
  }

  @Test func `without a target there is nothing to reach`() throws {
    let plan = try alarms().plan(nil)
    #expect(plan.reach == .noTarget && plan.ids.contains("N07"))
  }

  @Test func `what brings a level down to the target reaches it`() throws {
    let pairing = try alarms()
    let before = try #require(pairing.pairing.level)
    #expect(before >= .high)
    let plan = pairing.plan(.moderate)
    #expect(plan.reach == .reached)
    #expect(plan.ids == ["N07"])
    let after = try #require(plan.outcomes.first?.after.level)
    #expect(after <= .moderate)
  }

  /// Ten changes a week are too many for this person, and so are eight.
  @Test func `what is not reached has the plan that comes nearest`() throws {
    let plan = try alarms {
      $0.person["needs"] = "{predictability: much more}"
      $0.readings["routine.changes"] = "10 per week"
    }
    .plan(.low, PlanLimits(budget: 0))
    #expect(plan.reach == .notReached(isProven: true))
    #expect(plan.ids == ["N07"])
    let outcome = try #require(plan.outcomes.first)
    #expect(outcome.after.score.load < outcome.before.score.load)
  }

  @Test func `what cannot be paid for is not reached`() throws {
    let pairing = try alarms { $0.readings["noise.alarms"] = "9 per week" }
    #expect(pairing.plan(.moderate).reach == .reached)
    #expect(pairing.plan(.moderate, PlanLimits(budget: 0)).reach == .notReached(isProven: true))
  }

  @Test func `a flag that no adjustment lifts holds a level up`() throws {
    let plan = try alarms {
      $0.person["triggers"] = "[{factor: sight.flashing, above: 0 per minute, severity: critical}]"
      $0.readings["sight.flashing"] = "1 per minute"
    }
    .plan(.moderate)
    #expect(plan.reach == .heldByFlags)
    #expect(plan.ids == ["N07"])
    let outcome = try #require(plan.outcomes.first)
    #expect(outcome.after.level == .veryHigh && outcome.after.score.estimatedLevel <= .moderate)
    #expect(outcome.flags.contains { $0.rule == "critical-trigger" })
  }

  /// The load is low before and after; there is a flag, and what lifts it.
  @Test func `a flag that an adjustment lifts is lifted, whatever the load`() throws {
    let pairing = try alarms {
      $0.person["senses"] = "{hearing: {sensitivity: less}}"
      $0.person["triggers"] = "[{factor: noise.alarms, above: 1 per week, severity: critical}]"
      $0.readings["noise.alarms"] = "2 per week"
    }
    #expect(pairing.pairing.score.estimatedLevel == .low)
    #expect(pairing.pairing.level == .veryHigh)
    let plan = pairing.plan(.low)
    #expect(plan.reach == .reached)
    #expect(plan.ids == ["N07"])
    #expect(plan.outcomes.first?.after.level == .low)
  }

  /// Half of the alarms told in advance leaves too many; the flag is about their number.
  @Test func `what touches a flag and does not lift it is not enough`() throws {
    let plan = try alarms {
      $0.person["senses"] = "{hearing: {sensitivity: less}}"
      $0.person["triggers"] = "[{factor: noise.alarms, above: 1 per week, severity: critical}]"
      $0.readings["noise.alarms"] = "4 per week"
    }
    .plan(.low)
    #expect(plan.reach == .reached)
    #expect(plan.ids == ["N05"])
  }

  @Test func `a flag that nothing lifts keeps no other from being lifted`() throws {
    let plan = try alarms {
      $0.person["senses"] = "{hearing: {sensitivity: less}}"
      $0.person["triggers"] =
        "[{factor: noise.alarms, above: 1 per week, severity: critical}, "
        + "{factor: touch.unexpected, above: 0 per day, severity: critical}]"
      $0.readings["noise.alarms"] = "2 per week"
      $0.readings["touch.unexpected"] = "0.2 per day"
    }
    .plan(.low)
    #expect(plan.reach == .heldByFlags)
    #expect(plan.ids == ["N07"])
  }

  /// Half as often is still more than never, so it would be in vain.
  @Test func `nothing is spent on a flag that no set lifts`() throws {
    let plan = try WrittenPairing {
      $0.person["triggers"] = "[{factor: touch.unexpected, above: 0 per day, severity: critical}]"
      $0.readings["touch.unexpected"] = "0.2 per day"
    }
    .read().plan(.moderate)
    #expect(plan.reach == .heldByFlags)
    #expect(plan.actions.isEmpty)
  }

  /// A serious flag makes a level high, and no higher.
  @Test func `a flag holds up a level below the one that it sets`() throws {
    let pairing = try alarms {
      $0.person["triggers"] = "[{factor: sight.flashing, above: 0 per minute, severity: serious}]"
      $0.readings["sight.flashing"] = "1 per minute"
    }
    #expect(pairing.plan(.moderate).reach == .heldByFlags)
    #expect(pairing.plan(.high).reach == .already)
  }

  @Test func `where too little was read, no level is said to be reached`() throws {
    let pairing = try alarms {
      $0.person["senses"] = "{hearing: similar}"
      $0.readings = ["noise.alarms": "4 per week"]
    }
    #expect(pairing.pairing.score.isNotEnoughKnown)
    let plan = pairing.plan(.high)
    #expect(plan.reach == .notEnoughKnown)
    #expect(plan.outcomes.first?.after.level == nil)
  }

  /// What must be, and is not, forbids the place at any level.
  @Test
  func `a requirement that an adjustment meets is met, though the level is low`() throws {
    let pairing = try WrittenPairing {
      $0.person["requires"] = "[{factor: space.movement, at-least: 2}]"
      $0.readings["space.movement"] = "1"
    }
    .read()
    #expect(pairing.pairing.isBlockedByReading)
    #expect(pairing.pairing.level == .low)
    let plan = pairing.plan(.low)
    #expect(plan.reach != .already)
    #expect(plan.outcomes.first?.after.isBlockedByReading == false)
  }

  @Test func `a target for several people is reached when all of them reach it`() throws {
    let hears = ["senses": "{hearing: {sensitivity: much more}}"]
    let home = WrittenPlan(hears, others: [("p-2", [:])]) {
      $0.readings["noise.alarms"] = "9 per week"
    }
    let planner = try home.planner(forAll: true)
    let plan = planner.plan(PlanRequest(target: .moderate, limits: PlanLimits()))
    #expect(plan.reach == .reached)
    #expect(plan.outcomes.map { $0.person.person.text } == ["p-1", "p-2"])
    for outcome in plan.outcomes { #expect(outcome.after.level.map { $0 <= .moderate } ?? false) }
    let free = planner.plan(PlanRequest(target: .moderate, limits: PlanLimits(budget: 0)))
    #expect(free.reach == .notReached(isProven: true))
  }
}

import AttuneModel
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// What has to be made along with something else: what comes first, and what takes a harm away.
struct RequirementTests {
  /// A corner with moving light is for somebody who looks for it, and needs lamps without flicker.
  private func light(_ change: (inout WrittenPairing) -> Void = { _ in }) -> WrittenPlan {
    WrittenPlan(["senses": "{sight: {seeking: much more}}"]) {
      $0.readings["sight.choice"] = "0"
      change(&$0)
    }
  }

  /// Echoes trouble somebody who looks for sound, and has it; panels would take it away.
  private func echo(_ change: (inout WrittenPairing) -> Void = { _ in }) -> WrittenPlan {
    WrittenPlan(["senses": "{hearing: {sensitivity: similar, seeking: much more}}"]) {
      $0.readings["noise.reverberation"] = "1.4 s"
      change(&$0)
    }
  }

  @Test func `what is needed first is in the same plan, and comes first`() throws {
    let plan = try light().plan()
    let lamps = try #require(plan.ids.firstIndex(of: "L01"))
    let corner = try #require(plan.ids.firstIndex(of: "L11"))
    #expect(lamps < corner)
    let leads = plan.actions.map(\.candidate.countedLead)
    #expect(plan.actions[corner].lead == leads[lamps] + leads[corner])
  }

  @Test func `what is needed first and in place is not done again`() throws {
    let plan = try light { $0.place["in-place"] = "[L01]" }.plan()
    #expect(plan.ids.contains("L11") && !plan.ids.contains("L01"))
  }

  @Test func `without what is needed first there is none of it`() throws {
    let plan = try light().plan(nil, PlanLimits(excluded: ["L01"]))
    #expect(!plan.ids.contains("L11") && !plan.ids.contains("L01"))
  }

  @Test func `money for one of two that go together buys neither`() throws {
    let home = light()
    let costs = try home.plan().actions.filter { $0.candidate.adjustment.id == "L01" }
    let both = try #require(costs.first).candidate.countedCost
    #expect(try !home.plan(nil, PlanLimits(budget: both)).ids.contains("L11"))
  }

  @Test func `what takes a harm away is in the same plan`() throws {
    let plan = try echo().plan()
    #expect(plan.ids.contains("N02") && plan.ids.contains("N13"))
  }

  @Test func `what takes a harm away and is in place is not done again`() throws {
    let plan = try echo { $0.place["in-place"] = "[N13]" }.plan()
    #expect(plan.ids.contains("N02") && !plan.ids.contains("N13"))
  }

  @Test func `without what takes a harm away there is none of it`() throws {
    let plan = try echo().plan(nil, PlanLimits(excluded: ["N13"]))
    #expect(!plan.ids.contains("N02"))
  }

  @Test func `who is not harmed needs nothing besides`() throws {
    var home = echo()
    home.keys["senses"] = "{hearing: {sensitivity: similar}}"
    let plan = try home.plan()
    #expect(plan.ids.contains("N02") && !plan.ids.contains("N13"))
  }

  /// A duller lounge takes sound from p-2 as well; music in the room of p-1 gives it back to nobody.
  @Test
  func `what takes a harm away reaches the one whom it would harm`() throws {
    let home = WrittenPlan(
      ["senses": "{hearing: {sensitivity: more}}"],
      others: [("p-2", ["senses": "{hearing: {seeking: much more}}"])]
    ) {
      $0.readings["noise.reverberation"] = "0.8 s"
    }
    let plan = try home.plan()
    let inHall = plan.actions.contains {
      ($0.candidate.adjustment.id, $0.candidate.space) == ("N02", 2)
    }
    let search = try home.planner().search(PlanLimits())
    let other = try home.planner().person("p-2")
    let hasMusic = plan.actions.contains {
      $0.candidate.adjustment.id == "N13" && search.reaches($0.candidate, other)
    }
    #expect(!inHall || hasMusic)
  }
}

import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// What holds for every plan of the example files.
struct ExamplePlanTests {
  @Test(arguments: ExamplePlans.people)
  func `what is told of a plan is the load of the view in which it is made`(
    id: String
  ) async throws {
    let examples = try ExampleFiles.shared.get()
    for plan in try await ExamplePlans.shared.plans(of: id) {
      let pairing = try #require(examples.pairing(id, plan.setting.setting.text))
      let view = plan.setting.view(for: pairing.person.person)
      let chosen = plan.actions.map(\.candidate).sorted(by: Candidate.comesFirst)
      let made = pairing.planner().alterations(chosen, for: pairing.person).flatMap(\.self)
      let load = pairing.engine.load(pairing.person, in: view.altered(made, pairing.engine))
      let outcome = try #require(plan.outcomes.first)
      #expect(abs(outcome.after.score.load - load) < 1e-9)
      #expect(abs(outcome.explanation.score.load - load) < 1e-9)
      var sets = pairing.planner().setLoads(chosen)[0]
      let all = chosen.indices.reduce(CandidateSet(0)) { $0 | 1 << $1 }
      #expect(abs(sets.load(of: all) - load) < 1e-9)
    }
  }

  @Test(arguments: ExamplePlans.people)
  func `the parts of what is done sum to the drop of the load`(id: String) async throws {
    for plan in try await ExamplePlans.shared.plans(of: id) {
      let outcome = try #require(plan.outcomes.first)
      let drop = outcome.before.score.load - outcome.after.score.load
      #expect(abs(plan.actions.reduce(0) { $0 + $1.part } - drop) < 1e-9)
    }
  }

  @Test(arguments: ExamplePlans.people)
  func `nothing that restricts is in a plan, or among what is left out`(id: String) async throws {
    for plan in try await ExamplePlans.shared.plans(of: id) {
      let named = plan.actions.map(\.candidate.adjustment) + plan.leftOut.map(\.adjustment)
      #expect(named.allSatisfy { $0.restrictive != .yes && $0.offer != nil })
    }
  }

  @Test(arguments: ExamplePlans.people)
  func `what is needed first is in the same plan, and nothing that is excluded is`(
    id: String
  ) async throws {
    for plan in try await ExamplePlans.shared.plans(of: id) {
      let there = plan.ids + (plan.setting.assessment.inPlace ?? [])
      for action in plan.actions {
        #expect(action.candidate.offer.needs.allSatisfy(there.contains))
        #expect(!action.candidate.offer.excludes.contains(where: plan.ids.contains))
      }
    }
  }

  @Test(arguments: ExamplePlans.people)
  func `nothing is done to somebody whom it would harm`(id: String) async throws {
    let examples = try ExampleFiles.shared.get()
    for plan in try await ExamplePlans.shared.plans(of: id) {
      let pairing = try #require(examples.pairing(id, plan.setting.setting.text))
      let search = pairing.planner().search(PlanLimits())
      for candidate in plan.actions.map(\.candidate) {
        let suitability = pairing.engine.suitability(
          of: candidate.offer,
          for: pairing.person,
          isShared: search.isShared(candidate)
        )
        #expect(suitability.avoid.isEmpty, "\(candidate.adjustment.id)")
        let there = plan.ids + (plan.setting.assessment.inPlace ?? [])
        for harm in suitability.conditional {
          #expect(harm.unless.contains(where: there.contains), "\(candidate.adjustment.id)")
        }
      }
    }
  }

  @Test(arguments: ExamplePlans.people)
  func `a level that is reached is reached after flags too`(id: String) async throws {
    for plan in try await ExamplePlans.shared.plans(of: id) {
      let target = try #require(plan.request.target)
      let outcome = try #require(plan.outcomes.first)
      let (before, after) = (outcome.before, outcome.after)
      switch plan.reach {
      case .already:
        #expect(before.level.map { $0 <= target } == true && plan.actions.isEmpty)
      case .reached: #expect(after.level.map { $0 <= target } == true && !plan.actions.isEmpty)
      case .heldByFlags:
        #expect(after.level.map { $0 > target } == true || after.isBlockedByReading)
        #expect(after.score.estimatedLevel <= target)
      case .notEnoughKnown: #expect(after.level == nil && after.score.estimatedLevel <= target)
      case .notReached: #expect(after.score.estimatedLevel > target)
      case .noTarget: Issue.record("a level was asked for")
      }
    }
  }

  /// What holds for every way would be little if some of them never came.
  @Test func `the examples have every way in which a target can end`() async throws {
    var ways: Set<Plan.Reach> = []
    for person in ExamplePlans.people {
      ways.formUnion(try await ExamplePlans.shared.plans(of: person).map(\.reach))
    }
    #expect(ways.isSuperset(of: [.reached, .notEnoughKnown]))
  }

  @Test(arguments: ExamplePlans.people)
  func `no plan leaves more load than there was`(id: String) async throws {
    for plan in try await ExamplePlans.shared.plans(of: id) {
      let outcome = try #require(plan.outcomes.first)
      #expect(outcome.after.score.load <= outcome.before.score.load)
    }
  }

  /// A flag that nothing in the plan is about may stay; a plan that brings one would be none.
  @Test(arguments: ExamplePlans.people)
  func `no plan raises the level of the person it is for`(id: String) async throws {
    for plan in try await ExamplePlans.shared.plans(of: id) {
      let outcome = try #require(plan.outcomes.first)
      #expect(outcome.after.levelOrEstimate <= outcome.before.levelOrEstimate)
    }
  }
}

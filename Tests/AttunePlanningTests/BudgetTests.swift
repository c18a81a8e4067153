import AttuneModel
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// What more money, or room for one more change, may and may not do.
struct BudgetTests {
  private static let budgets: [Double] = [0, 500, 10_000]
  private static let mosts: [Int?] = [0, 2, 4]

  /// What flags leave in the way and the load in steps, and what a budget counts of it.
  private struct Found {
    let merit: [Double]
    let cost: Double
    let count: Int
    let isWhole: Bool
  }

  private func found(_ planner: Planner, _ limits: PlanLimits) -> Found {
    let candidates = planner.search(limits).found().candidates
    let solution = planner.solve(candidates, PlanRequest(target: nil, limits: limits))
    return Found(
      merit: Array(solution.merit.prefix(2)),
      cost: solution.candidates.reduce(0) { $0 + $1.countedCost },
      count: solution.candidates.count,
      isWhole: solution.shortlist.isWhole
    )
  }

  /// One of a person's pairings, another for each: to plan for all at every budget takes minutes.
  private func one(of id: String) throws -> [Planner] {
    let examples = try ExampleFiles.shared.get()
    let place = examples.people.firstIndex { $0.person.text == id } ?? 0
    let setting = examples.settings[place % examples.settings.count].setting
    return try planners(id) { $0.setting.setting == setting }
  }

  private func planners(
    _ id: String,
    where isWanted: (ReadPairing) -> Bool
  ) throws -> [Planner] {
    try ExampleFiles.shared.get().pairings(of: id).filter { isWanted($0) }.map { pairing in
      // A room of their own is made anew at each look; shown as it is, it is looked at.
      ReadPairing(
        engine: pairing.engine,
        person: pairing.person,
        setting: pairing.setting.showing(pairing.setting.view(for: pairing.person.person)),
        asOf: pairing.asOf
      )
      .planner()
    }
  }

  /// On one list dear ones would take the place of what they need beside them.
  @Test(
    arguments: [
      ("p-047", "beech-grove", 100_000), ("p-031", "willow-respite", 100_000),
      ("p-031", "beech-grove", 7000), ("p-031", "ysgol-dol-wen", 7000),
    ]
  )
  func `no limit is never worse than a limit`(
    id: String,
    setting: String,
    budget: Double
  ) throws {
    let planner = try #require(
      try planners(id) { $0.setting.setting.text == setting }.first
    )
    let limited = found(planner, PlanLimits(budget: budget))
    let more = found(planner, PlanLimits(budget: budget < 100_000 ? 10_000 : nil))
    #expect(!limited.merit.lexicographicallyPrecedes(more.merit))
  }

  @Test(arguments: ExamplePlans.people.prefix(3))
  func `more money never gives a worse plan, and no more is spent than there is`(
    id: String
  ) throws {
    for planner in try one(of: id) {
      var last = [Double.infinity]
      for budget in Self.budgets {
        let found = found(planner, PlanLimits(budget: budget))
        #expect(
          !last.lexicographicallyPrecedes(found.merit),
          "\(planner.setting.setting) \(budget)"
        )
        #expect(found.cost <= budget)
        last = found.merit
      }
    }
  }

  @Test(arguments: ExamplePlans.people)
  func `room for more changes never gives a worse plan, and no more are made`(
    id: String
  ) throws {
    for planner in try one(of: id) {
      var last = [Double.infinity]
      for most in Self.mosts {
        let found = found(planner, PlanLimits(budget: 1000, most: most))
        #expect(
          !last.lexicographicallyPrecedes(found.merit),
          "\(planner.setting.setting) \(most ?? -1)"
        )
        #expect(found.cost <= 1000)
        #expect(found.count <= most ?? .max)
        last = found.merit
      }
    }
  }
}

import AttuneModel
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// The search against every set there is, looked at one by one.
struct PlanSearchTests {
  private static let goals: [SearchGoal] = Level.allCases.map { .atMost($0) } + [.least]

  @Test(arguments: 0..<24)
  func `no set is better than the one it finds`(part: Int) throws {
    for seed in 0..<20 {
      try compare(SearchCase(seed: UInt64(part * 20 + seed), sizes: 4...9))
    }
  }

  /// A search that nothing makes hard would show nothing.
  @Test func `among the drawn searches are many with several answers and with none`() throws {
    var sizes: [Int?] = []
    for seed in 0..<120 {
      let example = try SearchCase(seed: UInt64(seed), sizes: 4...9)
      sizes += Self.goals.map { example.search($0).best?.set.nonzeroBitCount }
    }
    #expect(sizes.count { $0 == nil } > 60)
    #expect(sizes.count { $0 == 1 } > 60)
    #expect(sizes.count { $0.map { $0 > 1 } ?? false } > 60)
  }

  @Test(arguments: 1000..<1006)
  func `nor among many candidates`(seed: Int) throws {
    try compare(SearchCase(seed: UInt64(seed), sizes: 12...13))
  }

  @Test(arguments: 0..<8)
  func `it does not matter in which order people are given`(part: Int) throws {
    for seed in 0..<20 {
      let example = try SearchCase(seed: UInt64(2000 + part * 20 + seed), sizes: 4...9)
      for goal in Self.goals {
        let (one, other) = (example.search(goal), example.search(goal, isReversed: true))
        #expect(one.best?.set == other.best?.set)
        #expect(one.best?.merit.numbers == other.best?.merit.numbers)
      }
    }
  }

  @Test(arguments: ["quay-street", "willow-respite", "mill-lane"])
  func `a plan is the same in whichever order people are given`(setting: String) throws {
    let examples = try ExampleFiles.shared.get()
    let pairing = try #require(examples.pairing("p-022", setting))
    let people = examples.people.filter { ["p-022", "p-033", "p-047"].contains($0.person.text) }
    for target in [Level?.none, .low, .moderate] {
      let request = PlanRequest(target: target, limits: PlanLimits(budget: 1000))
      let plans = [people, people.reversed()].map { pairing.planner().of($0).plan(request) }
      #expect(plans[0].ids == plans[1].ids)
      #expect(plans[0].reach == plans[1].reach)
    }
  }

  private func compare(_ example: SearchCase) throws {
    let every = EverySet(example)
    for goal in Self.goals {
      let search = example.search(goal)
      let best = every.best(goal)
      #expect(search.isExact)
      #expect(search.best?.merit.numbers == best)
      // The set is one of those that have this merit.
      #expect(search.best.map { every.isAllowed($0.set, goal) } ?? true)
      #expect(search.best.map { every.merit($0.set, goal) } == best)
    }
  }
}

/// What is best among all sets of a drawn search, by looking at each; it shares no code with the
/// search.
private struct EverySet {
  let example: SearchCase
  /// For every set, everyone's load.
  let loads: [[Double]]

  init(_ example: SearchCase) {
    self.example = example
    var people = example.loads
    loads = (0..<1 << example.choice.costs.count).map { set in
      people.indices.map { people[$0].load(of: CandidateSet(set)) }
    }
  }

  func best(_ goal: SearchGoal) -> [Double]? {
    loads.indices.map { CandidateSet($0) }.filter { isAllowed($0, goal) }
      .map { merit($0, goal) }
      .min { $0.lexicographicallyPrecedes($1) }
  }

  func isAllowed(_ set: CandidateSet, _ goal: SearchGoal) -> Bool {
    let chosen = members(set)
    let limits = example.limits
    for member in chosen {
      for group in example.choice.requirements[member]
      where !chosen.contains(where: { group & (1 << $0) != 0 }) {
        return false
      }
      for other in chosen where example.choice.conflicts[member] & (1 << other) != 0 {
        return false
      }
    }
    if let budget = limits.budget, cost(chosen) > budget { return false }
    if let most = limits.most, chosen.count > most { return false }
    guard case .atMost(let level) = goal else { return true }
    return example.flagsLeft(set) == 0
      && loads[Int(set)].allSatisfy { example.conventions.level(ofLoad: $0) <= level }
  }

  func merit(_ set: CandidateSet, _ goal: SearchGoal) -> [Double] {
    let chosen = members(set)
    let step = example.conventions[.planLoadStep]
    let steps = loads[Int(set)].map { ($0 / step).rounded(.down) }
    let load = [steps.max() ?? 0, (loads[Int(set)].reduce(0, +) / step).rounded(.down)]
    let lifting = chosen.count { example.choice.lifting & (1 << $0) != 0 }
    let effort = [
      cost(chosen), Double(chosen.count),
      Double(chosen.map { example.choice.leads[$0] }.max() ?? 0),
      -Double(lifting),
    ]
    if case .atMost = goal { return effort + load }
    return [Double(example.flagsLeft(set))] + load + effort
  }

  private func cost(_ chosen: [Int]) -> Double {
    chosen.reduce(0) { $0 + example.choice.costs[$1] }
  }

  private func members(_ set: CandidateSet) -> [Int] {
    example.choice.costs.indices.filter { set & (1 << $0) != 0 }
  }
}

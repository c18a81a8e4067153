import AttuneModel
import AttuneScoring
import TestPairings
import TestSupport

@testable import AttunePlanning

/// A search for a plan that was drawn: loads of the example files, and everything else at random.
///
/// What is drawn is coarse, so that many sets cost the same and only the later numbers of a merit
/// tell them apart.
struct SearchCase {
  let choice: PlanChoice
  let loads: [SetLoad]
  let limits: PlanLimits
  /// Flags, with how much each weighs and who may have a part in lifting it.
  let flags: [(by: CandidateSet, weight: Int)]
  /// What is left of flags with a set made.
  let flagsLeft: @Sendable (CandidateSet) -> Int
  let conventions: Conventions

  init(seed: UInt64, sizes: ClosedRange<Int>) throws {
    var random = SeededGenerator(seed: seed)
    let pools = try SearchPool.all.get()
    let pool = pools[Int(seed) % pools.count]
    let size = min(Int.random(in: sizes, using: &random), pool.candidates.count)
    let candidates = Array(pool.candidates.shuffled(using: &random).prefix(size))
    let count = [1, 1, 2, 3].randomElement(using: &random) ?? 1
    let people = Array(pool.planner.people.shuffled(using: &random).prefix(count))
    let planner = pool.planner.of(people)
    loads = planner.setLoads(candidates)
    choice = Self.choice(of: size, &random)
    limits = PlanLimits(
      budget: [nil, nil, nil, 0, 200, 500, 1000].randomElement(using: &random) ?? nil,
      most: [nil, nil, nil, 1, 2, 3, 5].randomElement(using: &random) ?? nil
    )
    let mostGroups = [0, 0, 0, 1, 2].randomElement(using: &random) ?? 0
    let flags = (0..<mostGroups).map { _ in
      (
        by: Self.group(of: size, 3, &random),
        weight: [1, 1, 1000, 1_000_000].randomElement(using: &random) ?? 1
      )
    }
    self.flags = flags
    // A rule about sets that no bound could know of.
    let (odd, isStrict) = (
      CandidateSet(random.next() >> 40) | 1, Int.random(in: 0..<3, using: &random) == 0
    )
    flagsLeft = { set in
      let least = flags.reduce(0) { $1.by & set == 0 ? $0 + $1.weight : $0 }
      return !isStrict || (set &* odd) >> 3 & 3 != 0 ? least : least + 2
    }
    conventions = pool.planner.engine.catalogue.conventions
  }

  /// A search for this, for the people in the order given or the other way round.
  func search(_ goal: SearchGoal, isReversed: Bool = false) -> PlanSearch {
    var search = PlanSearch(
      choice,
      isReversed ? loads.reversed() : loads,
      goal: goal,
      limits: limits,
      conventions: conventions
    )
    search.liftable = flags.map { LiftableFlag(by: $0.by, weight: $0.weight) }
    search.flagsLeft = flagsLeft
    search.run()
    return search
  }

  private static func choice(of size: Int, _ random: inout SeededGenerator) -> PlanChoice {
    let prices: [Double] =
      Bool.random(using: &random) ? [0, 0, 0, 100, 100, 250, 500] : [0, 50, 75, 100, 120, 1000]
    let leads = [1, 7, 7, 14, 61]
    var conflicts = [CandidateSet](repeating: 0, count: size)
    for one in 0..<size {
      for other in 0..<one where Int.random(in: 0..<12, using: &random) == 0 {
        conflicts[one] |= 1 << other
        conflicts[other] |= 1 << one
      }
    }
    return PlanChoice(
      costs: (0..<size).map { _ in prices.randomElement(using: &random) ?? 0 },
      leads: (0..<size).map { _ in leads.randomElement(using: &random) ?? 1 },
      lifting: CandidateSet.random(of: size, using: &random),
      requirements: (0..<size).map { _ in
        Int.random(in: 0..<5, using: &random) == 0 ? [group(of: size, 2, &random)] : []
      },
      conflicts: conflicts
    )
  }

  private static func group(
    of size: Int,
    _ most: Int,
    _ random: inout SeededGenerator
  ) -> CandidateSet {
    (0..<Int.random(in: 1...most, using: &random)).reduce(0) { set, _ in
      set | 1 << CandidateSet(Int.random(in: 0..<size, using: &random))
    }
  }
}

/// What can be chosen from in one of the example settings, for everybody there is a profile of.
struct SearchPool: Sendable {
  let planner: Planner
  let candidates: [Candidate]

  static let all = Result {
    let examples = try ExampleFiles.shared.get()
    return examples.settings.map { setting in
      let planner = Planner(
        for: examples.people,
        others: [],
        // Everyone is shown the usual room: rooms of their own are made anew at each look.
        in: setting.showing(setting.usual),
        engine: examples.engine,
        asOf: examples.asOf
      )
      // Those that do most, so that a few of them reach what is asked for.
      let found = planner.search(PlanLimits()).found().candidates
      return SearchPool(
        planner: planner,
        candidates: planner.lists(found, PlanRequest(target: nil, limits: PlanLimits()))
          .last?.list.candidates ?? []
      )
    }
  }
}

extension Planner {
  /// The same place, for these people only.
  func of(_ people: [CompiledProfile]) -> Planner {
    Planner(for: people, others: [], in: setting, engine: engine, asOf: asOf)
  }
}

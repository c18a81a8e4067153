internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Planner {
  /// What a search came to, before anything is said of it.
  struct Solution {
    let shortlist: Shortlist
    let chosen: CandidateSet
    let isFound: Bool
    let search: Plan.Search

    var candidates: [Candidate] {
      shortlist.candidates.indices.filter { chosen & (1 << $0) != 0 }
        .map { shortlist.candidates[$0] }
    }
  }

  /// The best set of these candidates for what was asked.
  func solve(_ candidates: [Candidate], _ request: PlanRequest) -> Solution {
    let list = shortlist(candidates, target: request.target)
    let watch = FlagWatch(self, list.candidates, target: request.target)
    guard let target = request.target else { return search(list, request, .least, watch) }
    if people.allSatisfy({ isReached(target, pairing($0, in: setting)) }) {
      return Solution(
        shortlist: list,
        chosen: 0,
        isFound: true,
        search: Plan.Search(
          sets: 0,
          isExact: true,
          candidates: list.candidates.count,
          total: list.total
        )
      )
    }
    return found(list, request, .atMost(target), watch) ?? found(list, request, .atMost(target))
      ?? search(list, request, .least, watch)
  }

  /// True if a pairing is at a level or below, and known to be.
  func isReached(_ target: Level, _ pairing: Pairing) -> Bool {
    pairing.level.map { $0 <= target } ?? false
  }

  /// Whether the target was met from the start, or is met by these outcomes.
  func reach(_ target: Level?, _ outcomes: [Plan.Outcome]) -> Plan.Reach {
    guard let target else { return .noTarget }
    if outcomes.allSatisfy({ isReached(target, $0.before) }) { return .already }
    let after = outcomes.map(\.after)
    if after.contains(where: { $0.score.estimatedLevel > target }) { return .notReached }
    if after.contains(where: { $0.level.map { $0 > target } ?? false }) { return .heldByFlags }
    return after.allSatisfy { isReached(target, $0) } ? .reached : .notEnoughKnown
  }

  /// What a search finds for a target; `nil` if no set reaches it.
  private func found(
    _ list: Shortlist,
    _ request: PlanRequest,
    _ goal: SearchGoal,
    _ watch: FlagWatch? = nil
  ) -> Solution? {
    let solution = search(list, request, goal, watch)
    return solution.isFound ? solution : nil
  }

  private func search(
    _ list: Shortlist,
    _ request: PlanRequest,
    _ goal: SearchGoal,
    _ watch: FlagWatch? = nil
  ) -> Solution {
    var search = PlanSearch(
      list.choice,
      setLoads(list.candidates),
      goal: goal,
      limits: request.limits,
      conventions: engine.catalogue.conventions
    )
    if let watch {
      search.liftable = watch.liftable
      search.flagsLeft = watch.left
    }
    search.run()
    return Solution(
      shortlist: list,
      chosen: search.best?.set ?? 0,
      isFound: search.best != nil,
      search: Plan.Search(
        sets: search.setsSeen,
        isExact: search.isExact,
        candidates: list.candidates.count,
        total: list.total
      )
    )
  }

  /// For each person, the load with any set of these.
  func setLoads(_ candidates: [Candidate]) -> [SetLoad] {
    people.map { person in
      SetLoad(
        alterations(candidates, for: person),
        for: person,
        in: setting.view(for: person.person),
        engine
      )
    }
  }
}

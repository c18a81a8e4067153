public import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// A plan that no cheaper one beats: what the least load for so much money is.
public struct FrontierPoint: Hashable, Sendable {
  /// What the plan may cost at the most, in pounds.
  public let cost: Double
  /// Of the one who bears most.
  public let load: Double
  public let level: Level
  public let candidates: [Candidate]
  /// Somebody else in the home whom it would raise by a level.
  public let raises: PersonID?
  /// False where there may be a better plan that the search did not come upon.
  public let isExact: Bool
}

extension Planner {
  /// The least load for every amount of money that makes a difference, from nothing upwards.
  func frontier(_ lists: [WatchedList], _ limits: PlanLimits) -> [FrontierPoint] {
    let all = lists.flatMap { frontier(of: $0.list, limits) }
      .sorted { ($0.cost, $0.load) < ($1.cost, $1.load) }
    var least = Double.infinity
    return all.filter { point in
      guard point.load < least else { return false }
      least = point.load
      return true
    }
  }

  private func frontier(of list: Shortlist, _ limits: PlanLimits) -> [FrontierPoint] {
    var points: [FrontierPoint] = []
    var limits = limits
    let loads = setLoads(list.candidates)
    while true {
      var search = PlanSearch(
        list.choice,
        loads,
        goal: .least,
        limits: limits,
        conventions: engine.catalogue.conventions
      )
      search.run()
      guard let best = search.best else { break }
      let chosen = list.choice.members(best.set).map { list.candidates[$0] }
      let point = point(chosen, cost: list.choice.cost(of: best.set), isExact: search.isExact)
      points.append(point)
      guard point.cost > 0 else { break }
      // The next has to cost less by a penny at the least.
      limits.budget = point.cost - 0.01
    }
    return points
  }

  private func point(_ chosen: [Candidate], cost: Double, isExact: Bool) -> FrontierPoint {
    let loads = people.map { engine.score($0, in: changed(chosen, for: $0)).load }
    let worst = loads.max() ?? 0
    return FrontierPoint(
      cost: cost,
      load: worst,
      level: engine.catalogue.conventions.level(ofLoad: worst),
      candidates: chosen,
      raises: harm(of: chosen)?.person.person,
      isExact: isExact
    )
  }
}

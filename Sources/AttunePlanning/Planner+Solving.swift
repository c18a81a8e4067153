internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Planner {
  /// What a search came to, before anything is said of it.
  struct Solution {
    let shortlist: Shortlist
    let chosen: CandidateSet
    let isFound: Bool
    /// What flags leave in the way whatever is done, and then the merit.
    let merit: [Double]
    let search: Plan.Search

    /// The same, with what was looked at in all searches.
    func seen(by all: [Solution], of total: Int) -> Solution {
      Solution(
        shortlist: shortlist,
        chosen: chosen,
        isFound: isFound,
        merit: merit,
        search: Plan.Search(
          sets: all.reduce(0) { $0 + $1.search.sets },
          isExact: all.allSatisfy(\.search.isExact),
          candidates: search.candidates,
          total: total
        )
      )
    }

    var candidates: [Candidate] {
      shortlist.candidates.indices.filter { chosen & (1 << $0) != 0 }
        .map { shortlist.candidates[$0] }
    }
  }

  /// The best set of these candidates for what was asked.
  ///
  /// Where there are too many to search at once, those are searched that cost up to so much, for every
  /// cost there is among them, and the best of what was found is taken: more money then never gives a
  /// worse plan, which it could if dear candidates took the place of cheap ones on one list.
  func solve(_ candidates: [Candidate], _ request: PlanRequest) -> Solution {
    let lists = lists(candidates, request)
    guard let target = request.target else { return best(lists, request, .least) ?? lists[0].none }
    if people.allSatisfy({ isReached(target, pairing($0, in: setting)) }) { return lists[0].none }
    return best(lists, request, .atMost(target))
      ?? best(lists, request, .atMost(target), watchesFlags: false)
      ?? best(lists, request, .least) ?? lists[0].none
  }

  /// A shortlist, and the flags that it could lift.
  struct WatchedList {
    let list: Shortlist
    let watch: FlagWatch

    /// Nothing chosen from it, and nothing looked at.
    var none: Solution {
      Solution(
        shortlist: list,
        chosen: 0,
        isFound: true,
        merit: [],
        search: Plan.Search(
          sets: 0,
          isExact: true,
          candidates: list.candidates.count,
          total: list.total
        )
      )
    }
  }

  /// One list where all candidates can be searched at once; else one for every cost there is.
  ///
  /// The cheapest first, each different from the one before. There is always one.
  func lists(_ candidates: [Candidate], _ request: PlanRequest) -> [WatchedList] {
    let most = Int(engine.catalogue.conventions[.planCandidates])
    let all = Set(candidates.map(\.countedCost)).sorted()
    let costs = candidates.count <= most ? [all.last ?? 0] : all
    let alone = alone(candidates, target: request.target)
    var lists: [Shortlist] = []
    for cost in costs.isEmpty ? [0] : costs {
      let affordable = candidates.indices.filter { candidates[$0].countedCost <= cost }
      let list = Shortlist(
        of: affordable.map { candidates[$0] },
        alone: affordable.map { alone[$0] },
        most: most,
        search: search(PlanLimits())
      )
      if let last = lists.last, Set(last.candidates) == Set(list.candidates) { lists.removeLast() }
      lists.append(list)
    }
    return lists.map {
      WatchedList(list: $0, watch: FlagWatch(self, $0.candidates, target: request.target))
    }
  }

  /// The best that is found in any of the lists; `nil` if nothing reaches the goal.
  private func best(
    _ lists: [WatchedList],
    _ request: PlanRequest,
    _ goal: SearchGoal,
    watchesFlags: Bool = true
  ) -> Solution? {
    var found: [Solution] = []
    var best: Solution?
    // The list with everything first: of the others only what is better than its best is looked for.
    for watched in lists.reversed() {
      let watch = watchesFlags ? watched.watch : nil
      let solution = search(watched.list, request, goal, watch, betterThan: best?.merit)
      found.append(solution)
      if solution.isFound { best = solution }
    }
    return best?.seen(by: found, of: lists.map(\.list.total).max() ?? 0)
  }

  /// True if a pairing is at a level or below, known to be, and nothing that was read forbids it.
  func isReached(_ target: Level, _ pairing: Pairing) -> Bool {
    !pairing.isBlockedByReading && pairing.level.map { $0 <= target } ?? false
  }

  /// Whether the target was met from the start, or is met by these outcomes.
  func reach(
    _ target: Level?,
    _ outcomes: [Plan.Outcome],
    _ candidates: [Candidate]
  ) -> Plan.Reach {
    guard let target else { return .noTarget }
    if outcomes.allSatisfy({ isReached(target, $0.before) }) { return .already }
    let after = outcomes.map(\.after)
    if after.contains(where: { $0.score.estimatedLevel > target }) {
      return .notReached(isProven: !isWithinReach(target, candidates))
    }
    let isHeld = after.contains { pairing in
      pairing.isBlockedByReading || pairing.level.map { $0 > target } ?? false
    }
    if isHeld { return .heldByFlags }
    return after.allSatisfy { isReached(target, $0) } ? .reached : .notEnoughKnown
  }

  /// False if all of these together, each reading at its kindest, leave somebody above a level.
  private func isWithinReach(_ target: Level, _ candidates: [Candidate]) -> Bool {
    people.allSatisfy { person in
      let made = alterations(candidates, for: person).flatMap(\.self)
      let view = setting.view(for: person.person).kindest(made, engine)
      return engine.catalogue.conventions.level(ofLoad: engine.load(person, in: view)) <= target
    }
  }

  private func search(
    _ list: Shortlist,
    _ request: PlanRequest,
    _ goal: SearchGoal,
    _ watch: FlagWatch?,
    betterThan known: [Double]?
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
    let isWorthIt = known.map { $0[0] >= Double(watch?.stuckWeight ?? 0) } ?? true
    search.known = known.flatMap { search.merit(of: $0, stuck: watch?.stuckWeight ?? 0) }
    if isWorthIt { search.run() }
    return Solution(
      shortlist: list,
      chosen: search.best?.set ?? 0,
      isFound: search.best != nil,
      merit: merit(of: search, watch),
      search: Plan.Search(
        sets: search.setsSeen,
        isExact: search.isExact,
        candidates: list.candidates.count,
        total: list.total
      )
    )
  }

  /// The merit of what was found, so that it can be set beside what other lists came to: with all flags
  /// that stay, whether or not the list could have lifted them.
  private func merit(of search: PlanSearch, _ watch: FlagWatch?) -> [Double] {
    guard let merit = search.best?.merit.numbers else { return [] }
    let stuck = Double(watch?.stuckWeight ?? 0)
    if case .atMost = search.goal { return [stuck] + merit }
    return [stuck + merit[0]] + merit.dropFirst()
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

extension PlanSearch {
  /// What was found on another list, as this one counts it: without the flags that nothing here lifts.
  ///
  /// - Returns: `nil` where fewer flags stay here, so that any plan is better.
  fileprivate func merit(of known: [Double], stuck: Int) -> PlanMerit? {
    if case .atMost = goal {
      return known[0] > Double(stuck) ? nil : PlanMerit(Array(known.dropFirst()))
    }
    return PlanMerit([known[0] - Double(stuck)] + known.dropFirst())
  }
}

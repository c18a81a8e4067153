internal import AttuneModel

/// The best set of candidates, by branch and bound (method 11).
///
/// Sets are visited once each, by the places of their members. What remains is left out as soon as
/// all of it together, each value at its kindest, could not do better than what was found.
struct PlanSearch {
  let choice: PlanChoice
  let goal: SearchGoal
  let limits: PlanLimits
  let conventions: Conventions
  /// Flags that are in the way and may be lifted.
  var liftable: [LiftableFlag] = []
  /// How much of them is left with a set made; never less than ``LiftableFlag/left(of:with:)``.
  var flagsLeft: (CandidateSet) -> Int = { _ in 0 }

  /// A merit that was found elsewhere: only what is better is of interest.
  var known: PlanMerit?

  private(set) var best: (set: CandidateSet, merit: PlanMerit)?
  private(set) var setsSeen = 0
  private var loads: [SetLoad]
  /// A merit that is known to be reached, before the set that has it is come upon.
  private var promise: PlanMerit?

  init(
    _ choice: PlanChoice,
    _ loads: [SetLoad],
    goal: SearchGoal,
    limits: PlanLimits,
    conventions: Conventions
  ) {
    self.choice = choice
    self.loads = loads
    self.goal = goal
    self.limits = limits
    self.conventions = conventions
  }

  private var mostSets: Int { Int(conventions[.planSets]) }

  /// True if every set was looked at, or known to be no better.
  var isExact: Bool { setsSeen < mostSets }

  /// Looks for the best set.
  mutating func run() {
    if let set = greedy(), let merit = merit(of: set), isWanted(merit) { promise = merit }
    visit(Node(set: 0, cost: 0, count: 0), from: 0)
    // Where the search had to stop early, what was put together in haste may be the best there is.
    if best == nil, let set = greedy(), let merit = merit(of: set), isWanted(merit) {
      best = (set, merit)
    }
  }

  private struct Node {
    let set: CandidateSet
    let cost: Double
    let count: Int
  }

  private mutating func visit(_ node: Node, from first: Int) {
    guard setsSeen < mostSets else { return }
    setsSeen += 1
    if let merit = merit(of: node.set) {
      if best.map({ merit < $0.merit }) ?? isWanted(merit) { best = (node.set, merit) }
      // Whatever is added costs more, or is one more.
      if case .atMost = goal { return }
    }
    if let most = limits.most, node.count >= most { return }
    var open = openSet(after: node, from: first)
    for place in first..<choice.count where open & (1 << place) != 0 {
      guard mayBeBetter(node, open) else { return }
      open &= ~(1 << place)
      visit(
        Node(
          set: node.set | 1 << place,
          cost: node.cost + choice.costs[place],
          count: node.count + 1
        ),
        from: place + 1
      )
    }
  }

  /// Those that could still be added.
  private func openSet(after node: Node, from first: Int) -> CandidateSet {
    (first..<choice.count).reduce(0) { open, place in
      choice.conflicts[place] & node.set == 0 && isAffordable(node.cost + choice.costs[place])
        ? open | 1 << place : open
    }
  }

  private func isAffordable(_ cost: Double) -> Bool {
    if let budget = limits.budget, cost > budget { return false }
    if case .atMost = goal, let least = (best?.merit ?? promise ?? known)?.numbers[0], cost > least
    {
      return false
    }
    return true
  }

  /// False if no set that has all of the node and some of the open ones is better than what is known.
  private mutating func mayBeBetter(_ node: Node, _ open: CandidateSet) -> Bool {
    let all = node.set | open
    let flags = LiftableFlag.left(of: liftable, with: all)
    guard flags == 0 || !isTarget,
      choice.members(node.set).allSatisfy({ member in
        choice.requirements[member].allSatisfy { $0 & all != 0 }
      })
    else { return false }
    let (more, lead) = (leastMore(node, open), choice.lead(of: node.set))
    let lifting = Double((choice.lifting & all).nonzeroBitCount)
    switch goal {
    case .atMost(let level):
      let bound = PlanMerit(
        target: (node.cost + more.cost, node.count + max(1, more.count), lead, lifting),
        worst: 0,
        sum: 0
      )
      guard canBeBetter(bound) else { return false }
      for place in loads.indices
      where !isWithin(level, loads[place].bound(of: node.set, open: open)) { return false }
      return true
    case .least:
      var (worst, sum) = (0.0, 0.0)
      for place in loads.indices {
        let load = loads[place].bound(of: node.set, open: open)
        worst = max(worst, stepped(load))
        sum += load
      }
      return canBeBetter(
        PlanMerit(
          least: (node.cost, node.count + 1, lead, lifting),
          flags: flags,
          worst: worst,
          sum: stepped(sum)
        )
      )
    }
  }

  /// The least that has to be added for what is needed and not there yet.
  private func leastMore(_ node: Node, _ open: CandidateSet) -> (cost: Double, count: Int) {
    var more = (cost: 0.0, count: 0)
    for flag in liftable where flag.by & node.set == 0 {
      let cheapest = choice.members(flag.by & open).map { choice.costs[$0] }.min() ?? 0
      more = (max(more.cost, cheapest), 1)
    }
    return more
  }

  private func isWanted(_ merit: PlanMerit) -> Bool { known.map { merit < $0 } ?? true }

  private func canBeBetter(_ bound: PlanMerit) -> Bool {
    if let best { return bound < best.merit }
    return promise.map { bound <= $0 } ?? isWanted(bound)
  }

  /// Loads are counted in steps: what is less is no reason to spend more.
  private func stepped(_ load: Double) -> Double {
    let step = conventions[.planLoadStep]
    return step > 0 ? (load / step).rounded(.down) : load
  }

  private func isWithin(_ level: Level, _ load: Double) -> Bool {
    conventions.level(ofLoad: load) <= level
  }

  /// How good a set is; `nil` if it may not be chosen, or does not reach the goal.
  private mutating func merit(of set: CandidateSet) -> PlanMerit? {
    let least = LiftableFlag.left(of: liftable, with: set)
    guard choice.isComplete(set), least == 0 || !isTarget else { return nil }
    var (worst, sum) = (0.0, 0.0)
    for place in loads.indices {
      let load = loads[place].load(of: set)
      if case .atMost(let level) = goal, !isWithin(level, load) { return nil }
      worst = max(worst, stepped(load))
      sum += load
    }
    let (cost, lead) = (choice.cost(of: set), choice.lead(of: set))
    let lifting = Double((choice.lifting & set).nonzeroBitCount)
    switch goal {
    case .atMost:
      guard flagsLeft(set) == 0 else { return nil }
      return PlanMerit(
        target: (cost, set.nonzeroBitCount, lead, lifting),
        worst: worst,
        sum: stepped(sum)
      )
    case .least:
      let effort = (cost, set.nonzeroBitCount, lead, lifting)
      let total = stepped(sum)
      // Flags are looked at only where they could make the set the best.
      guard canBeBetter(PlanMerit(least: effort, flags: least, worst: worst, sum: total)) else {
        return nil
      }
      return PlanMerit(least: effort, flags: flagsLeft(set), worst: worst, sum: total)
    }
  }

  private var isTarget: Bool {
    if case .atMost = goal { true } else { false }
  }
}

extension PlanSearch {
  /// A good set in little time: what lowers the loads most is added again and again, for a target
  /// what is free before what costs; and what is not needed is taken out again.
  private mutating func greedy() -> CandidateSet? {
    var set: CandidateSet = 0
    while !isDone(set) {
      guard let next = bestAddition(to: set) else { break }
      set |= next
    }
    guard merit(of: set) != nil else { return nil }
    for member in choice.members(set).sorted(by: { choice.costs[$0] > choice.costs[$1] }) {
      let less = set & ~(1 << member)
      guard let merit = merit(of: less), let now = self.merit(of: set), merit < now else {
        continue
      }
      set = less
    }
    return set
  }

  private mutating func isDone(_ set: CandidateSet) -> Bool {
    if let most = limits.most, set.nonzeroBitCount >= most { return true }
    return isTarget && merit(of: set) != nil
  }

  /// The candidate, with what it requires, that does most; `nil` if none does anything.
  private mutating func bestAddition(to set: CandidateSet) -> CandidateSet? {
    let now = totals(set)
    var best: (key: [Double], set: CandidateSet)?
    for place in 0..<choice.count where set & (1 << place) == 0 {
      guard let added = completed(set | 1 << place),
        limits.budget.map({ choice.cost(of: added) <= $0 }) ?? true,
        limits.most.map({ added.nonzeroBitCount <= $0 }) ?? true
      else { continue }
      let then = totals(added)
      guard then.lexicographicallyPrecedes(now) else { continue }
      let key = (isTarget && choice.cost(of: added) > choice.cost(of: set) ? [1] : [0]) + then
      if best.map({ key.lexicographicallyPrecedes($0.key) }) ?? true { best = (key, added) }
    }
    return best?.set
  }

  /// The set with the first of whatever its members require; `nil` if that cannot be.
  private func completed(_ set: CandidateSet) -> CandidateSet? {
    var set = set
    for member in choice.members(set) {
      for group in choice.requirements[member] where group & set == 0 {
        guard let first = choice.members(group).first else { return nil }
        set |= 1 << first
      }
    }
    return choice.isComplete(set) && choice.isPossible(set) ? set : nil
  }

  private mutating func totals(_ set: CandidateSet) -> [Double] {
    var all: [Double] = []
    for place in loads.indices { all.append(loads[place].load(of: set)) }
    return [all.max() ?? 0, all.reduce(0, +)]
  }
}

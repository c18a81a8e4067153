internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Planner {
  /// The plan that does best what was asked for, and raises nobody else in the home.
  ///
  /// What would raise somebody by a level is done in the person's own space instead, or in one period
  /// only, or is dropped; the plan says which.
  public func plan(_ request: PlanRequest) -> Plan {
    let found = search(request.limits).found()
    var candidates = found.candidates
    var resolutions: [Resolution] = []
    var solution = solve(candidates, request)
    while let harm = harm(of: solution.candidates) {
      let resolution = resolved(harm, candidates)
      candidates.removeAll { $0 == harm.candidate }
      candidates += resolution.instead
      candidates.sort(by: Candidate.comesFirst)
      resolutions.append(resolution.told)
      solution = solve(candidates, request)
    }
    let outcomes = people.map { outcome(of: $0, with: solution.candidates) }
    return Plan(
      setting: setting,
      asOf: asOf,
      request: request,
      reach: reach(request.target, outcomes, candidates),
      outcomes: outcomes,
      actions: actions(of: solution),
      search: solution.search,
      others: others.map { outcome(of: $0, with: solution.candidates) },
      resolutions: resolutions.map { $0.told(of: solution.candidates) },
      leftOut: found.leftOut,
      bridges: bridges(request.limits),
      unmeasured: unmeasured(request.limits, besides: found),
      shortfalls: shortfalls(request.target, outcomes),
      frontier: request.wantsFrontier ? frontier(lists(candidates, request), request.limits) : []
    )
  }

  /// How somebody would be with these made.
  func outcome(of person: CompiledProfile, with candidates: [Candidate]) -> Plan.Outcome {
    let changed = changed(candidates, for: person)
    return Plan.Outcome(
      person: person,
      before: pairing(person, in: setting),
      after: pairing(person, in: changed),
      explanationBefore: engine.explain(person, in: setting),
      flagsBefore: engine.flags(person, in: setting, asOf: asOf, use: .plan),
      explanation: engine.explain(person, in: changed),
      flags: engine.flags(person, in: changed, asOf: asOf, use: .plan),
      setting: changed
    )
  }

  /// The actions, what helps soonest first.
  ///
  /// Then what costs nothing or takes a restriction away, what helps most, and ids. What has to come
  /// first does.
  private func actions(of solution: Solution) -> [Plan.Action] {
    let list = solution.shortlist
    var loads = setLoads(list.candidates)
    let members = list.choice.members(solution.chosen)
    let parts = DropShares.parts(of: members.map { 1 << $0 }) { set in
      loads.indices.reduce(0) { $0 + loads[$1].load(of: set) }
    }
    let actions = zip(members, parts).map { member, part in
      action(list.candidates[member], part: part, lead: list.choice.leads[member], solution)
    }
    return actions.sorted { lhs, rhs in
      let (left, right) = (lhs.candidate, rhs.candidate)
      if lhs.lead != rhs.lead { return lhs.lead < rhs.lead }
      if left.isEasy != right.isEasy { return left.isEasy }
      if lhs.part != rhs.part { return lhs.part > rhs.part }
      return Candidate.comesFirst(left, right)
    }
  }

  private func action(
    _ candidate: Candidate,
    part: Double,
    lead: Int,
    _ solution: Solution
  ) -> Plan.Action {
    let changes = changes(of: candidate, with: solution.candidates)
    return Plan.Action(
      candidate: candidate,
      need: need(of: candidate),
      changes: changes,
      part: part,
      ask: questions(about: candidate),
      measureFirst: measureFirst(candidate),
      lead: lead,
      onOthers: effects(of: candidate, in: solution.candidates)
    )
  }

  /// What a plan without one action would leave somebody else with, where it differs.
  private func effects(of candidate: Candidate, in plan: [Candidate]) -> [Plan.OtherEffect] {
    let rest = plan.filter { $0 != candidate }
    return others.compactMap { person in
      let with = engine.score(person, in: changed(plan, for: person)).load
      let without = engine.score(person, in: changed(rest, for: person)).load
      guard with != without else { return nil }
      return Plan.OtherEffect(person: person.person, without: without, with: with)
    }
  }

  /// The need on which a candidate alone takes most from the load; `nil` if from none.
  private func need(of candidate: Candidate) -> Int? {
    var drops: [Int: Double] = [:]
    for person in people {
      let before = engine.explain(person, in: setting).amounts
      let after = engine.explain(person, in: changed([candidate], for: person)).amounts
      for factor in before.keys.sorted() {
        drops[engine.catalogue.factors[factor].need, default: 0] +=
          before[factor, default: 0] - after[factor, default: 0]
      }
    }
    return drops.filter { $0.value > 0 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  func questions(about candidate: Candidate) -> [Plan.Question] {
    let search = search(PlanLimits())
    return (people + others).filter { search.reaches(candidate, $0) }.flatMap {
      person -> [Plan.Question] in
      let found = engine.suitability(
        of: candidate.offer,
        for: person,
        isShared: search.isShared(candidate)
      )
      return found.ask.map {
        Plan.Question(person: person.person, contraindication: $0, isKnown: true)
      }
        + found.unknown.map {
          Plan.Question(person: person.person, contraindication: $0, isKnown: false)
        }
    }
  }

  /// Factors that were not read where a candidate acts on them, if it costs so much that they are
  /// measured first.
  private func measureFirst(_ candidate: Candidate) -> [Int] {
    guard candidate.countedCost >= engine.catalogue.conventions[.measureFirst] else { return [] }
    let unread = people.flatMap { person -> [Int] in
      let view = setting.view(for: person.person)
      return AdjustmentEffects(engine: engine)
        .alterations(of: candidate, for: person.person, in: view)
        .filter { person.counts[$0.slot] && view.state(slot: $0.slot, cell: $0.cell) == .unread }
        .map { engine.layout.factors[$0.slot] }
    }
    return Set(unread).sorted()
  }
}

extension Resolution {
  /// The same or, where the plan has the adjustment in no other place or time either, that it was
  /// dropped.
  fileprivate func told(of plan: [Candidate]) -> Resolution {
    let isThere = plan.contains { $0.adjustment.id == candidate.adjustment.id }
    return Resolution(
      candidate: candidate,
      way: isThere ? way : .dropped,
      person: person,
      before: before,
      after: after
    )
  }
}

extension Candidate {
  /// True for what costs nothing, or takes a restriction away.
  fileprivate var isEasy: Bool { countedCost == 0 || offer.liftsRestriction }
}

internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Planner {
  /// An action that raises somebody else in the home.
  struct Harm {
    let candidate: Candidate
    let person: CompiledProfile
    let before: Level
    let after: Level
  }

  /// The action by which the first of the others who is raised is raised; `nil` if nobody is.
  func harm(of plan: [Candidate]) -> Harm? {
    let least = Int(engine.catalogue.conventions[.planRaise])
    for person in others {
      let before = pairing(person, in: setting)
      let after = pairing(person, in: changed(plan, for: person))
      guard after.levels(above: before) >= least else { continue }
      let without = plan.indices.map { place in
        let rest = plan.indices.filter { $0 != place }.map { plan[$0] }
        return pairing(person, in: changed(rest, for: person))
      }
      // One without which nobody is raised, or else the one without which the load is least: what adds a
      // little load is not to blame for a limit that another passes.
      let stillRaised = { (place: Int) in without[place].levels(above: before) >= least ? 1 : 0 }
      let worst = without.indices.min {
        (stillRaised($0), without[$0].score.load, $0) < (
          stillRaised($1), without[$1].score.load, $1
        )
      }
      guard let worst else { continue }
      return Harm(
        candidate: plan[worst],
        person: person,
        before: before.levelOrEstimate,
        after: after.levelOrEstimate
      )
    }
    return nil
  }

  /// What is done instead of an action that raises somebody, and what is said of it.
  ///
  /// In a space of the person's own it would be another candidate, which is there already. Else it is
  /// tried in one period, where it raises nobody.
  func resolved(
    _ harm: Harm,
    _ candidates: [Candidate]
  ) -> (instead: [Candidate], told: Resolution) {
    let candidate = harm.candidate
    let tell = { (way: Resolution.Way) in
      Resolution(
        candidate: candidate,
        way: way,
        person: harm.person.person,
        before: harm.before,
        after: harm.after
      )
    }
    let isSharing = search(PlanLimits()).isShared(candidate)
    let own = candidates.contains { other in
      other.adjustment.id == candidate.adjustment.id && other != candidate
        && !search(PlanLimits()).isShared(other)
    }
    if isSharing, own { return ([], tell(.ownSpace)) }
    guard candidate.period == nil else { return ([], tell(.dropped)) }
    let periods = Period.allCases.filter { period in
      let other = candidate.only(in: period)
      return people.contains { helps(other, $0) } && self.harm(of: [other]) == nil
    }
    guard let best = periods.min(by: { load(candidate, $0) < load(candidate, $1) }) else {
      return ([], tell(.dropped))
    }
    return ([candidate.only(in: best)], tell(.onePeriod(best)))
  }

  private func helps(_ candidate: Candidate, _ person: CompiledProfile) -> Bool {
    engine.score(person, in: changed([candidate], for: person)).load
      < engine.score(person, in: setting).load
  }

  private func load(_ candidate: Candidate, _ period: Period) -> Double {
    people.reduce(0) {
      $0 + engine.score($1, in: changed([candidate.only(in: period)], for: $1)).load
    }
  }
}

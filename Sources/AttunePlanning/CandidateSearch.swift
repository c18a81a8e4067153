internal import AttuneModel
internal import AttuneScoring

/// Finds what could be chosen for a plan (method 11).
///
/// That is what applies, lowers some press, is not in place, and is neither contra-indicated nor
/// refused. What restricts is never looked at.
struct CandidateSearch {
  let engine: Engine
  let setting: CompiledSetting
  /// For whom the plan is.
  let people: [CompiledProfile]
  /// Who else lives there.
  let others: [CompiledProfile]
  let limits: PlanLimits

  struct Found {
    /// By id, the whole place before its spaces.
    var candidates: [Candidate] = []
    var leftOut: [LeftOut] = []
  }

  func found() -> Found {
    var found = Found()
    for adjustment in engine.catalogue.adjustments {
      guard let offer = adjustment.offer else { continue }
      for candidate in places(adjustment, offer) { consider(candidate, &found) }
    }
    addRequired(&found)
    found.candidates.sort(by: Candidate.comesFirst)
    return found
  }

  /// An adjustment in every place in which it could be made; what is worn is not among them.
  func places(_ adjustment: Adjustment, _ offer: Adjustment.Offer) -> [Candidate] {
    switch offer.reach {
    case .worn: []
    case .setting: [Candidate(adjustment, offer)]
    case .individual: [Candidate(adjustment, offer, people: people.map(\.person))]
    case .space(let uses):
      Set(people.flatMap { used($0, uses) }).sorted().map {
        Candidate(adjustment, offer, space: $0)
      }
    }
  }

  /// The spaces of these uses in which somebody spends time.
  private func used(_ person: CompiledProfile, _ uses: Set<SpaceUse>) -> [Int] {
    let view = setting.view(for: person.person)
    let hours = view.hours(for: person.profile)
    return view.cells.indices.compactMap { cell in
      guard hours[cell] > 0, let use = view.space(of: cell)?.use, uses.contains(use) else {
        return nil
      }
      return view.cells[cell].space
    }
  }

  private func consider(_ candidate: Candidate, _ found: inout Found) {
    let helped = people.filter { lowers(candidate, $0) }.map(\.person)
    guard !helped.isEmpty else { return }
    add(candidate, for: helped, &found)
  }

  /// Adds what candidates need, though it lowers nothing by itself.
  private func addRequired(_ found: inout Found) {
    var next = 0
    while next < found.candidates.count {
      for required in requirements(of: found.candidates[next])
      where !found.candidates.contains(where: { meets(required, $0) }) {
        for adjustment in required.anyOf.compactMap(engine.catalogue.adjustment) {
          guard let offer = adjustment.offer else { continue }
          for candidate in places(adjustment, offer) where meets(required, candidate) {
            add(candidate, for: people.map(\.person), &found)
          }
        }
      }
      next += 1
    }
  }

  /// What has to be made along with a candidate: what comes first, and what takes a harm away that it
  /// would do to somebody it reaches.
  func requirements(of candidate: Candidate) -> [PlanRequirement] {
    let conditional = (people + others).filter { reaches(candidate, $0) }.flatMap { person in
      engine.suitability(of: candidate.offer, for: person, isShared: isShared(candidate))
        .conditional.map { PlanRequirement(anyOf: $0.unless, reaching: person) }
    }
    let there = setting.assessment.inPlace ?? []
    let first = candidate.offer.needs.map { PlanRequirement(anyOf: [$0], reaching: nil) }
    return (first + conditional).filter { $0.anyOf.allSatisfy { !there.contains($0) } }
  }

  /// True if a candidate is what is required, where it does any good.
  func meets(_ requirement: PlanRequirement, _ candidate: Candidate) -> Bool {
    guard requirement.anyOf.contains(candidate.adjustment.id) else { return false }
    return requirement.reaching.map { reaches(candidate, $0) } ?? true
  }

  private func add(_ candidate: Candidate, for helped: [PersonID], _ found: inout Found) {
    var (candidate, helped) = (candidate, helped)
    var reasons: [LeftOut.Reason] = reasonsOfPlace(candidate)
    if candidate.people.isEmpty {
      let living = people + others
      reasons += living.compactMap { refusal(of: candidate, by: $0) }
    } else {
      // Agreed with each by themselves: those for whom it is wrong are left out, and no one else.
      for person in people where helped.contains(person.person) {
        guard let reason = refusal(of: candidate, by: person) else { continue }
        reasons.append(reason)
        helped.removeAll { $0 == person.person }
      }
      candidate = Candidate(candidate.adjustment, candidate.offer, people: helped)
      if !helped.isEmpty { reasons.removeAll(where: \.isOfPerson) }
    }
    if reasons.isEmpty, let cost = tooDear(candidate) { reasons.append(.costs(cost)) }
    if let reason = reasons.first {
      found.leftOut.append(
        LeftOut(adjustment: candidate.adjustment, space: candidate.space, reason: reason)
      )
    } else {
      found.candidates.append(candidate)
    }
  }

  /// True if something that presses on the person would press less, in the domains asked for.
  private func lowers(_ candidate: Candidate, _ person: CompiledProfile) -> Bool {
    let view = setting.view(for: person.person)
    let made = AdjustmentEffects(engine: engine)
      .alterations(of: candidate, for: person.person, in: view)
    guard !made.isEmpty else { return false }
    let after = view.altered(made, engine)
    let hours = view.hours(for: person.profile)
    return made.contains { alteration in
      let (slot, cell) = (alteration.slot, alteration.cell)
      return hours[cell] > 0 && isWanted(slot) && person.counts[slot]
        && engine.strain(person, in: after, slot: slot, cell: cell)
          < engine.strain(person, in: view, slot: slot, cell: cell)
    }
  }

  private func isWanted(_ slot: Int) -> Bool {
    limits.domains.isEmpty
      || limits.domains.contains(engine.catalogue.factors[engine.layout.factors[slot]].domain)
  }

  private func reasonsOfPlace(_ candidate: Candidate) -> [LeftOut.Reason] {
    let id = candidate.adjustment.id
    var reasons: [LeftOut.Reason] = []
    if setting.assessment.inPlace?.contains(id) == true { reasons.append(.inPlace) }
    if limits.excluded.contains(id) { reasons.append(.notWanted) }
    if let days = limits.days, candidate.countedLead > days {
      reasons.append(.takes(candidate.countedLead))
    }
    return reasons
  }

  private func tooDear(_ candidate: Candidate) -> Double? {
    limits.budget.flatMap { $0 < candidate.countedCost ? candidate.countedCost : nil }
  }

  /// Why somebody rules a candidate out where it would reach them; `nil` if nothing does.
  ///
  /// What is done in a bedroom reaches whoever has it, and nobody else.
  func refusal(of candidate: Candidate, by person: CompiledProfile) -> LeftOut.Reason? {
    guard reaches(candidate, person) else { return nil }
    let id = candidate.adjustment.id
    for veto in person.profile.vetoes where veto.subject == .adjustment(id) {
      return .refused(person.person, why: veto.why)
    }
    if let use = person.profile.supports.first(where: { $0.adjustment == id }),
      !candidate.people.isEmpty
    {
      return .inUse(hours: use.hours)
    }
    let suitability = engine.suitability(
      of: candidate.offer,
      for: person,
      isShared: isShared(candidate)
    )
    return suitability.avoid.first.map { .harms(person.person, why: $0.why) }
  }

  /// True if somebody would notice it: what is agreed with others, or done in a space that is not theirs,
  /// they do not.
  func reaches(_ candidate: Candidate, _ person: CompiledProfile) -> Bool {
    guard candidate.people.isEmpty || candidate.people.contains(person.person) else { return false }
    guard let space = candidate.space else { return true }
    return setting.view(for: person.person).spaces.contains(space)
  }

  /// True where others are too: everywhere but in a bedroom, and in what is agreed with one person.
  func isShared(_ candidate: Candidate) -> Bool {
    candidate.people.isEmpty
      && candidate.space.map { setting.assessment.spaces?[$0].use != .bedroom } ?? true
  }
}

extension LeftOut.Reason {
  /// True if one person is the reason, and not the place or the limits.
  fileprivate var isOfPerson: Bool {
    switch self {
    case .refused, .harms, .inUse: true
    case .inPlace, .takes, .costs, .notWanted: false
    }
  }
}

/// Something that has to be made along with something else.
struct PlanRequirement {
  /// Ids of adjustments, of which one is enough.
  let anyOf: [String]
  /// Whom it has to reach, where it takes away a harm that would be done to them.
  let reaching: CompiledProfile?
}

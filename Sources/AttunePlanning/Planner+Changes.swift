internal import AttuneModel
internal import AttuneScoring

extension Planner {
  /// For each effect, what it changes of a reading where it changes most for somebody, with the whole
  /// plan made.
  func changes(of candidate: Candidate, with plan: [Candidate]) -> [ReadingChange] {
    candidate.offer.effects.flatMap { effect -> [ReadingChange] in
      engine.catalogue.readings[effect.reading].factors.compactMap { factor in
        people.compactMap { change(of: factor, effect, candidate, for: $0, with: plan) }
          .max { $0.relief < $1.relief }?.change
      }
    }
  }

  private func change(
    of factor: Int,
    _ effect: Adjustment.Effect,
    _ candidate: Candidate,
    for person: CompiledProfile,
    with plan: [Candidate]
  ) -> (change: ReadingChange, relief: Double)? {
    let slot = engine.layout.slots[factor]
    guard person.counts[slot] else { return nil }
    let view = setting.view(for: person.person)
    let after = changed(plan, for: person).view(for: person.person)
    let alone = changed([candidate], for: person).view(for: person.person)
    let hours = view.hours(for: person.profile)
    let places = AdjustmentEffects(engine: engine)
      .alterations(of: candidate, for: person.person, in: view)
      .filter { $0.slot == slot && hours[$0.cell] > 0 }.map(\.cell)
    let reliefs = places.map { cell in
      engine.strain(person, in: view, slot: slot, cell: cell)
        - engine.strain(person, in: after, slot: slot, cell: cell)
    }
    guard let most = reliefs.indices.max(by: { (reliefs[$0], $1) < (reliefs[$1], $0) }),
      let before = view.estimate(slot: slot, cell: places[most]),
      let then = after.estimate(slot: slot, cell: places[most]),
      let own = alone.estimate(slot: slot, cell: places[most])
    else { return nil }
    let cell = places[most]
    let given = view.given(slot: slot, cell: cell)
    let isRead = view.state(slot: slot, cell: cell) == .read
    let change = ReadingChange(
      factor: factor,
      person: person.person,
      space: candidate.space == nil ? given.space : view.space(of: cell),
      period: candidate.period ?? (isRead ? given.period : nil),
      before: before,
      isRead: isRead,
      alone: own,
      after: then,
      effect: effect
    )
    return (change, reliefs[most])
  }
}

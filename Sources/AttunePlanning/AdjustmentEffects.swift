internal import AttuneModel
internal import AttuneScoring

/// What adjustments change of a setting as one person finds it (method 11).
struct AdjustmentEffects {
  let engine: Engine

  /// The alterations that a candidate makes in a person's view; none if it is agreed with somebody
  /// else, or done in a space that is not theirs.
  func alterations(
    of candidate: Candidate,
    for person: PersonID,
    in view: SettingView
  ) -> [Alteration] {
    guard candidate.people.isEmpty || candidate.people.contains(person) else { return [] }
    let cells = view.cells(in: candidate.space, candidate.period)
    return alterations(of: candidate.offer, in: cells, of: view)
  }

  /// What an offer changes in some cells.
  func alterations(
    of offer: Adjustment.Offer,
    in cells: [Int],
    of view: SettingView
  ) -> [Alteration] {
    offer.effects.flatMap { effect in
      cells.filter { acts(effect, in: $0, of: view) }.flatMap { cell in
        engine.catalogue.readings[effect.reading].factors.compactMap { factor -> Alteration? in
          let slot = engine.layout.slots[factor]
          guard view.state(slot: slot, cell: cell) != .absent else { return nil }
          let absorbed = absorbed(effect, offer.absorber, at: cell, of: view)
          return Alteration(
            slot: slot,
            cell: cell,
            operation: absorbed?.operation ?? effect.operation,
            amounts: absorbed?.amounts ?? effect.amount,
            worse: engine.catalogue.factors[factor].worse
          )
        }
      }
    }
  }

  private func acts(_ effect: Adjustment.Effect, in cell: Int, of view: SettingView) -> Bool {
    let use = view.space(of: cell)?.use
    // In a setting without spaces every factor applies everywhere, and so does every effect.
    return (use.map { effect.uses?.contains($0) ?? true } ?? true)
      && (effect.periods?.contains(view.cells[cell].period) ?? true)
  }

  /// What material that absorbs sound does to a room of which the volume and the reverberation are
  /// known, by Sabine: `T = k V / A`, and a steady sound falls by `10 log₁₀(A′/A)`.
  private func absorbed(
    _ effect: Adjustment.Effect,
    _ absorber: Adjustment.Absorber?,
    at cell: Int,
    of view: SettingView
  ) -> (operation: Adjustment.Operation, amounts: ClosedRange<Double>)? {
    guard effect.isOfAbsorber, let absorber, let volume = view.space(of: cell)?.volume,
      let time = time(absorber.reading, at: cell, of: view)
    else { return nil }
    let room = Sabine(
      volume: volume,
      time: time,
      constant: engine.catalogue.conventions[.sabine]
    )
    let ratio = room.ratio(adding: absorber)
    // A time is multiplied; anything else is a level of sound.
    let isTime = effect.reading == absorber.reading
    let amount = isTime ? 1 / ratio : Sabine.levelChange(ratio)
    return (isTime ? .multiply : .add, amount...amount)
  }

  private func time(_ reading: Int, at cell: Int, of view: SettingView) -> Double? {
    let factor = engine.catalogue.readings[reading].factors[0]
    return view.value(slot: engine.layout.slots[factor], cell: cell)
  }
}

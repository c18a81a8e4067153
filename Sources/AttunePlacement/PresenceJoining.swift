internal import AttuneModel
internal import AttuneScoring

/// What one person brings to the spaces that another uses too (method 9).
struct PresenceJoining {
  let engine: Engine

  /// What `person` adds to the readings of the cells that `other` spends time in as well.
  ///
  /// Bedrooms are nobody else's: what happens in one is not joined to another. Where it is not said
  /// how long a sound lasts, it is taken to last the whole period.
  func contributions(
    of person: CompiledProfile,
    to other: CompiledProfile,
    in setting: CompiledSetting
  ) -> [Contribution] {
    let theirs = cells(of: other, setting)
    let shared = cells(of: person, setting).filter(theirs.contains)
    return (person.profile.presence ?? []).flatMap { presence in
      shared.filter { cell in
        let use = cell.space.flatMap { setting.assessment.spaces?[$0].use }
        return (presence.period ?? cell.period) == cell.period
          && (use == nil || presence.use == nil || use == presence.use)
      }
      .flatMap { contributions(of: presence, in: $0) }
    }
  }

  /// The cells outside bedrooms in which a person spends time, in order.
  private func cells(of person: CompiledProfile, _ setting: CompiledSetting) -> [Cell] {
    let view = setting.view(for: person.person)
    let hours = view.hours(for: person.profile)
    return view.cells.indices
      .filter { hours[$0] > 0 && view.space(of: $0)?.use != .bedroom }
      .map { view.cells[$0] }
  }

  /// A sound of L dB for t of T minutes joins the average as L + 10 log₁₀(t/T), and the loudest
  /// sounds as L.
  func contributions(of presence: SensoryProfile.Presence, in cell: Cell) -> [Contribution] {
    guard presence.minutes != 0 else { return [] }
    let catalogue = engine.catalogue
    let reading = catalogue.readings[presence.reading]
    var amount = presence.adds
    if reading.combine(catalogue) == .energy {
      let whole = 60 * catalogue.conventions.length(of: cell.period)
      let lasting = min(presence.minutes ?? whole, whole)
      amount = Contribution.averaged(presence.adds, lasting: lasting, of: whole)
    }
    var joined = [
      Contribution(
        reading: presence.reading,
        amount: amount,
        space: cell.space,
        period: cell.period
      )
    ]
    if let peak = catalogue.household.peaks[reading.id].flatMap({ catalogue.reading($0.value) }) {
      joined.append(
        Contribution(
          reading: peak,
          amount: presence.adds,
          space: cell.space,
          period: cell.period
        )
      )
    }
    return joined
  }
}

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
      places(of: presence, shared, everywhere: allCells(of: other, setting), setting)
        .flatMap { contributions(of: presence, in: $0) }
    }
  }

  /// Where a presence is felt: in the cells that both use or, of what is counted for the whole place,
  /// as alarms and staff are, wherever the other spends time.
  private func places(
    of presence: SensoryProfile.Presence,
    _ shared: [Cell],
    everywhere: [Cell],
    _ setting: CompiledSetting
  ) -> [Cell] {
    let isInPeriod = { (cell: Cell) in (presence.period ?? cell.period) == cell.period }
    guard !isOfWholeSetting(presence) else { return everywhere.filter(isInPeriod) }
    return shared.filter { cell in
      let use = cell.space.flatMap { setting.assessment.spaces?[$0].use }
      let isThere =
        use.map { presence.use == nil || presence.use == $0 } ?? (presence.use != .bedroom)
      return isInPeriod(cell) && isThere
    }
  }

  /// True for what is counted once for the whole place, and of which the profile names no space.
  func isOfWholeSetting(_ presence: SensoryProfile.Presence) -> Bool {
    let factors = engine.catalogue.readings[presence.reading].factors
    return presence.use == nil
      && factors.allSatisfy { engine.catalogue.factors[$0].isOfWholeSetting }
  }

  /// The cells outside bedrooms in which a person spends time, in order.
  private func cells(of person: CompiledProfile, _ setting: CompiledSetting) -> [Cell] {
    allCells(of: person, setting).filter { cell in
      cell.space.flatMap { setting.assessment.spaces?[$0].use } != .bedroom
    }
  }

  private func allCells(of person: CompiledProfile, _ setting: CompiledSetting) -> [Cell] {
    let view = setting.view(for: person.person)
    let hours = view.hours(for: person.profile)
    return view.cells.indices.filter { hours[$0] > 0 }.map { view.cells[$0] }
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

public import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// Something worn or carried: it bridges until the place is right, and counts towards no target.
public struct Bridge: Sendable {
  public let adjustment: Adjustment
  public let offer: Adjustment.Offer
  public let person: PersonID
  /// In waking hours a day: as the person agreed, or the default.
  public let hours: Double
  /// True if the person agreed to so many hours; else they are a default.
  public let hoursAreStated: Bool
  /// True if the profile says that the person uses it already.
  public let isInUse: Bool
  /// The load as it is, and with it worn for so long; `nil` where nothing measures what it does.
  public let load: (before: Double, worn: Double)?
  public let ask: [Adjustment.Contraindication]
  /// Why it would not be offered to the person, who uses it already.
  public let harms: [Adjustment.Contraindication]
}

/// An offer that no factor measures: rights, communication, practice.
public struct UnmeasuredOffer: Hashable, Sendable {
  public let adjustment: Adjustment
  public let offer: Adjustment.Offer
  public let ask: [Plan.Question]
  /// People of the plan to whom it is not offered, and why.
  public let harms: [Plan.Question]
}

extension Planner {
  /// What is worn or carried and could ease the load of somebody, or does.
  func bridges(_ limits: PlanLimits) -> [Bridge] {
    people.flatMap { person in
      worn(limits).compactMap { adjustment, offer in bridge(adjustment, offer, person) }
    }
  }

  private func worn(_ limits: PlanLimits) -> [(Adjustment, Adjustment.Offer)] {
    engine.catalogue.adjustments.compactMap { adjustment in
      guard let offer = adjustment.offer, offer.reach == .worn,
        !limits.excluded.contains(adjustment.id)
      else { return nil }
      return (adjustment, offer)
    }
  }

  private func bridge(
    _ adjustment: Adjustment,
    _ offer: Adjustment.Offer,
    _ person: CompiledProfile
  ) -> Bridge? {
    let profile = person.profile
    let use = profile.supports.first { $0.adjustment == adjustment.id }
    let found = engine.suitability(of: offer, for: person, isShared: false)
    guard use != nil || !found.isAvoided,
      !profile.vetoes.contains(where: { $0.subject == .adjustment(adjustment.id) })
    else { return nil }
    let hours = use?.hours ?? engine.catalogue.conventions[.wornHours]
    let view = setting.view(for: person.person)
    let waking = view.cells.indices.filter { view.cells[$0].period != .night }
    let made = AdjustmentEffects(engine: engine).alterations(of: offer, in: waking, of: view)
    let before = engine.load(person, in: view)
    let after = engine.load(person, in: view, and: view.altered(made, engine), awakeFor: hours)
    // Where the load would not be seen to fall, it is no bridge for them.
    let least = engine.catalogue.conventions[.planLoadStep]
    guard use != nil || before - after >= least && !made.isEmpty else { return nil }
    return Bridge(
      adjustment: adjustment,
      offer: offer,
      person: person.person,
      hours: hours,
      hoursAreStated: use?.hours != nil,
      isInUse: use != nil,
      load: made.isEmpty ? nil : (before, after),
      ask: found.ask + found.unknown,
      harms: found.avoid + found.conditional
    )
  }

  /// Everything else that may be offered, by id: what no factor measures, and what takes a restriction
  /// away though no reading would show it.
  func unmeasured(_ limits: PlanLimits, besides found: CandidateSearch.Found) -> [UnmeasuredOffer] {
    let told = Set(found.candidates.map(\.adjustment.id) + found.leftOut.map(\.adjustment.id))
    let isRestricted = setting.assessment.restrictions?.contains { restriction in
      people.contains { restriction.reaches($0.person) }
    }
    return engine.catalogue.adjustments.compactMap { adjustment in
      guard let offer = adjustment.offer, !told.contains(adjustment.id),
        offer.effects.isEmpty || offer.liftsRestriction && isRestricted == true,
        !limits.excluded.contains(adjustment.id),
        setting.assessment.inPlace?.contains(adjustment.id) != true
      else { return nil }
      let wanted = people.filter { person in
        !person.profile.vetoes.contains { $0.subject == .adjustment(adjustment.id) }
          && !person.profile.supports.contains { $0.adjustment == adjustment.id }
          && !engine.suitability(of: offer, for: person, isShared: true).isAvoided
      }
      guard !wanted.isEmpty else { return nil }
      return UnmeasuredOffer(
        adjustment: adjustment,
        offer: offer,
        ask: wanted.flatMap { person in
          engine.suitability(of: offer, for: person, isShared: true).ask.map {
            Plan.Question(person: person.person, contraindication: $0, isKnown: true)
          }
        },
        harms: people.flatMap { person in
          engine.suitability(of: offer, for: person, isShared: true).avoid.map {
            Plan.Question(person: person.person, contraindication: $0, isKnown: true)
          }
        }
      )
    }
  }
}

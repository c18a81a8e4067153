public import AttuneModel
public import AttuneScoring

extension Engine {
  /// Adjustments that would ease one feature of a place, and that nothing in the profiles of those who
  /// live there speaks against.
  ///
  /// It is a list to talk about, and no plan: what they cost and do together, `Planner` works out.
  ///
  /// - Parameters:
  ///   - factor: The position of the factor.
  ///   - reading: What was read of it.
  ///   - people: Those who live there.
  ///   - assessment: The place.
  /// - Returns: What takes a restriction away first, then by what it costs at the most, then by id.
  public func easing(
    _ factor: Int,
    reading: Double,
    for people: [CompiledProfile],
    in assessment: Assessment
  ) -> [Adjustment] {
    let inPlace = Set(assessment.inPlace ?? [])
    let found = catalogue.adjustments.filter { adjustment in
      guard let offer = adjustment.offer, adjustment.restrictive != .yes, offer.reach != .worn,
        !inPlace.contains(adjustment.id), eases(factor, reading, offer)
      else { return false }
      return people.allSatisfy { person in
        !suitability(of: offer, for: person, isShared: true).isAvoided
          && !person.profile.vetoes.contains { $0.subject == .adjustment(adjustment.id) }
      }
    }
    let order = { (adjustment: Adjustment) in
      let lifts = adjustment.offer?.liftsRestriction == true
      return (lifts ? 0 : 1, adjustment.offer?.cost.value.upperBound ?? 0, adjustment.id)
    }
    return found.sorted { order($0) < order($1) }
  }

  private func eases(_ factor: Int, _ value: Double, _ offer: Adjustment.Offer) -> Bool {
    let reading = catalogue.reading(catalogue.factors[factor].reading)
    return offer.effects.contains { effect in
      guard effect.reading == reading else { return false }
      let middle = (effect.amount.lowerBound + effect.amount.upperBound) / 2
      let after = effect.operation.applied(middle, to: value)
      return catalogue.factors[factor].worse == .high ? after < value : after > value
    }
  }
}

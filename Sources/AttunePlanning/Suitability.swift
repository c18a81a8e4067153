public import AttuneModel
public import AttuneScoring

/// What a profile says about an adjustment: whether it may be offered to this person, and what has to
/// be asked or done first.
public struct Suitability: Hashable, Sendable {
  /// For which it is no candidate.
  public let avoid: [Adjustment.Contraindication]
  /// Which something else, done as well, takes away.
  public let conditional: [Adjustment.Contraindication]
  /// What to talk about first.
  public let ask: [Adjustment.Contraindication]
  /// Of which it is not known whether the person has them: to be asked, whatever follows.
  public let unknown: [Adjustment.Contraindication]

  public var isAvoided: Bool { !avoid.isEmpty }
}

extension Engine {
  /// Looks an adjustment up in a profile.
  ///
  /// - Parameters:
  ///   - offer: What may be offered.
  ///   - person: To whom.
  ///   - isShared: True where others are there too.
  /// - Returns: What applies. Where a need or a registration is not known, nothing is taken to be
  ///   well: it is to be asked.
  public func suitability(
    of offer: Adjustment.Offer,
    for person: CompiledProfile,
    isShared: Bool
  ) -> Suitability {
    let here = offer.contraindications.filter { isShared || !$0.isOnlyInSharedSpace }
    let present = here.filter { has($0.feature, person) == true }
    let avoid = present.filter { $0.consequence == .avoid }
    return Suitability(
      avoid: avoid.filter(\.unless.isEmpty),
      conditional: avoid.filter { !$0.unless.isEmpty },
      ask: present.filter { $0.consequence == .ask },
      unknown: here.filter { has($0.feature, person) == nil }
    )
  }

  /// Whether somebody has a feature; `nil` if it is not known.
  private func has(
    _ feature: Adjustment.Contraindication.Feature,
    _ person: CompiledProfile
  ) -> Bool? {
    let least = catalogue.conventions[.more]
    switch feature {
    case .need(let need):
      return person.needs[need].isUnstated ? nil : person.needs[need].z.value >= least
    case .registration(let sense):
      return registration(person.profile, sense).map { $0 >= least }
    case .condition(let id):
      return person.profile.conditions.contains(id)
    }
  }
}

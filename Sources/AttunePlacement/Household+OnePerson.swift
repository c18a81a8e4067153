public import AttuneModel
internal import AttuneScoring

extension Household {
  /// A factor that would be more for a person with everyone there.
  public struct Raised: Hashable, Sendable {
    /// The position of the factor in the catalogue.
    public let factor: Int
    /// `nil` in a setting without spaces, and for what is counted for the whole place.
    public let space: Space?
    public let period: Period?
  }

  /// What would be more for one member, where they spend time; without how much, which would say
  /// something of the others.
  public func raised(for member: Int) -> [Raised] {
    let outcome = outcomes[member]
    let person = members[member].person
    let joining = HouseholdJoining(engine: engine, setting: setting, asOf: asOf, size: size)
    // What is more than now: for who lives there, with those who live there too.
    let others = members.indices.filter { $0 != member && !members[$0].isNewcomer }
    let before =
      members[member].isNewcomer
      ? setting : joining.joined(others.map { members[$0] }, for: person)
    let (then, now) = (outcome.explanation.view, before.view(for: person.person))
    let raised = outcome.explanation.parts.filter { part in
      part.importance > 0 && then.isRaised(above: now, slot: part.slot, cell: part.cell)
    }
    .map { part in
      let isOfWhole = engine.catalogue.factors[part.factor].isOfWholeSetting
      return Raised(
        factor: part.factor,
        space: isOfWhole ? nil : then.space(of: part.cell),
        period: isOfWhole ? nil : then.cells[part.cell].period
      )
    }
    return Set(raised).sorted { lhs, rhs in
      (lhs.factor, lhs.space?.id.text ?? "", lhs.period?.rawValue ?? -1)
        < (rhs.factor, rhs.space?.id.text ?? "", rhs.period?.rawValue ?? -1)
    }
  }

  /// Restrictions that reach a member and that the member does not need; `nil` without a register.
  public func restrictions(on member: Int) -> [Restriction]? {
    let person = members[member].person.person
    return setting.assessment.restrictions?.filter {
      $0.reaches(person) && !$0.neededBy.contains(person)
    }
  }
}

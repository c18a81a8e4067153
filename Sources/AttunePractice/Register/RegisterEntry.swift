public import AttuneModel

/// One restriction in force, and how its record stands on the day of asking.
public struct RegisterEntry: Hashable, Sendable {
  /// Something that a register says of every restriction, and that this one leaves out.
  public enum Missing: Hashable, Sendable, CaseIterable {
    case reason
    case neededBy
    case authority
    case authorityEnd
    case decidedBy
    case since
    case reviewDue
    case alternatives
    case leastRestrictive
    case rights
    case stepDown
    case personView
    case restricts
  }

  public let restriction: Restriction
  public let reach: RestrictionReach
  public let authority: AuthorityStanding
  public let review: ReviewStanding
  /// The day of asking.
  public let asOf: CalendarDate
  /// How many days it has been in force; `nil` if that was not recorded, or is a day yet to come.
  public let days: Int?
  /// In the order of a register.
  public let missing: [Missing]
  /// What every rule about restrictions says of it, in the order of the packs.
  public let checks: [RuleCheck]

  init(
    _ restriction: Restriction,
    in assessment: Assessment,
    asOf day: CalendarDate,
    catalogue: Catalogue
  ) {
    let types = catalogue.vocabularies.restrictionTypes
    let warning = catalogue.conventions.whole(.authorityWarning)
    let authority = AuthorityStanding(restriction.authority, asOf: day, warning: warning)
    let review = ReviewStanding(due: restriction.reviewDue, asOf: day)
    let reach = RestrictionReach(
      of: restriction,
      among: assessment.residents ?? [],
      outOf: assessment.peopleThere,
      blanketTypes: Set(types.filter(\.isBlanket).map(\.id))
    )
    let facts = RestrictionFacts(
      restriction: restriction,
      reach: reach,
      authority: authority,
      review: review,
      kind: assessment.kind,
      asOf: day,
      catalogue: catalogue
    )
    let context = RuleContext(nation: assessment.nation, kind: assessment.kind, day: day)
    self.restriction = restriction
    self.reach = reach
    self.authority = authority
    self.review = review
    asOf = day
    days = restriction.since.flatMap {
      $0 <= day ? day.daysSince1970 - $0.daysSince1970 : nil
    }
    missing = Missing.allCases.filter { Self.isMissing($0, restriction) }
    checks = catalogue.practice.rules.filter { $0.subject == .restriction }
      .map { $0.check(in: context, facts.truth) }
  }

  private static func isMissing(_ missing: Missing, _ restriction: Restriction) -> Bool {
    let authority = restriction.authority
    switch missing {
    case .reason: return restriction.reason == nil
    case .neededBy: return restriction.neededBy.isEmpty
    case .authority: return authority == nil
    case .authorityEnd:
      return authority.map { $0.route != .none && $0.until == nil } ?? false
    case .decidedBy: return restriction.decidedBy == nil
    case .since: return restriction.since == nil
    case .reviewDue: return restriction.reviewDue == nil
    case .alternatives: return restriction.alternativesTried.isEmpty
    case .leastRestrictive: return restriction.leastRestrictive == nil
    case .rights: return restriction.rights.isEmpty
    case .stepDown: return restriction.stepDown == nil
    case .personView:
      return restriction.personView == nil || restriction.personView == .notAsked
    case .restricts: return restriction.restricts == nil
    }
  }
}

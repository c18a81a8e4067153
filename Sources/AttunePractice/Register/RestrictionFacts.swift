public import AttuneModel

/// What is known of each fact that rules ask of a restriction.
struct RestrictionFacts {
  let restriction: Restriction
  let reach: RestrictionReach
  let authority: AuthorityStanding
  let review: ReviewStanding
  let kind: SettingKind
  let asOf: CalendarDate
  let catalogue: Catalogue

  /// What is not written down is not so where a rule asks for the writing, and not known where it asks
  /// for the thing.
  func truth(_ fact: PracticeFact) -> Truth {
    written(fact) ?? standing(fact) ?? nature(fact)
  }

  private func written(_ fact: PracticeFact) -> Truth? {
    switch fact {
    case .restrictionHasReason: Truth(restriction.reason != nil)
    case .restrictionHasAuthority:
      Truth(restriction.authority.map { $0.route != .none } ?? false)
    case .restrictionHasNeededBy: Truth(!restriction.neededBy.isEmpty)
    case .restrictionHasAlternatives: Truth(!restriction.alternativesTried.isEmpty)
    case .restrictionHasLeastRestrictive: Truth(restriction.leastRestrictive != nil)
    case .restrictionHasStepDown: Truth(restriction.stepDown != nil)
    case .restrictionHasView:
      Truth(restriction.personView != nil && restriction.personView != .notAsked)
    case .restrictionHasWords: Truth(restriction.hasWords)
    case .restrictionHasSince: past(restriction.since)
    case .restrictionHasReviewDate: Truth(restriction.reviewDue != nil)
    case .restrictionHasDecider: Truth(restriction.decidedBy != nil)
    case .restrictionHasRights: Truth(!restriction.rights.isEmpty)
    case .restrictionHasConditions:
      Truth(restriction.authority?.conditions != nil)
    default: nil
    }
  }

  private func standing(_ fact: PracticeFact) -> Truth? {
    switch fact {
    case .restrictionWasReviewed: past(restriction.reviewed)
    case .restrictionReviewIsCurrent:
      review == .notRecorded ? .unknown : Truth(!review.isOverdue)
    case .restrictionAuthorityHolds: authority.holds
    case .restrictionAuthorityEnds: Truth(restriction.authority?.until != nil)
    case .restrictionAuthorityIsLongEnough:
      switch authority {
      case .holds: .yes
      case .endsSoon, .ended: .no
      default: .unknown
      }
    case .restrictionAuthorityWithinYear: isWithinYear
    case .restrictionWasGranted:
      switch authority {
      case .ended: restriction.authority?.applied == nil ? .yes : .unknown
      case .holds, .endsSoon: .yes
      case .none, .askedFor: .no
      case .notRecorded, .withoutEnd, .unclear: .unknown
      }
    case .restrictionIsShort:
      Truth(
        since.map { asOf <= $0.adding(days: catalogue.conventions.whole(.isolationDays)) }
      )
    case .restrictionDeprivesNobody:
      Truth(restriction.libertyView.flatMap { $0.on <= asOf ? !$0.deprives : nil })
    default: nil
    }
  }

  /// Since when it is in force; a day yet to come is not known to be right.
  private var since: CalendarDate? { restriction.since.flatMap { $0 <= asOf ? $0 : nil } }

  /// Whether a day of something that was done is written down: of one yet to come nothing is known.
  private func past(_ day: CalendarDate?) -> Truth {
    day.map { $0 <= asOf ? .yes : .unknown } ?? .no
  }

  /// Whether the authority is for a year at the most.
  ///
  /// When it was granted is not recorded: it is more if more is left, and no more if the restriction
  /// itself is younger.
  private var isWithinYear: Truth {
    guard let until = restriction.authority?.until else { return .unknown }
    let months = catalogue.conventions.whole(.authorityMonths)
    if asOf.adding(months: months) < until { return .no }
    return since.map { until <= $0.adding(months: months) } == true ? .yes : .unknown
  }

  private func nature(_ fact: PracticeFact) -> Truth {
    switch fact {
    case .restrictionIsIndividual: reach.isIndividual
    case .restrictionReachesNobodyElse: reach.reachesOthers.negated
    case .restrictionKeepsFromLeaving: Truth(restriction.keeps(from: [.leaving]))
    case .restrictionIsIsolation: [isOf(.seclusion), isOf(.segregation)].any
    case .restrictionIsRestraint: isOf(.restraint)
    case .restrictionIsSurveillance: isOf(.surveillance)
    case .restrictionIsOfCommunication:
      isOf(.communication) == .yes
        ? .yes : Truth(restriction.keeps(from: [.communicationAid]))
    case .restrictionByConsent: isBy(.consent)
    case .restrictionByBestInterests: isBy(.bestInterests)
    case .restrictionByDols: isBy(.dols)
    case .restrictionByMha: isBy(.mha)
    case .restrictionByCourt: isBy(.court)
    case .restrictionIsInHospitalOrCareHome: kind.isHospitalOrCareHome
    default: .unknown
    }
  }

  private func isOf(_ family: Vocabularies.RestrictionType.Family) -> Truth {
    Truth(catalogue.vocabularies.restrictionType(restriction.type)?.family == family)
  }

  private func isBy(_ route: Restriction.Authority.Route) -> Truth {
    Truth(restriction.authority.map { $0.route == route })
  }
}

extension Restriction {
  fileprivate var hasWords: Bool {
    if case .said = personView { true } else { false }
  }
}

extension SettingKind {
  /// Whether a place of this kind is a hospital or a care home; of some it depends on how the one place
  /// is registered, which no file says.
  public var isHospitalOrCareHome: Truth {
    switch self {
    case .mentalHealthUnit, .residentialCare: .yes
    case .supportedLiving, .ownHome: .no
    case .respite, .school: .unknown
    }
  }
}

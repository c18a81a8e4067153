internal import AttuneModel

/// What is known of each fact that rules ask of a record of force.
///
/// Whether force was negligible, so that no record was needed, is decided by people: a record that is
/// there is held against all that is asked of one.
struct IncidentFacts {
  let incident: Incident
  let catalogue: Catalogue

  func truth(_ fact: PracticeFact) -> Truth {
    item(fact) ?? course(fact) ?? afterwards(fact)
  }

  /// The sixteen items.
  ///
  /// That something is not known is an answer only where the Act has "if known".
  private func item(_ fact: PracticeFact) -> Truth? {
    switch fact {
    case .incidentHasReason: Truth(incident.reason != nil)
    case .incidentHasPlaceAndDuration:
      [Truth(incident.space != nil || incident.place != nil), ForceDurations(self).areRecorded].all
    case .incidentHasTypes: Truth(!incident.types.isEmpty)
    case .incidentHasCarePlan: incident.types.map { Self.answered($0.isInCarePlan) }.all
    case .incidentHasName: Truth(incident.kept?.name != nil)
    case .incidentHasHow: Truth(incident.types.allSatisfy { $0.how != nil })
    case .incidentHasIdentifier: Truth(incident.kept?.identifier != nil)
    case .incidentHasStaff:
      Truth(incident.kept?.staff != nil && incident.staff?.isEmpty == false)
    case .incidentHasOthers: Truth(incident.others?.allSatisfy { $0.why != nil } ?? false)
    case .incidentHasDiagnosis: Truth(incident.diagnosis != nil)
    case .incidentHasCharacteristics: characteristics
    case .incidentHasLearningDisability:
      [incident.hasLearningDisability, incident.isAutistic].map { Self.answered($0) }.all
    case .incidentHasOutcome: Truth(incident.outcome != nil)
    case .incidentHasHarm: incident.harm == .notKnown ? .unknown : Truth(incident.harm != nil)
    case .incidentHasTriedFirst: Truth(incident.triedFirst != nil)
    case .incidentHasNotified:
      incident.notified == .notKnown ? .unknown : Truth(incident.notified != nil)
    default: nil
    }
  }

  private var characteristics: Truth {
    switch incident.characteristics {
    case .recorded, .unknown, .withheld: .yes
    case .partly: .unknown
    case nil: .no
    }
  }

  /// Of what the Act asks for without "if known": written down as not known leaves it open.
  static func answered<Value>(_ answer: Recorded<Value>?) -> Truth {
    switch answer {
    case .value: .yes
    case .unknown: .unknown
    case nil: .no
    }
  }

  private func course(_ fact: PracticeFact) -> Truth? {
    switch fact {
    case .incidentWasForce: Truth(!incident.types.isEmpty)
    case .incidentWasRestraint: Truth(!byHand.isEmpty)
    case .incidentWasConfinement:
      Truth(!(forces(of: .seclusion) + forces(of: .segregation)).isEmpty)
    case .incidentWasSerious: Truth(incident.harm?.isSerious)
    case .incidentRestraintIsShort: restraintIsShort
    case .incidentTriedSomething: Truth(incident.triedFirst.map { !$0.isEmpty })
    case .incidentHasBefore: Truth(incident.before != nil)
    case .incidentHasEnvironment: Truth(incident.environment?.isEmpty == false)
    case .incidentHasConfinement: Truth(incident.confinement != nil)
    default: nil
    }
  }

  private func afterwards(_ fact: PracticeFact) -> Truth {
    switch fact {
    case .incidentHasWords: Truth(incident.words != nil && incident.words != .notAsked)
    case .incidentHasReview: Truth(incident.review != nil)
    case .incidentHasExternalReview: externalReview
    case .incidentHasExternalReviewInTime: [externalReview, reviewInTime].all
    case .incidentHasDebriefOfPerson: Truth(incident.debriefs?.person?.wasOffered ?? false)
    case .incidentHasDebriefOfStaff: Truth(incident.debriefs?.staff?.wasOffered ?? false)
    case .incidentHasActions: Truth(incident.actions != nil)
    default: .unknown
    }
  }

  private func forces(of family: Vocabularies.RestrictionType.Family) -> [Incident.Force] {
    let types = catalogue.vocabularies.restrictionTypes.filter { $0.family == family }.map(\.id)
    return incident.types.filter { types.contains($0.type) }
  }

  /// Each restraint by hand by itself; one of which the duration is not known leaves it open.
  private var restraintIsShort: Truth {
    let most = catalogue.conventions[.restraintMinutes]
    return byHand.map { Truth($0.duration?.known.map { $0 <= most }) }.all
  }

  private var byHand: [Incident.Force] {
    incident.types.filter { catalogue.vocabularies.force(ofType: $0.type) == .physical }
  }

  private var externalReview: Truth {
    guard let review = incident.review else { return .no }
    return Truth(review.isExternal)
  }

  /// By days, for a review has no time: on the last day of the hours it may have been too late.
  private var reviewInTime: Truth {
    guard let review = incident.review else { return .no }
    let minutes = catalogue.conventions.whole(.reviewHours) * Self.minutesOfHour
    let last = catalogue.clock.time(at: incident.began.adding(minutes: minutes)).date
    return review.on == last ? .unknown : Truth(review.on < last)
  }

  private static let minutesOfHour = 60
}

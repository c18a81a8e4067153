/// Something that files say, or leave open, and that rules of practice ask for.
///
/// The list is closed: each is worked out in one place from a restriction, a record of force or what a
/// service says of itself.
public enum PracticeFact: String, Hashable, Sendable, CaseIterable {
  // Of a restriction: what is written down.
  case restrictionHasReason = "restriction.has-reason"
  case restrictionHasAuthority = "restriction.has-authority"
  case restrictionHasNeededBy = "restriction.has-needed-by"
  case restrictionHasAlternatives = "restriction.has-alternatives"
  case restrictionHasLeastRestrictive = "restriction.has-least-restrictive"
  case restrictionHasStepDown = "restriction.has-step-down"
  case restrictionHasView = "restriction.has-view"
  case restrictionHasSince = "restriction.has-since"
  case restrictionHasReviewDate = "restriction.has-review-date"
  case restrictionHasDecider = "restriction.has-decider"
  case restrictionHasRights = "restriction.has-rights"
  case restrictionHasConditions = "restriction.has-conditions"
  // Of a restriction: how it stands on the day of asking.
  case restrictionWasReviewed = "restriction.was-reviewed"
  case restrictionReviewIsCurrent = "restriction.review-is-current"
  case restrictionAuthorityHolds = "restriction.authority-holds"
  case restrictionAuthorityEnds = "restriction.authority-ends"
  case restrictionAuthorityIsLongEnough = "restriction.authority-holds-beyond-warning"
  case restrictionAuthorityWithinYear = "restriction.authority-within-a-year"
  case restrictionWasGranted = "restriction.was-granted"
  case restrictionIsShort = "restriction.is-within-fifteen-days"
  // Of a restriction: whom it reaches, and by what.
  case restrictionIsIndividual = "restriction.is-individual"
  case restrictionReachesNobodyElse = "restriction.reaches-nobody-else"
  case restrictionKeepsFromLeaving = "restriction.keeps-from-leaving"
  /// Seclusion or segregation.
  case restrictionIsIsolation = "restriction.is-isolation"
  case restrictionIsRestraint = "restriction.is-restraint"
  case restrictionIsSurveillance = "restriction.is-surveillance"
  case restrictionIsOfCommunication = "restriction.is-of-communication"
  case restrictionByConsent = "restriction.by-consent"
  case restrictionByBestInterests = "restriction.by-best-interests"
  case restrictionByDols = "restriction.by-dols"
  case restrictionByMha = "restriction.by-mha"
  case restrictionByCourt = "restriction.by-court"
  case restrictionIsInHospitalOrCareHome = "restriction.is-in-hospital-or-care-home"

  // Of a record of force: the sixteen items of section 6(5), (a) to (p).
  case incidentHasReason = "incident.has-reason"
  case incidentHasPlaceAndDuration = "incident.has-place-and-duration"
  case incidentHasTypes = "incident.has-types"
  case incidentHasCarePlan = "incident.has-care-plan"
  case incidentHasName = "incident.has-name"
  case incidentHasHow = "incident.has-how"
  case incidentHasIdentifier = "incident.has-identifier"
  case incidentHasStaff = "incident.has-staff"
  case incidentHasOthers = "incident.has-others"
  case incidentHasDiagnosis = "incident.has-diagnosis"
  case incidentHasCharacteristics = "incident.has-characteristics"
  case incidentHasLearningDisability = "incident.has-learning-disability-and-autism"
  case incidentHasOutcome = "incident.has-outcome"
  case incidentHasHarm = "incident.has-harm"
  case incidentHasTriedFirst = "incident.has-tried-first"
  case incidentHasNotified = "incident.has-notified"
  // Of a record of force: what else is asked of it.
  case incidentWasForce = "incident.was-force"
  case incidentWasRestraint = "incident.was-restraint"
  case incidentWasConfinement = "incident.was-confinement"
  case incidentWasSerious = "incident.was-serious"
  case incidentRestraintIsShort = "incident.restraint-is-short"
  case incidentTriedSomething = "incident.tried-something"
  case incidentHasBefore = "incident.has-before"
  case incidentHasEnvironment = "incident.has-environment"
  case incidentHasWords = "incident.has-words"
  case incidentHasReview = "incident.has-review"
  case incidentHasExternalReviewInTime = "incident.has-external-review-in-time"
  case incidentHasExternalReview = "incident.has-external-review"
  case incidentHasDebriefOfPerson = "incident.has-debrief-of-person"
  case incidentHasDebriefOfStaff = "incident.has-debrief-of-staff"
  case incidentHasActions = "incident.has-actions"
  case incidentHasConfinement = "incident.has-confinement"

  /// What it is a fact of.
  public var subject: PracticeRule.Subject {
    let word = rawValue.prefix { $0 != "." }
    return PracticeRule.Subject(rawValue: String(word)) ?? .setting
  }
}

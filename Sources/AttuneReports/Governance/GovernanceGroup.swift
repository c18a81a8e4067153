internal import AttuneModel

/// A part of the checklist of a service.
enum GovernanceGroup: String, CaseIterable {
  case lead
  case training
  case records
  case data
  case learning
  case rights

  /// The group of a rule: that of the first fact that it asks for.
  init(_ rule: PracticeRule) {
    self = rule.condition.all.first.map { GovernanceGroup($0) } ?? .lead
  }

  init(_ fact: PracticeFact) {
    if Governance.Training.Topic(fact) != nil {
      self = .training
      return
    }
    self =
      switch fact {
      case .settingHasTraining, .settingTrainingIsCertified, .settingRefresherIsSet,
        .settingRefresherIsInTime, .settingTrainsNewStarters, .settingNeedsAnalysis,
        .settingLivedExperienceTrains, .settingAutisticTrainers, .settingAutismTraining:
        .training
      case .settingRecordsKept, .settingRecordsAreComplete, .settingReviewsEachTime,
        .settingOffersDebriefToPerson, .settingOffersDebriefToStaff, .settingDebriefIsChoice,
        .settingHasConfinements, .settingTimersAreMet, .settingHasRegister,
        .settingHasRestrictions, .settingRegisterHasEnds, .settingReviewsAreInTime,
        .settingAuthoritiesHold, .settingHadRestrictions, .settingDroppedRestrictions:
        .records
      case .settingStatistics, .settingTrends, .settingSensoryTrends,
        .settingLivedExperienceSeesData, .settingFamiliesTold, .settingAdvocatesTold,
        .settingCommissionersTold, .settingSafeguardingTold, .settingRegulatorTold:
        .data
      case .settingQualityAudited, .settingFeedbackActedOn, .settingEventsBefore,
        .settingActionsAreDone, .settingLearningChangesSomething,
        .settingInvestigationGuidance, .settingHadSeriousHarm:
        .learning
      case .settingInformationGiven, .settingInformationUnderstood, .settingPersonalPlans,
        .settingHasSegregation, .settingIndependentReview, .settingAutisticPeopleReview,
        .settingIsSmall:
        .rights
      default: .lead
      }
  }

  var title: String {
    switch self {
    case .lead: "Lead and policy"
    case .training: "Training"
    case .records: "Records and reviews"
    case .data: "Numbers, and who sees them"
    case .learning: "Learning"
    case .rights: "People's rights"
    }
  }
}

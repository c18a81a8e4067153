internal import AttuneModel

extension Governance.Question {
  /// What is asked, for whoever fills a file in.
  var about: String {
    switch self {
    case .boardLead:
      "Whether somebody at the head of the organisation answers for restrictive practice."
    case .reductionPlan: "Whether there is a plan to reduce restrictive practice, with days in it."
    case .commitment:
      "Whether the organisation has written that it will reduce every restrictive practice."
    case .sixStrategies:
      "Whether the plan goes by leadership, "
        + "data, workforce, prevention, lived experience and debriefing."
    case .leadersReduce: "Whether leaders look for restrictive practice and reduce it at once."
    case .speakingUp: "Whether whoever speaks up is protected, and knows whom to tell."
    case .noTargetOnCounts: "Whether no target and no reward hangs on how few records there are."
    case .needsAnalysis:
      "Whether what the people there need was looked at before training was bought."
    case .livedExperienceTrains: "Whether people who were restrained have a part in the training."
    case .autisticTrainers:
      "Whether autistic trainers train everyone, also agency staff, cooks and cleaners."
    case .autismTraining:
      "Whether staff have the learning disability and autism training that their role needs."
    case .recordsKept: "Whether records of force are kept for three years at least."
    case .debriefIsChoice:
      "Whether everyone may choose whether, when and with whom to talk afterwards."
    case .statistics: "Whether force is counted by type, by place and by relevant characteristics."
    case .trends:
      "Whether trends are looked at by type, "
        + "time, place, person, staff group and protected characteristic."
    case .sensoryTrends:
      "Whether trends are looked at beside what the place does to people's senses."
    case .livedExperienceSeesData: "Whether people with lived experience see the numbers."
    case .familiesTold: "Whether families are told, where the person agrees."
    case .advocatesTold: "Whether advocates are told."
    case .commissionersTold: "Whether commissioners are told."
    case .safeguardingTold: "Whether safeguarding is told of what belongs to it."
    case .regulatorTold: "Whether the Care Quality Commission is told of what belongs to it."
    case .qualityAudited: "Whether the quality of care is looked at again and again, and improved."
    case .eventsBefore: "Whether what happened before each use of force is understood."
    case .feedbackActedOn: "Whether what people say about the service is acted on."
    case .investigationGuidance:
      "Whether the guidance on investigating a death or a serious injury is followed."
    case .informationGiven:
      "Whether people are told of their rights as to force, as soon as can be."
    case .informationUnderstood:
      "Whether they are told in a form that they understand, and so is somebody for them."
    case .personalPlans:
      "Whether plans are each person's own, know of their trauma, and are looked at again."
    case .independentReview: "Whether somebody independent reviews each long-term segregation."
    case .autisticPeopleReview: "Whether autistic people look at the place and say what is wrong."
    }
  }
}

extension Governance {
  /// What a service is asked of itself with yes or no; a closed list.
  ///
  /// What other files show is worked out from them, and not asked. The raw value is the key in the
  /// file, and the name of a ``PracticeFact`` of a setting.
  public enum Question: String, Hashable, Sendable, CaseIterable {
    // How it is led.
    case boardLead = "board-lead"
    case reductionPlan = "reduction-plan"
    case commitment = "commitment-to-reduce-all"
    case sixStrategies = "plan-on-six-strategies"
    case leadersReduce = "leaders-reduce"
    case speakingUp = "speaking-up-protected"
    case noTargetOnCounts = "no-target-on-counts"
    // How staff are trained.
    case needsAnalysis = "needs-analysis-before-training"
    case livedExperienceTrains = "lived-experience-in-training"
    case autisticTrainers = "autistic-trainers-for-everyone"
    case autismTraining = "autism-training-by-role"
    // What is written down.
    case recordsKept = "records-kept-three-years"
    case debriefIsChoice = "debrief-is-a-choice"
    case statistics = "statistics-kept"
    // What is watched, and who sees it.
    case trends = "trends-watched"
    case sensoryTrends = "trends-by-sensory-score"
    case livedExperienceSeesData = "lived-experience-sees-data"
    case familiesTold = "families-told"
    case advocatesTold = "advocates-told"
    case commissionersTold = "commissioners-told"
    case safeguardingTold = "safeguarding-told"
    case regulatorTold = "regulator-told"
    case qualityAudited = "quality-audited"
    // What is learnt.
    case eventsBefore = "events-before-understood"
    case feedbackActedOn = "feedback-acted-on"
    case investigationGuidance = "investigation-guidance-followed"
    // What people have a right to.
    case informationGiven = "information-given"
    case informationUnderstood = "information-understood"
    case personalPlans = "plans-personal-and-reviewed"
    case independentReview = "segregation-independently-reviewed"
    case autisticPeopleReview = "autistic-people-review-space"

    /// The question that a fact answers; `nil` if it is of something else.
    public init?(_ fact: PracticeFact) {
      let prefix = "setting."
      guard fact.rawValue.hasPrefix(prefix) else { return nil }
      self.init(rawValue: String(fact.rawValue.dropFirst(prefix.count)))
    }
  }
}

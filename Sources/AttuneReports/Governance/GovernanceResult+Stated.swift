internal import AttuneModel
internal import AttunePractice

extension GovernanceResult {
  /// What rules ask for and nobody has said or recorded, each once, in the order of the list of facts.
  var openFacts: [PracticeFact] {
    let open = check.checks.flatMap { check -> [PracticeFact] in
      if case .unknown(.facts(let facts)) = check.outcome { facts } else { [] }
    }
    return PracticeFact.allCases.filter(Set(open).contains)
  }

  /// What the service says behind a fact; `nil` if it says nothing that counts.
  func answer(_ fact: PracticeFact) -> Governance.Answer? {
    guard let governance = check.governance, !check.isPastReview else { return nil }
    if let question = Governance.Question(fact) { return governance.answers[question] }
    let policy = governance.policy?.value
    return switch fact {
    case .settingDelegationsRecorded:
      governance.responsiblePerson?.value?.areDelegationsRecorded
    case .settingPolicyIsPublished: policy?.isPublished
    case .settingPolicySaysHowToReduce: policy?.saysHowToReduce
    case .settingTrainingIsCertified: governance.training?.value?.isCertified
    default: nil
    }
  }

  /// What the service says behind the answer to a rule: days, spans and, unless identities are
  /// removed, its words.
  func said(_ check: RuleCheck) -> [String] {
    check.rule.condition.all.flatMap { fact in
      let answer = answer(fact)
      let words = [answer?.note, answer?.place].compactMap { naming.quoted($0) }
      return [stated(fact), answer?.on.map { "dated \($0)" }].compactMap(\.self) + words
    }
  }

  /// What else the service says that a fact rests on; `nil` if that is nothing, or no longer counts.
  func stated(_ fact: PracticeFact) -> String? {
    guard let governance = check.governance, !check.isPastReview else { return nil }
    let (policy, training) = (governance.policy?.value, governance.training?.value)
    return switch fact {
    case .settingHasPolicy: policy?.on.map { "of \($0)" }
    case .settingPolicyIsReviewed: policy?.reviewDue.map { "to be looked at again by \($0)" }
    case .settingPolicyWasConsultedOn: naming.quoted(policy?.consulted.map { joined($0) })
    case .settingRefresherIsSet: training?.refresher.map { span($0, "every") }
    case .settingRefresherIsInTime: training?.on.map { "last held on \($0)" }
    case .settingTrainsNewStarters: training?.newStarters.map { span($0, "within") }
    default: nil
    }
  }

  private func span(_ span: Governance.Stated<Governance.Span>, _ word: String) -> String {
    guard let span = span.value else { return "never" }
    let unit = span.unit.rawValue
    return "\(word) \(count(span.count, String(unit.dropLast()), unit))"
  }
}

/// On whose word an answer rests: nobody has checked what a service says of itself.
enum GovernanceGround: String, CaseIterable {
  case ownWord = "own word"
  case files
  case both

  var words: String {
    switch self {
    case .ownWord: "its own word"
    case .files: "its files"
    case .both: "its own word and its files"
    }
  }
}

extension RuleCheck {
  /// On whose word the answer to a rule about a service rests.
  var ground: GovernanceGround {
    let facts = rule.condition.all
    let stated = facts.count(where: \.isStated)
    return stated == facts.count ? .ownWord : stated == 0 ? .files : .both
  }
}

extension PracticeFact {
  /// True if the service says it of itself, and no other file shows it.
  var isStated: Bool {
    if Governance.Question(self) != nil || Governance.Training.Topic(self) != nil { return true }
    return switch self {
    case .settingHasResponsiblePerson, .settingDelegationsRecorded, .settingHasPolicy,
      .settingPolicyIsPublished, .settingPolicySaysHowToReduce, .settingPolicyWasConsultedOn,
      .settingPolicyIsReviewed, .settingHasTraining, .settingTrainingIsCertified,
      .settingRefresherIsSet, .settingRefresherIsInTime, .settingTrainsNewStarters:
      true
    default: false
    }
  }
}

internal import AttuneModel

/// What is known of each fact that rules ask of a service.
struct GovernanceFacts {
  /// `nil` if the service says nothing of itself that counts on the day of asking.
  let stated: Governance?
  let register: Register
  /// `nil` if no records are known.
  let tally: RecordTally?

  func truth(_ fact: PracticeFact) -> Truth {
    if let question = Governance.Question(fact) {
      return stated?.answers[question]?.isSo ?? .unknown
    }
    return ofPolicy(fact) ?? ofTraining(fact) ?? ofRegister(fact) ?? ofRecords(fact)
  }

  private func ofPolicy(_ fact: PracticeFact) -> Truth? {
    let policy = stated?.policy
    let person = stated?.responsiblePerson
    return switch fact {
    case .settingHasResponsiblePerson: Self.isGiven(person)
    case .settingDelegationsRecorded: Self.answer(person) { $0.areDelegationsRecorded }
    case .settingHasPolicy: Self.isGiven(policy)
    case .settingPolicyIsPublished: Self.answer(policy) { $0.isPublished }
    case .settingPolicySaysHowToReduce: Self.answer(policy) { $0.saysHowToReduce }
    case .settingPolicyWasConsultedOn:
      Self.truth(policy) { Truth($0.consulted.map { !$0.isEmpty }) }
    case .settingPolicyIsReviewed:
      Self.truth(policy) { Truth($0.reviewDue.map { $0 >= register.asOf }) }
    default: nil
    }
  }

  private func ofTraining(_ fact: PracticeFact) -> Truth? {
    let training = stated?.training
    if let topic = Governance.Training.Topic(fact) {
      return Self.answer(training) { $0.topics[topic] }
    }
    return switch fact {
    case .settingHasTraining: Self.isGiven(training)
    case .settingTrainingIsCertified: Self.answer(training) { $0.isCertified }
    case .settingRefresherIsSet:
      Self.truth(training) { isSet($0.refresher, within: .refresherMonths) }
    case .settingRefresherIsInTime: Self.truth(training, isInTime)
    case .settingTrainsNewStarters:
      Self.truth(training) { isSet($0.newStarters, within: .newStarterMonths) }
    default: nil
    }
  }

  /// A time that is longer than any that is usual is not known to be "regular" or "as soon as can be".
  private func isSet(
    _ span: Governance.Stated<Governance.Span>?,
    within most: Conventions.Identity
  ) -> Truth {
    let months = register.catalogue.conventions.whole(most)
    return Self.truth(span) { $0.isWithin(months: months) ? .yes : .unknown }
  }

  private func isInTime(_ training: Governance.Training) -> Truth {
    switch training.refresher {
    case .nothing?: .no
    case .given(let span)?: Truth(training.on.map { register.asOf <= span.end(from: $0) })
    case nil: .unknown
    }
  }

  private func ofRegister(_ fact: PracticeFact) -> Truth? {
    let entries = registered
    return switch fact {
    // What nobody wrote down is not so where a rule asks for the writing.
    case .settingHasRegister:
      register.isPastReview && register.entries != nil ? .unknown : Truth(entries != nil)
    case .settingHasRestrictions: Truth(entries.map { !$0.isEmpty })
    case .settingRegisterHasEnds: all(entries) { Truth($0.hasEnds) }
    case .settingReviewsAreInTime:
      all(entries) { $0.review == .notRecorded ? .unknown : Truth(!$0.review.isOverdue) }
    case .settingAuthoritiesHold: all(entries, \.authority.holds)
    case .settingHadRestrictions: Truth(register.before.map { $0 > 0 })
    case .settingDroppedRestrictions: Truth(register.droppedSinceBefore.map { $0 > 0 })
    case .settingHasSegregation:
      [isInForce(.segregation), tally?.segregation ?? .no].any
    // A record may be missing of what the register says is going on.
    case .settingHasConfinements:
      [isInForce(.segregation), isInForce(.seclusion), tally?.hasConfinements ?? .unknown]
        .any
    case .settingIsSmall: isSmall
    default: nil
    }
  }

  /// What is in force, as far as the audit that says so still counts.
  private var registered: [RegisterEntry]? { register.isPastReview ? nil : register.entries }

  /// Whether a restriction of a family is in the register.
  private func isInForce(_ family: Vocabularies.RestrictionType.Family) -> Truth {
    guard let entries = registered else { return .unknown }
    return entries.map { Truth($0.isOf(family, in: register.catalogue)) }.any
  }

  private func all(_ entries: [RegisterEntry]?, _ truth: (RegisterEntry) -> Truth) -> Truth {
    entries.map { $0.map(truth).all } ?? .unknown
  }

  /// For how many it is, whether or not a place is free today.
  private var isSmall: Truth {
    let most = register.catalogue.conventions.whole(.residentialPlaces)
    return Truth(register.assessment.places?.capacity.map { $0 <= most })
  }

  private func ofRecords(_ fact: PracticeFact) -> Truth {
    guard let tally else { return .unknown }
    return switch fact {
    case .settingRecordsAreComplete: tally.complete.ofAll
    case .settingReviewsEachTime: tally.reviewed.ofAll
    case .settingOffersDebriefToPerson: tally.debriefOfferedToPerson.ofAll
    case .settingOffersDebriefToStaff: tally.debriefOfferedToStaff.ofAll
    case .settingActionsAreDone: tally.actionsDone.ofAll
    case .settingLearningChangesSomething: tally.learning.ofAny
    case .settingTimersAreMet: tally.timersMet.ofAll
    case .settingHadSeriousHarm: tally.seriousHarm.ofAny
    default: .unknown
    }
  }

  /// Whether something is there; not known where nothing is said.
  private static func isGiven<Value>(_ stated: Governance.Stated<Value>?) -> Truth {
    truth(stated) { _ in .yes }
  }

  private static func answer<Value>(
    _ stated: Governance.Stated<Value>?,
    _ answer: (Value) -> Governance.Answer?
  ) -> Truth {
    truth(stated) { answer($0)?.isSo ?? .unknown }
  }

  /// What is so of something that is there; of nothing, nothing is so.
  private static func truth<Value>(
    _ stated: Governance.Stated<Value>?,
    _ truth: (Value) -> Truth
  ) -> Truth {
    switch stated {
    case .given(let value)?: truth(value)
    case .nothing?: .no
    case nil: .unknown
    }
  }
}

extension RegisterEntry {
  /// True if it is looked at again, and its authority ends, on days that are set.
  fileprivate var hasEnds: Bool {
    restriction.reviewDue != nil && restriction.authority?.until != nil
  }

  fileprivate func isOf(
    _ family: Vocabularies.RestrictionType.Family,
    in catalogue: Catalogue
  ) -> Bool {
    catalogue.vocabularies.restrictionTypes
      .first { $0.id == restriction.type }?.family == family
  }
}

import AttuneModel
import AttunePractice
import Testing

/// What rules make of what a service says of itself.
struct GovernanceCheckTests {
  /// Every fact that a service can say itself, and no other file shows.
  static let said = PracticeFact.allCases.filter { fact in
    Governance.Question(fact) != nil || Governance.Training.Topic(fact) != nil
      || others.contains(fact)
  }

  private static let others: Set<PracticeFact> = [
    .settingDelegationsRecorded, .settingPolicyIsPublished, .settingPolicySaysHowToReduce,
    .settingPolicyWasConsultedOn, .settingPolicyIsReviewed, .settingTrainingIsCertified,
    .settingRefresherIsSet, .settingRefresherIsInTime, .settingTrainsNewStarters,
  ]

  /// The rules that ask for a fact, where they apply to a mental health unit in England.
  private func rules(_ fact: PracticeFact, _ whole: GovernanceCheck) -> [String] {
    whole.checks.filter { $0.rule.condition.all.contains(fact) && $0.answer == .met }
      .map(\.rule.id)
  }

  @Test func `a service that says everything is told of nothing that it said`() throws {
    let check = try Service().check(try Service().governance())
    #expect(check.ids(.notMet) == [])
    let open = Set(check.checks.filter { $0.answer == .unknown }.flatMap(\.rule.condition.facts))
    // What records alone show, and no record is there.
    #expect(
      open.isDisjoint(
        with: Self.said.filter {
          $0 != .settingDebriefIsChoice
            && $0 != .settingInvestigationGuidance
        }
      )
    )
  }

  @Test func `a service that says nothing meets nothing that it would have to say`() throws {
    let check = try Service(restrictions: nil).check(nil)
    #expect(check.ids(.met) == [])
    #expect(check.ids(.notMet) == ["GOV-REGISTER"])
    #expect(Self.said.allSatisfy { check.truth($0) == .unknown })
  }

  @Test(arguments: said)
  func `what is left out is unknown, and never met`(fact: PracticeFact) throws {
    let whole = try Service().check(try Service().governance())
    let check = try Service().check(try Service().governance(without: [fact]))
    #expect(check.truth(fact) == .unknown)
    for id in rules(fact, whole) { #expect(check.answer(id) == .unknown, "\(id)") }
    #expect(check.ids(.notMet) == [])
  }

  @Test(arguments: Governance.Training.Topic.allCases)
  func `a letter that is taken away is named, and no other`(topic: Governance.Training.Topic) throws
  {
    let fact = try #require(PracticeFact(rawValue: "setting.topic-\(topic.rawValue)"))
    let id = "UOF-5\(topic.rawValue.uppercased())"
    let whole = try Service().check(try Service().governance())
    let open = try Service().check(try Service().governance(without: [fact]))
    #expect(Set(open.ids(.unknown)).subtracting(whole.ids(.unknown)) == [id])
    let said = try Service().check(try Service().governance(not: [fact]))
    #expect(said.ids(.notMet) == [id])
  }

  @Test func `past the review every answer is unknown, and what other files show stays`() throws {
    let governance = try Service().governance(reviewDue: "2026-11-19")
    let past = try Service().check(governance)
    #expect(past.isPastReview)
    #expect(Self.said.allSatisfy { past.truth($0) == .unknown })
    #expect(past.ids(.met) == ["GOV-REGISTER"])
    let last = try Service().check(try Service().governance(reviewDue: "2026-11-20"))
    #expect(!last.isPastReview && last.ids(.met).count > 30)
  }

  @Test func `what is said not to be there is not so`() throws {
    var governance = try Service().governance()
    governance.responsiblePerson = .nothing
    governance.policy = .nothing
    governance.training = .nothing
    let check = try Service().check(governance)
    #expect(check.answer("UOF-2") == .notMet)
    #expect(check.answer("UOF-2-DELEGATION") == .notApplicable)
    #expect(check.answer("UOF-3-PUBLISHED") == .notMet)
    #expect(check.answer("UOF-3-REVIEWED") == .notApplicable)
    #expect(check.answer("UOF-5A") == .notMet)
    #expect(check.answer("CQC-TR1") == .notApplicable)
  }

  @Test func `a policy, and a training, are current to their last day and no longer`() throws {
    let governance = try Service().governance()
    #expect(try Service().check(governance).truth(.settingPolicyIsReviewed) == .yes)
    #expect(try Service().check(governance).truth(.settingRefresherIsInTime) == .yes)
    let later = try Service(asOf: "2026-11-21").check(governance)
    #expect(later.ids(.notMet) == ["UOF-3-REVIEWED", "UOF-5-REFRESHER"])
  }

  @Test(arguments: [
    ("england", "mental-health-unit", "2026-11-20", PracticeRule.Answer.met),
    ("england", "mental-health-unit", "2022-03-30", .notApplicable),
    ("wales", "mental-health-unit", "2026-11-20", .notApplicable),
    ("scotland", "mental-health-unit", "2026-11-20", .notApplicable),
    ("england", "residential-care", "2026-11-20", .notApplicable),
  ])
  func `the duties of the Act are of mental health units in England, from its day`(
    nation: String,
    kind: String,
    day: String,
    answer: PracticeRule.Answer
  ) throws {
    let service = Service(nation: nation, kind: kind, asOf: day)
    let check = try service.check(try service.governance())
    #expect(check.answer("UOF-2") == answer)
    #expect(check.answer("UOF-5K") == answer)
    #expect(check.answer("GOV-PLAN") == .met)
  }

  @Test(arguments: [
    ("{capacity: 6, vacant: 0}", PracticeRule.Answer.met),
    ("{capacity: 7, vacant: 6}", .notMet),
  ])
  func `a care home is small by how many it is for`(
    places: String,
    answer: PracticeRule.Answer
  ) throws {
    let service = Service(kind: "residential-care", places: places)
    #expect(try service.check(nil).answer("CG142-SIZE") == answer)
    let ward = Service(places: places)
    #expect(try ward.check(nil).answer("CG142-SIZE") == .notApplicable)
  }
}

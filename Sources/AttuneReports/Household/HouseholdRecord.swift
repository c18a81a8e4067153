internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// People in one home as programs read it.
struct HouseholdRecord: Encodable {
  /// How somebody is somewhere, without the parts.
  struct State: Encodable {
    @Nullable var level: String?
    let load: Double
    let setting: String
    let strainScore: Double

    init(_ pairing: Pairing, _ naming: Naming) {
      level = pairing.level?.name
      load = pairing.score.load
      setting = naming.id(pairing.setting)
      strainScore = pairing.score.strainScore
    }
  }

  struct Member: Encodable {
    @Nullable var after: State?
    let alone: State
    @Nullable var before: State?
    let canBeAssessed: Bool
    let coverage: Double
    let flags: [PairingRecord.FlagRecord]
    let isNewcomer: Bool
    @Nullable var now: State?
    let person: String
  }

  struct Effect: Encodable {
    @Nullable var factor: String?
    let from: String
    let levels: Int
    let loadWith: Double
    let loadWithout: Double
    let on: String
  }

  struct Loop: Encodable {
    let one: String
    let other: String
  }

  struct Sum: Encodable {
    let people: Int
    @Nullable var period: String?
    @Nullable var read: Double?
    let reading: String
    @Nullable var space: String?
    let together: Double
  }

  struct Contagion: Encodable {
    @Nullable var comesFrom: String?
    let fallsOn: [String]
    let neededBy: [String]
    let restriction: ComparisonRecord.RestrictionRecord
  }

  struct Gate: Encodable {
    let answer: String
    let id: String
    let people: [String]
    let question: String
  }

  let broughtContagions: [Contagion]
  @Nullable var contagions: [Contagion]?
  let effects: [Effect]
  let gates: [Gate]
  let loops: [Loop]
  let members: [Member]
  let note: String
  let people: Int
  let presenceNotRecorded: [String]
  let setting: String
  let sums: [Sum]
  let withoutConsent: [String]
  let withoutProfile: [String]

  init(_ result: HouseholdResult) {
    let (household, naming, catalogue) = (result.household, result.naming, result.catalogue)
    let contagion = { (contagion: Household.Contagion) in
      Contagion(
        comesFrom: contagion.comesFrom.map { naming.id($0) },
        fallsOn: contagion.fallsOn.map { naming.id($0) },
        neededBy: contagion.neededBy.map { naming.id($0) },
        restriction: ComparisonRecord.RestrictionRecord(contagion.restriction, naming)
      )
    }
    contagions = result.contagions.map { $0.map(contagion) }
    broughtContagions = result.broughtContagions.map(contagion)
    effects = result.effects.map { effect in
      Effect(
        factor: effect.factor.map { catalogue.factors[$0].id },
        from: result.person(effect.from),
        levels: effect.levels,
        loadWith: effect.with.score.load,
        loadWithout: effect.without.score.load,
        on: result.person(effect.on)
      )
    }
    gates = result.gates.map { answer in
      Gate(
        answer: answer.answer.rawValue,
        id: answer.gate.id,
        people: answer.people.map { naming.id($0) },
        question: answer.gate.question
      )
    }
    loops = result.loops.map { Loop(one: result.person($0.one), other: result.person($0.other)) }
    members = household.worstFirst.map { Self.member($0, result) }
    note = HouseholdText.noTool
    people = household.size
    presenceNotRecorded = household.presenceNotRecorded.map { naming.id($0) }
    setting = naming.id(result.assessment.setting)
    sums = result.sums.map { sum in
      Sum(
        people: sum.people,
        period: sum.period?.name,
        read: sum.read,
        reading: catalogue.readings[sum.reading].id,
        space: sum.space.map { naming.id($0, in: result.assessment) },
        together: sum.together
      )
    }
    withoutConsent = household.withoutConsent.map { naming.id($0) }
    withoutProfile = household.withoutProfile.map { naming.id($0) }
  }

  private static func member(_ place: Int, _ result: HouseholdResult) -> Member {
    let (member, outcome) = (result.household.members[place], result.household.outcomes[place])
    return Member(
      after: outcome.canBeAssessed ? State(outcome.after, result.naming) : nil,
      alone: State(outcome.alone, result.naming),
      before: outcome.before.map { State($0, result.naming) },
      canBeAssessed: outcome.canBeAssessed,
      coverage: outcome.alone.score.coverage,
      flags: outcome.flags.map { PairingRecord.FlagRecord($0, result.wording) },
      isNewcomer: member.isNewcomer,
      now: result.homes[member.person.person].map { State($0, result.naming) },
      person: result.person(place)
    )
  }
}

/// One person's page of a shared home, as programs read it.
struct OwnHouseholdRecord: Encodable {
  struct Raised: Encodable {
    let factor: String
    @Nullable var period: String?
    @Nullable var space: String?
  }

  @Nullable var after: String?
  @Nullable var before: String?
  let canBeAssessed: Bool
  /// False if it is not recorded of everybody else what they bring.
  let isComplete: Bool
  let note: String
  let person: String
  let raised: [Raised]
  /// Types alone: what was written of one can be about the person it is for.
  @Nullable var restrictions: [String]?
  let setting: String

  init(_ own: OwnHouseholdResult) {
    let result = own.result
    after = own.outcome.canBeAssessed ? own.outcome.after.level?.name : nil
    before = (own.outcome.before ?? own.outcome.alone).level?.name
    canBeAssessed = own.outcome.canBeAssessed
    isComplete = own.isComplete
    note = HouseholdText.noTool
    person = result.naming.id(own.profile.person)
    raised = own.raised.map { raised in
      Raised(
        factor: result.catalogue.factors[raised.factor].id,
        period: raised.period?.name,
        space: raised.space.map { result.naming.id($0, in: result.assessment) }
      )
    }
    restrictions = own.restrictions.map { $0.map(\.type) }
    setting = result.naming.id(result.assessment.setting)
  }
}

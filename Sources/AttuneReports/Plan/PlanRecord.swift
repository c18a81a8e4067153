internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

/// A plan as programs read it.
struct PlanRecord: Encodable {
  struct Person: Encodable {
    let after: State
    let before: State
    let flags: [PairingRecord.FlagRecord]
    let person: String
  }

  struct State: Encodable {
    @Nullable var level: String?
    let load: Double
    let loadHigh: Double
    let loadLow: Double
    let strainScore: Double

    init(_ pairing: Pairing) {
      let score = pairing.score
      level = pairing.level?.name
      (load, loadLow, loadHigh) = (score.load, score.loadLow, score.loadHigh)
      strainScore = score.strainScore
    }
  }

  struct Search: Encodable {
    let candidates: Int
    let isExact: Bool
    let sets: Int
    let total: Int
  }

  let actions: [ActionRecord]
  let bridges: [BridgeRecord]
  let costFrom: Double
  let costTo: Double
  let frontier: [FrontierRecord]
  let leftOut: [LeftOutRecord]
  let notLookedAt: [String]
  let others: [Person]
  let people: [Person]
  let reach: String
  let resolutions: [ResolutionRecord]
  let search: Search
  let setting: String
  let shortfalls: [ShortfallRecord]
  @Nullable var target: String?
  let unmeasured: [OfferRecord]

  init(_ result: PlanResult) {
    let (plan, naming) = (result.plan, result.naming)
    let person = { (outcome: Plan.Outcome) in
      Person(
        after: State(outcome.after),
        before: State(outcome.before),
        flags: outcome.flags.map { PairingRecord.FlagRecord($0, result.wording) },
        person: naming.id(outcome.person.person)
      )
    }
    actions = plan.actions.map { ActionRecord($0, result) }
    bridges = plan.bridges.map { BridgeRecord($0, naming) }
    costFrom = result.cost.lowerBound
    costTo = result.cost.upperBound
    frontier = plan.frontier.map { FrontierRecord($0, result) }
    leftOut = plan.leftOut.map { LeftOutRecord($0, result) }
    notLookedAt = (result.withoutConsent + result.withoutProfile).map(naming.id)
    others = plan.others.map(person)
    people = plan.outcomes.map(person)
    reach = plan.reach.word
    resolutions = plan.resolutions.map { ResolutionRecord($0, result) }
    search = Search(
      candidates: plan.search.candidates,
      isExact: plan.search.isExact,
      sets: plan.search.sets,
      total: plan.search.total
    )
    setting = naming.id(plan.setting.setting)
    shortfalls = plan.shortfalls.map { ShortfallRecord($0, result) }
    target = plan.request.target?.name
    unmeasured = plan.unmeasured.map { OfferRecord($0.adjustment, $0.offer) }
  }
}

extension Plan.Reach {
  /// The word that programs read.
  var word: String {
    switch self {
    case .noTarget: "no_target"
    case .already: "already"
    case .reached: "reached"
    case .heldByFlags: "held_by_flags"
    case .notEnoughKnown: "not_enough_known"
    case .notReached(isProven: false): "not_reached"
    case .notReached(isProven: true): "out_of_reach"
    }
  }
}

internal import AttuneModel
internal import AttunePlanning

/// One action of a plan, as programs read it.
struct ActionRecord: Encodable {
  struct Change: Encodable {
    let after: Double
    let alone: Double
    let basis: String
    let before: Double
    let factor: String
    let isRead: Bool
    let operation: String
    @Nullable var period: String?
    let person: String
    let reading: String
    let source: String
    @Nullable var space: String?
  }

  struct Question: Encodable {
    let isKnown: Bool
    let person: String
    let why: String
  }

  struct Other: Encodable {
    let loadWith: Double
    let loadWithout: Double
    let person: String
  }

  let adjustment: String
  let ask: [Question]
  let cautions: [String]
  let changes: [Change]
  let costFrom: Double
  let costTo: Double
  let readyBy: String
  let effort: String
  let evidence: String
  let leadDays: Int
  let liftsRestriction: Bool
  let measureFirst: [String]
  let name: String
  @Nullable var need: String?
  @Nullable var offer: String?
  let onOthers: [Other]
  let part: Double
  let people: [String]
  @Nullable var period: String?
  let reviewOn: String
  let source: String
  @Nullable var space: String?
  let tier: String
  let who: [String]

  init(_ action: Plan.Action, _ result: PlanResult) {
    let (candidate, offer) = (action.candidate, action.candidate.offer)
    let (naming, catalogue) = (result.naming, result.catalogue)
    adjustment = candidate.adjustment.id
    ask = action.ask.map {
      Question(
        isKnown: $0.isKnown,
        person: naming.id($0.person),
        why: $0.contraindication.why
      )
    }
    cautions = offer.cautions
    changes = action.changes.map { change in
      Change(
        after: change.after,
        alone: change.alone,
        basis: change.effect.basis.rawValue,
        before: change.before,
        factor: catalogue.factors[change.factor].id,
        isRead: change.isRead,
        operation: change.effect.operation.rawValue,
        period: change.period?.name,
        person: naming.id(change.person),
        reading: catalogue.factors[change.factor].reading,
        source: change.effect.source,
        space: change.space.map { naming.id($0, in: result.assessment) }
      )
    }
    (costFrom, costTo) = (candidate.cost.lowerBound, candidate.cost.upperBound)
    readyBy = "\(result.ready(action))"
    effort = offer.effort.rawValue
    evidence = offer.evidence.rawValue
    leadDays = action.lead
    liftsRestriction = offer.liftsRestriction
    measureFirst = action.measureFirst.map { catalogue.factors[$0].reading }
    name = candidate.adjustment.name
    need = action.need.map { catalogue.needs[$0].id }
    self.offer = offer.condition
    onOthers = action.onOthers.map {
      Other(loadWith: $0.with, loadWithout: $0.without, person: naming.id($0.person))
    }
    part = action.part
    people = candidate.people.map(naming.id)
    period = candidate.period?.name
    reviewOn = "\(result.review(action))"
    source = candidate.adjustment.source
    space = result.space(candidate)
    tier = offer.tier.rawValue
    who = offer.who.map(\.name)
  }
}

struct BridgeRecord: Encodable {
  let adjustment: String
  let ask: [String]
  let evidence: String
  let hours: Double
  let hoursAreStated: Bool
  let isInUse: Bool
  @Nullable var loadBefore: Double?
  @Nullable var loadWorn: Double?
  let name: String
  let person: String

  init(_ bridge: Bridge, _ naming: Naming) {
    adjustment = bridge.adjustment.id
    ask = bridge.ask.map(\.why)
    evidence = bridge.offer.evidence.rawValue
    (hours, isInUse) = (bridge.hours, bridge.isInUse)
    hoursAreStated = bridge.hoursAreStated
    loadBefore = bridge.load?.before
    loadWorn = bridge.load?.worn
    name = bridge.adjustment.name
    person = naming.id(bridge.person)
  }
}

struct FrontierRecord: Encodable {
  let actions: [String]
  let cost: Double
  let isExact: Bool
  let level: String
  let load: Double
  @Nullable var raises: String?

  init(_ point: FrontierPoint, _ result: PlanResult) {
    actions = point.candidates.map { candidate in
      candidate.adjustment.id + (result.space(candidate).map { " in \($0)" } ?? "")
    }
    (cost, load, isExact) = (point.cost, point.load, point.isExact)
    level = point.level.name
    raises = point.raises.map(result.naming.id)
  }
}

struct LeftOutRecord: Encodable {
  let adjustment: String
  @Nullable var person: String?
  let reason: String
  @Nullable var space: String?

  init(_ found: LeftOut, _ result: PlanResult) {
    adjustment = found.adjustment.id
    (reason, person) =
      switch found.reason {
      case .inPlace: ("in_place", nil)
      case .inUse: ("in_use", nil)
      case .refused(let person, _): ("refused", result.naming.id(person))
      case .harms(let person, _): ("harms", result.naming.id(person))
      case .takes: ("too_late", nil)
      case .costs: ("too_dear", nil)
      case .notWanted: ("not_wanted", nil)
      }
    space = result.space(at: found.space)
  }
}

struct ResolutionRecord: Encodable {
  let adjustment: String
  let levelFrom: String
  let levelTo: String
  let person: String
  @Nullable var space: String?
  let way: String

  init(_ resolution: Resolution, _ result: PlanResult) {
    adjustment = resolution.candidate.adjustment.id
    (levelFrom, levelTo) = (resolution.before.name, resolution.after.name)
    person = result.naming.id(resolution.person)
    space = result.space(resolution.candidate)
    way =
      switch resolution.way {
      case .ownSpace: "own_space"
      case .onePeriod(let period): "\(period.name)_only"
      case .dropped: "dropped"
      }
  }
}

struct ShortfallRecord: Encodable {
  struct Remainder: Encodable {
    let factor: String
    let hasAdjustment: Bool
    let share: Double
  }

  struct Feature: Encodable {
    let comfortable: Double
    let factor: String
    let isStated: Bool
    @Nullable var period: String?
  }

  @Nullable var features: [Feature]?
  let person: String
  let remaining: [Remainder]

  init(_ shortfall: Shortfall, _ result: PlanResult) {
    let id = { (factor: Int) in result.catalogue.factors[factor].id }
    features = shortfall.features.map { features in
      features.map {
        Feature(
          comfortable: $0.comfortable,
          factor: id($0.factor),
          isStated: $0.isStated,
          period: $0.period?.name
        )
      }
    }
    person = result.naming.id(shortfall.person)
    remaining = shortfall.remaining.map {
      Remainder(factor: id($0.factor), hasAdjustment: $0.hasAdjustment, share: $0.share)
    }
  }
}

struct OfferRecord: Encodable {
  let adjustment: String
  let evidence: String
  let group: String
  let name: String

  init(_ adjustment: Adjustment, _ offer: Adjustment.Offer) {
    self.adjustment = adjustment.id
    evidence = offer.evidence.rawValue
    (group, name) = (adjustment.group, adjustment.name)
  }
}

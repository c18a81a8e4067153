internal import AttuneModel
internal import AttunePractice

/// The register of one setting, as programs read it.
struct RestrictionsRecord: Encodable {
  struct Entry: Encodable {
    let alternativesTried: [String]
    /// `nil` where it is for everyone.
    @Nullable var appliesTo: [String]?
    let authority: AuthorityRecord
    let checks: [CheckRecord]
    @Nullable var contagion: Bool?
    @Nullable var days: Int?
    @Nullable var decidedBy: String?
    let drivenBy: [String]
    let id: String
    let isBlanket: Bool
    @Nullable var leastRestrictive: String?
    @Nullable var libertyView: LibertyViewRecord?
    let missing: [String]
    let neededBy: [String]
    @Nullable var personView: String?
    let personViewState: String
    let pressing: [String]
    let reaches: [String]
    @Nullable var reason: String?
    @Nullable var restricts: [String]?
    let review: ReviewRecord
    @Nullable var since: String?
    @Nullable var stepDown: String?
    let type: String
    @Nullable var what: String?
  }

  struct LibertyViewRecord: Encodable {
    @Nullable var by: String?
    let deprives: Bool
    let on: String
  }

  struct AuthorityRecord: Encodable {
    @Nullable var applied: String?
    @Nullable var route: String?
    let state: String
    @Nullable var until: String?
  }

  struct ReviewRecord: Encodable {
    @Nullable var due: String?
    @Nullable var reviewed: String?
    let state: String
  }

  struct Feature: Encodable {
    let adjustments: [String]
    let factor: String
    let people: [Press]
  }

  struct Press: Encodable {
    let isPastLimit: Bool
    let person: String
    let reading: Double
    let share: Double
  }

  struct Audit: Encodable {
    let added: [String]
    let blanket: Int
    let changed: [String]
    let contagion: Int
    let dropped: [String]
    @Nullable var inForce: Int?
    let on: String
    let overdue: Int
    let reachNotKnown: Int
    let withoutAuthority: Int
  }

  let audit: String
  let auditReviewDue: String
  let history: [Audit]
  let isPastReview: Bool
  let kind: String
  let nation: String
  let notLookedAt: [String]
  @Nullable var pressing: [Feature]?
  @Nullable var restrictions: [Entry]?
  let setting: String

  init(_ place: RestrictionsResult.Place, _ result: RestrictionsResult) {
    let (register, naming) = (place.register, result.naming)
    let factors = result.catalogue.factors
    let ids = { (restrictions: [Restriction]) in
      restrictions.map { result.id($0, in: place) }
    }
    audit = "\(register.assessment.assessed.on)"
    auditReviewDue = "\(register.assessment.assessed.reviewDue)"
    isPastReview = register.isPastReview
    kind = register.assessment.kind.rawValue
    nation = register.assessment.nation.rawValue
    setting = naming.id(register.assessment.setting)
    notLookedAt = place.notLookedAt.map(naming.id)
    history = register.history.map { audit in
      Audit(
        added: ids(audit.added),
        blanket: audit.blanket,
        changed: ids(audit.changed),
        contagion: audit.contagion,
        dropped: ids(audit.dropped),
        inForce: audit.inForce,
        on: "\(audit.on)",
        overdue: audit.overdue,
        reachNotKnown: audit.reachNotKnown,
        withoutAuthority: audit.withoutAuthority
      )
    }
    pressing = place.pressing.map { features in
      zip(features, place.easing).map { feature, easing in
        Feature(
          adjustments: easing.map(\.id),
          factor: factors[feature.factor].id,
          people: feature.presses.map {
            Press(
              isPastLimit: $0.isPastLimit,
              person: naming.id($0.person),
              reading: $0.reading,
              share: $0.share
            )
          }
        )
      }
    }
    restrictions = register.entries.map { entries in
      entries.map { Entry($0, place, result) }
    }
  }
}

extension RestrictionsRecord.Entry {
  fileprivate init(
    _ entry: RegisterEntry,
    _ place: RestrictionsResult.Place,
    _ result: RestrictionsResult
  ) {
    let (restriction, naming) = (entry.restriction, result.naming)
    // Texts that somebody wrote may say who it is.
    let text = { (text: String?) in naming.isRedacted ? nil : text }
    let factor = { (position: Int) in result.catalogue.factors[position].id }
    self.init(
      alternativesTried: naming.isRedacted ? [] : restriction.alternativesTried,
      appliesTo: restriction.appliesTo.people?.map(naming.id),
      authority: RestrictionsRecord.AuthorityRecord(
        applied: restriction.authority?.applied.map { "\($0)" },
        route: restriction.authority?.route.rawValue,
        state: entry.authority.word,
        until: restriction.authority?.until.map { "\($0)" }
      ),
      checks: entry.checks.map { CheckRecord($0) },
      contagion: entry.reach.isContagion.known,
      days: entry.days,
      decidedBy: text(restriction.decidedBy),
      drivenBy: restriction.drivenBy.map(factor),
      id: result.id(restriction, in: place),
      isBlanket: entry.reach.isBlanket,
      leastRestrictive: text(restriction.leastRestrictive),
      libertyView: restriction.libertyView.map {
        RestrictionsRecord.LibertyViewRecord(
          by: text($0.by),
          deprives: $0.deprives,
          on: "\($0.on)"
        )
      },
      missing: entry.missing.map(\.words),
      neededBy: restriction.neededBy.map(naming.id),
      personView: restriction.personView?.words.flatMap(text),
      personViewState: restriction.personView?.word ?? "not recorded",
      pressing: (place.pressing ?? [])
        .filter { place.restrictions(with: $0).contains(restriction) }.map { factor($0.factor) },
      reaches: entry.reach.people.map(naming.id),
      reason: text(restriction.reason),
      restricts: restriction.restricts?.map(\.rawValue),
      review: RestrictionsRecord.ReviewRecord(
        due: restriction.reviewDue.map { "\($0)" },
        reviewed: restriction.reviewed.map { "\($0)" },
        state: entry.review.word
      ),
      since: restriction.since.map { "\($0)" },
      stepDown: text(restriction.stepDown),
      type: restriction.type,
      what: text(restriction.what)
    )
  }
}

/// What a rule says, as programs read it.
struct CheckRecord: Encodable {
  let answer: String
  /// The facts that are not so, or not known, or keep it from applying.
  let facts: [String]
  let force: String
  let rule: String
  let sourceSeen: Bool
  /// Where it is not about facts: nation, kind, day, not commenced.
  @Nullable var why: String?

  init(_ check: RuleCheck) {
    answer = check.answer.rawValue.replacing("-", with: "_")
    force = check.rule.force.rawValue
    rule = check.rule.id
    sourceSeen = check.rule.isSourceSeen
    facts = check.facts.map(\.rawValue)
    why = check.reason
  }
}

extension RuleCheck {
  /// The facts on which the answer rests.
  var facts: [PracticeFact] {
    switch outcome {
    case .notMet(let facts), .unknown(.facts(let facts)), .notApplicable(.facts(let facts)): facts
    default: []
    }
  }

  fileprivate var reason: String? {
    switch outcome {
    case .unknown(.nation), .notApplicable(.nation): "nation"
    case .unknown(.kind), .notApplicable(.kind): "kind"
    case .notApplicable(.day): "day"
    case .notApplicable(.notCommenced): "not commenced"
    default: nil
    }
  }
}

extension AuthorityStanding {
  fileprivate var word: String {
    switch self {
    case .notRecorded: "not recorded"
    case .none: "none"
    case .askedFor: "asked for"
    case .withoutEnd: "without end"
    case .unclear: "unclear"
    case .holds: "holds"
    case .endsSoon: "ends soon"
    case .ended: "ended"
    }
  }
}

extension ReviewStanding {
  fileprivate var word: String {
    switch self {
    case .notRecorded: "not recorded"
    case .due: "due"
    case .overdue: "overdue"
    }
  }
}

extension Restriction.View {
  fileprivate var words: String? {
    if case .said(let words) = self { words } else { nil }
  }

  fileprivate var word: String {
    switch self {
    case .said: "said"
    case .notAsked: "not asked"
    case .declined: "declined"
    }
  }
}

extension Restriction.Reach {
  fileprivate var people: [PersonID]? {
    if case .people(let people) = self { people } else { nil }
  }
}

extension Truth {
  /// `nil` is not known.
  fileprivate var known: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  }
}

internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// A comparison as programs read it.
struct ComparisonRecord: Encodable {
  /// One of the settings: its pairing, and what a comparison adds.
  struct Setting: Encodable {
    let pairing: PairingRecord
    let added: Added

    func encode(to encoder: any Encoder) throws {
      try pairing.encode(to: encoder)
      try added.encode(to: encoder)
    }
  }

  struct Added: Encodable {
    @Nullable var availableFrom: String?
    let canBeOffered: Bool
    @Nullable var change: ChangeRecord?
    @Nullable var costPerWeek: Double?
    let domains: [Domain]
    let doesNotApply: [String]
    let isHome: Bool
    let likelyHigh: Double
    let likelyLow: Double
    let offeredRankShares: [Double]
    let rankShares: [Double]
    let restrictions: MoveRecord
  }

  struct Domain: Encodable {
    let domain: String
    let points: Double
  }

  struct MoveRecord: Encodable {
    let carried: [RestrictionRecord]
    @Nullable var added: [RestrictionRecord]?
    @Nullable var dropped: [RestrictionRecord]?
  }

  struct RestrictionRecord: Encodable {
    let id: String
    let type: String
    @Nullable var what: String?

    init(_ restriction: Restriction, _ naming: Naming) {
      id = restriction.id.text
      type = restriction.type
      what = naming.isRedacted ? nil : restriction.what
    }
  }

  struct Preference: Encodable {
    let setting: String
    @Nullable var why: String?
  }

  struct Near: Encodable {
    @Nullable var who: String?
    @Nullable var withinMiles: Double?
  }

  struct Pair: Encodable {
    let better: String
    let worse: String
    let share: Double
    let sureness: String
  }

  @Nullable var livesAt: String?
  let near: [Near]
  let pairs: [Pair]
  let person: String
  let prefers: [Preference]
  let settings: [Setting]
  let turns: [TurnRecord]
  @Nullable var wantsToShare: String?

  init(_ result: ComparisonResult) {
    let (naming, profile) = (result.naming, result.profile)
    let id = { (place: Int) in naming.id(result.candidates[place].setting.setting) }
    let home = result.comparison.home.map { result.candidates[$0].setting.setting }
    livesAt = (home ?? profile.livesAt).map { naming.id($0) }
    near = profile.near.map {
      Near(who: naming.isRedacted ? nil : $0.who, withinMiles: $0.within)
    }
    pairs = result.pairs.map {
      Pair(
        better: id($0.better),
        worse: id($0.worse),
        share: $0.share,
        sureness: $0.sureness.rawValue
      )
    }
    person = naming.id(profile.person)
    prefers = profile.prefers.map {
      Preference(setting: naming.id($0.setting), why: naming.isRedacted ? nil : $0.why)
    }
    settings = result.candidates.indices.map { Self.setting($0, result) }
    turns = result.turns.map { TurnRecord($0, result) }
    wantsToShare = profile.wantsToShare?.rawValue
  }

  private static func setting(_ place: Int, _ result: ComparisonResult) -> Setting {
    let (candidate, naming) = (result.candidates[place], result.naming)
    let (assessment, move) = (candidate.setting.assessment, result.move(place))
    let restrictions = { (all: [Restriction]) in all.map { RestrictionRecord($0, naming) } }
    let record = PairingRecord(
      candidate.pairing,
      explanation: candidate.explanation,
      flags: candidate.flags,
      wording: result.wording(place)
    )
    let moved = MoveRecord(
      carried: restrictions(move.carried),
      added: move.added.map(restrictions),
      dropped: move.dropped.map(restrictions)
    )
    let domains = result.domains.map {
      Domain(domain: $0, points: result.points(place, domain: $0))
    }
    let added = Added(
      availableFrom: assessment.places?.availableFrom?.description,
      canBeOffered: !candidate.pairing.isBlocked,
      change: result.remedies[place].map { ChangeRecord($0, result.wording(place)) },
      costPerWeek: assessment.weeklyCost,
      domains: domains,
      doesNotApply: result.inapplicable(place).map { result.catalogue.factors[$0].id },
      isHome: candidate.isHome,
      likelyHigh: result.likely[place].upperBound,
      likelyLow: result.likely[place].lowerBound,
      offeredRankShares: candidate.offeredRankShares,
      rankShares: candidate.rankShares,
      restrictions: moved
    )
    return Setting(pairing: record, added: added)
  }
}

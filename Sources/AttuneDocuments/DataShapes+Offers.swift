internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// An adjustment as it is written: with names of bands and roles.
struct WrittenAdjustment: Sendable {
  let id: String
  let name: String
  let group: String
  let restrictive: Adjustment.Restrictive
  let source: String
  let gate: String?
  let offer: WrittenOffer?

  /// - Returns: `nil` if a band or role is not defined, or something is missing: what restricts has
  ///   a gate and no offer, and what may be offered has all of one.
  func adjustment(_ tables: AdjustmentTables) -> Adjustment? {
    let made = offer?.offer(tables)
    let isWhole =
      switch restrictive {
      case .yes: offer == nil && gate != nil
      case .ifImposed: made?.condition != nil && gate == nil
      case .no: made != nil && made?.condition == nil && gate == nil
      }
    guard isWhole else { return nil }
    return Adjustment(
      id: id,
      name: name,
      group: group,
      restrictive: restrictive,
      source: source,
      offer: made,
      gate: gate
    )
  }
}

/// What is said of an adjustment that may be offered, as it is written.
struct WrittenOffer: Sendable {
  private let tier: Adjustment.Tier
  private let instruction: String
  private let plain: String
  private let acts: Acts
  private let evidence: Adjustment.EvidenceGrade
  private let effort: Adjustment.Effort
  private let cost: [String]
  private let lead: [String]
  private let who: [String]
  private let uses: [SpaceUse]
  private let condition: String?
  private let lifts: Bool
  private let effects: [Adjustment.Effect]
  private let absorber: Adjustment.Absorber?
  private let provides: [String]
  private let contra: [Adjustment.Contraindication]
  private let cautions: [String]
  private let needs: [String]
  private let excludes: [String]

  private enum Acts: String, Sendable, CaseIterable {
    case setting
    case space
    case individual
    case worn
  }

  func offer(_ tables: AdjustmentTables) -> Adjustment.Offer? {
    guard let cost = tables.cost(cost), let lead = tables.lead(lead),
      let who = tables.roles(who), (acts == .space) == !uses.isEmpty
    else { return nil }
    let reach: Adjustment.Reach =
      switch acts {
      case .setting: .setting
      case .space: .space(Set(uses))
      case .individual: .individual
      case .worn: .worn
      }
    return Adjustment.Offer(
      tier: tier,
      instruction: instruction,
      plain: plain,
      condition: condition,
      liftsRestriction: lifts,
      reach: reach,
      effects: effects,
      absorber: absorber,
      provides: provides,
      cost: cost,
      lead: lead,
      effort: effort,
      who: who,
      evidence: evidence,
      contraindications: contra,
      cautions: cautions,
      needs: needs,
      excludes: excludes
    )
  }

  /// The keys of an entry that make it an offer; what restricts has none of them.
  struct Keys: Sendable {
    private let tier: Key<Adjustment.Tier>
    private let instruction: Key<String>
    private let plain: Key<String>
    private let acts: Key<Acts>
    private let uses: Key<[SpaceUse]>
    private let effects: Key<[Adjustment.Effect]>
    private let absorber: Key<Adjustment.Absorber>
    private let cost: Key<[String]>
    private let lead: Key<[String]>
    private let effort: Key<Adjustment.Effort>
    private let who: Key<[String]>
    private let evidence: Key<Adjustment.EvidenceGrade>
    private let condition: Key<String>
    private let lifts: Key<Bool>
    private let provides: Key<[String]>
    private let contra: Key<[Adjustment.Contraindication]>
    private let cautions: Key<[String]>
    private let needs: Key<[String]>
    private let excludes: Key<[String]>

    init(
      _ list: inout KeyList,
      effects: Shape<[Adjustment.Effect]>,
      reading: Shape<Int>,
      contra: Shape<Adjustment.Contraindication>,
      _ words: Vocabularies
    ) {
      tier = list.optional("tier", .cases(called: "a tier"), "When it helps.")
      instruction = list.optional("do", .freeText, "What to do.")
      plain = list.optional("plain", .freeText, "What could change, in plain words.")
      acts = list.optional("acts", .cases(called: "where it acts"), "Where it acts.")
      uses = list.optional("uses", .list(of: .use), "The uses of one such space.")
      self.effects = list.optional("effects", effects, "What it changes.")
      absorber = list.optional("absorber", Self.absorber(reading), "What absorbs sound.")
      cost = list.optional("cost", .list(of: .word), "Bands of cost.")
      lead = list.optional("lead", .list(of: .word), "Bands of lead time.")
      effort = list.optional("effort", .cases(called: "small, medium or large"), "How much work.")
      who = list.optional("who", .list(of: .word), "Who does it.")
      evidence = list.optional("evidence", .cases(called: "a grade"), "How good the evidence is.")
      condition = list.optional("offer", .freeText, "What makes it an offer.")
      lifts = list.optional("lifts", .yesNo, "Whether it takes a restriction away.")
      let calming = words.calming.map(\.id)
      provides = list.optional(
        "provides",
        .list(of: .vocabulary(calming, called: "a thing that calms, of the catalogue")),
        "What calming it makes available."
      )
      self.contra = list.optional("contra", .list(of: contra), "For whom it may be wrong.")
      cautions = list.optional("cautions", .list(of: .freeText), "What to look out for.")
      needs = list.optional("needs", .list(of: .word), "What comes first.")
      excludes = list.optional("excludes", .list(of: .word), "What it cannot go with.")
    }

    func offer(_ fields: FieldReader) -> WrittenOffer? {
      guard let tier = fields[tier], let instruction = fields[instruction],
        let plain = fields[plain],
        let acts = fields[acts], let evidence = fields[evidence], let effort = fields[effort],
        let cost = fields[cost], let lead = fields[lead], let who = fields[who]
      else { return nil }
      return WrittenOffer(
        tier: tier,
        instruction: instruction,
        plain: plain,
        acts: acts,
        evidence: evidence,
        effort: effort,
        cost: cost,
        lead: lead,
        who: who,
        uses: fields[uses] ?? [],
        condition: fields[condition],
        lifts: fields[lifts] ?? false,
        effects: fields[effects] ?? [],
        absorber: fields[absorber],
        provides: fields[provides] ?? [],
        contra: fields[contra] ?? [],
        cautions: fields[cautions] ?? [],
        needs: fields[needs] ?? [],
        excludes: fields[excludes] ?? []
      )
    }

    private static func absorber(_ reading: Shape<Int>) -> Shape<Adjustment.Absorber> {
      var list = KeyList()
      let reading = list.required("reading", reading, "The reading of reverberation.")
      let area = list.required("area", .number(from: 0.1, to: 1000), "In m².")
      let part = list.required("coefficient", .number(from: 0.01, to: 1), "What it absorbs.")
      let height = list.required("height", .number(from: 1, to: 20), "Of a room, in m.")
      let ground = GroundKeys(&list)
      return .object(list.finished) { fields in
        guard let reading = fields[reading], let area = fields[area], let part = fields[part],
          let height = fields[height],
          let sourced = ground.sourced(true, fields)
        else { return nil }
        return Adjustment.Absorber(
          reading: reading,
          area: area,
          coefficient: part,
          height: height,
          basis: sourced.basis,
          source: sourced.source
        )
      }
    }
  }
}

internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// What rules and plans look at: conditions, what the person relies on, what calms, how days go.
struct CircumstanceKeys: Sendable {
  let conditions: Key<[String]>
  let reliesOn: Key<[Restriction.Restricts]>
  let distress: Key<SensoryProfile.DistressShows>
  let earlySigns: Key<[String]>
  let calming: Key<[String]>
  let knownBefore: Key<[SensoryProfile.KnownBefore]>
  let presence: Key<[SensoryProfile.Presence]>
  let supports: Key<[SensoryProfile.Support]>
  let day: Key<[SensoryProfile.Stay]>

  init(_ list: inout KeyList, _ shapes: CatalogueShapes) {
    conditions = list.optional(
      "conditions",
      .list(of: shapes.condition),
      "Conditions that rules and contra-indications look at."
    )
    reliesOn = list.optional("relies-on", .list(of: shapes.reliedOn), "What the person relies on.")
    distress = list.optional(
      "distress-shows",
      .cases(called: "a way in which distress shows"),
      "Whether distress can be seen."
    )
    earlySigns = list.optional(
      "early-signs",
      .list(of: .freeText),
      "What can be seen before distress."
    )
    calming = list.optional("calming", .list(of: shapes.calming), "What calms the person.")
    knownBefore = list.optional(
      "known-before",
      .list(of: shapes.knownBefore),
      "What was there before past force or distress."
    )
    presence = list.optional(
      "presence",
      .list(of: shapes.presence),
      "What the person brings to a shared home."
    )
    supports = list.optional("supports", .list(of: shapes.support), "Adjustments already in use.")
    day = list.optional("day", shapes.stays, "Where the person spends time, by use of the space.")
  }

  func read(into profile: inout SensoryProfile?, _ fields: FieldReader) {
    let (conditions, reliesOn) = (fields[conditions] ?? [], fields[reliesOn] ?? [])
    let (distress, earlySigns) = (fields[distress], fields[earlySigns] ?? [])
    let (calming, knownBefore) = (fields[calming] ?? [], fields[knownBefore] ?? [])
    let (presence, supports) = (fields[presence], fields[supports] ?? [])
    let day = fields[day]
    profile?.conditions = conditions
    profile?.reliesOn = reliesOn
    profile?.distressShows = distress
    profile?.earlySigns = earlySigns
    profile?.calming = calming
    profile?.knownBefore = knownBefore
    profile?.presence = presence
    profile?.supports = supports
    profile?.day = day
  }
}

extension CatalogueShapes {
  fileprivate var knownBefore: Shape<SensoryProfile.KnownBefore> {
    var list = KeyList()
    let factor = list.required("factor", factor, "The factor, by its id.")
    let at = list.optional("at", .period, "In which period.")
    let use = list.optional("in", .use, "In which use of space.")
    let what = list.optional("what", .freeText, "What happened.")
    return .object(list.finished) { fields in
      let (at, use, what) = (fields[at], fields[use], fields[what])
      return fields[factor].map {
        SensoryProfile.KnownBefore(factor: $0, period: at, use: use, what: what)
      }
    }
  }

  fileprivate var presence: Shape<SensoryProfile.Presence> {
    let (quantities, catalogue) = (quantities, catalogue)
    var list = KeyList()
    let reading = list.required("reading", reading, "The reading it adds to.")
    let adds = list.required("adds", .node(.text()), "How much, in a unit of the reading.")
    let use = list.optional("in", .use, "In which use of space.")
    let at = list.optional("at", .period, "In which period.")
    let length = list.optional("for", .quantity("min", from: 0, to: 1440), "For how long.")
    let note = list.optional("note", .freeText, "What it is.")
    return .object(list.finished) { fields in
      let (use, at, minutes, note) = (fields[use], fields[at], fields[length], fields[note])
      guard let position = fields[reading], let node = fields[adds],
        let adds = quantities[position](node, fields.log)
      else { return nil }
      if catalogue.readings[position].combine(catalogue) == .none {
        fields.report(
          .doesNotJoin,
          .warning,
          at: reading,
          "what one person adds to this cannot be worked out for the others",
          help: "it is kept, and changes no number; sounds, smells and people join"
        )
      }
      return SensoryProfile.Presence(
        reading: position,
        adds: adds.value,
        use: use,
        period: at,
        minutes: minutes,
        note: note
      )
    }
  }

  fileprivate var support: Shape<SensoryProfile.Support> {
    var list = KeyList()
    let use = list.required("use", adjustment, "The adjustment, by its id.")
    let hours = list.optional("hours", .hours(upTo: 24), "Hours a day.")
    return .object(list.finished) { fields in
      let hours = fields[hours]
      return fields[use].map { SensoryProfile.Support(adjustment: $0, hours: hours) }
    }
  }

  /// How a person's day is spread; no period may be given more hours than it has.
  fileprivate var stays: Shape<[SensoryProfile.Stay]> {
    var list = KeyList()
    let use = list.required("in", .use, "The use of space.")
    let at = list.required("at", .period, "The period.")
    let hours = list.required("hours", .hours(upTo: 24), "Hours of the period.")
    let stay = Shape<SensoryProfile.Stay>.object(list.finished) { fields in
      let (use, at, hours) = (fields[use], fields[at], fields[hours])
      guard let use, let at, let hours else { return nil }
      return SensoryProfile.Stay(use: use, period: at, hours: hours)
    }
    return checkingHours(.list(of: stay)) { ($0.period, $0.hours) }
  }

  /// Reports a day in which a period has more hours than there are.
  func checkingHours<Stay>(
    _ stays: Shape<[Stay]>,
    hours: @escaping @Sendable (Stay) -> (Period, Double)
  ) -> Shape<[Stay]> {
    let conventions = catalogue.conventions
    return Shape(stays.schema) { node, log in
      guard let stays = stays(node, log) else { return nil }
      for period in Period.allCases {
        let total = stays.map(hours).filter { $0.0 == period }.reduce(0) { $0 + $1.1 }
        let length = conventions.length(of: period)
        guard total > length + conventions[.hoursTolerance] else { continue }
        log.report(
          Diagnostic(
            .tooManyHours,
            at: node.range,
            "the \(period.name) has \(plain(length)) hours; here it is given more"
          )
        )
      }
      return stays
    }
  }
}

extension Shape where Value == SpaceUse {
  static let use = Shape.cases(called: "a use of a space")
}

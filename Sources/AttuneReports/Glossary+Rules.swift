internal import AttuneModel

extension Glossary {
  /// A rule: what it looks at, its numbers, what it does to the level.
  func rule(_ id: String) -> [Block]? {
    guard let rule = catalogue.rules.first(where: { $0.id == id }) else { return nil }
    let effect =
      switch rule.severity {
      case .blocker: "A blocker: the pairing cannot be offered, whatever its score."
      case .critical: "Critical: the level is at least very high."
      case .serious: "Serious: the level is at least high."
      case .note: "A note: it changes no level."
      case .notChecked: ""
      }
    let numbers = numbers(of: rule.test)
    return [
      .paragraph("\(strong: "Rule: \(rule.name).")"), .paragraph(Line(effect)),
      .paragraph(
        "It looks only at spaces and periods in which the person spends time. What it cannot see "
          + "because it was not read is 'not checked', and no pass."
      ),
    ] + (numbers.isEmpty ? [] : [.heading("Its numbers", level: .first), .list(numbers)])
      + [.paragraph("Source: \(rule.source).")]
  }

  private func numbers(of test: FlagRule.Test) -> [ListItem] {
    switch test {
    case .reading(let marks, let audience):
      marks.map(item) + audienceItem(audience)
    case .unbearable(let factors, let strain, let mark):
      [
        item(
          "strain of \(joined(factors.map { catalogue.factors[$0].id }, by: "or"))",
          strain,
          ">="
        ),
        item(mark),
      ]
    case .alarmsUnnoticed(let z): [item("z of low registration", z, ">=")]
    case .healthCheck(let months): [item("months since the last check", months, ">")]
    default: []
    }
  }

  private func audienceItem(_ audience: FlagRule.Audience) -> [ListItem] {
    switch audience {
    case .everyone: []
    case .condition(let id): [ListItem("For people with \(id)")]
    case .need(let need, let z):
      [item("for people whose z of \(catalogue.needs[need].id)", z, ">=")]
    }
  }

  private func item(_ mark: FlagRule.Mark) -> ListItem {
    item(catalogue.factors[mark.factor].id, mark.limit, mark.isReached ? ">=" : ">")
  }

  private func item(_ what: String, _ number: Sourced<Double>, _ sign: String) -> ListItem {
    ListItem(
      "\(what) \(sign) \(decimal(number.value, places: 4)) (\(number.basis.rawValue): \(number.source))"
    )
  }

  /// A number of the method.
  func number(_ id: String) -> [Block]? {
    guard let identity = Conventions.Identity(rawValue: id) else { return nil }
    let number = catalogue.conventions.sourced(identity)
    return [
      .paragraph(
        "\(catalogue.conventions.about(identity)) It is "
          + "\(strong: decimal(number.value, places: 5)) "
          + "(\(number.basis.rawValue): \(number.source))."
      ),
      .paragraph("An organisation replaces it in attune.yaml, with its own basis and source."),
    ]
  }

  /// A part of the method in words, with the numbers of this catalogue.
  func topic(_ id: String) -> [Block]? {
    MethodTopic(rawValue: id).map { topic in
      topic.paragraphs(catalogue.conventions).map { .paragraph(Line($0)) }
    }
  }
}

/// A part of the method that can be explained by name.
enum MethodTopic: String, CaseIterable {
  case strain
  case press
  case load
  case level
  case range
  case likely
  case coverage
  case flag
  case blocker

  /// The explanation; every number in it is the catalogue's own.
  func paragraphs(_ conventions: Conventions) -> [String] {
    let number = { (id: Conventions.Identity) in decimal(conventions[id], places: 4) }
    switch self {
    case .strain:
      return [
        "How much a feature strains one person: 0 where they are comfortable, 1 where they cannot "
          + "bear it, a straight line between.",
        "strain = (reading - c) / (i - c). For each unit of the person's z, c moves by "
          + "\(number(.comfortableShift)) and i by \(number(.intolerableShift)) of the band, "
          + "towards the kind side. A limit that the person stated replaces them.",
      ]
    case .press:
      return [
        "How much the features of one kind press on a need: q = (weight × importance × strain²)², "
          + "and of a need √(Σ q²), because features of one kind overlap.",
        "Needs add up, and only add: a comfortable feature never cancels an uncomfortable one.",
      ]
    case .load:
      return [
        "load = √press in a space and period; of a setting (Σ hours × load⁴ / Σ hours)^¼: near the "
          + "worst of it, not the mean. Load 1 is one important need at the limit of what this "
          + "person can bear."
      ]
    case .level:
      return [
        "strain score = 100 (1 - \(number(.scoreBase))^-load). Low below \(number(.moderate)), "
          + "moderate below \(number(.high)), high below \(number(.veryHigh)), very high from there.",
        "A critical flag makes the level at least very high, a serious one at least high.",
      ]
    case .range:
      return [
        "From the least that the load can be to the most, with everything unread or uncertain at "
          + "its kind end and at its harsh end. A need of which nothing is stated is from "
          + "\(number(.unstatedLow)) to \(number(.unstatedHigh))."
      ]
    case .likely:
      return [
        "Where the load lies in the middle of \(number(.draws)) draws, in which everything that is "
          + "not exactly known varies at once. It is no probability of anything that happens."
      ]
    case .coverage:
      return [
        "The part of what matters to this person that is known here. Below "
          + "\(percent(conventions[.enoughCoverage])) there is no level, unless even the least "
          + "load is high: not known is never a pass."
      ]
    case .flag:
      return [
        "A rule that ran and has something to say: a blocker, critical, serious, or a note; or "
          + "'not checked', where what it looks at is not known."
      ]
    case .blocker:
      return ["A flag that says that the pairing cannot be offered, whatever its score."]
    }
  }
}

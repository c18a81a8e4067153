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
      + [.paragraph("Example: \(rule.example)"), .paragraph("Source: \(rule.source).")]
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
      let numbers = topic.numbers.map { identity in
        item(identity.rawValue, catalogue.conventions.sourced(identity), "=")
      }
      return topic.paragraphs(catalogue.conventions).map { .paragraph(Line($0)) }
        + (numbers.isEmpty ? [] : [.heading("Its numbers", level: .first), .list(numbers)])
    }
  }
}

internal import AttuneModel
internal import AttuneScoring

extension Glossary {
  /// A factor: what it is, its anchors with their grounds, how it becomes a number, an example.
  func factor(_ id: String) -> [Block]? {
    guard let position = catalogue.factor(id) else { return nil }
    let factor = catalogue.factors[position]
    return [
      .paragraph("\(strong: factor.name). \(factor.about)"),
      .list(facts(factor)),
      .heading("Anchors for someone similar to most people", level: .first),
      .table(anchors(factor)),
      .heading("Where they come from", level: .first),
      .list(sources(factor)),
      .heading("How it becomes a number", level: .first),
      .paragraph(
        "Strain is (reading - comfortable) / (intolerable - comfortable), held to 0 to 1, with the "
          + "anchors moved by the person's z, or stated by the person. Its press is the square of "
          + "weight × importance × strain². See 'attune explain strain' and 'attune explain load'."
      ),
      .heading("Example", level: .first),
      .paragraph(Line(example(factor))),
      .heading("How to take the reading", level: .first),
      .paragraph(Line(factor.how)),
      .paragraph(
        Line(
          "To the person: \"\(factor.plain.hard)\" or \"\(factor.plain.easy)\""
        )
      ),
    ]
  }

  private func facts(_ factor: Factor) -> [ListItem] {
    let uses = factor.uses.map { $0.map(\.rawValue).sorted().joined(separator: ", ") }
    let counts =
      switch factor.core {
      case .always: "for everyone"
      case .onlyIfNamed: "for people who name it in a limit, a requirement or a trigger"
      case .ifMore: "for people whose need is 'more' or above, and people who name it"
      case .condition(let id): "for people with \(id), and people who name it"
      }
    let place = uses.map { "in spaces used as \($0)" } ?? "everywhere"
    let weight = decimal(factor.weight.value, places: 2)
    let texts: [String] = [
      "Reading in audits: \(factor.reading), in \(factor.unit)",
      "Need: \(catalogue.needs[factor.need].id); domain: \(factor.domain)",
      "Worse when \(factor.worse == .high ? "higher" : "lower")",
      "Applies \(place); by \(joined(factor.periods.map(\.name)))",
      "Counts \(counts)",
      "Weight \(weight) (\(factor.weight.basis.rawValue): \(factor.weight.source))",
      "Possible: \(range(factor.possible.value, factor))",
    ]
    return texts.map { ListItem(Line($0)) }
  }

  private func anchors(_ factor: Factor) -> Table {
    let rows = factor.periods.compactMap { period -> [Line]? in
      guard let anchors = factor.anchors[period] else { return nil }
      return [
        Line(period.name), Line(factor.unit.text(anchors.comfortable.value)),
        Line(factor.unit.text(anchors.intolerable.value)),
        Line(range(anchors.plausibleInUnit.value, factor)),
        Line(range(anchors.plausibleInHome.value, factor)),
      ]
    }
    return Table(
      columns: [
        Table.Column("Period"), Table.Column("Comfortable"), Table.Column("Intolerable"),
        Table.Column("Unread, unit", wraps: true), Table.Column("Unread, home", wraps: true),
      ],
      rows: rows
    )
  }

  private func sources(_ factor: Factor) -> [ListItem] {
    var items: [ListItem] = []
    for period in factor.periods {
      guard let anchors = factor.anchors[period] else { continue }
      let text =
        "comfortable: \(ground(anchors.comfortable)); intolerable: "
        + "\(ground(anchors.intolerable)). \(anchors.comfortable.source)"
      items.append(ListItem("\(strong: period.name) \(text)"))
    }
    return items
  }

  private func ground(_ number: Sourced<Double>) -> String {
    number.basis == .default ? "Attune's default, not evidence" : number.basis.rawValue
  }

  /// The strain of a value between the anchors, for three people.
  private func example(_ factor: Factor) -> String {
    guard let period = factor.periods.first, let anchors = factor.anchors[period] else { return "" }
    let (c, i) = (anchors.comfortable.value, anchors.intolerable.value)
    let value = factor.unit.isYesNo ? i : (c + i) / 2
    let rule = AnchorExample(conventions: catalogue.conventions, factor: factor, period: period)
    let strains = [Term.similar, .more, .muchMore].map { term in
      "\(decimal(rule.strain(of: value, term: term), places: 2)) for '\(term.rawValue)'"
    }
    return "A reading of \(factor.unit.text(value)) in the \(period.name) has a strain of "
      + "\(joined(strains))."
  }

  private func range(_ range: ClosedRange<Double>, _ factor: Factor) -> String {
    factor.unit.isYesNo
      ? "yes or no"
      : "\(decimal(range.lowerBound, places: 3)) to \(factor.unit.text(range.upperBound))"
  }

  /// A reading that is no factor of its own: the factors that use it.
  func reading(_ id: String) -> [Block]? {
    guard catalogue.factor(id) == nil, let position = catalogue.reading(id) else { return nil }
    let factors = catalogue.readings[position].factors.map { catalogue.factors[$0] }
    return [
      .paragraph("A reading of audits, in \(factors[0].unit). Factors that use it:"),
      .list(factors.map { "\(strong: $0.id) \($0.name)" }),
      .paragraph("How to take it: \(factors[0].how)"),
    ]
  }

  func need(_ id: String) -> [Block]? {
    guard let position = catalogue.need(id) else { return nil }
    let need = catalogue.needs[position]
    let factors = catalogue.factors.filter { $0.need == position }.map(\.id)
    return [
      .paragraph("\(strong: "Need: \(need.name).") \(need.more)"),
      .paragraph(
        Line(
          factors.isEmpty
            ? "No factor measures it yet; it is kept and changes no number."
            : "Factors that act on it: \(factors.joined(separator: ", "))."
        )
      ),
      .heading("How much it weighs", level: .first),
      .paragraph(
        "W0, the importance to someone similar to most: "
          + "\(decimal(need.importance.value, places: 3)) "
          + "(\(need.importance.basis.rawValue): \(need.importance.source))"
      ),
      .paragraph(
        "A stated limit gives W = 1. Else 'matters', if the person gave it, is divided by "
          + "importance.most-matters. Else W rises from W0 with the person's z: "
          + "W = W0 + (1 - W0) × z / importance.full-at, at most 1; below 0, "
          + "W = W0 × (1 + z / importance.none-at)."
      ),
      .paragraph(Line("Example: W is \(importanceExample(need)).")),
    ]
  }

  private func importanceExample(_ need: Need) -> String {
    let rule = ImportanceRule(catalogue.conventions)
    return joined(
      [Term.less, .similar, .more, .muchMore].map { term in
        "\(decimal(rule.importance(term, of: need), places: 2)) for '\(term.rawValue)'"
      }
    )
  }
}

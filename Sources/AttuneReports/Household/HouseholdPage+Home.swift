internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension HouseholdPage {
  /// What everyone brings together, and how many people there would be.
  var home: [Block] {
    let rows = result.sums.map { sum -> [Line] in
      let factor = result.catalogue.readings[sum.reading].factors[0]
      let read = sum.read.map { result.wording.value($0, of: factor) } ?? "not read"
      return [
        Line(result.wording.name(factor)), Line(result.wording.place(sum.space, sum.period)),
        Line(read), Line(rounded(sum.together, of: factor)), Line("\(sum.people)"),
      ]
    }
    let columns = [
      Table.Column("reading", wraps: true), Table.Column("where and when", wraps: true),
      Table.Column("audit", alignment: .trailing), Table.Column("with all", alignment: .trailing),
      Table.Column("brought by", alignment: .trailing),
    ]
    let table: [Block] =
      rows.isEmpty
      ? [.paragraph("Nobody's profile says that they bring anything to the readings of this home.")]
      : [.table(Table(columns: columns, rows: rows))]
    return [
      .heading("The whole house", level: .first),
      .paragraph(Line(size)),
    ] + table
  }

  private func rounded(_ value: Double, of factor: Int) -> String {
    result.catalogue.factors[factor].unit.symbol == "level"
      ? result.wording.value(value, of: factor)
      : result.catalogue.factors[factor].unit.text(value) { decimal($0, places: 1) }
  }

  /// How many would live there, beside what was counted and what there is room for.
  private var size: String {
    let capacity = result.assessment.places?.capacity
    let room =
      capacity.map { capacity in
        household.size > capacity
          ? " The home has places for \(capacity): too few."
          : " The home has places for \(capacity)."
      } ?? " For how many the home has places is not recorded."
    let counted =
      household.counted.map { " The audit counted \(count($0, "person", "people"))." }
      ?? " How many live there the audit did not count."
    return "The files name \(count(household.size, "person", "people")) who would live there."
      + "\(counted)\(room)"
  }

  /// The source of the rule on blanket restrictions.
  private var source: [Line] {
    let rule = result.catalogue.rules.first { rule in
      if case .blanketRestriction = rule.test { true } else { false }
    }
    return rule.map {
      [Line("Source: \($0.source), on blanket restrictions; written for hospitals.")]
    }
      ?? []
  }

  /// Restrictions that one person needs and others would live under.
  var contagions: [Block] {
    let open: [Block] =
      result.contagions == nil
      ? [
        .paragraph(
          "No register of restrictions was kept here, so none of its own could be looked at."
        )
      ]
      : []
    let contagions = (result.contagions ?? []) + result.broughtContagions
    guard !contagions.isEmpty || !open.isEmpty else { return [] }
    let items = contagions.map { contagion -> ListItem in
      let needed = joined(contagion.neededBy.map(result.naming.id))
      let falls = joined(contagion.fallsOn.map(result.naming.id))
      let origin =
        contagion.comesFrom.map { " (from \(result.naming.name($0)), if it is brought along)" }
        ?? ""
      return ListItem(
        "\(mark: .serious, "Restriction contagion"): "
          + "\(result.wording.restriction(contagion.restriction))\(origin). "
          + Line(
            "Recorded as needed by \(needed); \(falls) would live under it for no reason of theirs."
          ),
        details: source
      )
    }
    return [.heading("Restrictions that would fall on others", level: .first)] + open
      + (items.isEmpty ? [] : [.list(items)])
  }
}

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
      Table.Column("people", alignment: .trailing),
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
    return "\(count(household.size, "person", "people")) would live there.\(room)"
  }

  /// Restrictions that one person needs and others would live under.
  var contagions: [Block] {
    guard let contagions = result.contagions else {
      return [
        .heading("Restrictions that would fall on others", level: .first),
        .paragraph("No register of restrictions was kept here, so none could be looked at."),
      ]
    }
    guard !contagions.isEmpty else { return [] }
    let items = contagions.map { contagion -> ListItem in
      let needed = joined(contagion.neededBy.map(result.naming.id))
      let falls = joined(contagion.fallsOn.map(result.naming.id))
      let origin =
        contagion.comesFrom.map { " (from \(result.naming.name($0)), if it is brought along)" }
        ?? ""
      return ListItem(
        "\(mark: .serious, "Contagion"): \(result.wording.restriction(contagion.restriction))\(origin). "
          + Line("Needed by \(needed); \(falls) would live under it for no reason of their own."),
        details: [
          "Source: Mental Health Act 1983 Code of Practice 8.5, on blanket restrictions; written for hospitals."
        ]
      )
    }
    return [.heading("Restrictions that would fall on others", level: .first), .list(items)]
  }
}

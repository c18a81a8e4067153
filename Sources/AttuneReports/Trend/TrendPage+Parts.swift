internal import AttuneModel
internal import AttunePractice

extension TrendPage {
  /// By type of force, by place and by part of the day.
  var parts: [Block] {
    guard !result.scope.isPart else { return [] }
    let heading = Block.heading("By type, place and part of the day", level: .first)
    guard let breakdown = trend.breakdown else {
      return [
        heading,
        .paragraph("No month has complete records, and a stated count cannot be broken down."),
      ]
    }
    guard breakdown.all.count > 0 else {
      return [heading, .paragraph(Line("\(over(breakdown)) There was none to break down."))]
    }
    return [heading, .paragraph(Line(over(breakdown)))] + tables(breakdown)
  }

  private func over(_ breakdown: IncidentBreakdown) -> String {
    let stated =
      breakdown.stated.isEmpty
      ? ""
      : " Left out, because a stated count cannot be broken down: "
        + "\(CalendarMonth.words(breakdown.stated))."
    return
      "\(count(breakdown.all.count, "incident", "incidents")) in "
      + "\(count(breakdown.months.count, "month", "months")) with complete records: "
      + "\(CalendarMonth.words(breakdown.months)).\(stated)"
  }

  private func tables(_ breakdown: IncidentBreakdown) -> [Block] {
    let types = breakdown.byType.map { part in
      (part.kind.map(result.catalogue.vocabularies.name(ofType:)) ?? "Without force", part.rate)
    }
    let places = breakdown.byPlace.map { part in
      (
        Self.capitalised(
          part.kind.isSpace ? result.id(part.kind, in: place) : words(part.kind)
        ), part.rate
      )
    }
    let periods = breakdown.byPeriod.map { part in
      ("\(Self.capitalised(part.kind.name)), \(hours(part.kind))", part.rate)
    }
    return [
      .table(table("Type", types)), .table(table("Place", places)),
      .table(table("Part of the day", periods)),
      .paragraph(
        "An incident with two types is in two rows. Rates are for all bed-days, not for the time that people "
          + "spend in a place. There is no table by person: the numbers are small, and people are not "
          + "ranked; for the same reason bedrooms stand in one row."
      ),
    ]
  }

  private func table(_ title: String, _ rows: [(name: String, rate: Rate)]) -> Table {
    Table(
      columns: [
        Table.Column(title, wraps: true), Table.Column("Incidents", alignment: .trailing),
        Table.Column("For \(unit)", alignment: .trailing),
        Table.Column("\(rates.confidence) interval", alignment: .trailing),
      ],
      rows: rows.map { name, rate in
        [
          Line(name), Line("\(rate.count)"), Line(rates.value(rate)), Line(rates.interval(rate)),
        ]
      }
    )
  }

  static func capitalised(_ text: String) -> String {
    (text.first.map { $0.uppercased() } ?? "") + text.dropFirst()
  }
}

extension PlacedIncident.Place {
  fileprivate var isSpace: Bool {
    if case .space = self { true } else { false }
  }
}

internal import AttuneModel
internal import AttunePractice

extension TrendPage {
  /// Incidents in hours in which a feature was past what a person can bear, and in other hours.
  var features: [Block] {
    guard let assessment = place.assessment else { return [] }
    guard let found = trend.features else { return ofOnePerson }
    let wording = Wording(catalogue: result.catalogue, naming: naming, assessment: assessment)
    let heading = Block.heading("By feature of the place", level: .first)
    let scope =
      "Of \(found.people.count == 1 ? "1 person who lives" : "\(found.people.count) people who live") "
      + "here and whose profiles may be used: \(count(found.assigned, "incident", "incidents")) in a "
      + "space and part of the day in which, by their day and the audits of the time, the person spends "
      + "time. Everybody is taken to have lived here since the first audit."
    guard !found.told.isEmpty else {
      return [
        heading,
        .paragraph(
          Line(
            "\(scope) None of the \(found.untold) features that count for somebody can be told of: for that, "
              + "there has to be an incident on each side, or \(leastHours) on each."
          )
        ),
      ] + unassigned(found)
    }
    return [
      heading, .paragraph(Line(scope)), .table(table(found.told, wording)),
      .paragraph(
        Line(
          "Hours are those of all people together, and rates are for \(perHours) hours. Limits are each "
            + "person's own, stated or estimated. Of \(count(found.untold, "other feature", "other features")) "
            + "too little is known to tell."
        )
      ), .note(Line(Self.association)),
    ] + unassigned(found)
  }

  /// Why there is no table where one person alone of several has a profile that may be used.
  private var ofOnePerson: [Block] {
    guard trend.wouldBeOfOnePerson else { return [] }
    return [
      .heading("By feature of the place", level: .first),
      .paragraph(
        "Not told: of those who live here one person alone has a profile that may be used, and the table "
          + "would be about them."
      ),
    ]
  }

  static let association =
    "This is association and shows no cause: what else was so at the same time, and who was there, is not "
    + "told apart. Many features are compared, so that some differ by chance alone. Where people "
    + "spend their time is taken from their day, or from what is usual, and was not watched."

  private var perHours: String { RateText.grouped(conventions[.trendHours]) }
  private var leastHours: String {
    "\(RateText.grouped(conventions[.trendFeatureHours])) hours"
  }

  private func table(_ told: [FeatureAssociation], _ wording: Wording) -> Table {
    let rows = told.map { feature -> [Line] in
      let ratio = feature.ratio(
        per: conventions[.trendHours],
        confidence: conventions[.trendConfidence]
      )
      return [
        Line(wording.title(feature.factor)), side(feature.past), side(feature.within),
        Line(ratio.map(rates.ratio) ?? ""),
        Line("\(feature.unread.count) in \(RateText.grouped(feature.unread.hours)) h"),
      ]
    }
    return Table(
      columns: [
        Table.Column("Feature", wraps: true), Table.Column("Past the limit", wraps: true),
        Table.Column("Within it", wraps: true), Table.Column("Ratio", wraps: true),
        Table.Column("Not read", wraps: true),
      ],
      rows: rows
    )
  }

  /// "4 in 2,100 h: 1.9 (0.5 to 4.9)".
  private func side(_ side: FeatureAssociation.Side) -> Line {
    let rate = side.rate(per: conventions[.trendHours]).map { ": \(rates.whole($0))" } ?? ""
    return Line("\(side.count) in \(RateText.grouped(side.hours)) h\(rate)")
  }

  private func unassigned(_ found: FeatureAssociations) -> [Block] {
    let none = found.unassigned
    let items = [
      (none.inNoSpace, "in no space that an audit lists: not assigned to any"),
      (none.withoutHours, "in a space in which the person, by their day, spends no time then"),
      (none.beforeAudits, "before the first audit"),
      (none.ofOthers, "of people whose profiles may not be used, or are not here"),
    ].filter { $0.0 > 0 }
    guard !items.isEmpty else { return [] }
    return [
      .paragraph("Not in this comparison:"),
      .list(items.map { ListItem(Line("\(count($0.0, "incident", "incidents")) \($0.1)")) }),
    ]
  }
}

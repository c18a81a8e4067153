internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Report {
  /// Every person against every setting: what needs attention first, then the matrix.
  public init(_ result: MatchResult, provenance: Provenance) {
    let page = MatchPage(result)
    self.init(
      title: page.title,
      blocks: page.counts + page.attention + page.matrix
        + Report.decision(profile: nil, result.naming) + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on many pairings.
private struct MatchPage {
  /// How many pairings are explained unless more are asked for; the matrix has them all.
  static let mostExplained = 100

  let result: MatchResult

  init(_ result: MatchResult) {
    self.result = result
  }

  var title: String {
    count(result.rows.count, "person", "people") + " and "
      + count(result.match.settings.count, "setting", "settings")
  }

  var counts: [Block] {
    let pairings = result.rows.reduce(0) { $0 + $1.count }
    let risky = result.count(where: \.isHighEscalationRisk)
    let blocked = result.count(where: \.isBlocked)
    let unknown = result.count { $0.level == nil }
    let leftOut =
      result.filesLeftOut == 0
      ? []
      : [
        ListItem(
          "\(mark: .unknown, "\(count(result.filesLeftOut, "file", "files")) left out") because of "
            + "errors; 'attune check' shows them"
        )
      ]
    return [
      .list(
        [
          ListItem("\(count(pairings, "pairing", "pairings"))"),
          ListItem("\(mark: .veryHigh, "\(risky) with a high risk of escalation")"),
          ListItem("\(mark: .blocker, "\(blocked) that cannot be offered")"),
          ListItem(
            "\(mark: .unknown, "\(unknown) of which not enough is known to name a level")"
          ),
        ] + leftOut
      )
    ]
  }

  var attention: [Block] {
    let places = result.toRead(most: Self.mostExplained)
    let all =
      result.top ?? result.count { $0.isHighEscalationRisk || $0.isConfined }
    let heading: Block =
      result.top == nil
      ? .heading(
        "High risk of escalation: the place and the person's needs do not meet",
        level: .first
      )
      : .heading("The worst \(count(places.count, "pairing", "pairings"))", level: .first)
    guard !places.isEmpty else {
      return [heading, .paragraph("None among what is known.")]
    }
    var blocks = [heading] + (result.top == nil ? [rule] : [])
    for place in places { blocks += entry(place) }
    if result.top == nil, all > places.count {
      blocks.append(
        .note(
          "\(all - places.count) more are in the matrix; '--top N' explains the N "
            + "worst, '--format json' and '--format csv' have them all."
        )
      )
    }
    return blocks
  }

  /// What puts a pairing under that heading.
  private var rule: Block {
    .paragraph(
      "By rule these are the pairings of a place and a person whose level of mismatch is very high, "
        + "or high with a serious flag. It is no forecast, and no statement about the person."
    )
  }

  /// A pairing with its reasons: what flags say, and what makes the most of the load.
  private func entry(_ place: MatchResult.Place) -> [Block] {
    let pairing = result.pairing(place)
    let found = result.match.detail(row: place.row, column: place.column)
    let detail = PairingDetail(
      pairing: pairing,
      explanation: found.explanation,
      flags: found.flags,
      likely: pairing.score.loadLow...pairing.score.loadHigh,
      narrowings: [],
      catalogue: result.match.engine.catalogue,
      naming: result.naming
    )
    let reasons = found.flags
      .filter { $0.severity < .notChecked }
      .map { ListItem("\(detail.wording.line(of: $0))") }
    let heading =
      "\(result.naming.id(pairing.person)) in \(result.naming.name(pairing.setting))"
    return [
      .heading(heading, level: .second),
      .paragraph(summary(detail)),
      .list(reasons + drivers(detail)),
    ]
  }

  private func summary(_ detail: PairingDetail) -> Line {
    let conventions = detail.catalogue.conventions
    let score = detail.pairing.score
    let ends =
      "\(conventions.scoreText(ofLoad: score.loadLow)) to "
      + "\(conventions.scoreText(ofLoad: score.loadHigh))"
    let known = "\(percent(score.coverage)) known"
    let text =
      score.isNotEnoughKnown
      ? "too little is known for a strain score, which can be \(ends); \(known)"
      : "strain score \(conventions.scoreText(ofLoad: score.load)) (\(ends)), \(known)"
    let open = detail.flags.count { $0.severity == .notChecked }
    let unchecked = open > 0 ? "; \(count(open, "rule", "rules")) not checked" : ""
    let home = detail.livesHere ? " The person lives here now." : ""
    let isRaised = detail.pairing.level.map { $0 != score.level } ?? false
    let raised = isRaised ? ", by flags" : ""
    return "Level \(Wording.mark(detail.pairing.level))\(raised): \(text)\(unchecked).\(home)"
  }

  private func drivers(_ detail: PairingDetail) -> [ListItem] {
    let least = detail.catalogue.conventions[.leastDriver]
    return detail.explanation.drivers(atLeast: least).prefix(3)
      .map(PairingPage(detail).driverText.item)
  }

  /// The matrix in words.
  private func heatMap(_ columns: [Int]) -> HeatMap {
    HeatMap(
      legend: "! high risk of escalation; x cannot be offered. Levels are after flags.",
      columns: columns.enumerated().map { number, column in
        "\(number + 1) \(result.naming.name(result.match.settings[column].assessment.setting))"
      },
      rows: result.rows.indices.map { result.naming.id(result.match.people[$0].person) },
      kinds: MatrixMarks.words,
      cells: result.rows.map { row in
        columns.map { UInt8(truncatingIfNeeded: MatrixMarks.place(of: row[$0])) }
      }
    )
  }

  var matrix: [Block] {
    let columns = result.columns
    let heads = columns.indices.map { Table.Column("\($0 + 1)", alignment: .centre) }
    let marks = MatrixMarks()
    let rows = result.rows.indices.map { row in
      [Line(result.naming.id(result.match.people[row].person))]
        + columns.map { marks.line(of: result.rows[row][$0]) }
    }
    let keys = columns.enumerated().map { number, column in
      let assessment = result.match.settings[column].assessment
      let id = result.naming.id(assessment.setting)
      let name = result.naming.name(assessment.setting)
      return [
        Line("\(number + 1)"), Line(id == name ? id : "\(name) (\(id))"),
        Line(assessment.kind.rawValue),
      ]
    }
    return [
      .heading("Everyone against everything", level: .first),
      .chart(
        Chart(
          title: "The level of each person in each setting",
          summary: "L low, M moderate, H high, VH very high, ? not enough known; ! high risk of "
            + "escalation; x cannot be offered. Levels are after flags.",
          picture: .heatMap(heatMap(columns)),
          table: Table(columns: [Table.Column("")] + heads, rows: rows)
        )
      ),
      .table(
        Table(
          columns: [
            Table.Column("No.", alignment: .trailing), Table.Column("Setting", wraps: true),
            Table.Column("Kind"),
          ],
          rows: keys
        )
      ),
    ]
  }
}

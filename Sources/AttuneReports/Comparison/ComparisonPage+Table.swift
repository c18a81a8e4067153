internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension ComparisonPage {
  /// The settings side by side, a line for each thing.
  var table: [Block] {
    let rows: [(String, (Int) -> Line)] = [
      ("level of mismatch", { Wording.mark(self.result.candidates[$0].pairing.level) }),
      ("strain score", { Line(self.estimate($0)) }),
      ("can be", { Line(self.range($0)) }),
      ("most likely", { Line(self.likely($0)) }),
      ("load", { Line(self.load($0)) }),
      ("known", { Line(percent(self.result.candidates[$0].pairing.score.coverage)) }),
      ("flags", { Line(self.flags($0)) }),
      ("not checked", { Line("\(self.unchecked($0))") }),
      ("people", { Line(self.people($0)) }),
      ("cost a week", { Line(self.cost($0)) }),
      ("a place from", { Line(self.available($0)) }),
    ]
    let columns =
      [Table.Column("")]
      + result.candidates.indices.map { Table.Column(result.name($0), wraps: true) }
    return [
      .heading("Side by side", level: .first), scores,
      .table(
        Table(
          columns: columns,
          rows: rows.map { name, cell in [Line(name)] + result.candidates.indices.map(cell) },
          use: .sideBySide
        )
      ),
      .paragraph(
        "Strain scores run from 0 to 100; lower is better; a load of 1 is one important need at the limit "
          + "of what this person can bear. 'Can be' holds what the person stated as one "
          + "number; 'most likely' lets it vary a little too, so that it can reach beyond."
      ),
    ]
  }

  /// Each setting's strain score, where it most likely lies and where it can lie.
  private var scores: Block {
    let conventions = result.catalogue.conventions
    let rows = result.candidates.indices.map { place -> DotPlot.Row in
      let score = result.candidates[place].pairing.score
      let points = conventions.strainScore(ofLoad:)
      let likely = result.likely[place]
      let isKnown = !score.isNotEnoughKnown
      return DotPlot.Row(
        label: result.name(place),
        detail: isKnown
          ? "\(estimate(place)), can be \(range(place))" : "anywhere from \(range(place))",
        value: isKnown ? score.strainScore : nil,
        range: points(score.loadLow)...points(score.loadHigh),
        likely: isKnown ? points(likely.lowerBound)...points(likely.upperBound) : nil
      )
    }
    let known = result.candidates.count { !$0.pairing.score.isNotEnoughKnown }
    let open = result.candidates.count - known
    let rest =
      open > 0 ? " Of \(open) too little is known for a dot: the line is all that can be said." : ""
    return .chart(
      Chart(
        title: "Strain score of each setting for this person, and how far it can lie",
        summary: Line(
          "In the order above. A dot is the strain score by the readings, before flags; the thick line "
            + "where it most likely lies, the thin one where it can lie.\(rest)"
        ),
        picture: .dots(DotPlot(axis: .strainScore(conventions), rows: rows)),
        table: Table(
          columns: [
            Table.Column("Setting", wraps: true), Table.Column("Strain score"),
            Table.Column("Most likely"), Table.Column("Can be"),
          ],
          rows: result.candidates.indices.map { place in
            [
              Line(result.name(place)), Line(estimate(place)), Line(likely(place)),
              Line(range(place)),
            ]
          }
        )
      )
    )
  }

  private func score(_ load: Double) -> String {
    result.catalogue.conventions.scoreText(ofLoad: load)
  }

  private func estimate(_ place: Int) -> String {
    let score = result.candidates[place].pairing.score
    return score.isNotEnoughKnown ? "too little known" : self.score(score.load)
  }

  private func load(_ place: Int) -> String {
    let score = result.candidates[place].pairing.score
    return score.isNotEnoughKnown ? "too little known" : decimal(score.load, places: 2)
  }

  func range(_ place: Int) -> String {
    let score = result.candidates[place].pairing.score
    return "\(self.score(score.loadLow)) to \(self.score(score.loadHigh))"
  }

  private func likely(_ place: Int) -> String {
    guard !result.candidates[place].pairing.score.isNotEnoughKnown else {
      return "too little known"
    }
    let likely = result.likely[place]
    return "\(score(likely.lowerBound)) to \(score(likely.upperBound))"
  }

  private func flags(_ place: Int) -> String {
    let flags = result.candidates[place].flags
    let counts = [FlagSeverity.blocker, .critical, .serious].compactMap { severity -> String? in
      let found = flags.count { $0.severity == severity }
      return found > 0 ? "\(found) \(severity.rawValue)" : nil
    }
    return counts.isEmpty ? "none" : counts.joined(separator: ", ")
  }

  private func unchecked(_ place: Int) -> Int {
    result.candidates[place].flags.count { $0.severity == .notChecked }
  }

  func people(_ place: Int) -> String {
    result.candidates[place].setting.assessment.places?.capacity.map { "for \($0)" }
      ?? "not recorded"
  }

  func cost(_ place: Int) -> String {
    result.candidates[place].setting.assessment.weeklyCost.map { "£\(decimal($0, places: 2))" }
      ?? "not recorded"
  }

  func available(_ place: Int) -> String {
    if result.candidates[place].isHome { return "lives here" }
    let places = result.candidates[place].setting.assessment.places
    if places?.vacant == 0 { return "none free" }
    return places?.availableFrom?.description ?? "not recorded"
  }

  /// What each domain has of the strain score of each setting.
  var domains: [Block] {
    let columns =
      [Table.Column("")]
      + result.candidates.indices.map {
        Table.Column(result.name($0), alignment: .trailing, wraps: true)
      }
    let rows = result.domains.map { domain in
      [Line(domain)]
        + result.candidates.indices.map { Line(points(result.points($0, domain: domain), $0)) }
    }
    let sums = result.candidates.indices.map { place in
      Line(points(result.candidates[place].explanation.score.strainScore, place))
    }
    return [
      .heading("What each setting does to this person", level: .first),
      .paragraph(
        "Points of strain score, by domain. Together they are the score, which stands above as a whole "
          + "number."
      ),
      .table(Table(columns: columns, rows: rows + [[Line("together")] + sums], use: .sideBySide)),
    ]
  }

  private func points(_ points: Double, _ place: Int) -> String {
    if result.candidates[place].pairing.score.isNotEnoughKnown { return "?" }
    return points == 0 ? "0" : points < 0.05 ? "<0.1" : decimal(points, places: 1)
  }

  /// The features that press most in each setting, at their worst place.
  var highPoints: [Block] {
    let least = result.catalogue.conventions[.leastDriver]
    var blocks: [Block] = [.heading("High points", level: .first)]
    for (place, candidate) in result.candidates.enumerated() {
      let drivers = DriverText(candidate.explanation, wording: result.wording(place))
      let items = candidate.explanation.drivers(atLeast: least).prefix(3).map(drivers.item)
      blocks += [.heading(result.name(place), level: .second)]
      blocks.append(items.isEmpty ? .paragraph("Nothing presses on this person.") : .list(items))
    }
    return blocks
  }
}

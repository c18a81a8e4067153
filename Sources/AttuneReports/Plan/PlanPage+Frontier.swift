internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

extension PlanPage {
  /// The least load for every amount of money.
  var frontier: [Block] {
    guard !plan.frontier.isEmpty else { return [] }
    let rows = plan.frontier.map { point in
      [
        Line(pounds(point.cost)), Line("\(point.candidates.count)"),
        Line(result.catalogue.conventions.scoreText(ofLoad: point.load)),
        Wording.mark(point.level), Line(point.raises.map(result.naming.id) ?? "nobody"),
      ]
    }
    let isExact = plan.frontier.allSatisfy(\.isExact)
    return [
      .heading("What money does", level: .first),
      .paragraph(
        Line(
          "The least strain for every amount that makes a difference, by the readings, before flags. A plan "
            + "puts flags first, so that it can leave more than a row here that costs no more."
            + (isExact ? "" : " Some searches were stopped: there may be better ones.")
        )
      ),
      .chart(
        Chart(
          title: "The least strain that each amount of money can reach",
          summary: Line(summary),
          picture: .frontier(line),
          table: Table(
            columns: [
              Table.Column("Up to", alignment: .trailing),
              Table.Column("Actions", alignment: .trailing),
              Table.Column("Strain score", alignment: .trailing),
              Table.Column("Level, before flags", wraps: true),
              Table.Column("Raises"),
            ],
            rows: rows
          )
        )
      ),
    ]
  }

  /// What the picture shows, in a sentence.
  private var summary: String {
    let conventions = result.catalogue.conventions
    guard let first = plan.frontier.first, let last = plan.frontier.last else { return "" }
    return "From strain score \(conventions.scoreText(ofLoad: first.load)) for "
      + "\(pounds(first.cost)) to \(conventions.scoreText(ofLoad: last.load)) for "
      + "\(pounds(last.cost)). This plan costs up to \(pounds(result.cost.upperBound))."
  }

  private var line: FrontierLine {
    let conventions = result.catalogue.conventions
    let points = plan.frontier.map { point in
      FrontierLine.Point(cost: point.cost, score: conventions.strainScore(ofLoad: point.load))
    }
    // The worst of several is what a frontier is of.
    let load = plan.outcomes.map(\.after.score.load).max() ?? 0
    let own = FrontierLine.Point(
      cost: result.cost.upperBound,
      score: conventions.strainScore(ofLoad: load)
    )
    let most = (points.map(\.cost) + [own.cost]).max() ?? 0
    let ticks = LinearScale.ticks(to: most, about: 5)
    let costs = ChartAxis(
      title: "Cost at the dearest",
      range: 0...max(ticks.last ?? 0, 1),
      ticks: ticks.map { ChartAxis.Tick($0, pounds($0)) }
    )
    return FrontierLine(costs: costs, scores: .strainScore(conventions), points: points, plan: own)
  }
}

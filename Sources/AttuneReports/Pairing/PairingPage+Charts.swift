internal import AttuneModel
internal import AttuneScoring

extension PairingPage {
  /// Where each domain's worst feature stands between comfortable and this person's limit.
  var limits: Block? {
    let leading = leadingParts
    guard !leading.isEmpty else { return nil }
    let rows = leading.map { domain, share, part -> DotPlot.Row in
      let value = part.reading.map(part.anchors.position)
      let reach = detail.explanation.view.reach(slot: part.slot, cell: part.cell)
      let ends = [reach?.kindest, reach?.harshest].compactMap(\.self).map(part.anchors.position)
      let (low, high) = (ends.min() ?? 0, ends.max() ?? 0)
      return DotPlot.Row(
        label: "\(domain), \(percent(share))",
        detail: limitDetail(part),
        value: value,
        range: low...high,
        limit: part.anchors.intolerableIsStated ? .stated : .estimated
      )
    }
    return .chart(
      Chart(
        title: "Each domain's worst place: how far from comfortable, and from the limit",
        summary: limitSummary(leading.map(\.part)),
        picture: .dots(DotPlot(axis: .positions(to: "this person's limit"), rows: rows)),
        table: limitTable(leading)
      )
    )
  }

  /// For each domain with a share, what was read nearest to its limit or farthest past it, else the
  /// largest part of it; the largest domain first.
  private var leadingParts: [(domain: String, share: Double, part: Explanation.Part)] {
    let explanation = detail.explanation
    return explanation.shares { wording.factor($0.factor).domain }.compactMap { domain, share in
      // Parts come with the largest share first, and the first of several is kept.
      let parts = explanation.parts.filter { wording.factor($0.factor).domain == domain }
      let worst = parts.filter { $0.reading != nil }
        .max { Self.position($0) < Self.position($1) }
      guard share > 0, let part = worst ?? parts.first else { return nil }
      return (domain, share, part)
    }
  }

  private static func position(_ part: Explanation.Part) -> Double {
    part.reading.map(part.anchors.position) ?? 0
  }

  private func limitSummary(_ parts: [Explanation.Part]) -> Line {
    let passed = parts.filter { part in part.reading.map(part.anchors.position) ?? 0 >= 1 }
    let stated = passed.count { $0.anchors.intolerableIsStated }
    let open = parts.filter { part in
      guard !passed.contains(part),
        let reach = detail.explanation.view.reach(slot: part.slot, cell: part.cell)
      else { return false }
      return part.anchors.position(of: reach.harshest) >= 1
    }
    let all = count(parts.count, "domain", "domains")
    let whose =
      passed.isEmpty
      ? "" : ": \(stated) stated by the person, \(passed.count - stated) estimated, not asked"
    let may = open.isEmpty ? "" : " In \(open.count) more it may be: the line reaches that far."
    let unread = parts.count { $0.reading == nil }
    let missing = unread > 0 ? " Of \(unread) it was not read: a line and no dot." : ""
    return Line(
      "In \(passed.count) of \(all) the worst place is known to be at the limit or past it\(whose).\(may)"
        + "\(missing) A solid line is a limit that the person stated, a broken one an estimate."
    )
  }

  /// "Loudest sounds: 72 dB (bathroom-a, night)".
  private func limitDetail(_ part: Explanation.Part) -> String {
    let given = detail.explanation.view.given(slot: part.slot, cell: part.cell)
    let place = wording.place(given.space, given.period)
    let value = part.reading.map { wording.value($0, of: part.factor) } ?? "not read"
    return "\(wording.title(part.factor)): \(value)" + (place.isEmpty ? "" : " (\(place))")
  }

  private func limitTable(
    _ leading: [(domain: String, share: Double, part: Explanation.Part)]
  ) -> Table {
    let view = detail.explanation.view
    return Table(
      columns: [
        Table.Column("Domain"), Table.Column("Part of the load", alignment: .trailing),
        Table.Column("Feature", wraps: true), Table.Column("Where", wraps: true),
        Table.Column("Reading"), Table.Column("From comfortable to limit", wraps: true),
      ],
      rows: leading.map { domain, share, part in
        let given = view.given(slot: part.slot, cell: part.cell)
        let place = wording.place(given.space, given.period)
        return [
          Line(domain), Line(percent(share)), Line(wording.title(part.factor)),
          Line(place.isEmpty ? "the whole setting" : place),
          Line(part.reading.map { wording.value($0, of: part.factor) } ?? "not read"),
          Line(wording.limits(part.anchors, of: part.factor)),
        ]
      }
    )
  }

  /// The strain score as a sum of what each domain has of it.
  var waterfall: Block? {
    let explanation = detail.explanation
    let score = explanation.score
    let domains = explanation.shares { wording.factor($0.factor).domain }.filter { $0.share > 0 }
    // A sum of what is not known would look like knowledge.
    guard let first = domains.first, !score.isNotEnoughKnown else { return nil }
    let points = { (share: Double) in decimal(share * score.strainScore, places: 1) }
    let steps = domains.map { domain, share in
      Waterfall.Step(
        domain,
        share * score.strainScore,
        "\(points(share)) (\(percent(share)))"
      )
    }
    let total = detail.catalogue.conventions.scoreText(ofLoad: score.load)
    return .chart(
      Chart(
        title: "What the strain score is the sum of, by domain",
        summary: Line(
          "The parts sum to the strain score, \(total) of 100. The largest is \(first.key), "
            + "\(percent(first.share)). Without one of them the score would fall by less than its part: "
            + "'attune what-if' says by how much."
        ),
        picture: .waterfall(
          Waterfall(
            axis: .strainScore(detail.catalogue.conventions),
            steps: steps,
            total: Waterfall.Step("together", score.strainScore, total)
          )
        ),
        table: Table(
          columns: [
            Table.Column("Domain"), Table.Column("Points", alignment: .trailing),
            Table.Column("Part", alignment: .trailing),
          ],
          rows: domains.map { [Line($0.key), Line(points($0.share)), Line(percent($0.share))] }
            + [["together", Line(total), ""]],
          use: .sideBySide
        )
      )
    )
  }

  /// The person's day: what each place and period would come to by itself.
  var day: Block? {
    let explanation = detail.explanation
    let (view, conventions) = (explanation.view, detail.catalogue.conventions)
    guard !view.spaces.isEmpty, explanation.score.load > 0, !explanation.score.isNotEnoughKnown
    else { return nil }
    let loads = explanation.cellLoads
    let cells = view.cells.indices.filter { explanation.hours[$0] > 0 }
    let name = { (cell: Int) in
      view.space(of: cell).map { detail.naming.id($0, in: detail.assessment) } ?? ""
    }
    let stretches = cells.map { cell in
      DayLine.Stretch(
        label: name(cell),
        period: view.cells[cell].period.name,
        hours: explanation.hours[cell],
        load: conventions.strainScore(ofLoad: loads[cell])
      )
    }
    guard let worst = cells.max(by: { (loads[$0], $1) < (loads[$1], $0) }) else { return nil }
    return .chart(
      Chart(
        title: "The person's day: the strain of each place and period",
        summary: Line(
          "The hardest is \(name(worst)) by \(view.cells[worst].period.name), strain "
            + "\(conventions.scoreText(ofLoad: loads[worst])) if all hours were like it. In which order "
            + "places are used within a period is not known; they stand as in the audit."
        ),
        picture: .day(
          DayLine(
            axis: .strainScore(conventions, title: "Strain, if all hours were like this"),
            stretches: stretches
          )
        ),
        table: dayTable(cells, loads, name)
      )
    )
  }

  private func dayTable(
    _ cells: [Int],
    _ loads: [Double],
    _ name: (Int) -> String
  ) -> Table {
    let conventions = detail.catalogue.conventions
    return Table(
      columns: [
        Table.Column("Place"), Table.Column("Period"),
        Table.Column("Hours a day", alignment: .trailing),
        Table.Column("Load", alignment: .trailing), Table.Column("Strain", alignment: .trailing),
      ],
      rows: cells.map { cell in
        [
          Line(name(cell)), Line(detail.explanation.view.cells[cell].period.name),
          Line(decimal(detail.explanation.hours[cell], places: 2)),
          Line(decimal(loads[cell], places: 2)),
          Line(conventions.scoreText(ofLoad: loads[cell])),
        ]
      }
    )
  }
}

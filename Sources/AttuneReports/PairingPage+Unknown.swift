internal import AttuneModel
internal import AttuneScoring

extension PairingPage {
  /// What is not known, and what would be worth the most to know.
  var unknown: [Block] {
    let narrowings = detail.narrowings.filter { $0.narrows > 0 }
    guard !narrowings.isEmpty else { return [] }
    let width = detail.explanation.score.loadHigh - detail.explanation.score.loadLow
    let first = narrowings.prefix(5)
    let rest = narrowings.dropFirst(5).filter(\.input.isUnread)
    let blocks: [Block] = [
      .heading("What to find out next", level: .first),
      .paragraph("Each alone would make the range of the load narrower, by this part of it."),
      .list(
        first.map { narrowing in
          ListItem(
            "\(percent(min(1, narrowing.narrows / width))) \(strong: title(narrowing.input))",
            details: [Line(how(narrowing.input))]
          )
        }
      ),
    ]
    return blocks + others(rest.map(\.input))
  }

  /// The other things that are not known, each reading and each need named once.
  private func others(_ inputs: [UncertainInput]) -> [Block] {
    var (readings, needs): ([String], [String]) = ([], [])
    for input in inputs {
      switch input.subject {
      case .need(let need): needs.append(Wording.lowered(detail.catalogue.needs[need].name))
      case .reading(let reading, _, _):
        readings.append(wording.name(detail.catalogue.readings[reading].factors[0]))
      }
    }
    var blocks: [Block] = []
    if !readings.isEmpty {
      blocks.append(.paragraph("Also not read: \(joined(readings.uniqued()))."))
    }
    if !needs.isEmpty {
      blocks.append(.paragraph("Also not stated, of this person: \(joined(needs))."))
    }
    return blocks
  }

  private func title(_ input: UncertainInput) -> String {
    switch input.subject {
    case .need(let need):
      return "This person's need: \(Wording.lowered(detail.catalogue.needs[need].name))"
    case .reading(let reading, let id, let period):
      let factor = detail.catalogue.readings[reading].factors.first { position in
        detail.explanation.person.counts[detail.explanation.slot(of: position)]
      }
      let space = detail.assessment.spaces?.first { $0.id == id }
      let place = wording.place(space, period)
      let name = factor.map(wording.title) ?? detail.catalogue.readings[reading].id
      let exact = input.isUnread ? "" : ", more exactly"
      return (place.isEmpty ? name : "\(name) (\(place))") + exact
    }
  }

  private func how(_ input: UncertainInput) -> String {
    switch input.subject {
    case .need(let need):
      return "Ask the person and those who know them. \(detail.catalogue.needs[need].more)"
    case .reading(let reading, _, _):
      let factor = detail.catalogue.readings[reading].factors.first
      return factor.map { wording.factor($0).how } ?? ""
    }
  }

  /// What stands behind the numbers: hours, readings that do not count, instruments.
  var background: [Block] {
    var blocks: [Block] = []
    let view = detail.explanation.view
    let uncounted = detail.explanation.uncounted(detail.catalogue).map { position, value in
      "\(wording.name(position)) \(wording.value(value, of: position))"
    }
    if !uncounted.isEmpty {
      blocks += [
        .heading("Also read, and changes no number for this person", level: .first),
        .paragraph(Line(joined(uncounted) + ".")),
      ]
    }
    if !view.spaces.isEmpty { blocks += hours }
    if let gsq = detail.profile.instruments.gsq {
      let groups = detail.catalogue.instruments.gsqGroups.map {
        "\($0.name) \(decimal($0.mean, places: 1)) ± \(decimal($0.deviation, places: 1))"
      }
      blocks.append(
        .paragraph(
          Line(
            "Glasgow Sensory Questionnaire total \(gsq.total) (\(joined(groups))); it is not used "
              + "in the arithmetic, because it adds over- and under-responsiveness."
          )
        )
      )
    }
    return blocks
  }

  private var hours: [Block] {
    let view = detail.explanation.view
    let rows = view.spaces.compactMap { space -> [Line]? in
      let cells = Period.allCases.map { period in
        view.cells.indices.first {
          view.cells[$0].space == space && view.cells[$0].period == period
        }
      }
      let hours = cells.map { cell in cell.map { detail.explanation.hours[$0] } ?? 0 }
      guard hours.contains(where: { $0 > 0 }), let first = cells[0] else { return nil }
      let name = view.space(of: first).map { detail.naming.id($0, in: detail.assessment) } ?? ""
      return [Line(name)] + hours.map { Line(decimal($0, places: 2)) }
    }
    let columns =
      [Table.Column("Hours a day in")]
      + Period.allCases.map { Table.Column($0.name, alignment: .trailing) }
    return [
      .heading("Time spent", level: .first),
      .table(Table(columns: columns, rows: rows)),
    ]
  }
}

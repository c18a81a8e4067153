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
    var told: Set<String> = []
    let items = first.map { narrowing in
      // How to take a reading is told once, however many places it is to be taken in.
      let how = how(narrowing.input)
      return ListItem(
        "\(percent(min(1, narrowing.narrows / width))) \(strong: title(narrowing.input))",
        details: told.insert(how).inserted ? [Line(how)] : []
      )
    }
    let blocks: [Block] = [
      .heading("What to find out next", level: .first), .paragraph(Line(purpose)), .list(items),
    ]
    return blocks + others(rest.map(\.input))
  }

  /// What knowing more would be good for.
  private var purpose: String {
    let score = detail.explanation.score
    let each = "Each alone would make the range of the load narrower, by this part of it."
    return score.levelLow == score.levelHigh && !score.isNotEnoughKnown
      ? "\(each) None would change the level by the readings, which is \(score.levelLow.name) from "
        + "one end of the range to the other."
      : each
  }

  /// The other things that are not known, each reading and each need named once.
  private func others(_ inputs: [UncertainInput]) -> [Block] {
    var (readings, partly, needs): ([String], [String], [String]) = ([], [], [])
    for input in inputs {
      switch input.subject {
      case .need(let need): needs.append(Wording.lowered(detail.catalogue.needs[need].name))
      case .reading(let reading, _, _):
        let name = wording.name(detail.catalogue.readings[reading].factors[0])
        if isReadSomewhere(reading) { partly.append(name) } else { readings.append(name) }
      }
    }
    var blocks: [Block] = []
    if !readings.isEmpty {
      blocks.append(.paragraph("Also not read: \(joined(readings.uniqued()))."))
    }
    if !partly.isEmpty {
      blocks.append(.paragraph("Also not read everywhere: \(joined(partly.uniqued()))."))
    }
    if !needs.isEmpty {
      blocks.append(.paragraph("Also not stated, of this person: \(joined(needs))."))
    }
    return blocks
  }

  private func isReadSomewhere(_ reading: Int) -> Bool {
    detail.catalogue.readings[reading].factors.contains { factor in
      detail.explanation.view.isReadSomewhere(slot: detail.explanation.slot(of: factor))
    }
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
}

internal import AttuneModel
internal import AttuneScoring

extension PairingPage {
  /// The three to five features that make the most of the load, each at its worst place.
  var drivers: [Block] {
    let drivers = detail.explanation.drivers(atLeast: leastDriver).prefix(5)
    guard !drivers.isEmpty else {
      return [
        .heading("What makes the most of it", level: .first),
        .paragraph("Nothing that was read or may be here presses on this person."),
      ]
    }
    return [
      .heading("What makes the most of it", level: .first),
      .list(drivers.map(item)),
    ]
  }

  private var leastDriver: Double { detail.catalogue.conventions[.leastDriver] }

  /// A share, its factor, and the reading where the most of it comes from, with the person's own
  /// limit beside it.
  func item(_ driver: (factor: Int, share: Double)) -> ListItem {
    let head: Line =
      "\(percent(driver.share)) of the load: \(strong: wording.title(driver.factor))"
    guard let (place, part, share) = mostOf(driver.factor) else { return ListItem(head) }
    // A place stands for the whole share only if all of it comes from there.
    let lead =
      if percent(share) != percent(driver.share) {
        ", of which \(percent(share)) \(place.isEmpty ? "by the whole setting's reading" : "in \(place)"): "
      } else {
        place.isEmpty ? ": " : ": \(place): "
      }
    return ListItem(
      "\(head)\(lead)\(reading(part)); \(wording.limits(part.anchors, of: part.factor))"
    )
  }

  /// The place from which the most of a factor's share comes, by that for which readings were
  /// given; the largest part there, and what all parts there come to.
  private func mostOf(_ factor: Int) -> (place: String, part: Explanation.Part, share: Double)? {
    var places: [(place: String, part: Explanation.Part, share: Double)] = []
    for part in detail.explanation.parts where part.factor == factor {
      let given = detail.explanation.view.given(slot: part.slot, cell: part.cell)
      let place = wording.place(given.space, given.period)
      if let known = places.firstIndex(where: { $0.place == place }) {
        places[known].share += part.share
      } else {
        places.append((place, part, part.share))
      }
    }
    return places.max { $0.share < $1.share }
  }

  private func reading(_ part: Explanation.Part) -> String {
    let factor = wording.factor(part.factor)
    if let value = part.reading { return wording.value(value, of: part.factor) }
    let period = detail.explanation.view.cells[part.cell].period
    guard let range = factor.anchors[period]?.plausible(in: detail.assessment.kind) else {
      return "not read"
    }
    return factor.unit.isYesNo
      ? "not read; it may be yes or no"
      : "not read; it may be \(decimal(range.lowerBound, places: 2)) to "
        + wording.value(range.upperBound, of: part.factor)
  }

  /// Where, when and in what the load lies.
  var shares: [Block] {
    let explanation = detail.explanation
    guard explanation.parts.contains(where: { $0.share > 0 }) else { return [] }
    let view = explanation.view
    let domains = explanation.shares { wording.factor($0.factor).domain }
    let periods = explanation.shares { view.cells[$0.cell].period }
    let spaces = explanation.shares { part in
      view.space(of: part.cell).map { detail.naming.id($0, in: detail.assessment) } ?? "the setting"
    }
    var blocks: [Block] = [
      .heading("Where the load lies", level: .first),
      .heading("By domain", level: .second),
      .measures(domains.filter { $0.share > 0 }.map { measure($0.key, $0.share) }),
      .heading("By period", level: .second),
      .measures(periods.map { measure($0.key.name, $0.share) }),
    ]
    if !view.spaces.isEmpty {
      blocks += [
        .heading("By space", level: .second),
        .measures(spaces.map { measure($0.key, $0.share) }),
      ]
    }
    return blocks
  }

  private func measure(_ label: String, _ share: Double) -> Measure {
    Measure(Line(label), share: share, value: Line(percent(share)))
  }
}

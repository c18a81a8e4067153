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
      .list(drivers.map(driverText.item)),
    ]
  }

  /// What puts drivers of this pairing into words.
  var driverText: DriverText { DriverText(detail.explanation, wording: wording) }

  private var leastDriver: Double { detail.catalogue.conventions[.leastDriver] }

  /// Where, when and in what the load lies.
  var shares: [Block] {
    let explanation = detail.explanation
    guard explanation.parts.contains(where: { $0.share > 0 }) else { return [] }
    let view = explanation.view
    let periods = explanation.shares { view.cells[$0.cell].period }
    let spaces = explanation.shares { part in
      view.space(of: part.cell).map { detail.naming.id($0, in: detail.assessment) } ?? "the setting"
    }
    let charts = [waterfall, limits, day].compactMap(\.self)
    let domains = explanation.shares { wording.factor($0.factor).domain }.filter { $0.share > 0 }
    let middle: [Block] =
      explanation.score.isNotEnoughKnown
      ? [
        .heading("By domain, at the middle of what may be", level: .second),
        .measures(domains.map { measure($0.key, $0.share) }),
      ] : []
    var blocks: [Block] = [.heading("Where the load lies", level: .first)] + charts + middle
    blocks += [
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

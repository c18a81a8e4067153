internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension PairingPage {
  /// One sheet: the person's words, the level and how sure it is, reasons, and the decision.
  var panel: [Block] {
    let raised = detail.flags.filter { $0.severity < .notChecked }
    let reasons = raised.map {
      ListItem("\(wording.line(of: $0))")
    }
    let least = detail.catalogue.conventions[.leastDriver]
    let drivers = detail.explanation.drivers(atLeast: least).prefix(3).map(driverText.item)
    let unread = detail.narrowings.filter { $0.input.isUnread && $0.narrows > 0 }.prefix(3)
      .map { InputText.name($0.input, wording) }
    let open = detail.flags.count { $0.severity == .notChecked }
    let gaps = [
      open > 0 ? "\(count(open, "rule", "rules")) could not be checked" : nil,
      unread.isEmpty ? nil : "first to find out: \(unread.joined(separator: "; "))",
    ].compactMap(\.self)
    let must = detail.pairing.isOpen ? wording.openChecks(detail.flags) : []
    let known: [Block] =
      (must.isEmpty ? [] : [.list(must.map { ListItem(Line($0)) })])
      + (gaps.isEmpty ? [] : [.paragraph(Line("Not known: \(gaps.joined(separator: "; "))."))])
    return voice + verdict + Report.housemates([detail.assessment])
      + [.heading("Reasons for no, and to think twice", level: .first)]
      + (reasons.isEmpty
        ? [
          .paragraph(
            "No rule found anything critical or serious in what is known. What is not known is no pass."
          )
        ]
        : [.list(reasons)])
      + known
      + (drivers.isEmpty
        ? [] : [.heading("What makes the most of it", level: .first), .list(drivers)])
      + Report.decision(profile: detail.profile, detail.naming)
  }
}

extension Report {
  /// That who else lives there is not counted, where somebody else can.
  static func housemates(_ places: [Assessment]) -> [Block] {
    let isShared = places.contains { ($0.places?.capacity ?? 2) > 1 && $0.kind != .ownHome }
    return isShared
      ? [
        .paragraph(
          "Who else lives there is not counted in these numbers: 'attune household' looks at that."
        )
      ] : []
  }
}

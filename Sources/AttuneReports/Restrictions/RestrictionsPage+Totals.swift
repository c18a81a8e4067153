internal import AttuneModel
internal import AttunePractice

extension RestrictionsPage {
  /// What presses on those who live under restrictions, and what would ease it.
  func pressing(_ place: RestrictionsResult.Place) -> [Block] {
    let heading: Block = .heading("What presses on the same people", level: .first)
    let away = place.notLookedAt.map(result.naming.id)
    let leftOut: [Block] =
      away.isEmpty
      ? []
      : [
        .paragraph(
          "Not looked at, for want of a profile or of consent to use it: \(joined(away))."
        )
      ]
    guard let features = place.pressing else {
      return [
        heading, .paragraph("\(mark: .unknown, "Not known"): no profile of theirs can be used."),
      ] + leftOut
    }
    guard !features.isEmpty else {
      return [
        heading,
        .paragraph(
          "\(mark: .unknown, "Not known"): nothing that presses on them was read, which does not say that "
            + "nothing does."
        ),
      ] + leftOut
    }
    let wording = result.wording(place)
    let rows = zip(features, place.easing).map { feature, easing -> [Line] in
      let people = feature.presses.map { press -> String in
        let past = press.isPastLimit ? ", past their limit" : ""
        return "\(result.naming.id(press.person)) (\(percent(press.share))\(past))"
      }
      let ids = place.restrictions(with: feature).map { result.id($0, in: place) }
      return [
        Line(wording.title(feature.factor)), Line(people.joined(separator: ", ")),
        Line(ids.joined(separator: ", ")), Line(named(easing) ?? "none known"),
      ]
    }
    return [
      heading,
      .paragraph(
        "Share of each person's load, as far as the place was read. That both are so at once shows no "
          + "cause; it says where to look first. What would ease it is checked against these profiles; "
          + "\(code: "attune plan everyone \(result.naming.inCommand(place.register.assessment.setting))") "
          + "works out what it costs and does together."
      ),
      .table(
        Table(
          columns: [
            Table.Column("Feature", wraps: true), Table.Column("Presses on", wraps: true),
            Table.Column("They live under", wraps: true),
            Table.Column("What would ease it", wraps: true),
          ],
          rows: rows
        )
      ),
    ] + leftOut
  }

  /// From audit to audit.
  func totals(_ place: RestrictionsResult.Place) -> [Block] {
    let register = place.register
    guard register.history.count > 1 else { return [] }
    let ids = { (restrictions: [Restriction]) in
      Line(restrictions.isEmpty ? "none" : joined(restrictions.map { result.id($0, in: place) }))
    }
    let rows = register.history.enumerated().map { number, audit -> [Line] in
      guard let inForce = audit.inForce else {
        return [Line("\(audit.on)"), "\(mark: .unknown, "not recorded")", "", "", "", "", ""]
      }
      let isFirst = number == 0 || register.history[number - 1].inForce == nil
      return [
        Line("\(audit.on)"), Line("\(inForce)"), isFirst ? "-" : ids(audit.added),
        isFirst ? "-" : ids(audit.dropped), isFirst ? "-" : ids(audit.changed),
        Line("\(audit.overdue)"), Line("\(audit.withoutAuthority)"),
      ]
    }
    return [
      .heading("From audit to audit", level: .first),
      .table(
        Table(
          columns: [
            Table.Column("Audit of"), Table.Column("In force", alignment: .trailing),
            Table.Column("Added", wraps: true), Table.Column("Dropped", wraps: true),
            Table.Column("Changed", wraps: true), Table.Column("Overdue", alignment: .trailing),
            Table.Column("No authority", alignment: .trailing),
          ],
          rows: rows
        )
      ),
      .paragraph(
        "Overdue and no authority: on the day of each audit. A dash: nothing to compare. Dropped is what the "
          + "later register does not have: ask whether it ended, or was only not written down again."
      ),
    ]
  }

  /// What is not met, each rule once; what is not known; and how far the rules can be relied on.
  func rules(_ place: RestrictionsResult.Place, _ entries: [RegisterEntry]) -> [Block] {
    let register = place.register
    let checks = entries.flatMap { entry in
      entry.checks.map { ($0, result.id(entry.restriction, in: place)) }
    }
    let opening: Block = .paragraph(
      "Each restriction is held against \(count(entries[0].checks.count, "rule", "rules")). Of all "
        + "answers: \(RuleList.counted(checks.map(\.0))). \(code: "attune explain RULE") says what one "
        + "asks for."
    )
    let list = RuleList(checks, catalogue: result.catalogue, asOf: register.asOf).blocks
    return [.heading("Against the rules", level: .first), opening] + list
      + RuleText.packs(
        result.catalogue,
        of: .restriction,
        in: register.assessment.nation,
        result.asOf
      )
  }
}

internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

extension Report {
  /// Who would live where, what to look at before anybody moves, and who is left without a place.
  public init(_ result: PlacementResult, provenance: Provenance) {
    let page = PlacementPage(result)
    self.init(
      title: page.title,
      blocks: page.summary + page.placed + page.living + page.leftOut + page.gaps
        + Report.decision(profile: nil, result.naming) + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on several people and several places.
struct PlacementPage {
  let result: PlacementResult

  init(_ result: PlacementResult) {
    self.result = result
  }

  var title: String {
    count(result.problem.homes.count, "person", "people") + " and "
      + count(result.problem.vacancies, "vacancy", "vacancies")
  }

  var summary: [Block] {
    let new = result.placed.count { !result.stays($0) }
    let staying = result.placed.count - new
    let kept = result.leftOut.count(where: result.problem.isKept)
    let without = result.leftOut.count - kept
    var items = [
      ListItem("\(count(new, "person", "people")) would have a place"),
      ListItem("\(count(staying, "person stays", "people stay")) where they live"),
    ]
    if kept > 0 {
      let people = "\(count(kept, "person lives", "people live")) where nobody would be placed"
      items.append(ListItem("\(mark: .unknown, people); a move was not looked for"))
    }
    items.append(
      ListItem(
        "\(mark: .unknown, "\(count(without, "person has", "people have")) no acceptable place")"
      )
    )
    if !result.withoutConsent.isEmpty {
      let people = joined(result.withoutConsent.map(result.naming.id))
      items.append(
        ListItem(
          "Left out, because no consent and no best-interests decision for 'place' is recorded: \(people)"
        )
      )
    }
    if result.filesLeftOut > 0 {
      items.append(
        ListItem(
          "\(mark: .unknown, "\(count(result.filesLeftOut, "file", "files")) left out") because of "
            + "errors; 'attune check' shows them"
        )
      )
    }
    return [.list(items), .paragraph(Line(objective)), .paragraph(Line(rules))]
  }

  private var objective: String {
    let rest =
      result.problem.objective == .worst
      ? "the smallest worst load, then the smallest sum of load⁴"
      : "the smallest sum of load⁴, which looks at the worst and not at the mean"
    return "What was looked for: the fewest people without an acceptable place, the fewest where "
      + "something had to be accepted, then \(rest). "
      + "There is none better by that; it is one way to weigh people against one another, and no rule "
      + "of fairness."
  }

  private var rules: String {
    let accepted = Acceptance.Kind.allCases.filter(result.problem.acceptance.kinds.contains)
    let moves =
      result.problem.allowsMoves
      ? "People who live in one of the settings may move, and may always stay."
      : "People who live in one of the settings are kept there; '--allow-moves' asks about them too."
    let use =
      accepted.isEmpty
      ? "Nobody is put where the level is very high, a critical flag stands or not enough is known."
      : "Accepted, and marked where used: \(HindranceText.names(accepted))."
    return "\(use) \(moves)"
  }

  /// Who would live where, and what the person wants.
  var placed: [Block] {
    let rows = result.placed.compactMap { row -> [Line]? in
      guard let column = result.placement.columns[row] else { return nil }
      let pairing = result.pairing(row, column)
      let known = pairing.score.isNotEnoughKnown ? "?" : ""
      return [
        Line(result.person(row)), Line(place(row, column)), Wording.mark(pairing.level),
        Line(result.catalogue.conventions.scoreText(ofLoad: pairing.score.load) + known),
        Line(wish(row, column)), accepted(row),
      ]
    }
    guard !rows.isEmpty else {
      return [.heading("Who would live where", level: .first), .paragraph("Nobody.")]
    }
    let columns = [
      Table.Column("person"), Table.Column("setting", wraps: true), Table.Column("level"),
      Table.Column("strain score", alignment: .trailing), Table.Column("wants", wraps: true),
      Table.Column("accepted", wraps: true),
    ]
    return [
      .heading("Who would live where", level: .first),
      .table(Table(columns: columns, rows: rows)),
    ] + available + worseOff + lowerLevels + reasons + toCheck
  }

  private func place(_ row: Int, _ column: Int) -> String {
    let kind = result.assessment(column).kind.words
    return "\(result.name(column)) (\(kind))"
      + (result.stays(row) ? ", stays" : from(row))
  }

  private func from(_ row: Int) -> String {
    guard result.moves(row), let home = result.problem.homes[row] else { return "" }
    return ", from \(result.name(home))"
  }

  private func accepted(_ row: Int) -> Line {
    let kinds = result.accepted(row)
    guard !kinds.isEmpty, let column = result.placement.columns[row] else { return "-" }
    let pairing = result.pairing(row, column)
    let estimate =
      pairing.score.isNotEnoughKnown ? " (may be \(pairing.score.levelHigh.name))" : ""
    return "\(mark: .critical, HindranceText.names(kinds))\(estimate)"
  }

  /// What the person said of where they want to live, beside where they would.
  private func wish(_ row: Int, _ column: Int) -> String {
    let profile = result.profile(row)
    let setting = result.assessment(column)
    var wishes: [String] = []
    if profile.prefers.contains(where: { $0.setting == setting.setting }) {
      wishes.append("this place")
    } else if !profile.prefers.isEmpty {
      wishes.append(joined(profile.prefers.map { result.naming.id($0.setting) }))
    }
    if profile.wantsToShare == .no {
      let capacity = setting.places?.capacity ?? 1
      wishes.append(capacity > 1 ? "not to share; this is for \(capacity)" : "not to share")
    }
    if !profile.near.isEmpty { wishes.append("to be near somebody") }
    return wishes.isEmpty ? "not recorded" : joined(wishes)
  }

  /// Moves that take somebody to a place that presses on them more, so that others have one.
  private var worseOff: [Block] {
    let items = result.placed.filter(result.isWorseOff).compactMap { row -> ListItem? in
      guard let home = result.problem.homes[row], let column = result.placement.columns[row] else {
        return nil
      }
      let score = { (place: Int) in
        result.catalogue.conventions.scoreText(ofLoad: result.pairing(row, place).score.load)
      }
      return ListItem(
        "\(strong: result.person(row)): from \(result.name(home)) (strain score \(score(home))) to "
          + Line("\(result.name(column)) (\(score(column)))")
      )
    }
    guard !items.isEmpty else { return [] }
    return [
      .heading("Moves that ask more of somebody than where they live", level: .second),
      .paragraph(
        "They stand here because they leave a place to somebody else. Nobody has to make one: staying "
          + "is always an option, and it is theirs to say."
      ),
      .list(items),
    ]
  }

  /// From when the places are free that somebody new would have.
  private var available: [Block] {
    let columns = Set(
      result.placed.filter { !result.stays($0) }.compactMap { result.placement.columns[$0] }
    )
    let dates = columns.sorted().map { column in
      let date = result.assessment(column).places?.availableFrom?.description ?? "not recorded"
      return "\(result.name(column)) \(date)"
    }
    return dates.isEmpty ? [] : [.paragraph("A place is free from: \(joined(dates)).")]
  }

  /// Places left over that have a lower level for somebody: the sum of loads does not see flags.
  private var lowerLevels: [Block] {
    let items = result.placed.compactMap { row -> ListItem? in
      let others = result.problem.isKept(row) ? [] : result.lowerLevels(row)
      guard !others.isEmpty else { return nil }
      let names = others.map { column in
        "\(result.name(column)) (\(result.pairing(row, column).level?.name ?? ""))"
      }
      return ListItem("\(strong: result.person(row)): \(joined(names))")
    }
    return items.isEmpty
      ? []
      : [
        .heading("A lower level would be free", level: .second),
        .paragraph(
          "Placements are compared by load. By flags these have a lower level for the person, and a "
            + "place is left over."
        ),
        .list(items),
      ]
  }

  /// Why the level of somebody who would be new in a place is high or worse.
  private var reasons: [Block] {
    flags(
      "Flags on those who would be new",
      where: { $0 < .notChecked },
      line: { wording, flag in "\(wording.line(of: flag))" }
    )
  }

  /// What could not be checked of people newly placed.
  private var toCheck: [Block] {
    flags(
      "To be found out before anybody moves",
      where: { $0 == .notChecked },
      line: { wording, flag in Line(wording.sentence(flag)) }
    )
  }

  /// The flags of some severities on those who would be new in a place, each line once.
  private func flags(
    _ heading: String,
    where isMeant: (FlagSeverity) -> Bool,
    line: (Wording, Flag) -> Line
  ) -> [Block] {
    let items = result.placed.filter { !result.stays($0) }.compactMap { row -> ListItem? in
      guard let column = result.placement.columns[row] else { return nil }
      let wording = result.wording(column)
      let lines = result.problem.match.flags(row: row, column: column)
        .filter { isMeant($0.severity) }.map { line(wording, $0) }.uniqued()
      guard !lines.isEmpty else { return nil }
      return ListItem(
        "\(strong: "\(result.person(row)) in \(result.name(column))")",
        details: lines
      )
    }
    return items.isEmpty ? [] : [.heading(heading, level: .second), .list(items)]
  }
}

internal import AttuneModel
internal import AttunePractice

extension Report {
  /// The register of restrictions of one setting, or the first things to do in several.
  public init(_ result: RestrictionsResult, provenance: Provenance) {
    let page = RestrictionsPage(result)
    let ending = [page.footer] + page.decision + [.provenance(provenance)]
    if result.isOverview {
      self.init(
        title: "Restrictions on people in \(count(result.places.count, "setting", "settings"))",
        blocks: Report.auditsLeftOut(result.filesLeftOut, "nothing here is of them")
          + page.opening + page.overview + ending
      )
    } else {
      let names = result.places.map { result.naming.name($0.register.assessment.setting) }
      self.init(
        title: "Restrictions on people in \(joined(names))",
        blocks: page.opening + result.places.flatMap { page.place($0) } + ending
      )
    }
  }
}

/// The parts of a register as a reader sees it.
struct RestrictionsPage {
  let result: RestrictionsResult

  init(_ result: RestrictionsResult) {
    self.result = result
  }

  var opening: [Block] {
    [
      .paragraph(
        "What keeps people here from what others may do, as it was recorded. It is there so that each of "
          + "these becomes fewer or ends. It does not say whether any of them is allowed: those who "
          + "answer for them decide, and say so."
      )
    ]
  }

  /// On what the claim rests that places drive restriction, and how far.
  var footer: Block {
    .note(
      "No study has shown that a change of surroundings alone lessens restraint of autistic adults. That "
        + "it does rests on NHS England guidance, on trials of whole buildings and of how staff and people "
        + "meet, and on what autistic people say."
    )
  }

  var decision: [Block] {
    [
      .heading("People decide", level: .first),
      .form(
        [
          FormField("Each person's own view of this, in their words, or not asked"),
          FormField("Which restrictions end, or become fewer, and by when"),
          FormField("Which stay, why, and under what authority"),
          FormField("Decided by (name and role)"),
          FormField("When"),
          FormField("Departs from what is shown here? Why"),
        ]
      ),
    ]
  }

  /// All settings in one table, and what is first to do in each.
  var overview: [Block] {
    let rows = result.places.map { place -> [Line] in
      let register = place.register
      let name = Line(result.naming.name(register.assessment.setting))
      guard let entries = register.entries else {
        let unknown: Line = "\(mark: .unknown, "not known")"
        return [
          name, "\(mark: .unknown, "not recorded")", unknown, unknown, unknown,
          Wording.dropped(register),
        ]
      }
      return [
        name, Line("\(entries.count)"),
        Self.count(
          entries.count(where: Self.reachesOthers),
          unknown: entries.count { !Self.reachesOthers($0) && $0.reach.reachesOthers == .unknown }
        ),
        Self.count(
          entries.count { $0.authority.holds == .no },
          unknown: entries.count { $0.authority.holds == .unknown }
        ),
        Self.count(
          entries.count { $0.review.isOverdue },
          unknown: entries.count { $0.review == .notRecorded }
        ),
        Wording.dropped(register),
      ]
    }
    let table = Table(
      columns: [
        Table.Column("Setting", wraps: true), Table.Column("In force", alignment: .trailing),
        Table.Column("Reach others", alignment: .trailing),
        Table.Column("No authority", alignment: .trailing),
        Table.Column("Review overdue", alignment: .trailing),
        Table.Column("Dropped", alignment: .trailing),
      ],
      rows: rows
    )
    return [
      .table(table),
      .paragraph(
        "Reach others: rules for all, and what is lived under by people who do not need it. Dropped: of "
          + "what the audit before had. What was not recorded is not known, and is not nought."
      ),
    ] + past + [.heading("First to look at", level: .first)] + first
  }

  /// A rule for all, or lived under by somebody who is not recorded as needing it.
  private static func reachesOthers(_ entry: RegisterEntry) -> Bool {
    entry.reach.isBlanket || entry.reach.reachesOthers == .yes
  }

  private static func count(_ number: Int, unknown: Int = 0) -> Line {
    let known: Line = number > 0 ? "\(mark: .serious, "\(number)")" : "0"
    return unknown > 0 ? "\(known), \(mark: .unknown, "\(unknown) not known")" : known
  }

  /// Audits past their review, each with its setting.
  private var past: [Block] {
    result.places.flatMap { place in
      let assessment = place.register.assessment
      return Report.pastReview(
        assessment,
        of: result.naming.name(assessment.setting),
        asOf: result.asOf
      )
    }
  }

  /// Settings of which nothing is known come first.
  private var first: [Block] {
    let open = result.places.filter { $0.register.entries == nil }.map { place in
      ListItem(
        "\(strong: result.naming.name(place.register.assessment.setting)): "
          + "\(result.wording(place).withoutRegister(place.register))."
      )
    }
    let items = result.places.flatMap { place -> [ListItem] in
      let wording = result.wording(place)
      let name = result.naming.name(place.register.assessment.setting)
      return (place.register.entries ?? []).compactMap { entry in
        let concerns = wording.concerns(entry)
        guard !concerns.isEmpty else { return nil }
        return ListItem(
          "\(strong: name): \(wording.restriction(entry.restriction)), "
            + "\(wording.reach(entry.restriction))",
          details: concerns
        )
      }
    }
    guard !(open + items).isEmpty else { return [calm] }
    return [
      .list(open + items),
      .paragraph(
        "All of one setting, with what is missing and what would ease it: "
          + "\(code: "attune restrictions SETTING")."
      ),
    ]
  }

  /// Said only where every place has a register of an audit that counts, and nothing of it is open.
  private var calm: Block {
    let isSure =
      result.filesLeftOut == 0 && !result.places.contains { $0.register.isPastReview }
    return .paragraph(
      isSure
        ? "No authority has ended, no review is overdue, and nothing reaches others."
        : "Nothing by what could be read here, which is not all that there is to know."
    )
  }
}

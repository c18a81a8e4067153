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
        blocks: page.opening + page.overview + ending
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
        return [name, "\(mark: .unknown, "not recorded")", "", "", "", ""]
      }
      return [
        name, Line("\(entries.count)"),
        Self.count(entries.count { $0.reach.isBlanket || $0.reach.isContagion == .yes }),
        Self.count(
          entries.count { $0.authority.holds == .no },
          unknown: entries.count { $0.authority.holds == .unknown }
        ),
        Self.count(
          entries.count { $0.review.isOverdue },
          unknown: entries.count { $0.review == .notRecorded }
        ),
        Self.dropped(register),
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
        "Reach others: rules for all, and what is lived under by people who do not need it. Dropped: "
          + "since the first audit. What was not recorded is not known, and is not nought."
      ), .heading("First to look at", level: .first),
    ] + first
  }

  /// With one register there is nothing that could have been dropped from another.
  private static func dropped(_ register: Register) -> Line {
    register.history.count { $0.inForce != nil } > 1
      ? Line("\(register.history.map(\.dropped.count).reduce(0, +))")
      : "\(mark: .unknown, "not known")"
  }

  private static func count(_ number: Int, unknown: Int = 0) -> Line {
    let known: Line = number > 0 ? "\(mark: .serious, "\(number)")" : "0"
    return unknown > 0 ? "\(known), \(mark: .unknown, "\(unknown) not known")" : known
  }

  private var first: [Block] {
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
    guard !items.isEmpty else {
      return [
        .paragraph("No authority has ended, no review is overdue, and nothing reaches others.")
      ]
    }
    return [
      .list(items),
      .paragraph(
        "All of one setting, with what is missing and what would ease it: "
          + "\(code: "attune restrictions SETTING")."
      ),
    ]
  }
}

internal import AttuneModel
internal import AttunePractice

extension Report {
  /// Reviews of seclusion and segregation: what is due, what was done, what the record does not show.
  public init(_ result: TimersResult, provenance: Provenance) {
    let page = TimersPage(result)
    self.init(
      title: "Reviews of confinement, at \(result.time(result.at))",
      blocks: page.leftOut + page.opening + page.untimed
        + result.confinements.flatMap { page.confinement($0) } + page.grounds + page.decision
        + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on reviews of confinement.
struct TimersPage {
  let result: TimersResult

  init(_ result: TimersResult) {
    self.result = result
  }

  var leftOut: [Block] {
    Report.leftOut(result.filesLeftOut, "one of them may be of a confinement that goes on")
      + Report.withoutAudit(
        result.withoutAudit.map { (result.naming.id($0.setting), result.id($0)) }
      )
  }

  /// Records of which no more is known than the type of force.
  var untimed: [Block] {
    guard !result.untimed.isEmpty else { return [] }
    return [
      .heading("Nothing can be reckoned of these", level: .first),
      .list(
        result.untimed.map { incident in
          let kinds = joined(incident.confinementsWithoutTimes.map { result.name($0) })
          let whose =
            "\(result.naming.id(incident.person)), \(result.naming.name(incident.setting))"
          return ListItem(
            "\(result.id(incident)), \(whose), record of \(result.time(incident.began)): \(mark: .unknown, "\(kinds) recorded, begin and end not known"): nothing can be reckoned"
          )
        }
      ),
      .paragraph(
        "Write from when to when it was, and who looked, under 'confinement' in the record."
      ),
    ]
  }

  /// One confinement with all that is asked of it.
  func confinement(_ confined: TimersResult.Confined) -> [Block] {
    let (incident, timers) = (confined.incident, confined.timers)
    let confinement = timers.episode.confinement
    let end: Line =
      confined.isOver(at: result.at)
      ? "Ended \(confinement.until.map(result.time) ?? "")"
      : "\(mark: .serious, "It goes on")"
    let silent: [Block] =
      timers.saysReviews
      ? []
      : [
        .note(
          "The record does not say who looked at all: what is shown as missed may have been done."
        )
      ]
    let person = result.naming.id(incident.person)
    return [
      .heading(
        "\(result.id(incident)): \(result.name(confinement.kind)) of \(person), \(result.naming.name(incident.setting))",
        level: .first
      ),
      .list(
        [
          ListItem(Line("From \(result.time(confinement.from))")),
          ListItem("\(end): \(TimersResult.duration(timers.minutes))"),
        ]
      ),
    ] + silent + table(timers)
  }

  private func table(_ timers: ConfinementTimers) -> [Block] {
    let shown = timers.statuses.filter { !$0.isElsewhere }
    guard !shown.isEmpty else {
      return [
        .paragraph(
          "No requirement that is known here is of that nation and kind of place: ask what holds there."
        )
      ]
    }
    return [
      .table(
        Table(
          columns: [
            Table.Column("Requirement", wraps: true), Table.Column("Stands", wraps: true),
            Table.Column("Done", wraps: true), Table.Column("Not shown", wraps: true),
          ],
          rows: shown.map { status in
            let wording = ReviewWording(status, result)
            return [wording.requirement, wording.state, wording.done, wording.missed]
          }
        )
      )
    ]
  }

  /// Where each requirement is written, and how far that was checked.
  var grounds: [Block] {
    let used = Set(result.confinements.flatMap { $0.timers.statuses.map(\.rule.id) })
    let items = result.catalogue.reviews.filter { used.contains($0.id) }.map { rule -> ListItem in
      let ground = rule.ground
      let seen: Line =
        ground.isSeen
        ? "last checked \(ground.lastChecked)"
        : "\(mark: .unknown, "from memory, source not seen")"
      return ListItem(
        "\(rule.id): \(ground.source)\(ReviewWording.standing(ground.status)); \(seen)"
      )
    }
    return items.isEmpty
      ? [] : [.heading("Where this is written", level: .first), .list(items)]
  }

  var decision: [Block] {
    [
      .heading("People decide", level: .first),
      .form(
        [
          FormField("Each person's own view, in their words, or not asked"),
          FormField("What would end it now, and who does that"),
          FormField("Decided by (name and role)"),
          FormField("When"),
          FormField("Departs from what is shown here? Why"),
        ]
      ),
    ]
  }
}

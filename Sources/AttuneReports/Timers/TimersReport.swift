internal import AttuneModel
internal import AttunePractice

extension Report {
  /// Reviews of seclusion and segregation: what is due, what was done, what the record does not show.
  public init(_ result: TimersResult, provenance: Provenance) {
    let page = TimersPage(result)
    self.init(
      title: "Reviews of confinement, at \(result.time(result.at))",
      blocks: page.leftOut + page.opening + result.confinements.flatMap { page.confinement($0) }
        + page.grounds + page.decision + [.provenance(provenance)]
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
  }

  var opening: [Block] {
    guard !result.confinements.isEmpty else {
      return [
        .paragraph(
          "No record has a confinement that had begun by then. That is no sign that nobody was confined."
        )
      ]
    }
    let now = result.confinements.count { !isOver($0) }
    let overdue: Line =
      result.overdue > 0
      ? "\(mark: .serious, "\(result.overdue) overdue")" : "none overdue, as far as it is recorded"
    return [
      .list(
        [
          ListItem(
            now > 0
              ? "\(mark: .serious, "\(count(now, "confinement goes", "confinements go")) on")"
              : "No confinement goes on, as far as it is recorded"
          ), ListItem("Reviews: \(overdue)"),
        ]
      ),
      .paragraph(
        "Times are those of the clock on the wall; what is due is reckoned in true minutes, whatever the "
          + "clock does. The record shows what somebody wrote: what it does not show may have been done. "
          + "None of this makes a confinement right. The question that comes first is what would end it."
      ),
    ]
  }

  private func isOver(_ confined: TimersResult.Confined) -> Bool {
    confined.timers.episode.confinement.until.map { $0 <= result.at } ?? false
  }

  /// One confinement with all that is asked of it.
  func confinement(_ confined: TimersResult.Confined) -> [Block] {
    let (incident, timers) = (confined.incident, confined.timers)
    let confinement = timers.episode.confinement
    let name =
      result.catalogue.vocabularies.restrictionTypes
      .first { $0.id == confinement.kind.rawValue }?.name ?? confinement.kind.rawValue
    let end: Line =
      isOver(confined)
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
        "\(result.id(incident)): \(name) of \(person), \(result.naming.name(incident.setting))",
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
    let shown = timers.statuses.filter { !Self.isElsewhere($0) }
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
            return [
              Line("\(status.rule.id): \(status.rule.title)"), wording.state, wording.done,
              wording.missed,
            ]
          }
        )
      )
    ]
  }

  private static func isElsewhere(_ status: ReviewStatus) -> Bool {
    status.state == .notApplicable(.otherNation)
      || status.state == .notApplicable(.otherKindOfPlace)
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

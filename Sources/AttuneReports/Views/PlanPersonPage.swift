internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

/// A plan, said to the person whose plan it is, with room to say yes or no to each part.
struct PlanPersonPage {
  let result: PlanResult

  private var plan: Plan { result.plan }
  private var name: String { result.naming.name(plan.setting.setting) }

  var title: String { "What could change at \(name)" }

  var blocks: [Block] {
    Report.plainOpening("This page is about changes at \(name).") + voices + offers + bridges
      + levels + rights + Report.plainDecision
  }

  private var voices: [Block] {
    plan.outcomes.flatMap { outcome -> [Block] in
      let voice = VoiceBlocks(profile: outcome.person.profile, naming: result.naming)
      return plan.outcomes.count == 1
        ? voice.plain
        : [.heading(result.naming.id(outcome.person.person), level: .first)]
          + voice.plain.dropFirst()
    }
  }

  /// Each action once, with boxes for an answer.
  private var offers: [Block] {
    let heading = Block.heading("What could change", level: .first)
    guard !plan.actions.isEmpty else {
      return [heading, .paragraph("This plan has no changes in it.")]
    }
    let offers = plan.actions.map(\.candidate.offer.plain).uniqued()
    let rows = offers.map { plain -> [Line] in
      let places = plan.actions.filter { $0.candidate.offer.plain == plain }
        .map { place($0.candidate) }
      return [Line(plain), Line(joined(places.uniqued())), "☐", "☐", "☐", "☐"]
    }
    return [
      heading, .paragraph("You can answer each one."),
      .table(
        Table(
          columns: [
            Table.Column("What could change", wraps: true), Table.Column("Where", wraps: true),
            Table.Column("Yes", alignment: .centre), Table.Column("No", alignment: .centre),
            Table.Column("Try it first", alignment: .centre, wraps: true),
            Table.Column("Not sure", alignment: .centre, wraps: true),
          ],
          rows: rows,
          use: .form
        )
      ),
    ]
  }

  private func place(_ candidate: Candidate) -> String {
    result.space(candidate) ?? (candidate.people.isEmpty ? "the whole place" : "for you")
  }

  private var bridges: [Block] {
    let items = plan.bridges.map(\.offer.plain).uniqued().map { ListItem(Line($0)) }
    return items.isEmpty
      ? []
      : [
        .heading("What could help until then", level: .first),
        .paragraph("Only if you want it."), .list(items),
      ]
  }

  private var levels: [Block] {
    guard plan.outcomes.count == 1, let outcome = plan.outcomes.first else { return [] }
    let text = PlainText(wording: result.wording)
    let hard = text.hardest(outcome.explanation, most: 3)
    return [
      .heading("What the place may be like for you", level: .first),
      .paragraph("Now: \(PlainText.level(outcome.before.level))"),
      .paragraph("After the changes: \(PlainText.level(outcome.after.level))"),
    ]
      + (hard.isEmpty
        ? [] : [.paragraph("What can still be hard after the changes:"), .list(hard)])
  }

  private var rights: [Block] {
    [
      .heading("What you can do", level: .first),
      .list(
        [
          "You can say yes.", "You can say no.", "You can try something first.",
          "You can stop a change at any time.", "You can ask for something else.",
          "You can ask someone to help you say what you want.",
        ]
      ),
    ]
  }
}

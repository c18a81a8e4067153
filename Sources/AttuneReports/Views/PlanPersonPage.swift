internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

/// A plan, said to the person whose plan it is, with room to say yes or no to each part.
struct PlanPersonPage {
  let result: PlanResult

  private var plan: Plan { result.plan }
  private var name: String { result.naming.name(plan.setting.setting) }

  var title: String { "\(PlanPage(result).whom): what could change at \(name)" }

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
    let fields = offers.map { plain -> FormField in
      let places = plan.actions.filter { $0.candidate.offer.plain == plain }
        .map { place($0.candidate) }
      return FormField(
        "\(strong: plain) Where: \(joined(places.uniqued())).  ☐\u{A0}Yes  ☐\u{A0}No  ☐\u{A0}Try\u{A0}it\u{A0}first  ☐\u{A0}Not\u{A0}sure",
        lines: 0
      )
    }
    return [
      heading, .paragraph("Nobody has agreed to these changes yet."),
      .paragraph("You can answer each one."), .form(fields),
    ]
  }

  private func place(_ candidate: Candidate) -> String {
    result.space(candidate) ?? (candidate.people.isEmpty ? "the whole place" : "for you")
  }

  private var bridges: [Block] {
    let items = plan.bridges.filter(\.harms.isEmpty).map(\.offer.plain).uniqued().map {
      ListItem(Line($0))
    }
    return items.isEmpty
      ? []
      : [
        .heading("What could help until then", level: .first),
        .paragraph("Only if you want it."), .list(items),
      ]
  }

  private var levels: [Block] {
    guard plan.outcomes.count == 1, let outcome = plan.outcomes.first else { return [] }
    let text = PlainText(wording: result.wording, person: outcome.person.person)
    let flags = text.reasons(outcome.flags)
    let hard = flags + text.hardest(outcome.explanation, most: 3, besides: flags)
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

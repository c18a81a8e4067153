internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

extension Report {
  /// How many things one shift can be asked to do.
  public static let tonight = 5
}

/// A plan for those who are with the person tonight: five things to do, and how to see how it goes.
struct TonightPage {
  let result: PlanResult

  private var plan: Plan { result.plan }
  private var wording: Wording { result.wording }
  private var page: PlanPage { PlanPage(result) }

  var title: String { "Tonight: \(page.whom) in \(result.naming.name(plan.setting.setting))" }

  var blocks: [Block] { page.voices + signs + actions + hard + asking + log }

  /// How distress begins, and what helps.
  private var signs: [Block] {
    plan.outcomes.flatMap { outcome -> [Block] in
      let profile = outcome.person.profile
      let vocabulary = result.catalogue.vocabularies
      let calming = profile.calming.map { id in
        vocabulary.calming.first { $0.id == id }?.name ?? id
      }
      let relied = profile.reliesOn.map(wording.relied)
      let early = result.naming.isRedacted ? ["left out here"] : profile.earlySigns
      let shows =
        switch profile.distressShows {
        case .inward: "inward: quiet here does not mean well"
        case .outward: "outward"
        case .both: "inward and outward: quiet here does not mean well"
        case .unknown, nil: "not known: quiet here does not mean well"
        }
      let whose = plan.outcomes.count > 1 ? " of \(result.naming.id(profile.person))" : ""
      return [
        .heading("Early signs\(whose), and what helps", level: .first),
        .list(
          [
            ListItem("\(strong: "Distress shows") \(shows)"),
            ListItem("\(strong: "Early signs:") \(early.isEmpty ? "not asked" : joined(early))"),
            ListItem("\(strong: "What helps:") \(calming.isEmpty ? "not asked" : joined(calming))"),
            ListItem(
              "\(strong: "Never take away:") \(relied.isEmpty ? "not recorded" : joined(relied))"
            ),
          ]
        ),
      ]
    }
  }

  /// What lowers most of what can be begun tonight; then what is worn, and what no reading measures.
  private var actions: [Block] {
    let done = plan.actions.map { action in
      ListItem(
        "\(strong: page.named(action.candidate)): \(result.place(action.candidate)). "
          + Line(action.candidate.offer.instruction),
        details: action.ask.map { Line("Ask first: \(page.question($0))") }
          + action.candidate.offer.cautions.map { Line("Look out: \($0)") }
      )
    }
    let worn = plan.bridges.map { bridge in
      ListItem(
        "\(strong: "\(bridge.adjustment.name) (\(bridge.adjustment.id))"), if the person wants it. "
          + Line(bridge.offer.instruction),
        details: bridge.ask.map { Line("Ask first: \($0.why)") }
      )
    }
    let rest = plan.unmeasured.filter {
      $0.offer.lead.value.upperBound <= plan.request.limits.days ?? 0
    }.map { offer in
      ListItem(
        "\(strong: "\(offer.adjustment.name) (\(offer.adjustment.id))"). "
          + Line(offer.offer.instruction)
      )
    }
    let items = (done + worn + rest).prefix(Report.tonight)
    let numbered = items.enumerated().map { number, item in
      ListItem("\(strong: "\(number + 1).") \(item.line)", details: item.details)
    }
    let heading =
      items.count == 1
      ? "One thing to begin tonight" : "\(Self.word(items.count)) things to begin tonight"
    return items.isEmpty
      ? [
        .heading("To begin tonight", level: .first),
        .paragraph(
          "Nothing that the catalogue knows and that takes so little time is left to do here."
        ),
      ]
      : [
        .heading(heading, level: .first),
        .paragraph(
          "Offer each; it is the person who says yes or no. Stop at once if it makes things worse."
        ),
        .list(Array(numbered)),
      ]
  }

  private static func word(_ number: Int) -> String {
    let words = ["No", "One", "Two", "Three", "Four", "Five"]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }

  /// What presses most, so that it is seen coming.
  private var hard: [Block] {
    plan.outcomes.flatMap { outcome -> [Block] in
      let drivers = DriverText(outcome.explanation, wording: wording)
      let least = result.catalogue.conventions[.leastDriver]
      let items = outcome.explanation.drivers(atLeast: least).prefix(3).map(drivers.item)
      let whose = plan.outcomes.count > 1 ? " for \(result.naming.id(outcome.person.person))" : ""
      return items.isEmpty
        ? []
        : [.heading("What stays hardest here\(whose)", level: .first), .list(items)]
    }
  }

  private var asking: [Block] {
    let flags = plan.outcomes.flatMap(\.flags)
      .filter { $0.severity == .critical || $0.severity == .blocker }
      .map { ListItem("\(wording.mark($0.severity)): \(wording.sentence($0))") }.uniqued()
    return flags.isEmpty
      ? [] : [.heading("Tell whoever is in charge", level: .first), .list(flags)]
  }

  private var log: [Block] {
    [
      .heading("What was done, and how it was", level: .first),
      .form(
        [
          FormField("What the person said or showed, in their words", lines: 2),
          FormField("What was done, when, by whom", lines: 2),
          FormField("What to tell the next shift"),
        ]
      ),
    ]
  }
}

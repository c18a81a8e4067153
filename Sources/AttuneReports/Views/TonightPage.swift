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

  var blocks: [Block] { page.voices + never + signs + actions + hard + log }

  /// How distress begins, and what helps.
  private var signs: [Block] {
    plan.outcomes.flatMap { outcome -> [Block] in
      let profile = outcome.person.profile
      let vocabulary = result.catalogue.vocabularies
      let calming = profile.calming.map { id in
        vocabulary.calming.name(of: id)
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
    let worn = plan.bridges.filter(\.harms.isEmpty).map { bridge in
      let whose = plan.outcomes.count > 1 ? " (\(result.naming.id(bridge.person)))" : ""
      return ListItem(
        "\(strong: "\(bridge.adjustment.name) (\(bridge.adjustment.id))")\(whose), if the person wants it. "
          + Line(bridge.offer.instruction),
        details: bridge.ask.map { Line("Ask first: \($0.why)") }
          + bridge.offer.cautions.map { Line("Look out: \($0)") }
      )
    }
    let rest = plan.unmeasured.filter { offer in
      offer.harms.isEmpty && offer.offer.who.contains(where: \.isOnShift)
        && offer.offer.lead.value.upperBound <= plan.request.limits.days ?? 0
    }
    .map { offer in
      ListItem(
        "\(strong: "\(offer.adjustment.name) (\(offer.adjustment.id))"). "
          + Line(offer.offer.instruction),
        details: offer.ask.map { Line("Ask first: \(page.question($0))") }
          + offer.offer.cautions.map { Line("Look out: \($0)") }
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

  /// What presses most as it is, so that it is seen coming.
  private var hard: [Block] {
    plan.outcomes.flatMap { outcome -> [Block] in
      let items = hardest(outcome.explanationBefore)
      let whose = plan.outcomes.count > 1 ? " for \(result.naming.id(outcome.person.person))" : ""
      return items.isEmpty
        ? [] : [.heading("What is hardest here now\(whose)", level: .first), .list(items)]
    }
  }

  private func hardest(_ explanation: Explanation) -> [ListItem] {
    explanation.hardestRead.prefix(5).compactMap { part in
      guard let value = part.reading else { return nil }
      let given = explanation.view.given(slot: part.slot, cell: part.cell)
      let place = wording.place(given.space, given.period)
      let limit =
        part.anchors.intolerableIsStated
        ? "; the person's limit is \(wording.value(part.anchors.intolerable, of: part.factor))" : ""
      return ListItem(
        "\(strong: wording.title(part.factor)): \(wording.value(value, of: part.factor))"
          + Line(place.isEmpty ? limit : " (\(place))\(limit)")
      )
    }
  }

  /// What must not happen, and what whoever is in charge has to know, as it is now.
  private var never: [Block] {
    let flags = plan.outcomes.flatMap { outcome in
      outcome.flagsBefore.filter { $0.severity == .critical || $0.severity == .blocker }.map {
        flag in
        let whose = plan.outcomes.count > 1 ? "\(result.naming.id(outcome.person.person)): " : ""
        return ListItem("\(whose)\(wording.line(of: flag))")
      }
    }
    let conditions = plan.outcomes.map { outcome -> ListItem in
      let names = outcome.person.profile.conditions.map { id in
        result.catalogue.vocabularies.conditions.name(of: id)
      }
      let whose = plan.outcomes.count > 1 ? "\(result.naming.id(outcome.person.person)): " : ""
      let told = names.isEmpty ? "no condition is recorded: ask" : joined(names)
      return ListItem("\(whose)\(strong: "Health:") \(told)")
    }
    return [
      .heading("Know this, and tell whoever is in charge", level: .first),
      .list(conditions + flags.uniqued()),
    ]
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

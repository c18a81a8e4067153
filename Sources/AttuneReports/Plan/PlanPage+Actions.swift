internal import AttuneModel
internal import AttunePlanning

extension PlanPage {
  /// What comes before any action: what to measure, and what to ask.
  var first: [Block] {
    let measure = plan.actions.flatMap { action in
      action.measureFirst.map { factor in
        ListItem(
          "Measure \(strong: wording.name(factor)) before \(named(action.candidate)) is paid for.",
          details: [Line(wording.factor(factor).how)]
        )
      }
    }
    let notRecorded =
      result.assessment.inPlace == nil
      ? [ListItem("What is in place already is not recorded: see whether any of it is.")] : []
    let items = measure + notRecorded
    return items.isEmpty || plan.actions.isEmpty
      ? [] : [.heading("First", level: .first), .list(items)]
  }

  /// All actions at a glance.
  var overview: [Block] {
    guard !plan.actions.isEmpty else { return [] }
    let rows = plan.actions.enumerated().map { number, action in
      [
        Line("\(number + 1)"), Line(named(action.candidate)), Line(place(action.candidate)),
        Line(pounds(action.candidate.cost)), Line("\(result.ready(action))"), Line(part(action)),
      ]
    }
    return [
      .heading("What to do, soonest first", level: .first),
      .table(
        Table(
          columns: [
            Table.Column("Step", alignment: .trailing), Table.Column("Action", wraps: true),
            Table.Column("Where", wraps: true), Table.Column("Cost", wraps: true),
            Table.Column("Ready by"), Table.Column("Part of it", alignment: .trailing),
          ],
          rows: rows
        )
      ),
      .paragraph(
        "'Part of it' is the action's part of the drop of the load; the parts sum to all of it. One that "
          + "is below 0 costs something elsewhere and is needed by another."
      ),
    ]
  }

  /// Each action with its grounds, and room for people's answers.
  var actions: [Block] {
    plan.actions.enumerated().flatMap { number, action -> [Block] in
      let (candidate, offer) = (action.candidate, action.candidate.offer)
      let title = "\(number + 1). \(named(candidate)): \(place(candidate))"
      return [
        .heading(title, level: .second), .paragraph(Line(offer.instruction)),
        .list(facts(action)), .form(answers(action)),
      ]
    }
  }

  private func facts(_ action: Plan.Action) -> [ListItem] {
    let (adjustment, offer) = (action.candidate.adjustment, action.candidate.offer)
    let need = action.need.map { Wording.lowered(result.catalogue.needs[$0].name) }
    var items = [
      ListItem(
        "\(strong: "For:") \(need ?? "what comes after it"); \(part(action)) of what the plan takes off"
      )
    ]
    items += action.changes.map { ListItem(Line(change($0)), details: [ground($0)]) }
    items.append(
      ListItem(
        "\(strong: "Cost:") \(pounds(action.candidate.cost)); ready in \(days(offer.lead.value)); "
          + "\(offer.effort.rawValue) effort; by \(joined(offer.who.map(\.name)))"
      )
    )
    items.append(
      ListItem("\(strong: "Evidence:") \(offer.evidence.words). Source: \(adjustment.source).")
    )
    if let condition = offer.condition {
      items.append(ListItem("\(strong: "As an offer:") \(condition)"))
    }
    if offer.liftsRestriction {
      items.append(ListItem("\(strong: "Takes a restriction away.")"))
    }
    items += action.ask.map { ListItem("\(strong: "Ask first:") \(question($0))") }
    items += offer.cautions.map { ListItem("\(strong: "Look out:") \($0)") }
    items += action.onOthers.compactMap(other)
    return items
  }

  /// "Loudest sounds (lounge, evening): 85 dB now, 70 dB expected".
  private func change(_ change: ReadingChange) -> String {
    let place = wording.place(change.space, change.period)
    let name = wording.title(change.factor) + (place.isEmpty ? "" : " (\(place))")
    let now = wording.value(change.before, of: change.factor)
    let then = wording.value(change.after, of: change.factor)
    let before = change.isRead ? "\(now) now" : "not read (taken as \(now))"
    let own = wording.value(change.alone, of: change.factor)
    let whole = own == then ? "" : "; \(then) with the whole plan"
    return "\(name): \(before), \(own) expected\(whole)"
  }

  private func ground(_ change: ReadingChange) -> Line {
    let effect = change.effect
    let amount = effect.amountText(wording.factor(change.factor).unit)
    return Line(
      "\(effect.operation.words) \(amount) (\(effect.basis.rawValue): \(effect.source))."
    )
  }

  func question(_ question: Plan.Question) -> String {
    let who = result.naming.id(question.person)
    let why = question.contraindication.why
    return question.isKnown ? "\(who). \(why)" : "\(who), of whom it is not known. \(why)"
  }

  /// What somebody else would notice of it: a tenth of a point or more.
  private func other(_ effect: Plan.OtherEffect) -> ListItem? {
    let conventions = result.catalogue.conventions
    let points =
      conventions.strainScore(ofLoad: effect.with)
      - conventions.strainScore(ofLoad: effect.without)
    let size = decimal(abs(points), places: 1)
    guard size != "0" else { return nil }
    let way = points > 0 ? "\(size) points more" : "\(size) points less"
    return ListItem("\(strong: "For \(result.naming.id(effect.person)):") \(way) strain")
  }

  private func answers(_ action: Plan.Action) -> [FormField] {
    let whose = profile == nil ? "Each person's answer" : "The person's answer"
    return [
      FormField("\(whose) (yes, no, try, changed their mind, not yet asked)"),
      FormField("Who does it (owner)"),
      FormField("Trial from, to (suggested: \(result.ready(action)) to \(result.review(action)))"),
      FormField("Stop when (at once, if the person says or shows that it makes things worse)"),
    ]
  }

  func named(_ candidate: Candidate) -> String {
    "\(candidate.adjustment.name) (\(candidate.adjustment.id))"
  }

  func place(_ candidate: Candidate) -> String { result.place(candidate) }

  private func part(_ action: Plan.Action) -> String {
    let share = result.share(action)
    return share < 0 ? "-\(percent(-share))" : percent(share)
  }
}

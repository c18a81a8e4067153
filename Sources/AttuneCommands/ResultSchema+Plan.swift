internal import AttuneModel
internal import YAMLReading

extension Schema {
  /// The result of `plan`.
  static var plan: Schema {
    result([decision, key("plan", .object(whole), "One plan.")])
  }

  private static let whole = [
    key("setting", .text(), "The setting."),
    key("target", .anyOf([level, .null]), "null for the least load within the limits."),
    key(
      "reach",
      .words([
        "already", "held_by_flags", "no_target", "not_enough_known", "not_reached", "out_of_reach",
        "reached",
      ]),
      "Whether the target is met; 'held_by_flags' is met by the readings, and not after flags."
    ),
    key("people", .list(.object(person)), "For whom the plan is."),
    key("actions", .list(.object(action)), "What helps soonest first."),
    key("cost_from", amount, "In pounds, of all actions."),
    key("cost_to", amount, "The dearest that they may be."),
    key("search", .object(search), "How it was found."),
    key("others", .list(.object(person)), "Everyone else in the home who may be looked at."),
    key("not_looked_at", .list(.text()), "People who live there without a profile or consent."),
    key("resolutions", .list(.object(resolution)), "What would have raised somebody else."),
    key("left_out", .list(.object(leftOut)), "What could help and is no candidate."),
    key("bridges", .list(.object(bridge)), "What is worn or carried; it counts towards no target."),
    key("shortfalls", .list(.object(shortfall)), "For whom the load stays above the target."),
    key("frontier", .list(.object(point)), "Empty without --frontier."),
    key("unmeasured", .list(.object(offer)), "Offers that no factor measures."),
  ]

  private static let person = [
    key("person", .text(), "The pseudonym; with --redact a number."),
    key("before", .object(state), "As it is."),
    key("after", .object(state), "With the plan made, expected."),
    key("flags", .list(.object(flag)), "With the plan made."),
  ]

  private static let state = [
    key("level", .anyOf([level, .null]), "After flags; null where not enough is known."),
    key("load", amount, "The estimate."),
    key("load_low", amount, "The least that it can be."),
    key("load_high", amount, "The most that it can be."),
    key("strain_score", .number(from: 0, to: 100, whole: false), "Lower is better."),
  ]

  private static let action = [
    key("adjustment", .text(), "Its id: attune explain ID."),
    key("name", .text(), "What it is."),
    space,
    key("period", .anyOf([periods, .null]), "The one period in which it is done; null is all."),
    key("people", .list(.text()), "With whom it is agreed; empty for what is done for all."),
    key("need", text, "On which it acts most; null for what only comes first."),
    key("changes", .list(.object(change)), "What is expected of readings."),
    key("part", number, "Of the drop of the load; all parts sum to it."),
    key("cost_from", amount, "In pounds."), key("cost_to", amount, "In pounds."),
    key("lead_days", count, "Until it is done at the latest, with what comes first."),
    key("ready_by", date, "The day."), key("review_on", date, "When to look again."),
    key("effort", .words(Adjustment.Effort.allCases.map(\.rawValue)), "How much work."),
    key("who", .list(.text()), "Who does it."),
    key("tier", .words(Adjustment.Tier.allCases.map(\.rawValue)), "When it helps."),
    key("evidence", evidence, "How good the evidence is."),
    key("source", .text(), "Where it comes from."),
    key("offer", text, "What makes it an offer, where it would restrict if imposed."),
    key("lifts_restriction", .yesNo, "True if it takes a restriction away."),
    key("ask", .list(.object(question)), "What to ask first, and whom."),
    key("cautions", .list(.text()), "What to look out for."),
    key("measure_first", .list(.text()), "Readings to take before so much is spent."),
    key("on_others", .list(.object(other)), "Whose load elsewhere in the home it changes."),
  ]

  private static let change = [
    factor, key("reading", .text(), "The reading."), space,
    key("period", .anyOf([periods, .null]), "null is the whole day."),
    key("person", .text(), "For whom it changes most."),
    key("before", number, "Now; where not read, the middle of what it may be."),
    key("is_read", .yesNo, "False where it was not read."),
    key("alone", number, "Expected by the action alone."),
    key("after", number, "Expected with the whole plan."),
    key(
      "operation",
      .words(Adjustment.Operation.allCases.map(\.rawValue)),
      "What the action does."
    ),
    key("basis", .words(Basis.allCases.map(\.rawValue)), "On what ground."),
    key("source", .text(), "Where that comes from."),
  ]

  private static let question = [
    key("person", .text(), "Whom."),
    key("why", .text(), "Why."), key("is_known", .yesNo, "False where it may not apply."),
  ]

  private static let other = [
    key("person", .text(), "Whose."), key("load_without", amount, "With the rest of the plan."),
    key("load_with", amount, "With all of it."),
  ]

  private static let search = [
    key("candidates", count, "Among how many adjustments it was looked for."),
    key("total", count, "How many there were."),
    key("sets", count, "How many sets were looked at."),
    key("is_exact", .yesNo, "True if there is no better one among them."),
  ]

  private static let resolution = [
    key("adjustment", .text(), "What it is."), space,
    key("person", .text(), "Who would have been raised."),
    key("level_from", level, "From."), key("level_to", level, "To."),
    key(
      "way",
      .words(["own_space", "dropped"] + Period.allCases.map { "\($0.name)_only" }),
      "What was done about it."
    ),
  ]

  private static let leftOut = [
    key("adjustment", .text(), "What it is."), space,
    key(
      "reason",
      .words(["harms", "in_place", "in_use", "not_wanted", "refused", "too_dear", "too_late"]),
      "Why."
    ),
    key("person", text, "Because of whom."),
  ]

  private static let bridge = [
    key("adjustment", .text(), "What it is."), key("name", .text(), "Its name."),
    key("person", .text(), "For whom."), key("hours", amount, "A day."),
    key("hours_are_stated", .yesNo, "False where the hours are a default."),
    key("is_in_use", .yesNo, "True if the profile says so."),
    key("load_before", .anyOf([amount, .null]), "As it is; null where nothing measures it."),
    key("load_worn", .anyOf([amount, .null]), "With it worn for so long."),
    key("evidence", evidence, "How good the evidence is."),
    key("ask", .list(.text()), "What to ask first."),
  ]

  private static let shortfall = [
    key("person", .text(), "For whom."),
    key(
      "remaining",
      .list(
        .object([
          factor, key("share", part, "Of the load with the plan made."),
          key("has_adjustment", .yesNo, "False if nothing in the catalogue changes it."),
        ])
      ),
      "What still presses, most first."
    ),
    key(
      "features",
      .anyOf([
        .list(
          .object([
            factor, key("comfortable", number, "The person's comfortable value."),
            key("is_stated", .yesNo, "False where it is estimated, not asked."),
            key("period", .anyOf([periods, .null]), "Of which that is; null is all."),
          ])
        ), .null,
      ]),
      "What would have to be comfortable to reach the target; null if all of it is not enough."
    ),
  ]

  private static let point = [
    key("cost", amount, "In pounds, at the most."), key("load", amount, "Of who bears most."),
    key("level", level, "By the readings, before flags."),
    key("actions", .list(.text()), "What is done."),
    key("raises", text, "Somebody else whom it would raise by a level."),
    key("is_exact", .yesNo, "False where a search was stopped."),
  ]

  private static let offer = [
    key("adjustment", .text(), "What it is."), key("name", .text(), "Its name."),
    key("group", .text(), "Its heading."), key("evidence", evidence, "How good the evidence is."),
  ]

  private static let evidence = Schema.words(Adjustment.EvidenceGrade.allCases.map(\.rawValue))
  static let number = Schema.number(from: nil, to: nil, whole: false)
  private static let count = Schema.number(from: 0, to: nil, whole: true)
  static let date = Schema.text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
}

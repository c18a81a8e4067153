internal import AttunePlacement
internal import YAMLReading

extension Schema {
  /// The result of `place`.
  static var placement: Schema {
    result([
      decision,
      key("objective", .words(ObjectiveOption.allCases.map(\.rawValue)), "What was looked for."),
      key("accept", .list(kinds), "What might be used."),
      key("allow_moves", .yesNo, "Whether people who live in one of the settings might move."),
      key("value", .object(value), "How good the placement is; there is none better."),
      key("assignments", .list(.object(assignment)), "By person; those with an acceptable place."),
      key("left_out", .list(.object(leftOut)), "By person; those without."),
      key(
        "conflicts",
        .list(.object(conflict)),
        "Between people newly in a home and others there."
      ),
      key(
        "conflicts_not_looked_at",
        .list(.object(unseen)),
        "Homes with new people in which not everybody could be looked at."
      ),
      key(
        "alternative",
        .anyOf([.object(alternative), .null]),
        "The best placement without conflicts; null where none was looked for or found."
      ),
      key(
        "alternative_search",
        .words(["not_needed", "found", "none", "given_up"]),
        "How the search for it ended."
      ),
      key(
        "note",
        text,
        "That no validated tool for living together exists; null without conflicts."
      ),
      key("gaps", .list(.object(gap)), "Needs that no setting with a place meets."),
      key("without_consent", .list(.text()), "People of whom nothing may be used for this."),
    ])
  }

  private static let kinds = Schema.words(Acceptance.Kind.allCases.map(\.rawValue))
  private static let value = [
    key("without_acceptable_place", wholeNumber, "How many people."),
    key("accepted", wholeNumber, "How many people are where something had to be accepted."),
    key("worst_load", amount, "Of those with an acceptable place."),
    key("sum_of_load4", amount, "Of all who are somewhere."),
  ]

  private static let assignment = [
    key("person", .text(), "The pseudonym; with --redact a number."),
    key("setting", .text(), "Where they would live."),
    key("load", amount, "The estimate."),
    key("level", .anyOf([level, .null]), "After flags; null where not enough is known."),
    key("accepted", .list(kinds), "What had to be accepted; mostly nothing."),
    key("stays", .yesNo, "They live there now."),
    key(
      "available_from",
      text,
      "From when a place is free there; null where they stay, or not recorded."
    ),
    key("moves_from", text, "Where they live now; null where they stay, or live elsewhere."),
    key("wants_it", .yesNo, "The profile says that they want to live there."),
  ]

  private static let leftOut = [
    key("person", .text(), "The pseudonym; with --redact a number."),
    key("stays_at", text, "Where they stay meanwhile; null where that is no setting here."),
    key("reasons", .list(.object(reason)), "By setting."),
    key(
      "change",
      .anyOf([.object(change), .null]),
      "The smallest that would give them a place; null where none was found or looked for."
    ),
  ]

  private static let reason = [
    key("setting", .text(), "The setting."), key("message", .text(), "Why not there."),
  ]

  private static let change = [
    key("kind", .words(["readings", "place", "move", "find_out"]), "What kind of change it is."),
    key("setting", .text(), "Where."),
    key("steps", steps, "Readings that would have to be others; null for other kinds."),
    key("message", .text(), "A sentence for people; its wording may change."),
  ]

  private static let conflict = [
    key("setting", .text(), "The home."),
    key("from", .text(), "Whose presence it is."),
    key("on", .text(), "Whom it raises."),
    key("levels", wholeNumber, "By how many levels."),
    key("is_loop", .yesNo, "It is so the other way round as well."),
    key("factor", text, "The factor of which the load grows most."),
  ]

  private static let unseen = [
    key("setting", .text(), "The home."),
    key("without_consent", .list(.text()), "People who did not agree to it."),
    key("without_profile", .list(.text()), "People who live there and have no profile."),
    key("not_recorded", .list(.text()), "People of whom it is not recorded what they bring."),
  ]

  private static let alternative = [
    key("value", .object(value), "How good it is."),
    key(
      "assignments",
      .list(
        .object([key("person", .text(), "The person."), key("setting", text, "null is none.")])
      ),
      "Everyone, by person."
    ),
  ]

  private static let gap = [
    key("need", .text(), "The need."), key("people", .list(.text()), "Whose it is."),
  ]
}

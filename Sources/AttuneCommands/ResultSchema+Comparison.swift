internal import AttuneModel
internal import AttunePlacement
internal import YAMLReading

extension Schema {
  /// The result of `compare`.
  static var comparison: Schema {
    result([
      decision,
      key("comparison", .object(comparisonKeys), "Settings side by side for one person."),
    ])
  }

  private static var comparisonKeys: [Property] {
    [
      key("person", .text(), "The pseudonym; with --redact a number."),
      key("lives_at", text, "Where the person lives now; null where it is not recorded."),
      key("prefers", .list(.object(preference)), "Settings the person wants, as they said."),
      key("wants_to_share", .anyOf([.words(answers), .null]), "null where it is not recorded."),
      key("near", .list(.object(near)), "Whom the person wants to be near."),
      key(
        "settings",
        .list(.object(pairing + compared)),
        "In order: what cannot be offered, and what is not known well enough, last."
      ),
      key("pairs", .list(.object(pair)), "Every two settings once."),
      key("turns", .list(.object(turn)), "What alone could turn the order, most likely first."),
    ]
  }

  static let text = Schema.anyOf([.text(), .null])
  private static let answers = SensoryProfile.Answer.allCases.map(\.rawValue)

  private static let preference = [
    key("setting", .text(), "The setting."),
    key("why", text, "In the person's words; null if not recorded, or with --redact."),
  ]

  private static let near = [
    key("who", text, "Whom; null with --redact."),
    key("within_miles", .anyOf([amount, .null]), "null where it is not recorded."),
  ]

  private static let compared = [
    key("can_be_offered", .yesNo, "False where a blocker forbids it."),
    key("is_home", .yesNo, "The person lives there now."),
    key("likely_low", amount, "The lower end of the likely range of the load."),
    key("likely_high", amount, "The upper end."),
    key(
      "rank_shares",
      .list(part),
      "The share of draws with the least load, the second and so on."
    ),
    key(
      "offered_rank_shares",
      .list(part),
      "The same among those that can be offered; empty for one that cannot."
    ),
    key("domains", .list(.object(domain)), "The same domains for every setting."),
    key("does_not_apply", .list(.text()), "Factors that apply in another of the settings only."),
    key("restrictions", .object(restrictions), "What a move there would do to them."),
    key("cost_per_week", .anyOf([amount, .null]), "In pounds; null where it is not recorded."),
    key("available_from", text, "The day from which a place is free; null where not recorded."),
    key(
      "change",
      .anyOf([.object(change), .null]),
      "The smallest change that would do; null for the first, and where the need is to find out."
    ),
  ]

  private static let domain = [
    key("domain", .text(), "A heading of factors."),
    key("points", amount, "Of the strain score; all domains add up to it."),
  ]

  private static let restrictions = [
    key("carried", .list(.object(restriction)), "Needed by the person where they live now."),
    key(
      "added",
      .anyOf([.list(.object(restriction)), .null]),
      "Of the new place; null where no register was kept."
    ),
    key(
      "dropped",
      .anyOf([.list(.object(restriction)), .null]),
      "Of where they live now; null where that is not known."
    ),
  ]

  static let restriction = [
    key("id", .text(), "The id in the register of its setting."),
    key("type", .text(), "The type of restriction."),
    key("what", text, "What it is; null with --redact."),
  ]

  private static let change = [
    key(
      "goal",
      .words(["offered", "level"]),
      "That it can be offered; or that it is level with the first."
    ),
    key("obstacles", .list(.text()), "What no reading could lift; sentences."),
    key("steps", steps, "Readings that would have to be others; null where no two would do."),
  ]

  static let steps = Schema.anyOf([
    .list(
      .object([
        key("reading", .text(), "The reading."), factor, space,
        key("period", .anyOf([periods, .null]), "null is the whole day."),
        key("from", .number(from: nil, to: nil, whole: false), "What it is."),
        key("to", .number(from: nil, to: nil, whole: false), "What it would have to be."),
      ])
    ),
    .null,
  ])

  private static let pair = [
    key("better", .text(), "The setting with less load in more draws."),
    key("worse", .text(), "The other."),
    key("share", part, "The share of draws in which it has less; a tie counts half."),
    key("sureness", .words(Sureness.allCases.map(\.rawValue)), "In a word."),
  ]

  private static let turn = [
    key("reading", text, "The reading; null for a need."),
    key("need", text, "The need of which nothing is stated; null for a reading."),
    key("setting", text, "Where it is to be read; null for a need."),
    space,
    key("period", .anyOf([periods, .null]), "null is always."),
    key("first", .text(), "The setting that has less load at the estimate."),
    key("second", .text(), "The one that could have less."),
    key("share", part, "The part of what it may be that would turn them."),
    key(
      "value",
      .anyOf([.number(from: nil, to: nil, whole: false), .null]),
      "From which value on; null where it is not one value."
    ),
    key("is_kinder", .yesNo, "A kinder value would turn them, not a harsher one."),
  ]
}

internal import AttuneModel
internal import AttunePlacement
internal import YAMLReading

extension Schema {
  /// The result of `household`: of everyone or, with `--for`, of one person.
  static var household: Schema {
    .anyOf([
      result([decision, key("household", .object(everyone), "Everyone in one home.")]),
      result([decision, key("own_household", .object(own), "What one of them may see.")]),
    ])
  }

  private static let everyone = [
    note,
    key("setting", .text(), "The home."),
    key("people", count, "How many people would live there, known to files or not."),
    key("members", .list(.object(member)), "Those of whom there is a profile; the worst first."),
    key("effects", .list(.object(effect)), "Every two in both directions, the largest rise first."),
    key("loops", .list(.object(loop)), "Two who each raise the other by a level or more."),
    key("sums", .list(.object(sum)), "What everyone brings together, by reading and place."),
    key(
      "contagions",
      .anyOf([.list(.object(contagion)), .null]),
      "Restrictions of the home that one needs and others would live under; null without a register."
    ),
    key("brought_contagions", .list(.object(contagion)), "The same that newcomers would bring."),
    key("gates", .list(.object(gate)), "The questions that come first, in their order."),
    key("without_profile", .list(.text()), "People who live there and have no profile."),
    key("without_consent", .list(.text()), "People of whom nothing may be used for this."),
    key(
      "presence_not_recorded",
      .list(.text()),
      "Members of whom it is not known what they bring."
    ),
  ]

  private static let note = key("note", .text(), "That no validated tool for this exists.")
  private static let count = Schema.number(from: 0, to: nil, whole: true)

  private static let member = [
    key("person", .text(), "The pseudonym; with --redact a number."),
    key("is_newcomer", .yesNo, "Does not live there yet."),
    key("can_be_assessed", .yesNo, "False where too much of what matters to them is not known."),
    key("coverage", part, "How much of what matters to them is known."),
    key("alone", .object(state), "By the audit alone."),
    key(
      "before",
      .anyOf([.object(state), .null]),
      "With what residents bring; null for newcomers."
    ),
    key(
      "after",
      .anyOf([.object(state), .null]),
      "With what everyone brings; null where it cannot be assessed."
    ),
    key(
      "now",
      .anyOf([.object(state), .null]),
      "Where a newcomer lives now; null if not audited."
    ),
    key("flags", .list(.object(flag)), "With everyone there."),
  ]

  private static let state = [
    key("setting", .text(), "The setting."),
    key("level", .anyOf([level, .null]), "After flags; null where not enough is known."),
    key("load", amount, "The estimate."),
    key("strain_score", .number(from: 0, to: 100, whole: false), "Lower is better."),
  ]

  private static let effect = [
    key("from", .text(), "Whose presence it is."),
    key("on", .text(), "Whom it reaches."),
    key("levels", count, "By how many levels it goes up, by load or after flags."),
    key("load_without", amount, "By the audit alone."),
    key("load_with", amount, "With what the one brings."),
    key("factor", text, "The factor of which the load grows most; null if none grows."),
  ]

  private static let loop = [
    key("one", .text(), "One of the two."), key("other", .text(), "The other."),
  ]

  private static let sum = [
    key("reading", .text(), "The reading."), space,
    key("period", .anyOf([periods, .null]), "null for what is counted for the whole place."),
    key(
      "read",
      .anyOf([.number(from: nil, to: nil, whole: false), .null]),
      "What the audit read; null if it did not."
    ),
    key("together", .number(from: nil, to: nil, whole: false), "With what everyone brings."),
    key("people", count, "How many people bring something to it."),
  ]

  private static let contagion = [
    key("restriction", .object(restriction), "The restriction."),
    key("comes_from", text, "Where a newcomer lives under it now; null if it is of this home."),
    key("needed_by", .list(.text()), "Who needs it."),
    key("falls_on", .list(.text()), "Who would live under it without a reason of their own."),
  ]

  private static let gate = [
    key("id", .text(), "The question."),
    key("question", .text(), "In words."),
    key(
      "answer",
      .words(Household.GateAnswer.Answer.allCases.map(\.rawValue)),
      "What the files say."
    ),
    key("people", .list(.text()), "Because of whom it is not yes."),
  ]

  private static let own = [
    note,
    key("person", .text(), "The pseudonym."),
    key("setting", .text(), "The home."),
    key("can_be_assessed", .yesNo, "False where too much of what matters to them is not known."),
    key("before", .anyOf([level, .null]), "As it is; of a newcomer, by the audit alone."),
    key("after", .anyOf([level, .null]), "As it would be."),
    key("is_complete", .yesNo, "False if it is not recorded of all others what they bring."),
    key("raised", .list(.object(raised)), "What there would be more of, without how much."),
    key(
      "restrictions",
      .anyOf([.list(.text()), .null]),
      "The types of those that reach the person for no reason of theirs; null without a register."
    ),
  ]

  private static let raised = [
    factor, space,
    key("period", .anyOf([periods, .null]), "null for what is counted for the whole place."),
  ]
}

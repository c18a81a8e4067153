internal import AttuneModel
internal import YAMLReading

extension Schema {
  /// The result of `restrictions`.
  static var registers: Schema {
    result([
      decision,
      key(
        "files_left_out",
        wholeNumber,
        "Files that are not used, since they, or another audit of the same setting, have errors. Nought where one setting was asked for."
      ),
      key("registers", .list(.object(register)), "By setting."),
    ])
  }

  private static let register = [
    key("setting", .text(), "The setting; with --redact a number."),
    key("audit", date, "The date of the newest audit."),
    key("audit_review_due", date, "By when that audit was to be looked at again."),
    key("is_past_review", .yesNo, "True if that day has passed: what it has may no longer be so."),
    key("kind", .words(SettingKind.allCases.map(\.rawValue)), "What kind of place it is."),
    key("nation", .words(Nation.allCases.map(\.rawValue)), "Whose law applies."),
    key(
      "restrictions",
      .anyOf([.list(.object(registered)), .null]),
      "By id; null where nobody recorded whether there are any."
    ),
    key("history", .list(.object(audit)), "By audit, oldest first, up to the day of asking."),
    key(
      "pressing",
      .anyOf([.list(.object(pressing)), .null]),
      "What presses most on those who live there; null where no profile may be used."
    ),
    key("not_looked_at", texts, "Who lives there and has no profile that may be used."),
  ]

  private static let registered = [
    key("id", .text(), "Its id in this setting."),
    key("what", textOrNull, "What is done; null with --redact."),
    key("type", .text(), "The type, by id."),
    key("restricts", .anyOf([texts, .null]), "What it keeps people from; null if not recorded."),
    key("applies_to", .anyOf([texts, .null]), "Whom it is for; null is everyone."),
    key("needed_by", texts, "Who is recorded as needing it."),
    key("reaches", texts, "Those who live there, are named and live under it."),
    key(
      "is_blanket",
      .yesNo,
      "A rule for all: by its type, or for everyone with nobody named who needs it."
    ),
    key("contagion", .anyOf([.yesNo, .null]), "Whether others live under it; null is not known."),
    key("decided_by", textOrNull, "Who decided; null if not recorded, or with --redact."),
    key("least_restrictive", textOrNull, "Why nothing less would do; null as above."),
    key(
      "liberty_view",
      .anyOf([.object(libertyView), .null]),
      "A named person's view on whether it deprives somebody of their liberty; null if none is recorded."
    ),
    key("reason", textOrNull, "Why; null if not recorded, or with --redact."),
    key("driven_by", texts, "Factors that are said to be behind it."),
    key("pressing", texts, "Factors that press on those whom it reaches."),
    key("authority", .object(authority), "On what it stands."),
    key("since", dateOrNull, "Since when; null if not recorded."),
    key(
      "days",
      .anyOf([wholeNumber, .null]),
      "For how many days; null if not recorded, or a day yet to come."
    ),
    key("review", .object(review), "When it is looked at again."),
    key("alternatives_tried", texts, "What was tried instead; none with --redact."),
    key("step_down", textOrNull, "How it will end; null if not recorded, or with --redact."),
    key("person_view", textOrNull, "The person's words; null if there are none, or with --redact."),
    key(
      "person_view_state",
      .words(["said", "not asked", "declined", "not recorded"]),
      "Whether the person was asked."
    ),
    key("missing", texts, "What is not written down; its wording may change."),
    key("checks", .list(.object(check)), "What each rule says of it, in the order of the packs."),
  ]

  private static let libertyView = [
    key("deprives", .yesNo, "Whether it deprives somebody, in their view."),
    key("by", textOrNull, "Whose view it is; null with --redact."),
    key("on", date, "When it was formed."),
  ]

  private static let authority = [
    key("applied", dateOrNull, "When it was asked for; null if that was not recorded."),
    key(
      "route",
      .anyOf([.words(Restriction.Authority.Route.allCases.map(\.rawValue)), .null]),
      "null if not recorded."
    ),
    key("until", dateOrNull, "The last day on which it holds."),
    key(
      "state",
      .words([
        "not recorded", "none", "asked for", "without end", "unclear", "holds", "ends soon",
        "ended",
      ]),
      "On the day of asking."
    ),
  ]

  private static let review = [
    key("reviewed", dateOrNull, "When it was last reviewed."),
    key("due", dateOrNull, "By when it is to be reviewed."),
    key("state", .words(["not recorded", "due", "overdue"]), "On the day of asking."),
  ]

  static let check = [
    key("rule", .text(), "The rule: attune explain RULE."),
    key(
      "answer",
      .words(["met", "not_met", "unknown", "not_applicable"]),
      "Not known is no pass."
    ),
    key("facts", texts, "The facts that it rests on where it is not met, not known or lifted."),
    key(
      "why",
      .anyOf([.words(["nation", "kind", "day", "not commenced"]), .null]),
      "Where it is not about facts."
    ),
    key("force", .words(PracticeRule.Force.allCases.map(\.rawValue)), "How strongly it binds."),
    key("source_seen", .yesNo, "False for what was set down from memory."),
  ]

  private static let pressing = [
    factor,
    key(
      "people",
      .list(
        .object([
          key("person", .text(), "On whom it presses."),
          key("reading", number, "Where it is hardest for them, in the unit of the factor."),
          key("is_past_limit", .yesNo, "At or past what this person can bear."),
          key("share", part, "Of their load."),
        ])
      ),
      "By person."
    ),
    key(
      "adjustments",
      texts,
      "What would ease it, by id; first what restricts less and costs less."
    ),
  ]

  private static let audit = [
    key("on", date, "The date of the audit."),
    key("in_force", .anyOf([wholeNumber, .null]), "null where it has no register."),
    key("added", texts, "Not in the register before."), key("dropped", texts, "In it, and gone."),
    key("changed", texts, "In both, and not alike."), key("blanket", wholeNumber, "Rules for all."),
    key("contagion", wholeNumber, "Lived under by people who do not need them."),
    key(
      "reach_not_known",
      wholeNumber,
      "Of which it is not known whether they reach people who do not need them."
    ),
    key("overdue", wholeNumber, "Past their review on that day."),
    key("without_authority", wholeNumber, "Without an authority that held on that day."),
  ]

  static let texts = Schema.list(.text())
  static let textOrNull = Schema.anyOf([.text(), .null])
  static let dateOrNull = Schema.anyOf([date, .null])
  static let wholeNumber = Schema.number(from: 0, to: nil, whole: true)
}

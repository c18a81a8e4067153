internal import AttuneModel
internal import YAMLReading

extension Schema {
  /// The result of `plan-review`.
  static var planReview: Schema {
    result([decision, key("plan_review", .object(reviewed), "What a plan did.")])
  }

  private static let reviewed = [
    key("setting", .text(), "The setting."), key("made", date, "When the plan was made."),
    key("audit", date, "Of when the newer audit is."),
    key("is_comparable", .yesNo, "False where the plan was made with another catalogue."),
    key(
      "people",
      .list(
        .object([
          key("person", .text(), "The pseudonym; with --redact a number."),
          key("level_before", .anyOf([level, .null]), "Then."),
          key("level_expected", .anyOf([level, .null]), "Expected."),
          key("level_now", .anyOf([level, .null]), "By the newer audit."),
          key("load_before", amount, "Then."), key("load_expected", amount, "Expected."),
          key("load_now", .anyOf([amount, .null]), "null where there is no profile to use."),
        ])
      ),
      "Whether the level moved."
    ),
    key("actions", .list(.object(reviewedAction)), "In the order of the plan."),
    key(
      "flags",
      .list(
        .object([
          key("person", .text(), "Whom it is about."), key("flag", .object(flag), "What stays."),
          key("accepted_until", .anyOf([date, .null]), "null where nobody answers for it."),
        ])
      ),
      "Flags that stay."
    ),
    key(
      "expired",
      .list(
        .object([
          key("flag", .text(), "The rule."), key("person", .text(), "Whom it is about."),
          key("until", date, "Until when somebody answered for it."),
        ])
      ),
      "Answers that have run out."
    ),
  ]

  private static let reviewedAction = [
    key("adjustment", .text(), "What it is."), space,
    key("answer", .words(SavedPlan.Answer.allCases.map(\.rawValue)), "The person's."),
    key("done", .anyOf([date, .null]), "When it was done."),
    key(
      "suggested",
      .words(["change", "keep", "measure", "not_done", "overdue", "stop", "stop_person"]),
      "By what was found; people decide."
    ),
    key(
      "readings",
      .list(
        .object([
          key("reading", .text(), "The reading."), space,
          key("period", .anyOf([periods, .null]), "null is the whole day."),
          key("before", number, "Then."), key("expected", number, "Expected."),
          key("found", .anyOf([number, .null]), "null where it was not read since."),
          key("part", .anyOf([number, .null]), "Of the expected change; below 0 the other way."),
        ])
      ),
      "What it was expected to change."
    ),
  ]
}

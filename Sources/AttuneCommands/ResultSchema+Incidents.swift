internal import AttuneModel
internal import YAMLReading

extension Schema {
  /// The result of `incidents check`.
  static var recordsOfForce: Schema {
    result([
      decision, key("records", .list(.object(record)), "By setting, then by time."),
      key(
        "records_left_out",
        wholeNumber,
        "How many files of records have errors: nothing is of them."
      ),
      withoutAudit,
    ])
  }

  /// Records that an argument left out and that may have been meant.
  private static let withoutAudit = key(
    "without_audit",
    .list(
      .object([
        key("record", .text(), "The id; with --redact a number."),
        key("setting", .text(), "What it names as its setting; with --redact a number."),
      ])
    ),
    "Of one setting: the records that are not shown and are of a setting of which there is no audit, which may be a name that is misspelled."
  )

  private static let record = [
    key("record", .text(), "The id; with --redact a number."),
    key("setting", .text(), "The setting; with --redact a number."),
    key("person", .text(), "The pseudonym; with --redact a number."),
    key("began", moment, "When it began, in UTC."),
    key("force", texts, "The types of force; none is distress that nobody met with force."),
    key(
      "nation",
      .anyOf([.words(Nation.allCases.map(\.rawValue)), .null]),
      "null where no audit says where it was, and then nothing of one nation is assessed."
    ),
    key("kind", .anyOf([.words(SettingKind.allCases.map(\.rawValue)), .null]), "The same."),
    key(
      "is_complete",
      .anyOf([.yesNo, .null]),
      "By the sixteen items; null where they are not asked for, or it is not known."
    ),
    key("letters_missing", texts, "The items that are not there, by letter."),
    key("letters_unknown", texts, "Those of which it is not known."),
    key("checks", .list(.object(check)), "What each rule says of it, in the order of the packs."),
  ]

  /// The result of `incidents timers`.
  static var timers: Schema {
    result([
      decision, key("at", moment, "The moment of asking, in UTC."),
      key("confinements", .list(.object(confinement)), "What goes on first, then the latest."),
      key(
        "not_reckoned",
        .list(.object(untimed)),
        "Records with a type of force that confines that do not say from when it was: whether it goes on, and what is due, is not known."
      ),
      key(
        "records_left_out",
        wholeNumber,
        "How many files of records have errors: one may be of a confinement that goes on."
      ), withoutAudit,
    ])
  }

  private static let untimed = [
    key("record", .text(), "The id; with --redact a number."),
    key("setting", .text(), "The setting; with --redact a number."),
    key("person", .text(), "The pseudonym; with --redact a number."),
    key("began", moment, "When the incident began, in UTC."),
    key("kinds", .list(.words(Confinement.Kind.allCases.map(\.rawValue))), "What it is."),
  ]

  private static let confinement = [
    key("record", .text(), "The id; with --redact a number."),
    key("setting", .text(), "The setting; with --redact a number."),
    key("person", .text(), "The pseudonym; with --redact a number."),
    key("kind", .words(Confinement.Kind.allCases.map(\.rawValue)), "What it is."),
    key("from", moment, "The actual start, in UTC."),
    key("until", .anyOf([moment, .null]), "The end; null while it goes on."),
    key("minutes", wholeNumber, "Up to its end or the moment of asking."),
    key("says_reviews", .yesNo, "False where the record does not say who looked at all."),
    key("reviews", .list(.object(review)), "Every requirement on this kind of confinement."),
  ]

  private static let review = [
    key("rule", .text(), "The requirement."),
    key(
      "state",
      .words([
        "due", "overdue", "open", "closed", "ended", "not_applicable", "not_reckoned",
        "not_checked",
      ]),
      "At the moment of asking. What is not reckoned or not checked is not known."
    ),
    key(
      "reason",
      .anyOf([
        .words(
          [
            "other_nation", "other_kind_of_place", "not_begun", "ended_before_due",
            "no_internal_mdt", "no_audit",
          ] + Confinement.Authority.allCases.map { "authorised_by_\($0.rawValue)" }
        ), .null,
      ]),
      "Why it does not apply, is not reckoned or not checked; null if it is."
    ),
    key(
      "may_not_apply",
      .yesNo,
      "True where nobody recorded who decided on it, so that it is not known whether this was needed."
    ),
    key(
      "may_be_overdue_since",
      .anyOf([moment, .null]),
      "Since when it is overdue if reviews do not count of which it is not recorded who took part; null if it is not overdue even then, or is overdue anyway."
    ),
    key("due", .anyOf([moment, .null]), "When the next is, or was, due; null without a deadline."),
    key("overdue_minutes", .anyOf([wholeNumber, .null]), "null unless it is overdue."),
    key("done", .list(.object(done)), "In the order of time."),
    key("late", wholeNumber, "How many were done after they were due, or 1 for a plan that was."),
    key(
      "missed",
      wholeNumber,
      "How many were due of which the record shows none, or were not done by the end."
    ),
    key("plan_on", .anyOf([date, .null]), "When the plan is of that answers it."),
    key("too_few", wholeNumber, "How many reviews too few took part in, or not whom it asks for."),
    key("source_seen", .yesNo, "False for what was set down from memory."),
    key(
      "standing",
      .words(ReviewRule.Status.allCases.map(\.rawValue)),
      "What is recommended binds nobody, and a local policy one organisation: neither is counted as overdue."
    ),
  ]

  private static let done = [
    key("at", moment, "When."), key("kind", .text(), "What kind of review."),
    key(
      "doubts",
      .list(.words(["nurses", "involvement", "responsible_clinician"])),
      "Who took part is not recorded: how many nurses, whether one had no part in the decision, the responsible clinician."
    ),
    key("due", .anyOf([moment, .null]), "When it was due."),
    key(
      "minutes_late",
      .anyOf([wholeNumber, .null]),
      "0 if it was in time; null without a deadline."
    ),
  ]

  private static let moment = Schema.text(
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z$"
  )
}

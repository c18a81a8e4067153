internal import AttuneModel
internal import YAMLReading

extension Schema {
  /// The result of `incidents check`.
  static var recordsOfForce: Schema {
    result([decision, key("records", .list(.object(record)), "By setting, then by time.")])
  }

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
        "records_left_out",
        wholeNumber,
        "How many files of records have errors: one may be of a confinement that goes on."
      ),
    ])
  }

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
      .words(["due", "overdue", "open", "closed", "ended", "not_applicable", "not_checked"]),
      "At the moment of asking."
    ),
    key("due", .anyOf([moment, .null]), "When the next is, or was, due; null without a deadline."),
    key("overdue_minutes", .anyOf([wholeNumber, .null]), "null unless it is overdue."),
    key("done", .list(.object(done)), "In the order of time."),
    key("missed", wholeNumber, "How many were due of which the record shows none."),
    key("too_few", wholeNumber, "How many reviews too few took part in, or not whom it asks for."),
    key("source_seen", .yesNo, "False for what was set down from memory."),
  ]

  private static let done = [
    key("at", moment, "When."), key("kind", .text(), "What kind of review."),
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

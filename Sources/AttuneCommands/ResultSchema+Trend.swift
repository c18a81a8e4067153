internal import YAMLReading

extension Schema {
  /// The result of `incidents trend`.
  static var trends: Schema {
    result([
      decision, key("trends", .list(.object(trend)), "By setting."),
      key(
        "records_left_out",
        wholeNumber,
        "How many files of records have errors: counts from records may be too low."
      ),
    ])
  }

  private static let trend = [
    key("setting", .text(), "The setting; with --redact a number."),
    key(
      "rounded_to",
      .anyOf([wholeNumber, .null]),
      "What stated counts were rounded to; null if they are as counted."
    ),
    key("months", .list(.object(month)), "From the first of the return to its last."),
    key("phases", .list(.object(phase)), "Stretches with a mean and limits of their own."),
    key("signals", .list(.object(signal)), "Reasons to ask; none is a proof."),
    key(
      "change",
      .anyOf([.object(beforeAfter), .null]),
      "Before and after a day; null where nothing is said to have changed. It shows no cause."
    ),
    key(
      "features",
      .anyOf([.list(.object(feature)), .null]),
      "By feature of the place, in the order of the catalogue; association, and no cause. null where "
        + "nothing can be told."
    ),
  ]

  private static let month = [
    key("month", .text(pattern: "^[0-9]{4}-[0-9]{2}$"), "The month."),
    key("bed_days", .anyOf([wholeNumber, .null]), "Days that people were there."),
    key("count", .anyOf([wholeNumber, .null]), "null where there is none, which is never nought."),
    key("ground", .anyOf([.words(["records", "stated"]), .null]), "On what the count rests."),
    key(
      "absent",
      .anyOf([
        .words([
          "not_reported", "suppressed", "partly", "not_in_return", "not_broken_down",
        ]), .null,
      ]),
      "Why there is no count."
    ),
    key("records", wholeNumber, "How many records there are; no count by themselves."),
    key("rate", .anyOf([amount, .null]), "For trend.bed-days bed-days."),
    key("low", .anyOf([amount, .null]), "The lower end of its exact interval."),
    key("high", .anyOf([amount, .null]), "The upper end."),
  ]

  private static let phase = [
    key("from", .text(), "Its first month."), key("to", .text(), "Its last month."),
    key("mean", .anyOf([amount, .null]), "null where there are too few values for limits."),
    key("lower", .anyOf([amount, .null]), "The lower limit as it is drawn, from 0 on."),
    key("upper", .anyOf([amount, .null]), "The upper limit."),
  ]

  private static let signal = [
    key(
      "rule",
      .words(["outside_limits", "one_side", "trend", "near_limit"]),
      "Which of the four rules of the chart."
    ),
    key("direction", .words(["up", "down"]), "Which way."),
    key("months", texts, "The months that make it."),
  ]

  private static let beforeAfter = [
    key("day", date, "The day."), key("before", .object(side), "Whole months before it."),
    key("after", .object(side), "Whole months from it on."),
    key("split", textOrNull, "The month that it lies in and that belongs to neither."),
    key("left_out", texts, "Months without a count."),
    key("ratio", .anyOf([.object(ratio), .null]), "The rate after to that before."),
  ]

  private static let side = [
    key("months", texts, "Those with a count."),
    key("count", .anyOf([wholeNumber, .null]), "null without a month."),
    key("bed_days", .anyOf([amount, .null]), "null without a month."),
    key("rate", .anyOf([amount, .null]), "null without a month."),
  ]

  private static let ratio = [
    key(
      "state",
      .words(["estimated", "none_in_first", "none_in_second", "none_in_either"]),
      "What can be said."
    ),
    key("value", .anyOf([amount, .null]), "null where it has no end."),
    key("low", .anyOf([amount, .null]), "The lower end of its exact interval."),
    key("high", .anyOf([amount, .null]), "The upper end; null where there is none."),
  ]

  private static let feature = [
    factor, key("past", wholeNumber, "Incidents at or past what the person can bear."),
    key("within", wholeNumber, "Incidents within it."),
    key("unread", wholeNumber, "Incidents where it was not read."),
    key("hours_past", amount, "Hours of all people together."),
    key("hours_within", amount, "The same."),
    key("hours_unread", amount, "The same."),
    key("ratio", .anyOf([.object(ratio), .null]), "The rate past it to that within."),
  ]
}

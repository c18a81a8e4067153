internal import AttuneModel
internal import AttunePractice
internal import AttuneReports
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
      key(
        "returns_left_out",
        wholeNumber,
        "How many monthly returns have errors: nothing is told of their settings."
      ),
      key(
        "records_elsewhere",
        wholeNumber,
        "Records of a setting that no audit and no return is of, which are in no count."
      ),
      key(
        "without_place",
        .list(.text()),
        "Settings with a return of which no audit lists the place that is asked for."
      ),
    ])
  }

  private static let trend = [
    key("setting", .text(), "The setting; with --redact a number."),
    key("counting", .words(["force", "all"]), "Incidents with force, or all."),
    key("type", textOrNull, "The one type of force that is counted; null is any."),
    key("place", textOrNull, "The one place that is counted; null is anywhere."),
    key("period", .anyOf([periods, .null]), "The one part of the day; null is the whole day."),
    key("per", amount, "For how many bed-days rates are told."),
    key("rounded_to", .anyOf([wholeNumber, .null]), "What stated counts were rounded to."),
    key("by", textOrNull, "Who made the return; null if not recorded, or with --redact."),
    key("months", .list(.object(trendMonth)), "Every month of the return, in order."),
    key(
      "outside",
      .list(.object(trendMonth)),
      "Months with records that the return does not have."
    ),
    key(
      "dated_later",
      wholeNumber,
      "Records dated after the day of asking, which are in no count."
    ),
    key("phases", .list(.object(trendPhase)), "Stretches with limits of their own, in order."),
    key("signals", .list(.object(trendSignal)), "Reasons to ask, by phase and first month."),
    key("comparison", .anyOf([.object(comparisonOfRates), .null]), "Before and after a day."),
    key(
      "breakdown",
      .anyOf([.object(trendBreakdown), .null]),
      "Of months with complete records; null where there is none, or a part alone is counted."
    ),
    key(
      "features",
      .anyOf([.object(trendFeatures), .null]),
      "Association with features of the place; null where it cannot be told, or would be about one person of several. It shows no cause."
    ),
  ]

  private static let monthText = Schema.text(pattern: "^[0-9]{4}-[0-9]{2}$")
  private static let months = Schema.list(monthText)
  private static let amountOrNull = Schema.anyOf([amount, .null])

  private static let trendMonth = [
    key("month", monthText, "The month."),
    key(
      "state",
      .words(
        MonthlySeries.Ground.allCases.map(\.rawValue)
          + MonthlySeries.Absence.allCases.map(\.rawValue)
      ),
      "On what the count rests, or why there is none; none of these is nought."
    ),
    key("count", .anyOf([wholeNumber, .null]), "Incidents; null is not known, and never nought."),
    key("is_rounded", .yesNo, "Whether it was rounded before it came here; a nought may be some."),
    key("bed_days", .anyOf([wholeNumber, .null]), "null is not stated."),
    key("rate", amountOrNull, "null where there is no count."),
    key("rate_low", amountOrNull, "The lower end of its interval."),
    key("rate_high", amountOrNull, "The upper end."),
    key(
      "records",
      .anyOf([wholeNumber, .null]),
      "Records of what is counted; no count by themselves. null where the number is kept back."
    ),
  ]

  private static let trendPhase = [
    key("from", monthText, "Its first month."), key("to", monthText, "Its last month."),
    key("baseline_from", monthText, "The first month that its limits come from."),
    key("baseline_to", monthText, "The last."),
    key("state", .words(["known", "too_few_values", "no_ranges"]), "Whether it has limits."),
    key("mean", amountOrNull, "null without limits."),
    key("lower", amountOrNull, "As it is drawn: not below 0."),
    key("upper", amountOrNull, "The same."),
    key("why", textOrNull, "Why limits begin anew; null if not recorded, or with --redact."),
  ]

  private static let trendSignal = [
    key("rule", .words(Signal.Rule.allCases.map(\.rawValue)), "Which rule it is a signal by."),
    key("direction", .words(Signal.Direction.allCases.map(\.rawValue)), "Where it lies or leads."),
    key("months", months, "The months that make it."),
  ]

  private static let rateOfCount = [
    key("count", wholeNumber, "Incidents."), key("exposure", amount, "Bed-days, or hours."),
    key("rate", amount, "For 'per' of them."), key("rate_low", amount, "Its interval."),
    key("rate_high", amount, "Its interval."),
  ]

  private static let ratio = [
    key(
      "state",
      .words(["estimated", "none_in_first", "none_in_second", "none_in_either"]),
      "Where one of them had none, only one end is known."
    ),
    key("value", amountOrNull, "null where it cannot be estimated."),
    key("low", amountOrNull, "Its interval."),
    key("high", amountOrNull, "Its interval; null has no upper end."),
  ]

  private static let comparisonOfRates = [
    key("on", date, "The day."),
    key(
      "day_by",
      .words(TrendResult.SourceOfDay.allCases.map(\.rawValue)),
      "Who named it: the return, whoever asked, or a saved plan."
    ),
    key("what", textOrNull, "What began; null if not recorded, or with --redact."),
    key("before", .object(sideOfRates), "Whole months before."),
    key("after", .object(sideOfRates), "Whole months after."),
    key(
      "ratio",
      .anyOf([.object(ratio), .null]),
      "After to before; null with a count that was rounded. It shows no cause."
    ),
    key("left_out", months, "Months without a count."),
    key("split", .anyOf([monthText, .null]), "The month of the day, if it belongs to neither."),
    key("is_outside", .yesNo, "Whether the day lies in no month of the return."),
  ]

  private static let sideOfRates = [
    key(
      "is_rounded",
      .yesNo,
      "Whether a count of it was rounded before; a nought may then be some."
    ),
    key("months", months, "Those with a count."),
    key("rate", .anyOf([.object(rateOfCount), .null]), "null if there are none."),
  ]

  private static let trendBreakdown = [
    key("months", months, "Months with complete records."),
    key("stated", months, "Months with a stated count, which are left out."),
    key("all", .object(rateOfCount), "All of them."),
    key("by_type", parts(textOrNull), "By id; null is without force. One can be in two."),
    key("by_place", parts(.text()), "By space; all bedrooms are one."),
    key("by_period", parts(periods), "By part of the day."),
  ]

  private static func parts(_ id: Schema) -> Schema {
    .list(
      .object([
        key("id", id, "Which."), key("rate", .object(rateOfCount), "For all bed-days."),
      ])
    )
  }

  private static let trendFeatures = [
    key("people", wholeNumber, "Those who live there and whose profiles may be used."),
    key("per", amount, "For how many hours rates are told."),
    key("assigned", wholeNumber, "Incidents in a cell of one of them."),
    key(
      "unassigned",
      .object([
        key("in_no_space", wholeNumber, "In no space that an audit lists."),
        key("without_hours", wholeNumber, "Where, by their day, the person spends no time then."),
        key("before_audits", wholeNumber, "On a day before the first audit."),
        key("of_others", wholeNumber, "Of people whose profiles may not be used."),
      ]),
      "Incidents in no cell."
    ),
    key(
      "told",
      .list(
        .object([
          factor, key("past", .object(featureSide), "At or past what the person can bear."),
          key("within", .object(featureSide), "Short of it."),
          key("unread", .object(featureSide), "Not read there."),
          key("ratio", .anyOf([.object(ratio), .null]), "Past to within. It shows no cause."),
        ])
      ),
      "In the order of the catalogue."
    ),
    key("untold", wholeNumber, "Features of which too little is known to tell."),
  ]

  private static let featureSide = [
    key("count", wholeNumber, "Incidents."), key("hours", amount, "Of all people together."),
    key("rate", .anyOf([.object(rateOfCount), .null]), "null without hours."),
  ]
}

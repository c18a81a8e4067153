internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  /// When a review is due: one way, with its numbers.
  static var schedule: Shape<ReviewSchedule> {
    .either(
      text: .oneOf(
        [
          ("at-start", .atStart), ("as-soon-as-practicable", .asSoonAsPracticable),
          ("by-policy", .byPolicy),
        ],
        called: "a time without a number"
      ),
      mapping: numbered
    )
  }

  private static var numbered: Shape<ReviewSchedule> {
    var list = KeyList()
    let ways = [
      list.optional(
        "first-within",
        Shape<Int>.minutes.map { ReviewSchedule.first(within: $0) },
        "Once, within so long of the start."
      ),
      list.optional(
        "every",
        Shape<Int>.minutes.map { ReviewSchedule.every($0) },
        "So long after the start, and after each that was done."
      ),
      list.optional(
        "every-until-internal-mdt",
        Shape<Int>.minutes.map { ReviewSchedule.everyUntilInternalMDT($0) },
        "The same, until the first internal review by the team."
      ),
      list.optional("by-calendar", calendarSpan, "By the calendar, at the same local time."),
      list.optional(
        "at-least",
        atLeast,
        "So many in each period after that review, or from the start."
      ),
      list.optional("when-longer", whenLonger, "Once it lasts so long, or all do together."),
      list.optional(
        "once-after",
        Shape<Int>.minutes.map { ReviewSchedule.onceAfter($0) },
        "Once, when so long has passed."
      ),
    ]
    return .object(list.finished) { fields in
      let given = ways.filter { fields.has($0) }
      guard let way = given.first, given.count == 1 else {
        fields.log.report(
          Diagnostic(.invalidValue, at: fields.node.range, "a schedule has one way to be due")
        )
        return nil
      }
      return fields[way]
    }
  }

  private static var calendarSpan: Shape<ReviewSchedule> {
    var list = KeyList()
    let days = list.optional("days", .whole(from: 1, to: 1000), "Days.")
    let months = list.optional("months", .whole(from: 1, to: 1000), "Months.")
    return .object(list.finished) { fields in
      switch (fields[days], fields[months]) {
      case (let days?, nil): return .byCalendar(.days(days))
      case (nil, let months?): return .byCalendar(.months(months))
      default:
        fields.log.report(
          Diagnostic(.invalidValue, at: fields.node.range, "this has either days or months")
        )
        return nil
      }
    }
  }

  private static var atLeast: Shape<ReviewSchedule> {
    var list = KeyList()
    let times = list.required("times", .whole(from: 1, to: 1000), "How many.")
    let period = list.required("per", .minutes, "In how long.")
    let fromStart = list.optional("from-start", .yesNo, "Whether it is asked for before it, too.")
    return .object(list.finished) { fields in
      guard let times = fields[times], let period = fields[period] else { return nil }
      return .atLeast(times, per: period, fromStart: fields[fromStart] ?? false)
    }
  }

  private static var whenLonger: Shape<ReviewSchedule> {
    var list = KeyList()
    let than = list.required("than", .minutes, "How long it lasts without a break.")
    let total = list.required("or-total", .minutes, "How long all of the person's last together.")
    let within = list.required("within", .minutes, "In how long.")
    return .object(list.finished) { fields in
      guard let than = fields[than], let total = fields[total], let within = fields[within] else {
        return nil
      }
      return .whenLonger(than: than, orTotal: total, within: within)
    }
  }
}

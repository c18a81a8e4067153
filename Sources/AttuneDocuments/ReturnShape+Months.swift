internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension ReturnShape {
  /// One month, and where it stands.
  struct FoundMonth: Sendable {
    let entry: MonthlyReturn.Entry
    let range: SourceRange
    let countRange: SourceRange
  }

  private enum Records: String, CaseIterable {
    case complete
    case partial
  }

  static var month: Shape<FoundMonth> {
    var list = KeyList()
    let month = list.required("month", .month, "The month, as in 2026-05.")
    let bedDays = list.optional(
      "bed-days",
      .whole(from: 1, to: 1_000_000),
      "The days that people were there, added up over all of them; needed with a count."
    )
    let records = list.optional(
      "records",
      Shape<Records>.cases(called: "how far records go"),
      "complete: every incident has a record, so that none is a real nought; or partial."
    )
    let count = list.optional(
      "count",
      Self.count,
      "Incidents with force; or suppressed, or '*', which is the same; or not-reported."
    )
    return .object(list.finished) { fields in
      let (when, days, kept, stated) = (
        fields[month], fields[bedDays], fields[records], fields[count]
      )
      guard fields.has(records) != fields.has(count) else {
        fields.log.report(
          Diagnostic(
            .countOrRecords,
            at: fields.node.range,
            "a month has either 'records' or 'count'",
            help:
              "'records: complete' counts the records of incidents; 'count: not-reported' is a gap"
          )
        )
        return nil
      }
      guard let when, let found = stated ?? kept.map({ $0 == .complete ? .records : .partly })
      else { return nil }
      if found.isCounted, !fields.has(bedDays) {
        fields.log.report(
          Diagnostic(
            .noBedDays,
            at: fields.node.range,
            "a month with a count needs 'bed-days'",
            help: "add up, over all people, the days that they were there"
          )
        )
        return nil
      }
      if found.isCounted, days == nil { return nil }
      return FoundMonth(
        entry: MonthlyReturn.Entry(month: when, bedDays: days, count: found),
        range: fields.range(of: month),
        countRange: fields.range(of: count)
      )
    }
  }

  /// A number, or a word for why there is none.
  private static let count: Shape<MonthlyReturn.Count> = {
    let number = Shape<Int>.whole(from: 0, to: 1_000_000).map(MonthlyReturn.Count.stated)
    let words = Shape<MonthlyReturn.Count>.oneOf(
      [("suppressed", .suppressed), ("*", .suppressed), ("not-reported", .notReported)],
      called: "a number, suppressed or not-reported"
    )
    return Shape<MonthlyReturn.Count>(.anyOf([number.schema, words.schema])) { node, log in
      let first = node.utf8.first ?? 0
      let isNumber = "-+.0123456789".utf8.contains(first)
      return node.isScalar && isNumber ? number(node, log) : words(node, log)
    }
  }()

  static var baselineShape: Shape<ClosedRange<CalendarMonth>> {
    var list = KeyList()
    let from = list.required("from", .month, "The first month.")
    let to = list.required("to", .month, "The last month.")
    return .object(list.finished) { fields in
      let (first, last) = (fields[from], fields[to])
      guard let first, let last else { return nil }
      guard first <= last else {
        fields.report(.phaseOrder, at: to, "the last month cannot be before the first")
        return nil
      }
      return first...last
    }
  }

  static var phase: Shape<MonthlyReturn.Phase> {
    var list = KeyList()
    let from = list.required("from", .month, "The first month of the new phase.")
    let why = list.optional("why", .freeText, "What changed.")
    let until = list.optional(
      "until",
      .month,
      "The last month that its limits come from; without it, all of the phase."
    )
    return .object(list.finished) { fields in
      let (why, last) = (fields[why], fields[until])
      return fields[from].map { MonthlyReturn.Phase(from: $0, why: why, until: last) }
    }
  }

  static var changeShape: Shape<MonthlyReturn.Change> {
    var list = KeyList()
    let on = list.required("on", .date, "The day on which it began.")
    let what = list.optional("what", .freeText, "What began.")
    return .object(list.finished) { fields in
      let what = fields[what]
      return fields[on].map { MonthlyReturn.Change(on: $0, what: what) }
    }
  }
}

extension MonthlyReturn.Count {
  /// Whether a rate is made of it.
  var isCounted: Bool {
    switch self {
    case .records, .stated: true
    case .suppressed, .notReported, .partly: false
    }
  }
}

internal import AttuneModel
internal import AttunePractice

extension TrendPage {
  var unknown: [Block] { unknown(at: .first) }

  /// What of this setting is not known.
  func unknown(at level: HeadingLevel) -> [Block] {
    let items = gaps + outside + people
    return [
      .heading("What is not known", level: level),
      items.isEmpty
        ? .paragraph(
          "Every month has a count. Whether every incident was written down, no record can say."
        ) : .list(items),
    ]
  }

  private var gaps: [ListItem] {
    let reasons: [(MonthlySeries.Absence, String)] = [
      (.notReported, "nobody reported; a gap, and never a good month"),
      (.partly, "records of a part only; a gap"),
      (.unread, "a record that may be of this month cannot be read; a gap"),
      (.contradicted, "the return states fewer than there are records: ask which is right; a gap"),
      (.suppressed, "suppressed; there were some, too few to be told, and never nought"),
      (.notInReturn, "in no return; a gap, whatever records there are"),
      (.notBrokenDown, "a stated count, which cannot be broken down"),
    ]
    return reasons.compactMap { reason, words in
      let months = trend.series.months.filter { $0.content == .absent(reason) }.map(\.month)
      guard !months.isEmpty else { return nil }
      return ListItem(Line("\(CalendarMonth.words(months)): \(words)."))
    }
  }

  private var outside: [ListItem] {
    let months = trend.series.outside
    guard !months.isEmpty else { return [] }
    let number = months.reduce(0) { $0 + $1.records }
    return [
      ListItem(
        Line(
          "\(CalendarMonth.words(months.map(\.month))): \(count(number, "record", "records")) in a month "
            + "that the return does not have, and no point of the chart."
        )
      )
    ]
  }

  private var people: [ListItem] {
    guard !result.scope.isPart, !result.isOverview, !place.notLookedAt.isEmpty else { return [] }
    let number = place.notLookedAt.count
    return [
      ListItem(
        Line(
          "How the place meets \(count(number, "other person", "others")) who "
            + "\(number == 1 ? "lives" : "live") here: there is no profile with consent."
        )
      )
    ]
  }
}

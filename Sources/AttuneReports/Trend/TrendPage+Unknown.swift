internal import AttuneModel
internal import AttunePractice

extension TrendPage {
  var unknown: [Block] { unknown(at: .first) }

  /// What of this setting is not known.
  func unknown(at level: HeadingLevel) -> [Block] {
    let items = gaps + outside + later + people
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
      (.notReported, "nobody reported how many there were; a gap, and never a good month"),
      (.partly, "records of a part only; a gap"),
      (.unread, "a record that may be of this month cannot be read; a gap"),
      (.contradicted, "the return states fewer than there are records: ask which is right; a gap"),
      (
        .placeNotKnown,
        "a record does not say where it was, or names a place that no audit has, so that it may have "
          + "been here; a gap"
      ),
      (.suppressed, suppressed),
      (.notInReturn, "in no return; a gap, whatever records there are"),
      (.notBrokenDown, "a stated count, which cannot be broken down"),
    ]
    return reasons.compactMap { reason, words in
      let months = trend.series.months.filter { $0.content == .absent(reason) }.map(\.month)
      guard !months.isEmpty else { return nil }
      return ListItem(Line("\(CalendarMonth.words(months)): \(words)."))
    }
  }

  /// What is kept back is of all force: of a part of it nobody can say even that there was some.
  private var suppressed: String {
    let some = "suppressed; there were some, too few to be told"
    return result.scope.isPart
      ? "\(some), and whether of what is counted here is not known; a gap"
      : "\(some), and never nought"
  }

  private var later: [ListItem] {
    let number = trend.series.later
    guard number > 0 else { return [] }
    return [
      ListItem(
        Line(
          "\(count(number, "record is", "records are")) dated after \(result.asOf), the day of asking, "
            + "and in no count: is the date right?"
        )
      )
    ]
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

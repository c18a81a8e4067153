internal import AttuneModel
internal import AttunePractice

extension TrendPage {
  /// The months before a day beside those after it.
  func change(at level: HeadingLevel) -> [Block] {
    guard let comparison = trend.comparison else { return [] }
    return [.heading("Before and after \(comparison.day)", level: level)]
      + [began(on: comparison.day).map { Block.paragraph("\($0).") }].compactMap(\.self)
      + [.table(table(comparison)), .paragraph(Line(verdict(comparison)))]
      + leftOut(comparison) + [.paragraph(Line(Self.noCause))]
  }

  /// The same in a sentence or two.
  var changeInShort: [Block] {
    guard let comparison = trend.comparison else { return [] }
    let what = began(on: comparison.day).map { " \($0)." } ?? ""
    return [
      .paragraph(
        Line(
          "Before and after \(comparison.day): \(verdict(comparison))\(what) \(Self.noCause)"
        )
      )
    ]
  }

  /// What the day is, as far as it is told.
  private func began(on day: CalendarDate) -> String? {
    switch result.sourceOfDay {
    case .monthlyReturn, .asked:
      naming.quoted(trend.statement.change?.what).map { "What began on \(day): \($0)" }
    case .planBegun: "On \(day) the first action of a saved plan was done"
    case .planMade: "On \(day) a plan was saved; none of its actions is said to be done"
    }
  }

  static let noCause =
    "A comparison of before and after shows no cause: who lives here, who works here, how full it is and "
    + "what is written down change with time as well."

  private func table(_ comparison: BeforeAfter) -> Table {
    let row = { (name: String, side: BeforeAfter.Side) -> [Line] in
      let months = side.months.isEmpty ? "none with a count" : CalendarMonth.words(side.months)
      guard let rate = side.rate else { return [Line(name), Line(months), "", "", "", ""] }
      return [
        Line(name), Line(months), Line(Self.said(rate, isRounded: side.isRounded)),
        Line("\(Int(rate.exposure))"),
        Line(rates.value(rate)), Line(rates.interval(rate)),
      ]
    }
    return Table(
      columns: [
        Table.Column(""), Table.Column("Whole months", wraps: true),
        Table.Column("Incidents", alignment: .trailing),
        Table.Column("Bed-days", alignment: .trailing),
        Table.Column("For \(unit)", alignment: .trailing, wraps: true),
        Table.Column("\(rates.confidence) interval", alignment: .trailing, wraps: true),
      ],
      rows: [row("Before", comparison.before), row("After", comparison.after)]
    )
  }

  private func verdict(_ comparison: BeforeAfter) -> String {
    let even =
      comparison.ratio?.contains(1) == true ? " The two rates may well be equal." : ""
    switch comparison.ratio {
    case nil where comparison.isRounded:
      return
        "Counts were rounded before they came here, a nought may be some, and how the two compare cannot "
        + "be told."
    case nil: return "One side has no month with a count, so that the two cannot be compared."
    case .noneInEither?:
      return "There were none in either, so that nothing can be said of how they differ."
    case .estimated(let value, let lower, let upper)?:
      return
        "For the same bed-days there were \(RateText.times(value)) times as many after it as before; the "
        + "\(rates.confidence) interval is \(RateText.times(lower)) to \(RateText.times(upper)).\(even)"
    case .noneInFirst(let upper)?:
      return
        "There were none after it; the rate may still be up to \(RateText.times(upper)) times that "
        + "before.\(even)"
    case .noneInSecond(let lower)?:
      return
        "There were none before it; the rate after it is at least \(RateText.times(lower)) times that "
        + "before.\(even)"
    }
  }

  private func leftOut(_ comparison: BeforeAfter) -> [Block] {
    var texts: [String] = []
    if let split = comparison.split {
      texts.append("\(split.words), in which the day lies, belongs to neither side.")
    } else if comparison.isOutside {
      let span = trend.statement.span
      texts.append(
        "The day lies outside the months of the return, which are "
          + "\(CalendarMonth.words(from: span.lowerBound, to: span.upperBound))."
      )
    } else {
      texts.append("The month that begins on this day belongs to those after.")
    }
    if !comparison.leftOut.isEmpty {
      texts.append(
        "Left out, because there is no count: \(CalendarMonth.words(comparison.leftOut))."
      )
    }
    return [.paragraph(Line(texts.joined(separator: " ")))]
  }
}

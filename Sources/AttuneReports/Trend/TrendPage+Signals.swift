internal import AttuneModel
internal import AttunePractice

extension TrendPage {
  /// What in the chart is a reason to ask.
  func signals(at level: HeadingLevel) -> [Block] {
    [.heading("Signals", level: level)] + found + rounded
  }

  private var rounded: [Block] {
    guard trend.chart.phases.contains(where: { $0.limits.known != nil }),
      trend.series.months.contains(where: \.hasRoundedCount)
    else { return [] }
    return [
      .paragraph(
        "Some counts were rounded before they came here, so that a month may lie on the other side of a "
          + "line, and a signal be there or not."
      )
    ]
  }

  private var found: [Block] {
    guard trend.chart.phases.contains(where: { $0.limits.known != nil }) else {
      return [
        .paragraph(
          "None can be looked for: without limits usual variation cannot be told from change. One month "
            + "higher or lower than another says little."
        )
      ]
    }
    guard !trend.chart.signals.isEmpty else {
      return [
        .paragraph(
          "None: the months vary as they usually do here. That does not say that nothing changed, nor that "
            + "what is usual here is right."
        )
      ]
    }
    return [
      .list(trend.chart.signals.map { ListItem(Line(sentence($0))) }),
      .paragraph(
        "A signal is a reason to ask what happened, and no proof of anything. A gap breaks a row of months, "
          + "so that a chart with gaps is slow to give one."
      ),
    ]
  }

  /// What a signal is and what to ask, as in "May to November 2026 below the mean: seven in a row".
  func sentence(_ signal: Signal) -> String {
    let months = signal.positions.map { trend.series.months[$0].month }
    let when = CalendarMonth.words(months)
    let isUp = signal.direction == .up
    switch signal.rule {
    case .outsideLimits:
      return
        "\(when) \(isUp ? "above the upper limit" : "below the lower limit"): more than usual "
        + "variation; something may have been different, ask what."
    case .oneSide:
      return
        "\(when) \(isUp ? "above" : "below") the mean: \(spelled(months.count)) in a row; something "
        + "may have changed, ask what."
    case .trend:
      return
        "\(when), each \(isUp ? "higher" : "lower") than the one before: \(spelled(months.count)) in a "
        + "row; something may be changing, ask what."
    case .nearLimit:
      return
        "\(when) near the \(isUp ? "upper" : "lower") limit, or beyond it, with only months on the same "
        + "side of the mean around them; something may be different, ask what."
    }
  }
}

internal import AttuneModel
internal import AttunePractice

extension TrendPage {
  /// The mean and the limits of each phase, in sentences.
  var limits: [String] {
    let months = trend.series.months.map(\.month)
    return trend.chart.phases.enumerated().map { position, phase in
      let first = months[phase.range.lowerBound]
      let last = months[phase.range.upperBound - 1]
      let name =
        trend.chart.phases.count > 1
        ? "\(CalendarMonth.words(from: first, to: last)): " : ""
      let why =
        position > 0
        ? naming.quoted(trend.statement.phases[position - 1].why)
          .map { " Limits begin anew here: \($0)." } ?? " Limits begin anew here." : ""
      return name + text(phase, months) + why
    }
  }

  private func text(_ phase: ChartPhase, _ months: [CalendarMonth]) -> String {
    switch phase.limits {
    case .known(let limits):
      let base = CalendarMonth.words(
        from: months[phase.baseline.lowerBound],
        to: months[phase.baseline.upperBound - 1]
      )
      let number = trend.chart.points[phase.baseline].count { $0.value != nil }
      let isRounded = trend.series.months[phase.baseline].contains(where: \.hasRoundedCount)
      let about =
        isRounded ? " Of counts that were rounded, mean and limits are about so much." : ""
      return
        "Mean \(decimal(limits.mean, places: 1)), by \(count(number, "month", "months")) with a count of "
        + "\(base); as long as nothing changes, a month usually lies between "
        + "\(decimal(limits.shownLower, places: 1)) and \(decimal(limits.upper, places: 1)).\(about)"
    case .tooFewValues(let number) where phase.baseline != phase.range:
      let base = CalendarMonth.words(
        from: months[phase.baseline.lowerBound],
        to: months[phase.baseline.upperBound - 1]
      )
      return
        "No limits: of the months that they are to come from, \(base), \(number) "
        + "\(number == 1 ? "has" : "have") a count, and limits need "
        + "\(conventions.whole(.trendLeastPoints)). Name more months, or none to take all."
    case .tooFewValues(let number):
      return
        "No limits: \(count(number, "month has", "months have")) a count, and limits need "
        + "\(conventions.whole(.trendLeastPoints))."
    case .noRanges:
      return "No limits: no two months next to each other have a count."
    }
  }
}

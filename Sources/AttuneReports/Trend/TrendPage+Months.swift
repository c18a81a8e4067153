internal import AttuneModel
internal import AttunePractice

extension TrendPage {
  /// The picture of the months, with their numbers.
  var chart: Block {
    let title = "\(Self.subject(of: result.scope)), incidents for \(unit)"
    return .chart(
      Chart(
        title: title,
        summary: Line(limits.joined(separator: " ")),
        picture: .control(plot(title)),
        table: lines
      )
    )
  }

  private func plot(_ title: String) -> ControlPlot {
    let months = trend.series.months
    let points = months.enumerated().map { position, month in
      ControlPlot.Point("\(month.month)", content(month, position), detail: detail(month))
    }
    let phases = trend.chart.phases.map { phase in
      ControlPlot.Phase(phase.range, phase.limits.known.map(Self.lines))
    }
    let change = trend.statement.change
    let first = change.flatMap { change in
      months.firstIndex { $0.month.first >= change.on }
    }
    return ControlPlot(
      title: "Incidents for \(unit)",
      points: points,
      phases: phases,
      // What began stands in words below: a drawing has no room for a text that somebody wrote.
      event: first.flatMap { position in
        change.map { ControlPlot.Event(before: position, "change on \($0.on)") }
      }
    )
  }

  private static func lines(_ limits: ControlLimits) -> ControlPlot.Limits {
    let level = { (value: Double) in ControlPlot.Level(value, decimal(value, places: 1)) }
    return ControlPlot.Limits(
      mean: level(limits.mean),
      lower: level(limits.shownLower),
      upper: level(limits.upper)
    )
  }

  private func content(_ month: MonthlySeries.Month, _ position: Int) -> ControlPlot.Content {
    switch month.content {
    case .counted(let rate, _):
      let signals = trend.chart.signals.filter { $0.positions.contains(position) }
      return .value(rate.value, signals.first.map { $0.direction == .up ? .up : .down } ?? .none)
    case .absent(.suppressed): return .absent(.suppressed)
    case .absent: return .absent(.notReported)
    }
  }

  private func detail(_ month: MonthlySeries.Month) -> String {
    guard let rate = month.rate else { return said(month) }
    return "\(rates.value(rate)): \(said(month)) in \(Int(rate.exposure))"
  }

  /// The count of a month, or why there is none: "4", "about 10", "2, not complete".
  func said(_ month: MonthlySeries.Month) -> String {
    switch month.content {
    case .counted(let rate, _): return Self.said(rate, isRounded: month.isRounded)
    case .absent(.suppressed): return "suppressed"
    case .absent(.notBrokenDown): return "not broken down"
    case .absent(.contradicted): return "\(month.records) recorded"
    case .absent(.partly), .absent(.unread), .absent(.placeNotKnown):
      return "\(month.records), not complete"
    case .absent(let absence):
      if month.records > 0 { return "\(month.records), not complete" }
      return absence == .notReported ? "not reported" : "in no return"
    }
  }

  /// "4", or "about 10" of a count that was rounded before it came here.
  static func said(_ rate: Rate, isRounded: Bool) -> String {
    isRounded ? "about \(rate.count)" : "\(rate.count)"
  }

  /// What is drawn, as numbers.
  private var lines: Table {
    let rows = trend.series.months.enumerated().map { position, month -> [Line] in
      let phase = trend.chart.phases.first { $0.range.contains(position) }
      let limits = phase?.limits.known.map(Self.lines)
      let rules = trend.chart.signals.filter { $0.positions.contains(position) }.map(Self.name)
      return [
        Line("\(month.month)"), Line(month.rate.map(rates.value) ?? said(month)),
        Line(limits?.mean.text ?? ""), Line(limits?.lower.text ?? ""),
        Line(limits?.upper.text ?? ""), Line(rules.joined(separator: ", ")),
      ]
    }
    return Table(
      columns: [
        Table.Column("Month"), Table.Column("For \(unit)", alignment: .trailing),
        Table.Column("Mean", alignment: .trailing),
        Table.Column("Lower limit", alignment: .trailing),
        Table.Column("Upper limit", alignment: .trailing), Table.Column("Signal", wraps: true),
      ],
      rows: rows
    )
  }

  private static func name(_ signal: Signal) -> String {
    switch signal.rule {
    case .outsideLimits: "outside the limits"
    case .oneSide: "on one side of the mean"
    case .trend: "a trend"
    case .nearLimit: "near a limit"
    }
  }

  /// The months under a heading.
  var months: [Block] { [.heading("Months", level: .first), .table(table)] }

  /// Every month with its count, and those in no return in which there are records.
  var table: Table {
    let outside = trend.series.outside
    let all = (trend.series.months + outside).sorted { $0.month < $1.month }
    let rows = all.map { month -> [Line] in
      let days = Line(month.bedDays.map { "\($0)" } ?? "")
      let ground = month.ground.map { $0 == .records ? "records" : "return" } ?? ""
      guard let rate = month.rate else {
        return [
          Line("\(month.month)"), days, "\(mark: .unknown, said(month))", "", "", Line(ground),
        ]
      }
      return [
        Line("\(month.month)"), days, Line(said(month)), Line(rates.value(rate)),
        Line(rates.interval(rate)), Line(ground),
      ]
    }
    return Table(
      columns: [
        Table.Column("Month"), Table.Column("Bed-days", alignment: .trailing),
        Table.Column("Incidents", alignment: .trailing, wraps: true),
        Table.Column("For \(unit)", alignment: .trailing),
        Table.Column("\(rates.confidence) interval", alignment: .trailing),
        Table.Column("Said by"),
      ],
      rows: rows
    )
  }
}

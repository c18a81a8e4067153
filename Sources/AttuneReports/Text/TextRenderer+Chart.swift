extension TextRenderer {
  /// A chart as text: small marks where they say more than digits, else its numbers.
  func draw(
    _ chart: Chart,
    on page: inout TextPage,
    pouringInto target: inout some TextOutputStream
  ) {
    page.paragraph("\(strong: chart.title)")
    page.separate()
    switch chart.picture {
    case .dots(let plot): draw(strips(of: plot), on: &page, pouringInto: &target)
    case .waterfall(let waterfall):
      draw(waterfall.measures, on: &page, pouringInto: &target)
    case .control(let plot):
      draw(strips(of: plot), on: &page, pouringInto: &target)
      page.separate()
      page.paragraph(legend(of: plot))
    case .day, .heatMap, .frontier, .slopes: draw(chart.table, on: &page, pouringInto: &target)
    }
    page.separate()
    page.paragraph(chart.summary)
  }

  /// Each row of a plot with a strip that is as long as the page has room for.
  private func strips(of plot: DotPlot) -> Table {
    let length = min(max(width * 3 / 10, 12), 40)
    return Table(
      columns: [
        Table.Column("", wraps: true), Table.Column(plot.axis.title, wraps: true),
        Table.Column("", wraps: true),
      ],
      rows: plot.rows.map { row in
        let strip = TextStrip(row, on: plot.axis, length: length)
        return [Line(row.label), Line(ascii ? strip.ascii : strip.signs), Line(row.detail)]
      }
    )
  }
}

extension Waterfall {
  /// The steps as bars beside each other, and what they sum to.
  var measures: [Measure] {
    let all = total.amount
    return steps.map { step in
      Measure(Line(step.label), share: all > 0 ? step.amount / all : 0, value: Line(step.value))
    } + [Measure("\(strong: total.label)", share: nil, value: "\(strong: total.value)")]
  }
}

/// A value, its range and the person's limit as signs along a line.
struct TextStrip: Hashable, Sendable {
  private let row: DotPlot.Row
  private let axis: ChartAxis
  private let length: Int

  init(_ row: DotPlot.Row, on axis: ChartAxis, length: Int) {
    self.row = row
    self.axis = axis
    self.length = length
  }

  var signs: String {
    drawn(rail: "·", reach: "─", likely: "━", dot: "●", beyond: "▶", stated: "┃", estimated: "┆")
  }
  var ascii: String {
    drawn(rail: ".", reach: "-", likely: "=", dot: "o", beyond: ">", stated: "|", estimated: ":")
  }

  private func drawn(
    rail: String,
    reach: String,
    likely: String,
    dot: String,
    beyond: String,
    stated: String,
    estimated: String
  ) -> String {
    var signs = [String](repeating: rail, count: length)
    let scale = LinearScale(axis.range, from: 0, to: Double(length - 1))
    let place = { (value: Double) in Int(scale(value).rounded()) }
    for position in place(row.range.lowerBound)...place(row.range.upperBound) {
      signs[position] = reach
    }
    if let range = row.likely {
      for position in place(range.lowerBound)...place(range.upperBound) {
        signs[position] = likely
      }
    }
    switch row.limit {
    case .none: break
    case .stated: signs[place(1)] = stated
    case .estimated: signs[place(1)] = estimated
    }
    if let value = row.value {
      signs[place(value)] = value > axis.range.upperBound ? beyond : dot
    }
    return signs.joined()
  }
}

/// Draws values with their ranges: a dot, a thin line from end to end, a thick one where it most
/// likely lies.
struct DotDrawing: ChartDrawing {
  private static let top = 26.0
  private static let row = 40.0
  private static let left = 12.0

  private let plot: DotPlot
  private let scale: LinearScale

  init(_ plot: DotPlot) {
    self.plot = plot
    scale = LinearScale(plot.axis.range, from: 250, to: 670)
  }

  private var bottom: Double { Self.top + Self.row * Double(plot.rows.count) }
  var height: Double { bottom + 46 }

  func draw(_ page: inout HTMLWriter) {
    page.axis(plot.axis, scale, top: Self.top, bottom: bottom)
    for (number, row) in plot.rows.enumerated() {
      draw(row, y: Self.top + Self.row * (Double(number) + 0.5), &page)
    }
  }

  private func draw(_ row: DotPlot.Row, y: Double, _ page: inout HTMLWriter) {
    page.text(row.label, x: Self.left, y: y - 2, .start, "strong")
    page.text(row.detail.lines(of: 38, most: 1)[0], x: Self.left, y: y + 13, .start, "quiet")
    let (low, high) = (scale(row.range.lowerBound), scale(row.range.upperBound))
    page.line(from: (scale.from, y), to: (scale.to, y), "grid")
    page.line(from: (low, y), to: (high, y), "reach")
    for end in [low, high] { page.line(from: (end, y - 5), to: (end, y + 5), "reach") }
    if let likely = row.likely {
      page.line(
        from: (scale(likely.lowerBound), y),
        to: (scale(likely.upperBound), y),
        "likely"
      )
    }
    if row.limit != .none {
      let x = scale(1)
      let type = row.limit == .stated ? "limit" : "limit estimated"
      page.line(from: (x, y - 14), to: (x, y + 14), type)
    }
    if let value = row.value {
      if value > plot.axis.range.upperBound {
        draw(beyond: y, &page)
      } else {
        page.circle(x: scale(value), y: y, r: 6.5, "dot")
      }
    }
  }

  /// An arrow where a value lies beyond the axis, so that no dot stands for another value.
  private func draw(beyond y: Double, _ page: inout HTMLWriter) {
    let x = scale.to
    page.path([(x + 2, y - 7), (x + 14, y), (x + 2, y + 7)], closed: true, "fill")
  }
}

/// Draws parts one after the other, each from where the last ended, and what they sum to.
struct WaterfallDrawing: ChartDrawing {
  private static let top = 26.0
  private static let row = 28.0

  private let waterfall: Waterfall
  private let scale: LinearScale

  init(_ waterfall: Waterfall) {
    self.waterfall = waterfall
    scale = LinearScale(waterfall.axis.range, from: 170, to: 660)
  }

  private var bottom: Double { Self.top + Self.row * Double(waterfall.steps.count + 1) }
  var height: Double { bottom + 46 }

  func draw(_ page: inout HTMLWriter) {
    page.axis(waterfall.axis, scale, top: Self.top, bottom: bottom)
    var sum = 0.0
    for (number, step) in waterfall.steps.enumerated() {
      let y = Self.top + Self.row * Double(number)
      draw(step, from: sum, y: y, "fill", &page)
      sum += step.amount
      let x = scale(sum)
      page.line(from: (x, y + Self.row - 5), to: (x, y + Self.row + 5), "reach")
    }
    let y = Self.top + Self.row * Double(waterfall.steps.count)
    draw(waterfall.total, from: 0, y: y, "fill total", &page)
  }

  private func draw(
    _ step: Waterfall.Step,
    from start: Double,
    y: Double,
    _ type: String,
    _ page: inout HTMLWriter
  ) {
    let isTotal = type != "fill"
    let (from, to) = (scale(start), scale(start + step.amount))
    page.text(step.label, x: 160, y: y + 18, .end, isTotal ? "strong" : "")
    // What is more than nothing is seen.
    page.rect(x: from, y: y + 5, width: max(to - from, 1), height: Self.row - 10, type)
    page.text(step.value, x: max(to, from + 1) + 6, y: y + 18, .start, isTotal ? "strong" : "quiet")
  }
}

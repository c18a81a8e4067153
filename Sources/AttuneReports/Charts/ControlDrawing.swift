/// Draws values along time between their limits, gaps where there are none, and signals in a shape of
/// their own.
struct ControlDrawing: ChartDrawing {
  static let (left, right, top, bottom) = (52.0, 604.0, 48.0, 262.0)
  /// The key stands under the names of the points, if there is anything to explain.
  static let key = bottom + 52
  var height: Double { hasKey ? Self.key + 16 : Self.bottom + 32 }

  let plot: ControlPlot
  let scale: LinearScale
  /// The width that each point has to itself.
  let column: Double

  init(_ plot: ControlPlot) {
    self.plot = plot
    scale = LinearScale(plot.axis.range, from: Self.bottom, to: Self.top)
    column = (Self.right - Self.left) / Double(max(plot.points.count, 1))
  }

  /// Where the column of a point begins, or that of the one before it ends.
  func edge(_ position: Int) -> Double { Self.left + column * Double(position) }

  func middle(_ position: Int) -> Double { edge(position) + column / 2 }

  func draw(_ page: inout HTMLWriter) {
    gaps(&page)
    axes(&page)
    for phase in plot.phases { lines(of: phase, &page) }
    levelNames(&page)
    event(&page)
    curve(&page)
    for (position, point) in plot.points.enumerated() {
      guard let value = point.value else { continue }
      let size = min(max(column / 3, 2.5), 4.5)
      page.mark(point.signal, x: middle(position), y: scale(value), size: size)
    }
    key(&page)
  }

  private func axes(_ page: inout HTMLWriter) {
    page.line(from: (Self.left, Self.top), to: (Self.left, Self.bottom), "axis")
    page.line(from: (Self.left, Self.bottom), to: (Self.right, Self.bottom), "axis")
    for tick in plot.axis.ticks {
      let y = scale(tick.value)
      page.line(from: (Self.left - 4, y), to: (Self.left, y), "axis")
      page.text(tick.label, x: Self.left - 8, y: y + 4, .end, "quiet")
    }
    page.text(plot.axis.title, x: 8, y: Self.top - 30, .start, "quiet")
    // As many names as there is room for, at equal distances.
    let names = plot.points.map { $0.label.lines(of: 12, most: 1)[0] }
    let room = 12 + 7 * Double(names.map(\.count).max() ?? 0)
    let step = max(Int((room / column).rounded(.up)), 1)
    for (position, name) in names.enumerated() {
      let isNamed = position % step == 0
      let (x, end) = (middle(position), Self.bottom + (isNamed ? 7 : 4))
      page.line(from: (x, Self.bottom), to: (x, end), "axis")
      if isNamed { page.text(name, x: x, y: Self.bottom + 22, .middle, "quiet") }
    }
  }

  /// Mean and limits of a phase, from the first of its columns to the last.
  private func lines(of phase: ControlPlot.Phase, _ page: inout HTMLWriter) {
    guard let limits = phase.limits else { return }
    let (from, to) = (edge(phase.range.lowerBound), edge(phase.range.upperBound))
    for level in [limits.lower, limits.upper] {
      let y = scale(level.value)
      page.line(from: (from, y), to: (to, y), "bound")
    }
    let y = scale(limits.mean.value)
    page.line(from: (from, y), to: (to, y), "mean")
  }

  /// What the lines are where they end; only those of the last phase end at the margin.
  private func levelNames(_ page: inout HTMLWriter) {
    guard let last = plot.phases.last, last.range.upperBound == plot.points.count,
      let limits = last.limits
    else { return }
    let (x, mean) = (Self.right + 6, scale(limits.mean.value))
    let upper = min(scale(limits.upper.value), mean - 15)
    let lower = max(scale(limits.lower.value), mean + 15)
    page.text("upper limit \(limits.upper.text)", x: x, y: upper + 4, .start, "quiet")
    page.text("mean \(limits.mean.text)", x: x, y: mean + 4, .start, "strong")
    page.text("lower limit \(limits.lower.text)", x: x, y: lower + 4, .start, "quiet")
  }

  private func event(_ page: inout HTMLWriter) {
    guard let event = plot.event else { return }
    let x = edge(event.position)
    page.line(from: (x, Self.top - 6), to: (x, Self.bottom), "event")
    let isFar = x > (Self.left + Self.right) / 2
    page.text(event.label, x: x, y: Self.top - 12, isFar ? .end : .start, "strong")
  }

  /// The values joined, but not across a gap.
  private func curve(_ page: inout HTMLWriter) {
    var places: [(x: Double, y: Double)] = []
    for (position, point) in plot.points.enumerated() {
      if let value = point.value { places.append((middle(position), scale(value))) }
      let isLast = position + 1 == plot.points.count
      if point.value == nil || isLast {
        if places.count > 1 { page.path(places, "joined") }
        places = []
      }
    }
  }
}

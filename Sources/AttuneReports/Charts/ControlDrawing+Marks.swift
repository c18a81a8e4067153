extension ControlDrawing {
  /// Columns without a value, from top to bottom: no height is theirs.
  func gaps(_ page: inout HTMLWriter) {
    var start = 0
    for (position, point) in plot.points.enumerated() {
      if point.absence != plot.points[start].absence { start = position }
      let isLast = position + 1 == plot.points.count
      guard let absence = point.absence,
        isLast || plot.points[position + 1].absence != absence
      else { continue }
      let (from, to) = (edge(start), edge(position + 1))
      page.rect(
        x: from,
        y: Self.top,
        width: to - from,
        height: Self.bottom - Self.top,
        "gap"
      )
      page.text(absence.sign, x: (from + to) / 2, y: Self.top + 18, .middle, "strong")
    }
  }

  /// Whether there is anything but values that are part of no signal.
  var hasKey: Bool { plot.points.contains { $0.absence != nil || $0.signal != .none } }

  /// What the shapes and signs mean, of those that are there.
  func key(_ page: inout HTMLWriter) {
    var x = Self.left
    let y = Self.key
    let signals: [(ControlPlot.Signal, String)] = [
      (.up, "signal, upwards"), (.down, "signal, downwards"),
    ]
    for (signal, name) in signals where plot.points.contains(where: { $0.signal == signal }) {
      page.mark(signal, x: x + 6, y: y - 4, size: 4.5)
      page.text(name, x: x + 18, y: y, .start, "quiet")
      x += 160
    }
    for absence in ControlPlot.Absence.allCases
    where plot.points.contains(where: { $0.absence == absence }) {
      page.text(absence.sign, x: x + 6, y: y, .middle, "strong")
      page.text(absence.name, x: x + 18, y: y, .start, "quiet")
      x += 120
    }
  }
}

extension HTMLWriter {
  /// A point: a dot, or for a signal a triangle that points where it lies, in another colour.
  mutating func mark(_ signal: ControlPlot.Signal, x: Double, y: Double, size: Double) {
    // However many points there are, a triangle is seen to be one.
    let size = signal == .none ? size : max(size, 3.5)
    let half = size * 1.5
    switch signal {
    case .none: circle(x: x, y: y, r: size, "dot")
    case .up:
      path([(x, y - half), (x + half, y + size), (x - half, y + size)], closed: true, "signal")
    case .down:
      path([(x, y + half), (x + half, y - size), (x - half, y - size)], closed: true, "signal")
    }
  }
}

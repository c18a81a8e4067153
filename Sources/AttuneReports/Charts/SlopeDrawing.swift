/// Draws each person before and after as a line between two axes.
struct SlopeDrawing: ChartDrawing {
  private static let (left, right, top) = (230.0, 490.0, 40.0)
  private static let room = 17.0

  private let plot: SlopePlot
  private let scale: LinearScale
  private let bottom: Double

  init(_ plot: SlopePlot) {
    self.plot = plot
    bottom = Self.top + max(200, Self.room * Double(plot.lines.count + 2))
    scale = LinearScale(plot.axis.range, from: bottom, to: Self.top)
  }

  var height: Double { bottom + 30 }

  func draw(_ page: inout HTMLWriter) {
    for cut in plot.axis.cuts {
      let y = scale(cut.value)
      page.line(from: (Self.left, y), to: (Self.right, y), "grid")
    }
    for (x, name) in zip([Self.left, Self.right], plot.ends) {
      page.line(from: (x, Self.top), to: (x, bottom), "axis")
      page.text(name, x: x, y: Self.top - 14, .middle, "strong")
    }
    page.text(plot.axis.title, x: (Self.left + Self.right) / 2, y: bottom + 20, .middle, "quiet")
    let before = spread(plot.lines.map { $0.before.map { scale($0.value) } })
    let after = spread(plot.lines.map { scale($0.after.value) })
    for (number, line) in plot.lines.enumerated() {
      if let start = line.before {
        page.line(
          from: (Self.left, scale(start.value)),
          to: (Self.right, scale(line.after.value)),
          "curve"
        )
        page.circle(x: Self.left, y: scale(start.value), r: 5, "dot")
        let label = "\(line.label) \(start.text)"
        page.text(label, x: Self.left - 12, y: (before[number] ?? 0) + 4, .end)
      }
      page.circle(
        x: Self.right,
        y: scale(line.after.value),
        r: 5,
        line.before == nil ? "dot open" : "dot"
      )
      let label = "\(line.after.text) \(line.label)"
      page.text(label, x: Self.right + 12, y: (after[number] ?? 0) + 4)
    }
    levelNames(&page)
  }

  /// Over the lines of people, which may run through them.
  private func levelNames(_ page: inout HTMLWriter) {
    for cut in plot.axis.cuts {
      let x = (Self.left + Self.right) / 2
      page.text(cut.label, x: x, y: scale(cut.value) - 4, .middle, "quiet")
    }
  }

  /// Places for labels near their points that do not lie over each other.
  private func spread(_ places: [Double?]) -> [Double?] {
    var result = places
    var last = -Double.infinity
    let order = places.indices.filter { places[$0] != nil }
      .sorted { (places[$0] ?? 0, $0) < (places[$1] ?? 0, $1) }
    for index in order {
      let place = max(places[index] ?? 0, last + Self.room)
      result[index] = place
      last = place
    }
    // What was pushed below the plot is moved up again.
    var next = bottom
    for index in order.reversed() {
      let place = min(result[index] ?? 0, next)
      result[index] = place
      next = place - Self.room
    }
    return result
  }
}

/// Draws the load along a day: a step for each space in each period, as long as the time spent.
struct DayDrawing: ChartDrawing {
  private static let (left, right, top, bottom) = (52.0, 706.0, 30.0, 250.0)
  var height: Double { 318 }

  private let day: DayLine
  private let hours: LinearScale
  private let loads: LinearScale

  init(_ day: DayLine) {
    self.day = day
    let all = day.stretches.reduce(0) { $0 + $1.hours }
    hours = LinearScale(0...max(all, 1), from: Self.left, to: Self.right)
    loads = LinearScale(day.axis.range, from: Self.bottom, to: Self.top)
  }

  func draw(_ page: inout HTMLWriter) {
    levels(&page)
    var places: [(x: Double, y: Double)] = []
    var now = 0.0
    for stretch in day.stretches {
      let y = loads(stretch.load)
      places += [(hours(now), y), (hours(now + stretch.hours), y)]
      now += stretch.hours
    }
    if let first = places.first, let last = places.last {
      page.path(
        [(first.x, Self.bottom)] + places + [(last.x, Self.bottom)],
        closed: true,
        "area"
      )
    }
    page.path(places, "curve")
    levelNames(&page)
    names(&page)
    periods(&page)
  }

  /// The levels as lines across.
  private func levels(_ page: inout HTMLWriter) {
    page.line(from: (Self.left, Self.top), to: (Self.left, Self.bottom), "axis")
    page.line(from: (Self.left, Self.bottom), to: (Self.right, Self.bottom), "axis")
    for tick in day.axis.ticks {
      page.text(tick.label, x: Self.left - 8, y: loads(tick.value) + 4, .end, "quiet")
      page.line(
        from: (Self.left - 4, loads(tick.value)),
        to: (Self.left, loads(tick.value)),
        "axis"
      )
    }
    for cut in day.axis.cuts {
      let y = loads(cut.value)
      page.line(from: (Self.left, y), to: (Self.right, y), "grid")
    }
    page.text(day.axis.title, x: Self.left, y: Self.top - 14, .start, "quiet")
  }

  /// Over the line of the day, which may run through them.
  private func levelNames(_ page: inout HTMLWriter) {
    for cut in day.axis.cuts {
      page.text(cut.label, x: Self.left + 4, y: loads(cut.value) - 4, .start, "quiet")
    }
  }

  /// The name of a space above its stretch, where there is room for it.
  private func names(_ page: inout HTMLWriter) {
    var now = 0.0
    for stretch in day.stretches {
      let (from, to) = (hours(now), hours(now + stretch.hours))
      now += stretch.hours
      let room = Int((to - from) / 7.2)
      let isHighest = stretch == day.stretches.max { $0.load < $1.load }
      guard room >= max(4, min(stretch.label.count, 8)) || isHighest else { continue }
      let y = max(loads(stretch.load) - 7, Self.top - 2)
      let label = isHighest ? stretch.label : stretch.label.lines(of: room, most: 1)[0]
      page.text(label, x: (from + to) / 2, y: y, .middle, isHighest ? "strong" : "")
    }
  }

  private func periods(_ page: inout HTMLWriter) {
    var now = 0.0
    var start = 0.0
    for (number, stretch) in day.stretches.enumerated() {
      now += stretch.hours
      let isLast = number + 1 == day.stretches.count
      guard isLast || day.stretches[number + 1].period != stretch.period else { continue }
      let (from, to) = (hours(start), hours(now))
      page.line(from: (to, Self.top), to: (to, Self.bottom + 8), "axis")
      page.text(stretch.period, x: (from + to) / 2, y: Self.bottom + 22, .middle, "strong")
      page.text(
        "\(decimal(now - start, places: 1)) hours",
        x: (from + to) / 2,
        y: Self.bottom + 40,
        .middle,
        "quiet"
      )
      start = now
    }
    page.text("Time spent", x: Self.left, y: Self.bottom + 60, .start, "quiet")
  }
}

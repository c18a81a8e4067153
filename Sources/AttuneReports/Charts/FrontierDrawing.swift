/// Draws the least strain that every amount of money can reach, and where the plan stands.
struct FrontierDrawing: ChartDrawing {
  private static let (left, right, top, bottom) = (60.0, 690.0, 24.0, 250.0)
  var height: Double { 300 }

  private let frontier: FrontierLine
  private let costs: LinearScale
  private let scores: LinearScale

  init(_ frontier: FrontierLine) {
    self.frontier = frontier
    costs = LinearScale(frontier.costs.range, from: Self.left, to: Self.right)
    scores = LinearScale(frontier.scores.range, from: Self.bottom, to: Self.top)
  }

  func draw(_ page: inout HTMLWriter) {
    for cut in frontier.scores.cuts {
      let y = scores(cut.value)
      page.line(from: (Self.left, y), to: (Self.right, y), "grid")
      page.text(cut.label, x: Self.right, y: y - 4, .end, "quiet")
    }
    page.line(from: (Self.left, Self.top), to: (Self.left, Self.bottom), "axis")
    page.line(from: (Self.left, Self.bottom), to: (Self.right, Self.bottom), "axis")
    for tick in frontier.costs.ticks {
      let x = costs(tick.value)
      page.line(from: (x, Self.bottom), to: (x, Self.bottom + 5), "axis")
      let isLast = tick == frontier.costs.ticks.last
      page.text(
        tick.label,
        x: isLast ? x + 14 : x,
        y: Self.bottom + 20,
        isLast ? .end : .middle,
        "quiet"
      )
    }
    for tick in frontier.scores.ticks {
      let y = scores(tick.value)
      page.line(from: (Self.left - 5, y), to: (Self.left, y), "axis")
      page.text(tick.label, x: Self.left - 9, y: y + 4, .end, "quiet")
    }
    page.text(frontier.scores.title, x: 8, y: Self.top - 8, .start, "quiet")
    page.text(frontier.costs.title, x: Self.right, y: Self.bottom + 40, .end, "quiet")
    curve(&page)
  }

  /// Between two amounts nothing changes, so that the line is a stair.
  private func curve(_ page: inout HTMLWriter) {
    var places: [(x: Double, y: Double)] = []
    for point in frontier.points {
      let place = (x: costs(point.cost), y: scores(point.score))
      if let last = places.last { places.append((place.x, last.y)) }
      places.append(place)
    }
    if let last = places.last { places.append((Self.right, last.y)) }
    page.path(places, "curve")
    var last = -1.0
    for point in frontier.points where costs(point.cost) - last >= 7 || last < 0 {
      last = costs(point.cost)
      page.circle(x: costs(point.cost), y: scores(point.score), r: 4, "dot")
    }
    if let plan = frontier.plan {
      let (x, y) = (costs(plan.cost), scores(plan.score))
      page.path([(x, y - 9), (x + 9, y), (x, y + 9), (x - 9, y)], closed: true, "dot open")
      // Above it and to the right nothing is drawn: more money never leaves more strain.
      let isFar = x > Self.right - 70
      page.text("this plan", x: isFar ? Self.right : x, y: y - 16, isFar ? .end : .start, "strong")
    }
  }
}

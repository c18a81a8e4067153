import AttuneReports
import Testing

struct ControlPlotTests {
  typealias Point = ControlPlot.Point
  typealias Level = ControlPlot.Level

  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func limits(_ mean: Double, _ lower: Double, _ upper: Double) -> ControlPlot.Limits {
    ControlPlot.Limits(
      mean: Level(mean, "\(mean)"),
      lower: Level(lower, "\(lower)"),
      upper: Level(upper, "\(upper)")
    )
  }

  /// Three years of months with two phases, two gaps and three signals.
  static func example() -> ControlPlot {
    let values: [Double] = [
      12, 15, 11, 14, 13, 16, 12, 10, 14, 26, 13, 12, 15, 11, 0, 0, 14, 13, 12, 15, 9, 7, 8, 6, 7,
      5,
      8, 6, 7, 9, 6, 0, 5, 7, 1, 6,
    ]
    let points = values.enumerated().map { position, value -> Point in
      let month = "\(months[position % 12]) \(2023 + position / 12)"
      switch position {
      case 14, 15: return Point(month, .absent(.notReported), detail: "not reported")
      case 31: return Point(month, .absent(.suppressed), detail: "suppressed")
      case 9: return Point(month, .value(value, .up), detail: "26, above the upper limit")
      case 34: return Point(month, .value(value, .down), detail: "1, below the lower limit")
      default: return Point(month, .value(value, .none), detail: "\(Int(value))")
      }
    }
    return ControlPlot(
      title: "Incidents per 1,000 bed-days",
      points: points,
      phases: [
        ControlPlot.Phase(0..<20, limits(13, 6.4, 19.6)),
        ControlPlot.Phase(20..<36, limits(6.8, 1.9, 11.7)),
      ],
      event: ControlPlot.Event(before: 20, "plan began")
    )
  }

  static func chart(_ plot: ControlPlot) -> Chart {
    Chart(
      title: "Incidents, month by month",
      summary: "Lower since the plan began, and within its limits but for one month.",
      picture: .control(plot),
      table: Table(
        columns: [Table.Column("Month"), Table.Column("Rate", alignment: .trailing)],
        rows: plot.points.map { [Line($0.label), Line($0.detail)] }
      )
    )
  }

  private func html(_ plot: ControlPlot) -> String {
    HTMLRenderer().render(Report(.chart(Self.chart(plot))))
  }

  private func text(_ plot: ControlPlot, width: Int = 80, ascii: Bool = false) -> String {
    TextRenderer(width: width, ascii: ascii).render(Report(.chart(Self.chart(plot))))
  }

  /// The values of an attribute of the elements of a class, in order.
  private func places(_ page: String, _ start: String, _ attribute: String) throws -> [Double] {
    let pattern = try Regex("<\(start)\"[^>]* \(attribute)=\"([0-9.-]+)\"")
    return page.matches(of: pattern).compactMap { $0.output[1].substring.flatMap { Double($0) } }
  }

  private func plot(
    _ contents: [ControlPlot.Content],
    _ limits: ControlPlot.Limits? = nil
  ) -> ControlPlot {
    ControlPlot(
      title: "t",
      points: contents.map { Point("m", $0, detail: "d") },
      phases: [ControlPlot.Phase(0..<contents.count, limits)]
    )
  }

  @Test func `the axis begins at 0 and has every value and limit`() {
    let axis = plot([.value(3, .none)], Self.limits(3, 1, 41)).axis
    #expect(axis.range == 0...50)
    #expect(axis.ticks.map(\.label) == ["0", "10", "20", "30", "40", "50"])
    #expect(plot([.value(0, .none)]).axis.range == 0...1)
    #expect(plot([.absent(.suppressed)]).axis.range == 0...1)
    #expect(plot([.value(0.04, .none)]).axis.ticks.map(\.label).last == "0.04")
  }

  @Test func `heights are in proportion to values`() throws {
    let page = html(plot([.value(0, .none), .value(5, .none), .value(10, .none)]))
    let heights = try places(page, "circle class=\"dot", "cy")
    try #require(heights.count == 3)
    #expect(heights[0] > heights[1] && heights[1] > heights[2])
    #expect(abs((heights[0] - heights[1]) - (heights[1] - heights[2])) < 0.11)
  }

  @Test func `a point without a value is a gap with a sign, and at no height`() throws {
    let page = html(
      plot([.value(4, .none), .absent(.notReported), .value(5, .none), .value(6, .none)])
    )
    #expect(try places(page, "circle class=\"dot", "cy").count == 2 + 1)
    #expect(try places(page, "rect class=\"gap", "x").count == 1)
    #expect(page.contains(">?</text>") && page.contains(">not reported</text>"))
    #expect(!page.contains(">*</text>") && !page.contains(">suppressed</text>"))
    // The values after the gap are joined, and the one before it with nothing.
    let joined = page.matches(of: #/<path class="joined" d="(?<d>[^"]*)"/#).map { $0.output.d }
    #expect(joined.count == 1 && joined[0].filter { $0 == "L" }.count == 1)
  }

  @Test func `neighbouring gaps for one reason are one, and for two reasons two`() throws {
    let one = html(plot([.absent(.suppressed), .absent(.suppressed), .value(1, .none)]))
    let two = html(plot([.absent(.suppressed), .absent(.notReported), .value(1, .none)]))
    #expect(try places(one, "rect class=\"gap", "x").count == 1)
    #expect(try places(two, "rect class=\"gap", "x").count == 2)
  }

  @Test func `a signal has another shape, and the key says what it means`() throws {
    let page = html(plot([.value(4, .none), .value(9, .up), .value(1, .down)]))
    #expect(try places(page, "circle class=\"dot", "cy").count == 1)
    // Two in the picture and two in its key.
    #expect(page.matches(of: #/<path class="signal"/#).count == 4)
    #expect(page.contains("signal, upwards") && page.contains("signal, downwards"))
    let calm = html(plot([.value(4, .none)]))
    #expect(!calm.contains("class=\"signal\"") && !calm.contains("signal, "))
  }

  @Test func `each phase has a mean and two limits of its own`() throws {
    let page = html(Self.example())
    let means = try places(page, "line class=\"mean", "y1")
    let ends = try places(page, "line class=\"mean", "x2")
    #expect(means.count == 2 && means[0] < means[1])
    #expect(try places(page, "line class=\"bound", "y1").count == 4)
    // One ends where the next begins, which is where the plan began.
    #expect(try places(page, "line class=\"mean", "x1").last == ends.first)
    #expect(try places(page, "line class=\"event", "x1").first == ends.first)
    #expect(page.contains(">plan began</text>") && page.contains(">mean 6.8</text>"))
    #expect(!page.contains(">mean 13.0</text>"))
  }

  @Test func `a phase without limits has no lines`() throws {
    let page = html(plot([.value(4, .none), .value(9, .none)]))
    #expect(!page.contains("class=\"mean\"") && !page.contains("class=\"bound\""))
    #expect(!text(plot([.value(4, .none)])).contains("the mean"))
  }

  @Test(arguments: [0, 1, 2, 12, 60, 240])
  func `any number of points stays within its picture`(count: Int) throws {
    let contents = (0..<count).map { ControlPlot.Content.value(Double($0 % 7), .none) }
    let page = html(plot(contents, count == 0 ? nil : Self.limits(3, 0, 8)))
    let across = try places(page, "circle class=\"dot", "cx")
    #expect(across.count == count)
    #expect(across.allSatisfy { (52...604).contains($0) } && across == across.sorted())
    #expect(HTMLSkeleton(of: page).faults == [])
    for word in ["nan", "inf"] { #expect(!page.contains("=\"\(word)\"")) }
  }

  @Test func `in text each point has a row with its value between the limits`() throws {
    let found = lines(of: text(Self.example()))
    let row = try #require(found.first { $0.hasPrefix("Oct 2023") })
    #expect(row.contains("▲") && row.contains("26, above the upper limit"))
    let strip = Array(row.filter { "·┆│●▲▼".contains($0) })
    #expect(strip.count == 24)
    // The axis ends at 30: 6.4, 13, 19.6 and 26 of it.
    #expect(strip.indices.filter { strip[$0] != "·" } == [5, 10, 15, 20])
    #expect(strip[5] == "┆" && strip[10] == "│" && strip[15] == "┆")
    let gap = try #require(found.first { $0.hasPrefix("Mar 2024") })
    #expect(found.contains { $0.contains("Incidents per 1,000 bed-days, 0 to 30") })
    #expect(gap.split(separator: " ") == ["Mar", "2024", "not", "reported"])
    let begin = try #require(found.firstIndex { $0.contains("plan began") })
    #expect(found[begin + 1].hasPrefix("Sep 2024"))
  }

  @Test func `the legend of a text names only the signs that are there`() {
    let whole = text(Self.example(), ascii: true)
    #expect(whole.contains("o a value   ^ a signal, upwards   v a signal, downwards"))
    #expect(whole.utf8.allSatisfy { $0 < 128 })
    #expect(!text(plot([.value(4, .none)])).contains("signal"))
  }

  @Test(arguments: [20, 40, 60, 80, 120])
  func `no row is wider than its page`(width: Int) {
    for line in lines(of: text(Self.example(), width: width)) {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test func `Markdown has the table and the sentence`() {
    let page = MarkdownRenderer().render(Report(.chart(Self.chart(Self.example()))))
    #expect(page.contains("| Mar 2024 | not reported |"))
    #expect(page.contains("Lower since the plan began"))
  }
}

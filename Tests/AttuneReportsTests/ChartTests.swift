import AttuneModel
import AttunePlacement
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

struct ChartTests {
  private func charts(_ report: Report) -> [Chart] {
    report.blocks.compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }

  @Test func `the bars of every pairing sum to its strain score`() throws {
    let reports = try ExampleReports.shared.get()
    var seen = 0
    for detail in reports.details {
      let report = Report(detail, provenance: reports.provenance)
      for case .waterfall(let waterfall) in charts(report).map(\.picture) {
        let sum = waterfall.steps.reduce(0) { $0 + $1.amount }
        #expect(abs(sum - detail.pairing.score.strainScore) < 1e-9, "\(report.title)")
        #expect(abs(waterfall.total.amount - sum) < 1e-9)
        #expect(waterfall.steps.allSatisfy { $0.amount > 0 })
        seen += 1
      }
    }
    #expect(seen > 50)
  }

  @Test func `the count of domains at their limit is what the readings say`() throws {
    let reports = try ExampleReports.shared.get()
    var seen = 0
    for detail in reports.details {
      let report = Report(detail, provenance: reports.provenance)
      let parts = detail.explanation.parts
      let factors = reports.match.engine.catalogue.factors
      let domains = Set(parts.filter { $0.share > 0 }.map { factors[$0.factor].domain })
      let passed = domains.filter { domain in
        parts.contains { part in
          guard factors[part.factor].domain == domain, let value = part.reading else {
            return false
          }
          return part.anchors.position(of: value) >= 1
        }
      }
      let sentence = "In \(passed.count) of \(domains.count) "
      for chart in charts(report) where chart.title.hasPrefix("Each domain's worst place") {
        #expect(chart.summary.plainText.hasPrefix(sentence), "\(report.title)")
        seen += passed.isEmpty ? 0 : 1
      }
    }
    #expect(seen > 30)
  }

  @Test func `no sum and no day is drawn of what is not known`() throws {
    let reports = try ExampleReports.shared.get()
    for detail in reports.details where detail.pairing.score.isNotEnoughKnown {
      for chart in charts(Report(detail, provenance: reports.provenance)) {
        if case .dots = chart.picture { continue }
        Issue.record("\(chart.title)")
      }
    }
  }

  @Test func `who cannot be placed is never in the colour of what is well`() throws {
    let reports = try ExampleReports.shared.get()
    let report = Report(reports.result, provenance: reports.provenance)
    for case .heatMap(let map) in charts(report).map(\.picture) {
      for kind in map.kinds where kind.signs.contains("x") {
        #expect(![.low, .moderate].contains(kind.emphasis), "\(kind.word)")
      }
      // Each cell stands where its pairing does.
      #expect(map.cells.count == map.rows.count)
      #expect(map.cells.allSatisfy { $0.count == map.columns.count })
    }
  }

  @Test func `the stretches of a day are all its hours, and their loads come to the load`() throws {
    let reports = try ExampleReports.shared.get()
    for detail in reports.details {
      let explanation = detail.explanation
      let loads = explanation.cellLoads
      let fourth = { (x: Double) in x * x * x * x }
      let all = explanation.hours.reduce(0, +)
      let mean = zip(loads, explanation.hours).reduce(0) { $0 + $1.1 * fourth($1.0) } / all
      #expect(abs(mean - fourth(explanation.score.load)) < 1e-9)
      for case .day(let day) in charts(Report(detail, provenance: reports.provenance)).map(
        \.picture
      ) {
        #expect(abs(day.stretches.reduce(0) { $0 + $1.hours } - 24) < 1e-6)
        #expect(day.stretches.allSatisfy { $0.hours > 0 && (0...100).contains($0.load) })
      }
    }
  }

  @Test func `every chart says in words and in a table what it shows`() throws {
    let reports = try ExampleReports.shared.get()
    let pages =
      reports.details.map { Report($0, provenance: reports.provenance) }
      + (try PlanningReports.shared.get().pages.map(\.report))
      + [Report(reports.result, provenance: reports.provenance)]
    let all = pages.flatMap(charts)
    #expect(all.count > 200)
    for chart in all {
      #expect(!chart.title.isEmpty && !chart.summary.isEmpty)
      #expect(!chart.table.rows.isEmpty && chart.table.columns.count > 1)
    }
  }

  @Test func `no drawing has a place that is no number`() throws {
    for (name, report) in try PlanningReports.shared.get().pages {
      let page = HTMLRenderer().render(report)
      for word in ["nan", "inf", "-inf"] {
        #expect(!page.contains("=\"\(word)\""), "\(name)")
      }
    }
  }

  @Test func `what lies beyond an axis is pointed at`() {
    let axis = ChartAxis(title: "t", range: 0...2, ticks: [])
    let page = { (value: Double) in
      HTMLRenderer().render(
        Report(
          .chart(
            Chart(
              title: "t",
              summary: "s",
              picture: .dots(
                DotPlot(
                  axis: axis,
                  rows: [DotPlot.Row(label: "l", detail: "d", value: value, range: 0...value)]
                )
              ),
              table: Table(columns: [Table.Column("a")], rows: [["1"]])
            )
          )
        )
      )
    }
    #expect(page(2.1).contains("<path class=\"fill\"") && !page(2.1).contains("<circle"))
    #expect(!page(1.9).contains("<path class=\"fill\""))
  }

  @Test(arguments: [(0.5, 0.25...0.75), (0.0, 0.0...0.5), (1.0, 0.9...1.0)])
  func `a strip has the dot where the value is`(
    value: Double,
    likely: ClosedRange<Double>
  ) throws {
    let row = DotPlot.Row(
      label: "a",
      detail: "b",
      value: value,
      range: 0...1,
      likely: likely
    )
    let chart = Chart(
      title: "t",
      summary: "s",
      picture: .dots(
        DotPlot(axis: ChartAxis(title: "x", range: 0...1, ticks: []), rows: [row])
      ),
      table: Table(columns: [Table.Column("a")], rows: [["1"]])
    )
    let text = TextRenderer(width: 80).render(Report(.chart(chart)))
    let line = try #require(text.split(separator: "\n").first { $0.contains("●") })
    let strip = line.filter { "─━●┃┆·".contains($0) }
    let place = try #require(strip.firstIndex(of: "●")).utf16Offset(in: String(strip))
    #expect(strip.count == 24)
    #expect(abs(Double(place) / 23 - value) < 0.03)
    let thick = strip.filter { $0 == "━" || $0 == "●" }.count
    #expect(abs(Double(thick) / 24 - (likely.upperBound - likely.lowerBound)) < 0.1)
  }

  @Test func `no strip is wider than its page`() throws {
    let pages = try PlanningReports.shared.get().pages
    let report = try #require(pages.first { $0.name == "compare" }).report
    for width in [20, 40, 60, 80, 120] {
      let text = TextRenderer(width: width).render(report)
      #expect(text.contains("●"))
      let widest = text.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= max(width, 40), "\(width)")
    }
  }
}

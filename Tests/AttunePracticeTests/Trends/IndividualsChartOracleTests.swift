import AttunePractice
import Testing

/// Charts held against a program that was written from the published rules in another language.
struct IndividualsChartOracleTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let points: String
    let starts: [ChartPhase.Start]
    let floor: ChartFloor
    let least: Int
    let limits: [String]
    let signals: [String]

    init(_ cells: [String]) throws {
      name = cells[0]
      points = cells[1]
      starts = try cells[2].split(separator: ";").map { text in
        let words = text.split(separator: " ")
        let position = try #require(Int(words[0]))
        guard words.count == 3 else { return ChartPhase.Start(at: position) }
        let (low, high) = (try #require(Int(words[1])), try #require(Int(words[2])))
        return ChartPhase.Start(at: position, baseline: .points(low..<high))
      }
      floor = cells[3] == "1" ? .zero : .none
      least = try #require(Int(cells[4]))
      limits = cells[5].split(separator: ";").map(String.init)
      signals = cells[6].split(separator: ";").map(String.init).sorted()
    }

    var testDescription: String { name }

    func chart() throws -> IndividualsChart {
      try IndividualsChart(
        ChartPoint.all(points),
        baseline: starts[0].baseline,
        rebasedAt: Array(starts.dropFirst()),
        floor: floor,
        numbers: .published(leastPoints: least)
      )
    }
  }

  static func rows() throws -> [Row] { try FixtureTable("xmr").rows.map { try Row($0) } }

  @Test func `there are as many series as were made`() throws {
    let rows = try Self.rows()
    #expect(rows.count == 64)
    #expect(
      rows.allSatisfy { ChartPoint.all($0.points).count == $0.points.split(separator: " ").count }
    )
  }

  @Test func `phases and limits are what the other program has`() throws {
    for row in try Self.rows() {
      let chart = try row.chart()
      try #require(chart.phases.count == row.limits.count, "\(row.name)")
      for (phase, text) in zip(chart.phases, row.limits) {
        let words = text.split(separator: " ").map(String.init)
        let ends = [
          phase.range.lowerBound, phase.range.upperBound, phase.baseline.lowerBound,
          phase.baseline.upperBound,
        ]
        #expect(ends.map(String.init) == Array(words[..<4]), "\(row.name)")
        switch phase.limits {
        case .tooFewValues(let count):
          #expect(words[4...] == ["too_few", "\(count)"], "\(row.name)")
        case .noRanges: #expect(words[4...] == ["no_ranges"], "\(row.name)")
        case .known(let limits):
          try #require(words[4] == "known", "\(row.name)")
          let found = [
            limits.mean, limits.meanRange, limits.lower, limits.upper, limits.shownLower,
          ]
          for (one, other) in zip(found, words[5..<10]) {
            #expect(
              isClose(one, try #require(Double(other)), within: 1e-10),
              "\(row.name): \(text)"
            )
          }
          #expect(limits.leftOut.map { "\($0.position)" } == Array(words[10...]), "\(row.name)")
        }
      }
    }
  }

  @Test func `the points of every signal are those the other program flags`() throws {
    for row in try Self.rows() {
      #expect(try row.chart().flags == row.signals, "\(row.name)")
    }
  }
}

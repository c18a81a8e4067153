import AttunePractice
import TestSupport
import Testing

struct IndividualsChartTests {
  /// Series of whole numbers with gaps, so that what is added or turned round is exact.
  private func series(seed: UInt64) -> [ChartPoint] {
    var random = SeededGenerator(seed: seed)
    var middle = 40
    return (0..<Int.random(in: 12...40, using: &random)).map { _ in
      if Int.random(in: 0..<12, using: &random) == 0 {
        middle += Int.random(in: -9...9, using: &random)
      }
      return Int.random(in: 0..<15, using: &random) == 0
        ? .absent(.notReported) : .value(Double(middle + Int.random(in: -4...4, using: &random)))
    }
  }

  private func changed(_ points: [ChartPoint], _ change: (Double) -> Double) -> [ChartPoint] {
    points.map { point in point.value.map { .value(change($0)) } ?? point }
  }

  private func chart(_ points: [ChartPoint], least: Int = 8) throws -> IndividualsChart {
    try IndividualsChart(points, numbers: .published(leastPoints: least))
  }

  @Test(arguments: UInt64(0)..<200)
  func `adding a number to every value moves the limits and changes no signal`(seed: UInt64) throws
  {
    let points = series(seed: seed)
    let (plain, moved) = (try chart(points), try chart(changed(points) { $0 + 100 }))
    #expect(plain.signals == moved.signals)
    guard let one = plain.phases[0].limits.known, let other = moved.phases[0].limits.known else {
      #expect(plain.phases[0].limits == moved.phases[0].limits)
      return
    }
    let before = [one.mean, one.lower, one.upper, one.meanRange]
    let after = [other.mean - 100, other.lower - 100, other.upper - 100, other.meanRange]
    for (one, other) in zip(before, after) { #expect(abs(one - other) < 1e-9) }
    #expect(one.leftOut == other.leftOut)
  }

  @Test(arguments: UInt64(0)..<200)
  func `values turned upside down have their signals turned upside down`(seed: UInt64) throws {
    let points = series(seed: seed)
    let (plain, turned) = (try chart(points), try chart(changed(points) { -$0 }))
    let back = turned.signals.map { signal in
      "\(signal.rule) \(signal.positions) \(signal.direction == .up ? "down" : "up")"
    }
    #expect(plain.signals.map { "\($0.rule) \($0.positions) \($0.direction)" } == back)
    if let one = plain.phases[0].limits.known, let other = turned.phases[0].limits.known {
      #expect(abs(one.lower + other.upper) < 1e-9 && abs(one.upper + other.lower) < 1e-9)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `an absent point is in no signal`(seed: UInt64) throws {
    let points = series(seed: seed)
    for signal in try chart(points).signals {
      #expect(signal.positions.allSatisfy { points[$0].value != nil })
      #expect(signal.positions == signal.positions.sorted() && !signal.positions.isEmpty)
    }
  }

  @Test func `why a point is absent changes nothing`() throws {
    let text = "3 5 n 4 6 5 4 9 n 5 4 6 12 5"
    let one = try chart(ChartPoint.all(text))
    let other = try chart(ChartPoint.all(text.replacing("n", with: "s")))
    #expect(one.phases == other.phases)
    #expect(one.points != other.points)
  }

  @Test func `no range lies across a point that is absent`() throws {
    let limits = try #require(
      try chart(ChartPoint.all("1 2 1 2 1 2 1 n 30 31 30 31")).phases[0].limits.known
    )
    #expect(limits.meanRange == 1)
  }

  @Test func `signals come by position and then by rule`() throws {
    let points = ChartPoint.all("10 12 10 12 10 12 10 12 13 20 21 22 23 24 25 26")
    let chart = try IndividualsChart(
      points,
      baseline: .points(0..<8),
      numbers: .published(leastPoints: 8)
    )
    let found = chart.signals.map { "\($0.rule.rawValue) \($0.positions[0])" }
    #expect(
      found == [
        "trend 6", "one_side 7", "outside_limits 9", "near_limit 9", "outside_limits 10",
        "outside_limits 11", "outside_limits 12", "outside_limits 13", "outside_limits 14",
        "outside_limits 15",
      ]
    )
    #expect(chart.signals.allSatisfy { $0.direction == .up })
  }

  @Test func `two windows that share a point are one signal, and two that do not are two`() throws {
    let calm = "8.5 11.5 8.5 11.5 8.5 11.5 8.5 11.5 "
    let chart = try IndividualsChart(
      ChartPoint.all(calm + "15.4 12 15.4 12 15.4 9 15.4 15.5 11"),
      baseline: .points(0..<8),
      numbers: .published(leastPoints: 8)
    )
    let near = chart.signals.filter { $0.rule == .nearLimit }
    #expect(near.map(\.positions) == [[8, 10, 12], [14, 15]])
  }

  @Test func `no run goes on into a new phase`() throws {
    let points = ChartPoint.all("10 12 10 12 10 12 10 12 12 12 12 12 12 12 10 10 10 10 10 10 10")
    let one = try IndividualsChart(
      points,
      baseline: .points(0..<8),
      numbers: .published(leastPoints: 5)
    )
    let two = try IndividualsChart(
      points,
      baseline: .points(0..<8),
      rebasedAt: [ChartPhase.Start(at: 11)],
      numbers: .published(leastPoints: 5)
    )
    #expect(one.signals.contains { $0.rule == .oneSide && $0.positions == Array(7...13) })
    #expect(!two.signals.contains { $0.positions.contains(10) })
    #expect(two.phases.map(\.range) == [0..<11, 11..<21])
  }

  @Test func `the floor is for the eye: signals are looked for below it as well`() throws {
    let points = ChartPoint.all("0 2 1 0 3 0 1 0 2 0 1 4")
    let plain = try IndividualsChart(points, numbers: .published())
    let floored = try IndividualsChart(points, floor: .zero, numbers: .published())
    let limits = try #require(floored.phases[0].limits.known)
    #expect(limits.shownLower == 0 && limits.lower < 0)
    #expect(plain.phases[0].limits.known?.shownLower == limits.lower)
    #expect(plain.signals == floored.signals)
  }

  @Test func `a phase of too few values has no limits and no signals`() throws {
    let chart = try chart(ChartPoint.all("1 2 3 4 5 6 7 n n"), least: 8)
    #expect(chart.phases[0].limits == .tooFewValues(7))
    #expect(chart.signals.isEmpty)
    #expect(try !self.chart(ChartPoint.all("1 2 3 4 5 6 7 n n"), least: 7).signals.isEmpty)
  }

  @Test func `a chart of nothing but absent points has no limits`() throws {
    #expect(try chart([.absent(.suppressed)]).phases[0].limits == .tooFewValues(0))
  }

  @Test func `a chart that cannot be made says why`() {
    let points = ChartPoint.all("1 2 3 4")
    let make = {
      (points: [ChartPoint], baseline: ChartPhase.Baseline, starts: [ChartPhase.Start]) in
      try IndividualsChart(points, baseline: baseline, rebasedAt: starts, numbers: .published())
    }
    #expect(throws: InvalidChart.noPoints) { try make([], .whole, []) }
    #expect(throws: InvalidChart.noNumber(position: 1)) {
      try make([.value(1), .value(.nan)], .whole, [])
    }
    #expect(throws: InvalidChart.emptyPhase(position: 2)) {
      try make(points, .whole, [ChartPhase.Start(at: 2), ChartPhase.Start(at: 2)])
    }
    #expect(throws: InvalidChart.emptyPhase(position: 4)) {
      try make(points, .whole, [ChartPhase.Start(at: 4)])
    }
    #expect(throws: InvalidChart.emptyPhase(position: 0)) {
      try make(points, .whole, [ChartPhase.Start(at: 9)])
    }
    #expect(throws: InvalidChart.baselineOutsidePhase(position: 2)) {
      try make(points, .whole, [ChartPhase.Start(at: 2, baseline: .points(1..<4))])
    }
    #expect(throws: InvalidChart.baselineOutsidePhase(position: 0)) {
      try make(points, .points(2..<2), [])
    }
    #expect("\(InvalidChart.noPoints)" == "a chart has at least one point")
  }
}

import AttunePractice
import Testing

struct RateRatioTests {
  private func ratio(
    _ first: (count: Int, exposure: Double),
    to second: (count: Int, exposure: Double),
    confidence: Double = 0.95
  ) throws -> RateRatio {
    RateRatio(
      try Rate(count: first.count, exposure: first.exposure, per: 1000),
      to: try Rate(count: second.count, exposure: second.exposure, per: 1000),
      confidence: confidence
    )
  }

  /// The ratio and both ends, as the table has them.
  private func texts(_ ratio: RateRatio) -> [Double?] {
    switch ratio {
    case .estimated(let value, let lower, let upper): [value, lower, upper]
    case .noneInFirst(let upper): [0, nil, upper]
    case .noneInSecond(let lower): [nil, lower, nil]
    case .noneInEither: [nil, nil, nil]
    }
  }

  /// Quantiles of the beta distribution go another way, which is exact to about 1e-12.
  @Test func `the interval is Clopper's and Pearson's, by quantiles of the beta distribution`()
    throws
  {
    let rows = try FixtureTable("ratios").rows
    #expect(rows.count == 162)
    for row in rows {
      let numbers = row.map(Double.init)
      guard let first = numbers[0], let firstExposure = numbers[1], let second = numbers[2],
        let secondExposure = numbers[3], let confidence = numbers[4]
      else {
        Issue.record("\(row)")
        continue
      }
      let found = texts(
        try ratio(
          (Int(first), firstExposure),
          to: (Int(second), secondExposure),
          confidence: confidence
        )
      )
      for (one, other) in zip(found, numbers[5...]) {
        #expect((one == nil) == (other == nil), "\(row): \(found)")
        #expect(isClose(one ?? 0, other ?? 0, within: 1e-9), "\(row): \(found)")
      }
    }
  }

  @Test func `the ratio of swapped groups is the reciprocal`() throws {
    for (one, other) in [(3, 8), (1, 1), (250, 249), (5000, 2)] {
      let there = texts(try ratio((one, 700), to: (other, 1_234.5)))
      let back = texts(try ratio((other, 1_234.5), to: (one, 700)))
      for (number, inverse) in zip(there, [back[0], back[2], back[1]]) {
        #expect(isClose((number ?? 0) * (inverse ?? 0), 1, within: 1e-12), "\(one), \(other)")
      }
    }
    #expect(try ratio((0, 10), to: (4, 10)).contains(0))
    guard case .noneInFirst(let upper) = try ratio((0, 10), to: (4, 10)),
      case .noneInSecond(let lower) = try ratio((4, 10), to: (0, 10))
    else {
      Issue.record("none in one of the two")
      return
    }
    #expect(isClose(upper * lower, 1, within: 1e-12))
  }

  @Test func `of none in either nothing can be said`() throws {
    #expect(try ratio((0, 10), to: (0, 4000)) == .noneInEither)
  }

  @Test func `the interval has the ratio in it, and is wider with more confidence`() throws {
    for (one, other) in [(1, 1), (2, 9), (40, 31), (1, 3000)] {
      var last: (lower: Double, upper: Double)?
      for confidence in [0.5, 0.8, 0.95, 0.999] {
        guard
          case .estimated(let value, let lower, let upper) = try ratio(
            (one, 300),
            to: (other, 200),
            confidence: confidence
          )
        else {
          Issue.record("\(one), \(other)")
          continue
        }
        #expect(lower < value && value < upper)
        if let last { #expect(lower < last.lower && upper > last.upper) }
        last = (lower, upper)
      }
    }
  }

  @Test func `more in the first is a higher ratio`() throws {
    var last = 0.0
    for count in 1...60 {
      let lower = texts(try ratio((count, 100), to: (20, 100)))[1] ?? 0
      #expect(lower > last)
      last = lower
    }
  }

  @Test func `equal rates are in the interval of equal counts, and not of very different ones`()
    throws
  {
    #expect(try ratio((7, 100), to: (7, 100)).contains(1))
    #expect(try !ratio((70, 100), to: (7, 100)).contains(1))
    #expect(try !ratio((0, 100), to: (30, 100)).contains(1))
    #expect(try !ratio((30, 100), to: (0, 100)).contains(1))
    #expect(try ratio((0, 100), to: (0, 100)).contains(1))
    #expect(try ratio((0, 100), to: (1, 100)).contains(1))
  }
}

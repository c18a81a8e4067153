import AttunePractice
import Testing

struct PoissonIntervalTests {
  /// Quantiles of the chi-squared distribution go another way, which is exact to about 1e-12.
  @Test func `the interval is Garwood's, by quantiles of the chi-squared distribution`() throws {
    let rows = try FixtureTable("poisson").rows
    #expect(rows.count == 105)
    for row in rows {
      let numbers = row.compactMap(Double.init)
      try #require(numbers.count == 4)
      let interval = PoissonInterval(count: Int(numbers[0]), confidence: numbers[1])
      #expect(isClose(interval.lower, numbers[2], within: 1e-10), "\(row): \(interval.lower)")
      #expect(isClose(interval.upper, numbers[3], within: 1e-10), "\(row): \(interval.upper)")
    }
  }

  /// Of none seen, the upper end is the mean at which none has the probability 0.025.
  @Test func `the rule of three of no count at all`() {
    let interval = PoissonInterval(count: 0, confidence: 0.95)
    #expect(interval.lower == 0)
    #expect(isClose(interval.upper, 3.688879454113936, within: 1e-12))
  }

  @Test func `the interval has the count in it`() {
    for count in Array(0...300) + [12_345] {
      for confidence in [0.01, 0.5, 0.9, 0.999_999] {
        let interval = PoissonInterval(count: count, confidence: confidence)
        #expect(interval.lower <= Double(count) && Double(count) < interval.upper)
        #expect((interval.lower == 0) == (count == 0))
      }
    }
  }

  @Test func `more counted is a higher interval`() {
    let intervals = (0...200).map { PoissonInterval(count: $0, confidence: 0.95) }
    for (one, next) in zip(intervals, intervals.dropFirst()) {
      #expect(one.lower < next.lower && one.upper < next.upper, "\(next.count)")
    }
  }

  @Test func `more confidence is a wider interval`() {
    for count in [0, 1, 2, 17, 400] {
      let confidences = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999]
      let intervals = confidences.map { PoissonInterval(count: count, confidence: $0) }
      for (one, next) in zip(intervals, intervals.dropFirst()) {
        #expect(next.upper > one.upper && (next.lower < one.lower || count == 0), "\(count)")
      }
    }
  }

  @Test func `a million counted is near the normal distribution`() {
    let interval = PoissonInterval(count: 1_000_000, confidence: 0.95)
    // The square root of the count, 1.96 times.
    #expect(abs(interval.lower - (1_000_000 - 1_959.96)) < 2)
    #expect(abs(interval.upper - (1_000_000 + 1_959.96)) < 3)
  }
}

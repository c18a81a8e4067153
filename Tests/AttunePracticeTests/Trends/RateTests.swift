import AttunePractice
import Testing

struct RateTests {
  @Test func `a rate is told for so many bed-days`() throws {
    let rate = try Rate(count: 12, exposure: 310, per: 1000)
    #expect(isClose(rate.value, 38.70967741935484, within: 1e-14))
    let interval = PoissonInterval(count: 12, confidence: 0.95)
    let told = rate.interval(confidence: 0.95)
    #expect(isClose(told.lowerBound, interval.lower / 310 * 1000, within: 1e-14))
    #expect(isClose(told.upperBound, interval.upper / 310 * 1000, within: 1e-14))
  }

  @Test func `none in a short time says less than none in a long one`() throws {
    let short = try Rate(count: 0, exposure: 30, per: 1000)
    let long = try Rate(count: 0, exposure: 3000, per: 1000)
    #expect(short.value == 0 && long.value == 0)
    #expect(
      short.interval(confidence: 0.95).upperBound > long.interval(confidence: 0.95).upperBound
    )
  }

  @Test func `without a time there is no rate`() {
    #expect(throws: InvalidRate.noExposure) { try Rate(count: 0, exposure: 0, per: 1000) }
    #expect(throws: InvalidRate.noExposure) { try Rate(count: 1, exposure: .nan, per: 1000) }
    #expect(throws: InvalidRate.noExposure) { try Rate(count: 1, exposure: .infinity, per: 1000) }
    #expect(throws: InvalidRate.countBelowZero) { try Rate(count: -1, exposure: 1, per: 1000) }
    #expect(throws: InvalidRate.perNothing) { try Rate(count: 1, exposure: 1, per: 0) }
    #expect("\(InvalidRate.noExposure)" == "a rate needs an exposure greater than 0")
  }
}

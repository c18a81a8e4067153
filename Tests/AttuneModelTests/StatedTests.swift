import AttuneModel
import Testing

/// What a person states, and what a restriction reaches.
struct StatedTests {
  typealias Comparison = FactorCondition.Comparison

  @Test(arguments: [
    (Comparison.above(3), [false, false, true]), (.below(3), [true, false, false]),
    (.atLeast(3), [false, true, true]), (.atMost(3), [true, true, false]),
    (.equal(3), [false, true, false]),
  ])
  func `a comparison holds below, at and above its value`(
    comparison: Comparison,
    holds: [Bool]
  ) {
    let condition = FactorCondition(factor: 0, comparison: comparison)
    #expect([2.5, 3, 3.5].map { condition.holds(for: $0) } == holds)
  }

  @Test(arguments: [(0.0, false), (0.1, true), (1, true)])
  func `something is present where there is more than nothing`(value: Double, holds: Bool) {
    let condition = FactorCondition(factor: 0, comparison: .present)
    #expect(condition.holds(for: value) == holds)
  }

  @Test func `a limit for a period wins there over the one for all`() {
    let general = Limit.Values(comfortable: 40, intolerable: 55)
    let night = Limit.Values(comfortable: nil, intolerable: 30)
    let limit = Limit(
      general: general,
      byPeriod: ByPeriod(day: nil, evening: nil, night: night),
      isTrauma: false
    )
    #expect(limit.values(in: .day) == general)
    #expect(limit.values(in: .night) == night)
    let onlyNight = Limit(general: nil, byPeriod: limit.byPeriod, isTrauma: false)
    #expect(onlyNight.values(in: .day) == nil)
    #expect(onlyNight.values(in: .night) == night)
  }

  @Test func `a restriction reaches everyone, or those it names`() throws {
    let (named, other) = (try PersonID("p-022"), try PersonID("p-014"))
    let everyone = try Self.restriction(.everyone)
    let one = try Self.restriction(.people([named]))
    let nobody = try Self.restriction(.people([]))
    #expect(everyone.reaches(named) && everyone.reaches(other))
    #expect(one.reaches(named) && !one.reaches(other))
    #expect(!nobody.reaches(named))
  }

  static func restriction(_ reach: Restriction.Reach) throws -> Restriction {
    Restriction(
      id: try Identifier("r-1"),
      what: "kitchen locked",
      type: "environmental",
      restricts: [.other],
      appliesTo: reach,
      neededBy: [try PersonID("p-022")]
    )
  }

  @Test func `each period has a value of its own`() {
    var hours = ByPeriod { $0.rawValue }
    #expect(Period.allCases.map { hours[$0] } == [0, 1, 2])
    hours[.evening] = 7
    #expect(hours == ByPeriod(day: 0, evening: 7, night: 2))
    #expect(hours.map { $0 + 1 } == ByPeriod(day: 1, evening: 8, night: 3))
    #expect(ByPeriod(5) == ByPeriod(day: 5, evening: 5, night: 5))
  }

  @Test func `homes, schools and ages are what the words say`() {
    #expect(SettingKind.allCases.filter(\.isHome) == [.supportedLiving, .ownHome])
    #expect(SettingKind.allCases.filter { !$0.hasBedrooms } == [.school])
    #expect(AgeBand.allCases.map(\.ages) == [11...17, 18...64, 65...120])
  }
}

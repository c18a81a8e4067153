import AttuneDocuments
import AttuneModel
import TestSupport
import Testing

/// Limits, conditions and noes in every form they may be written in.
struct LimitTests {
  static func limit(_ text: String, of factor: String) throws -> Limit {
    let read = ReadProfile(Documents.profile("limits: {\(factor): \(text)}"))
    #expect(read.marks == [])
    let position = try WholeProfileTests.factor(factor)
    return try #require(read.value?.limits[position])
  }

  static func values(_ comfortable: Double?, _ intolerable: Double?) -> Limit.Values {
    Limit.Values(comfortable: comfortable, intolerable: intolerable)
  }

  @Test func `one value, or both`() throws {
    let both = try Self.limit("{comfortable: 40 dB, intolerable: 55 dB}", of: "noise.level")
    #expect(both.general == Self.values(40, 55))
    #expect(both.byPeriod == ByPeriod(nil))
    #expect(!both.isTrauma)
    let one = try Self.limit("{intolerable: 55 dB, trauma: yes}", of: "noise.level")
    #expect(one.general == Self.values(nil, 55))
    #expect(one.isTrauma)
  }

  @Test func `by period, with a general one or without`() throws {
    let periods = try Self.limit(
      "{day: {comfortable: 45 dB}, evening: {intolerable: 60 dB}}",
      of: "noise.level"
    )
    #expect(periods.general == nil)
    #expect(periods.values(in: .day) == Self.values(45, nil))
    #expect(periods.values(in: .evening) == Self.values(nil, 60))
    #expect(periods.values(in: .night) == nil)
    let mixed = try Self.limit(
      "{comfortable: 40 dB, night: {comfortable: 25 dB, intolerable: 35 dB}}",
      of: "noise.level"
    )
    #expect(mixed.values(in: .day) == Self.values(40, nil))
    #expect(mixed.values(in: .night) == Self.values(25, 35))
  }

  @Test func `where less is worse, the intolerable value is the lower one`() throws {
    let notice = try Self.limit("{comfortable: 1 day, intolerable: 90 min}", of: "routine.notice")
    #expect(notice.general == Self.values(24, 1.5))
    let lock = try Self.limit("{comfortable: yes, intolerable: no}", of: "privacy.lock")
    #expect(lock.general == Self.values(1, 0))
  }

  @Test func `a value is converted to the unit of its factor`() throws {
    let warm = try Self.limit("{comfortable: 68 °F, intolerable: 77 F}", of: "temperature.warm")
    #expect(warm.general == Self.values(20, 25))
    let light = try Self.limit("{intolerable: 0.5 klx}", of: "light.bright")
    #expect(light.general == Self.values(nil, 500))
    let level = try Self.limit("{intolerable: 3}", of: "smell.intensity")
    #expect(level.general == Self.values(nil, 3))
  }

  typealias Comparison = FactorCondition.Comparison

  @Test(arguments: [
    ("above: 3 per week", Comparison.above(3)), ("below: 1 per day", .below(7)),
    ("at-least: 2 per week", .atLeast(2)), ("at-most: 4 per week", .atMost(4)),
  ])
  func `a trigger compares in one way`(text: String, comparison: Comparison) throws {
    let read = ReadProfile(
      Documents.profile("triggers: [{factor: noise.alarms, \(text), severity: serious}]")
    )
    #expect(read.marks == [])
    #expect(read.value?.triggers.map(\.condition.comparison) == [comparison])
  }

  @Test(arguments: [
    ("privacy.lock, is: yes", Comparison.equal(1)), ("privacy.lock, is: no", .equal(0)),
    ("people.group, is: 1", .equal(1)), ("people.group, at-most: 3 people", .atMost(3)),
    ("space.outdoor, at-least: 7 h/week", .atLeast(1)),
  ])
  func `a requirement compares in one way`(text: String, comparison: Comparison) {
    let read = ReadProfile(Documents.profile("requires: [{factor: \(text)}]"))
    #expect(read.marks == [])
    #expect(read.value?.requirements.map(\.condition.comparison) == [comparison])
  }

  @Test(arguments: [
    ("factor: privacy.lock, is: no", Comparison.equal(0)),
    ("factor: people.group, above: 6", .above(6)),
    ("factor: people.group, at-least: 7", .atLeast(7)), ("factor: sight.flashing", .present),
  ])
  func `a no may be to a feature`(text: String, comparison: Comparison) throws {
    let read = ReadProfile(Documents.profile("vetoes: [{\(text), why: \"no\"}]"))
    #expect(read.marks == [])
    guard case .feature(let condition) = try #require(read.value?.vetoes.first).subject else {
      Issue.record("the veto is not of a feature")
      return
    }
    #expect(condition.comparison == comparison)
  }
}

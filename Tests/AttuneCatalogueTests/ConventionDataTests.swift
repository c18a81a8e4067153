import AttuneCatalogue
import AttuneModel
import Testing

/// The numbers of the method, as its page has them.
struct ConventionDataTests {
  typealias Identity = Conventions.Identity

  static let conventions = Catalogue.embedded.conventions

  @Test(arguments: [
    (Identity.leastZ, -3.0), (.mostZ, 3), (.numberBand, 0.5), (.more, 1.383), (.unstatedLow, 0),
    (.unstatedHigh, 2.373), (.comfortableShift, 0.05), (.intolerableShift, 0.15),
    (.leastBand, 0.25), (.fullImportance, 2.373), (.noImportance, 3), (.mostMatters, 5),
    (.scoreBase, 4), (.moderate, 25), (.high, 50), (.veryHigh, 75), (.dayHours, 12),
    (.eveningHours, 4), (.nightHours, 8), (.hoursTolerance, 0.01), (.enoughCoverage, 0.7),
    (.uncertaintyWidth, 2), (.class1Meter, 1), (.class2Meter, 2), (.testedPhoneApp, 2),
    (.phoneApp, 5), (.judged, 1), (.shortSound, 5), (.shortMeasurement, 1), (.draws, 1024),
    (.seed, 0), (.likelyLow, 0.05), (.likelyHigh, 0.95), (.leastDriver, 0.01),
  ])
  func `a number is what the method says`(identity: Identity, value: Double) {
    #expect(Self.conventions[identity] == value)
  }

  @Test(arguments: [
    (SpaceUse.bedroom, 2.0, 1.0, 7.75), (.bathroom, 0.5, 0.25, 0.25), (.lounge, 4, 2, 0),
    (.dining, 1.5, 0.5, 0), (.garden, 1, 0.25, 0), (.activity, 2, 0.25, 0),
  ])
  func `hours by use of space`(use: SpaceUse, day: Double, evening: Double, night: Double) {
    let hours = ByPeriod(day: day, evening: evening, night: night)
    #expect(Self.conventions.hours[use]?.value == hours)
  }

  @Test func `every other use has the same hours`() {
    #expect(Self.conventions.hours.count == 6)
    #expect(Self.conventions.otherHours.value == ByPeriod(day: 0.5, evening: 0.25, night: 0))
  }

  @Test(arguments: [
    (0.27, ["hearing", "fewer-people", "predictability"]),
    (
      0.21,
      [
        "sight", "touch", "privacy", "personal-space", "familiar-people", "control", "retreat",
        "understanding", "connection",
      ]
    ),
    (0.15, ["smell", "temperature", "movement", "body", "activity"]),
  ])
  func `how important a need is to someone similar to most`(value: Double, ids: [String]) throws {
    let catalogue = Catalogue.embedded
    for id in ids {
      let need = catalogue.needs[try #require(catalogue.need(id))]
      #expect(need.importance.value == value, "\(id)")
    }
    let seeking = catalogue.needs.filter { $0.kind == .seeking }
    #expect(seeking.count == 7)
    #expect(seeking.allSatisfy { $0.importance.value == 0.15 })
  }

  @Test(arguments: [(0.5, Level.high), (1, .veryHigh), (0.2076, .moderate), (0.2075, .low)])
  func `levels begin at loads of .2075, .5 and 1`(load: Double, level: Level) {
    #expect(Self.conventions.level(ofLoad: load) == level)
  }
}

import AttuneModel
import Testing

struct ConventionsTests {
  typealias Identity = Conventions.Identity

  static let numbers: [Identity: Sourced<Double>] = {
    var numbers: [Identity: Double] = [:]
    for identity in Identity.allCases { numbers[identity] = 1 }
    numbers[.scoreBase] = 4
    numbers[.moderate] = 25
    numbers[.high] = 50
    numbers[.veryHigh] = 75
    numbers[.numberBand] = 0.5
    numbers[.dayHours] = 12
    numbers[.eveningHours] = 4
    numbers[.nightHours] = 8
    return numbers.mapValues { Sourced($0, basis: .convention, source: "this test") }
  }()

  static let terms: [Term: Sourced<ZScore>] = Dictionary(
    uniqueKeysWithValues: Term.allCases.enumerated().map { place, term in
      let z = Double(place - 2)
      let score = ZScore(z, band: z - 0.5...z + 0.5)
      return (term, Sourced(score, basis: .physics, source: "this test"))
    }
  )

  static func conventions(
    numbers: [Identity: Sourced<Double>] = numbers,
    terms: [Term: Sourced<ZScore>] = terms
  ) -> Conventions? {
    let hours = Sourced(ByPeriod(1.0), basis: .convention, source: "this test")
    return Conventions(
      numbers: numbers,
      abouts: [:],
      terms: terms,
      hours: [:],
      otherHours: hours
    )
  }

  @Test(arguments: Identity.allCases)
  func `no number of the method may be missing`(identity: Identity) {
    #expect(Self.conventions(numbers: Self.numbers.filter { $0.key != identity }) == nil)
  }

  @Test(arguments: Term.allCases)
  func `no term may be missing`(term: Term) {
    #expect(Self.conventions(terms: Self.terms.filter { $0.key != term }) == nil)
  }

  @Test func `a term has its own band and a number the one of numbers`() throws {
    let conventions = try #require(Self.conventions())
    #expect(conventions.z(.term(.muchMore)) == ZScore(2, band: 1.5...2.5))
    #expect(conventions.z(.number(-1.25)) == ZScore(-1.25, band: -1.75...(-0.75)))
  }

  @Test(arguments: [(0.0, 0.0), (0.5, 50), (1, 75), (1.5, 87.5), (2, 93.75)])
  func `the strain score halves what is left with every half of load`(
    load: Double,
    score: Double
  ) throws {
    let conventions = try #require(Self.conventions())
    #expect(abs(conventions.strainScore(ofLoad: load) - score) < 1e-12)
  }

  /// The load at which the score is 25: 4^-load is three quarters.
  static let moderateLoad = 0.207_518_749_639_421_9

  @Test(arguments: [
    (0, Level.low), (moderateLoad - 1e-12, .low), (moderateLoad + 1e-12, .moderate),
    (0.5 - 1e-12, .moderate), (0.5, .high), (1 - 1e-12, .high), (1, .veryHigh),
    (100, .veryHigh),
  ])
  func `a level begins exactly where its score begins`(load: Double, level: Level) throws {
    #expect(try #require(Self.conventions()).level(ofLoad: load) == level)
  }

  @Test func `a replaced number is the only one that changes`() throws {
    let conventions = try #require(Self.conventions())
    let own = Sourced(30.0, basis: .convention, source: "an organisation")
    let changed = try #require(conventions.replacing(numbers: [.moderate: own]))
    #expect(changed.sourced(.moderate) == own)
    for identity in Identity.allCases where identity != .moderate {
      #expect(changed[identity] == conventions[identity])
    }
  }

  @Test func `the periods of a day are 12, 4 and 8 hours long`() throws {
    let conventions = try #require(Self.conventions())
    #expect(Period.allCases.map(conventions.length) == [12, 4, 8])
  }

  @Test func `levels and periods are in their order`() {
    #expect(Level.allCases.sorted() == [.low, .moderate, .high, .veryHigh])
    #expect(Level.allCases.map(\.name) == ["low", "moderate", "high", "very high"])
    #expect(Period.allCases.sorted() == [.day, .evening, .night])
    #expect(Period.allCases.map(\.name) == ["day", "evening", "night"])
  }
}

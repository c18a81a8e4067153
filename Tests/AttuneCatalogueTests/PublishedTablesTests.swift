import AttuneCatalogue
import AttuneModel
import Testing

/// What instruments' results and ratings mean, against the published cuts.
struct PublishedTablesTests {
  static let aasp = Catalogue.embedded.instruments.aasp

  struct Row: Sendable, CustomTestStringConvertible {
    let age: AgeBand
    let quadrant: Quadrant
    /// The greatest totals of the lower four bands.
    let upper: [Int]

    var testDescription: String { "\(quadrant.rawValue), \(age.rawValue)" }
  }

  /// Brown and Dunn 2002, as in two public scoring programs (65+: in one).
  static let rows = [
    Row(age: .adolescent, quadrant: .lowRegistration, upper: [18, 26, 40, 51]),
    Row(age: .adolescent, quadrant: .sensationSeeking, upper: [27, 41, 58, 65]),
    Row(age: .adolescent, quadrant: .sensorySensitivity, upper: [19, 25, 40, 48]),
    Row(age: .adolescent, quadrant: .sensationAvoiding, upper: [18, 25, 40, 48]),
    Row(age: .adult, quadrant: .lowRegistration, upper: [18, 23, 35, 44]),
    Row(age: .adult, quadrant: .sensationSeeking, upper: [35, 42, 56, 62]),
    Row(age: .adult, quadrant: .sensorySensitivity, upper: [18, 25, 41, 48]),
    Row(age: .adult, quadrant: .sensationAvoiding, upper: [19, 26, 41, 49]),
    Row(age: .older, quadrant: .lowRegistration, upper: [19, 26, 40, 51]),
    Row(age: .older, quadrant: .sensationSeeking, upper: [28, 39, 52, 63]),
    Row(age: .older, quadrant: .sensorySensitivity, upper: [18, 25, 41, 48]),
    Row(age: .older, quadrant: .sensationAvoiding, upper: [18, 25, 42, 49]),
  ]

  @Test(arguments: rows)
  func `a band ends where it was published to end`(_ row: Row) {
    let terms: [Term] = [.muchLess, .less, .similar, .more, .muchMore]
    for (place, end) in row.upper.enumerated() {
      #expect(Self.aasp.term(ofTotal: end, in: row.quadrant, at: row.age) == terms[place])
      #expect(Self.aasp.term(ofTotal: end + 1, in: row.quadrant, at: row.age) == terms[place + 1])
    }
    #expect(Self.aasp.term(ofTotal: 15, in: row.quadrant, at: row.age) == .muchLess)
    #expect(Self.aasp.term(ofTotal: 75, in: row.quadrant, at: row.age) == .muchMore)
    #expect(Self.aasp.term(ofTotal: 14, in: row.quadrant, at: row.age) == nil)
    #expect(Self.aasp.term(ofTotal: 76, in: row.quadrant, at: row.age) == nil)
  }

  /// Half-points are no totals, so the line through one is seen from the totals on its two sides.
  @Test(arguments: rows)
  func `z is -2, -1, 1 and 2 at the half-points between bands`(_ row: Row) throws {
    let places = [15] + row.upper.map { Double($0) + 0.5 } + [75]
    let heights = [-3.0, -2, -1, 1, 2, 3]
    for total in 15...75 {
      let z = try #require(Self.aasp.z(ofTotal: total, in: row.quadrant, at: row.age))
      let next = try #require(places.indices.dropFirst().first { places[$0] >= Double(total) })
      let slope = (heights[next] - heights[next - 1]) / (places[next] - places[next - 1])
      let atHalfPoint = z.value + slope * (places[next] - Double(total))
      #expect(abs(atHalfPoint - heights[next]) < 1e-12)
      #expect(z.band == z.value - 1...z.value + 1)
    }
    let ends = [15, 75].map { Self.aasp.z(ofTotal: $0, in: row.quadrant, at: row.age)?.value }
    #expect(ends == [-3, 3])
  }

  @Test(arguments: [
    (Quadrant.sensorySensitivity, 30, -0.438, Term.similar),
    (.sensorySensitivity, 36, 0.312, .similar), (.sensorySensitivity, 45, 1.5, .more),
    (.sensorySensitivity, 50, 2.057, .muchMore), (.sensorySensitivity, 60, 2.434, .muchMore),
    (.lowRegistration, 30, 0.083, .similar), (.lowRegistration, 45, 2.016, .muchMore),
    (.sensationSeeking, 25, -2.512, .muchLess),
  ])
  func `totals of adults, by hand`(quadrant: Quadrant, total: Int, z: Double, term: Term) throws {
    let found = try #require(Self.aasp.z(ofTotal: total, in: quadrant, at: .adult))
    // The vectors have three decimals, two of them rounded at a half.
    #expect(abs(found.value - z) < 5.001e-4)
    #expect(Self.aasp.term(ofTotal: total, in: quadrant, at: .adult) == term)
  }

  @Test(arguments: [
    (Term.muchLess, -2.373, -3.0, -2.0), (.less, -1.383, -2, -1), (.similar, 0, -1, 1),
    (.more, 1.383, 1, 2), (.muchMore, 2.373, 2, 3),
  ])
  func `the five terms`(term: Term, z: Double, from: Double, to: Double) {
    #expect(Catalogue.embedded.conventions.z(term) == ZScore(z, band: from...to))
  }

  @Test func `T-scores and totals of the other instruments`() {
    let tables = Catalogue.embedded.instruments
    #expect(tables.spm.z(ofScore: 68) == ZScore(1.8, band: 1.3...2.3))
    #expect(tables.spm.scores == 40...80)
    #expect(tables.gsqTotals == 0...168)
    #expect(tables.gsqGroups.map(\.mean) == [74, 24])
    #expect(tables.gsqGroups.map(\.deviation) == [28, 14])
    #expect(tables.quadrantSenses == [.hearing, .sight, .touch, .smell, .movement])
    #expect(Self.aasp.totals == 15...75)
  }
}

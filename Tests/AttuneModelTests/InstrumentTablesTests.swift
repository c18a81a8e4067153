import AttuneModel
import Testing

/// The arithmetic of tables; the published numbers are tested with the catalogue that has them.
struct InstrumentTablesTests {
  static let table = InstrumentTables.AASP(
    cuts: [
      InstrumentTables.Cuts(
        ageBand: .adult,
        quadrant: .sensorySensitivity,
        upper: Sourced([19, 29, 39, 49], basis: .convention, source: "this test")
      )
    ],
    totals: 10...60,
    knots: Sourced([-3, -2, -1, 1, 2, 3], basis: .convention, source: "this test"),
    band: Sourced(1, basis: .convention, source: "this test")
  )

  @Test(arguments: [
    (10, -3.0), (15, -3 + 5 / 9.5), (24, -1.55), (25, -1.45), (34, -0.1), (35, 0.1),
    (44, 1.45), (45, 1.55), (55, 2 + 5.5 / 10.5), (60, 3),
  ])
  func `a total is read from straight lines through the half-points`(total: Int, z: Double) throws {
    let score = try #require(
      Self.table.z(ofTotal: total, in: .sensorySensitivity, at: .adult)
    )
    #expect(abs(score.value - z) < 1e-12)
    #expect(score.band == score.value - 1...score.value + 1)
  }

  @Test(arguments: [
    (10, Term.muchLess), (19, .muchLess), (20, .less), (29, .less), (30, .similar),
    (39, .similar), (40, .more), (49, .more), (50, .muchMore), (60, .muchMore),
  ])
  func `a total is in the band whose upper end it does not pass`(total: Int, term: Term) {
    #expect(Self.table.term(ofTotal: total, in: .sensorySensitivity, at: .adult) == term)
  }

  @Test func `there is nothing for totals that cannot be, nor without a table`() {
    for total in [-1, 9, 61] {
      #expect(Self.table.z(ofTotal: total, in: .sensorySensitivity, at: .adult) == nil)
      #expect(Self.table.term(ofTotal: total, in: .sensorySensitivity, at: .adult) == nil)
    }
    #expect(Self.table.z(ofTotal: 30, in: .sensationAvoiding, at: .adult) == nil)
    #expect(Self.table.z(ofTotal: 30, in: .sensorySensitivity, at: .older) == nil)
  }

  @Test(arguments: [(40.0, -1.0), (50, 0), (55, 0.5), (70, 2)])
  func `a T-score counts standard deviations`(score: Double, z: Double) {
    let scale = InstrumentTables.TScore(
      scores: 40...80,
      mean: Sourced(50, basis: .study, source: "this test"),
      deviation: Sourced(10, basis: .study, source: "this test"),
      band: Sourced(0.5, basis: .convention, source: "this test")
    )
    #expect(scale.z(ofScore: score) == ZScore(z, band: z - 0.5...z + 0.5))
  }
}

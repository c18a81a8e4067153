import AttuneCatalogue
import AttuneModel
import AttuneScoring
import Testing

/// What several people bring joins by the rule of the factor.
struct ContributionTests {
  @Test(
    arguments: [
      (Factor.Combine.energy, 60.0, 60.0, 63.0103), (.energy, 45, 74.0103, 74.0157),
      (.energy, 30, 90, 90), (.sum, 1, 3, 4), (.max, 67, 87, 87), (.max, 87, 67, 87),
    ]
  )
  func `two values join`(combine: Factor.Combine, one: Double, other: Double, both: Double) throws {
    let joined = try #require(combine.joined(one, other))
    #expect(abs(joined - both) < 1e-4)
  }

  @Test func `readings that nobody adds to do not join`() {
    #expect(Factor.Combine.none.joined(1, 2) == nil)
  }

  /// 87 dB for 12 of the 240 minutes of an evening are 73.99 dB over all of it.
  @Test func `a sound of a few minutes is averaged over its period`() {
    #expect(abs(Contribution.averaged(87, lasting: 12, of: 240) - 73.9897) < 1e-4)
    #expect(Contribution.averaged(70, lasting: 480, of: 480) == 70)
  }

  @Test func `the order in which sounds join does not matter`() throws {
    let energy = Factor.Combine.energy
    let sounds = [41.0, 67, 52, 80]
    let there = try sounds.reduce(30) { try #require(energy.joined($0, $1)) }
    let back = try sounds.reversed().reduce(30) { try #require(energy.joined($0, $1)) }
    #expect(abs(there - back) < 1e-9)
  }
}

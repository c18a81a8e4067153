import AttunePlacement
import TestSupport
import Testing

/// Ranks and pairs, counted over draws.
struct DrawnOrderTests {
  @Test func `a tie counts half for each`() {
    let order = DrawnOrder(loads: [[1, 1], [0, 1]], count: 2)
    #expect(order.rankShares == [[0.75, 0.25], [0.25, 0.75]])
    #expect(order.lessShares == [[0, 0.75], [0.25, 0]])
  }

  @Test func `of three that are tied each has a third of each rank`() {
    let order = DrawnOrder(loads: [[2, 2, 2, 1]], count: 4)
    let third = 1.0 / 3
    #expect(order.rankShares[0] == [0, third, third, third])
    #expect(order.rankShares[3] == [1, 0, 0, 0])
  }

  @Test func `the rank on average`() {
    let order = DrawnOrder(loads: [[1, 2, 3], [2, 1, 3], [2, 1, 3], [2, 1, 3]], count: 3)
    #expect((0..<3).map(order.expectedRank) == [1.75, 1.25, 3])
  }

  @Test(arguments: 0..<20)
  func `shares of ranks sum to one, and of two settings one has less`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...6, using: &random)
    let loads = (0..<50).map { _ in
      (0..<count).map { _ in Double(Int.random(in: 0...4, using: &random)) }
    }
    let order = DrawnOrder(loads: loads, count: count)
    for setting in 0..<count {
      #expect(abs(order.rankShares[setting].reduce(0, +) - 1) < 1e-12)
      #expect(abs(order.rankShares.reduce(0) { $0 + $1[setting] } - 1) < 1e-12)
      for other in 0..<count where other != setting {
        #expect(
          abs(order.lessShares[setting][other] + order.lessShares[other][setting] - 1) < 1e-12
        )
      }
    }
  }
}

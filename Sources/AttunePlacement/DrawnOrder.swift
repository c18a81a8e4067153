/// In which order several settings stand for one person, draw by draw (method 7).
public struct DrawnOrder: Hashable, Sendable {
  /// For each setting, the share of draws in which it is first, second and so on; each sums to 1.
  public let rankShares: [[Double]]
  /// For each setting and each other, the share of draws in which the first has less load.
  public let lessShares: [[Double]]

  /// Counts ranks and pairs; a tie counts half for each, or its part where more are tied.
  ///
  /// - Parameters:
  ///   - loads: One row for each draw, one load for each setting.
  ///   - count: How many settings there are.
  public init(loads: [[Double]], count: Int) {
    var ranks = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var less = ranks
    for row in loads {
      for (one, load) in row.enumerated() {
        let before = row.count { $0 < load }
        let tied = row.count { $0 == load }
        for rank in before..<before + tied { ranks[one][rank] += 1 / Double(tied) }
        for (other, theirs) in row.enumerated() where other != one {
          less[one][other] += load < theirs ? 1 : load == theirs ? 0.5 : 0
        }
      }
    }
    let draws = Double(max(1, loads.count))
    rankShares = ranks.map { $0.map { $0 / draws } }
    lessShares = less.map { $0.map { $0 / draws } }
  }

  /// The rank of a setting on average over the draws, from 1.
  public func expectedRank(_ setting: Int) -> Double {
    rankShares[setting].enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
  }
}

internal import AttuneModel

/// How long one person, or most people, would be in each cell of a tile.
struct TileHours: Sendable {
  let byPeriod: ByPeriod<[Double]>
  /// For each setting, the hours of all its cells.
  let totals: [Double]

  /// - Parameter hours: For each setting, the hours of its cells as its view has them.
  init(_ hours: [[Double]]) {
    byPeriod = ByPeriod { period in
      hours.flatMap { hours in
        let count = hours.count / Period.allCases.count
        return hours[period.rawValue * count..<(period.rawValue + 1) * count]
      }
    }
    totals = hours.map { $0.reduce(0, +) }
  }
}

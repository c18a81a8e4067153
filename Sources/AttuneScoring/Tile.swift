internal import AttuneModel

/// A run of settings of a batch, their cells laid out side by side.
struct Tile: Sendable {
  /// Room for the intermediate results of one walk.
  struct Room {
    /// Of each need, where it differs.
    var press: ByEnd<[Double]>
    var scratch: [Double]
    /// For each setting, `Σ h · press²`.
    var sums: ByEnd<[Double]>

    init(_ tile: Tile) {
      let count = Period.allCases.map { tile.planes[$0].standInCount }.max() ?? 0
      press = ByEnd([Double](repeating: 0, count: count))
      scratch = press.middle
      sums = ByEnd([Double](repeating: 0, count: tile.settings.count))
    }
  }

  private let settings: ArraySlice<CompiledSetting>
  private let planes: ByPeriod<Plane>
  private let states: ByPeriod<PlaneStates>
  private let hours: TileHours
  private let exposure: TileExposure

  init(_ settings: ArraySlice<CompiledSetting>, layout: FactorLayout) {
    self.settings = settings
    let views = settings.map(\.usual)
    planes = ByPeriod { Plane(views, period: $0, layout: layout) }
    states = planes.map { PlaneStates(views, $0, layout: layout) }
    hours = TileHours(views.map(\.usualHours))
    exposure = TileExposure(planes, states, hours, layout)
  }

  /// Scores one person in every setting of the tile.
  func score(
    _ person: CompiledProfile,
    _ layout: FactorLayout,
    into results: inout [Batch.Result],
    _ room: inout Room
  ) {
    let own = person.profile.day.map { _ in
      TileHours(settings.map { $0.usual.hours(for: person.profile) })
    }
    let hours = own ?? hours
    for row in 0..<settings.count { for end in End.allCases { room.sums[end][row] = 0 } }
    for period in Period.allCases {
      planes[period].addLoads(person, hours: hours.byPeriod[period], &room)
    }
    let exposure = own.map { TileExposure(planes, states, $0, layout, for: person) } ?? exposure
    for (row, coverage) in exposure.coverage(person).enumerated() {
      let total = hours.totals[row]
      results[settings.startIndex + row] = Batch.Result(
        load: load(room.sums.middle[row], total),
        loadLow: load(room.sums.kind[row], total),
        loadHigh: load(room.sums.harsh[row], total),
        coverage: coverage
      )
    }
  }

  private func load(_ sum: Double, _ total: Double) -> Double {
    (sum / total).squareRoot().squareRoot()
  }
}

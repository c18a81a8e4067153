internal import AttuneModel

/// A run of settings of a batch, their cells laid out side by side.
struct Tile: Sendable {
  /// Room for the intermediate results of one walk.
  struct Room {
    var press: [Double]
    /// The press of one need.
    var needPress: [Double]
    var scratch: [Double]
    /// For each setting, `Σ h · press²`.
    var sums: [Double]

    init(_ tile: Tile) {
      let cells = Period.allCases.map { tile.planes[$0].rows.cellCount }.max() ?? 0
      press = [Double](repeating: 0, count: cells)
      needPress = press
      scratch = press
      sums = [Double](repeating: 0, count: tile.settings.count)
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
    let first = settings.startIndex
    walk(.middle, person.estimate, own ?? hours, &room)
    for row in room.sums.indices { results[first + row].load = room.sums[row] }
    walk(.kind, person.low, own ?? hours, &room)
    for row in room.sums.indices { results[first + row].loadLow = room.sums[row] }
    walk(.harsh, person.high, own ?? hours, &room)
    for row in room.sums.indices { results[first + row].loadHigh = room.sums[row] }
    let exposure = own.map { TileExposure(planes, states, $0, layout, for: person) } ?? exposure
    for (row, coverage) in exposure.coverage(person).enumerated() {
      results[first + row].coverage = coverage
    }
  }

  /// Leaves the load of every setting in the sums of the room.
  private func walk(
    _ end: Plane.End,
    _ variant: CompiledProfile.Variant,
    _ hours: TileHours,
    _ room: inout Room
  ) {
    for row in room.sums.indices { room.sums[row] = 0 }
    for period in Period.allCases {
      planes[period].press(end, variant, &room)
      Kernel.addLoads(
        room.press,
        hours: hours.byPeriod[period],
        planes[period].rows,
        to: &room.sums
      )
    }
    for row in room.sums.indices {
      room.sums[row] = (room.sums[row] / hours.totals[row]).squareRoot().squareRoot()
    }
  }
}

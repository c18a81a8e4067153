internal import AttuneModel

/// What is known of factors in the cells of a plane.
struct PlaneStates: Sendable {
  /// By slot and cell.
  let states: [SettingView.State]

  init(_ views: [SettingView], _ plane: Plane, layout: FactorLayout) {
    let period = plane.period
    states = (0..<layout.count).flatMap { slot in
      views.flatMap { view in view.cells(in: period).map { view.state(slot: slot, cell: $0) } }
    }
  }
}

/// For each period, slot and setting of a tile, the hours spent where a factor applies, and where
/// it was read.
struct TileExposure: Sendable {
  private let count: Int
  private var all: [Double]
  private var read: [Double]

  /// Works out the hours of a person's factors alone or, without one, of all factors.
  init(
    _ planes: ByPeriod<Plane>,
    _ states: ByPeriod<PlaneStates>,
    _ hours: TileHours,
    _ layout: FactorLayout,
    for person: CompiledProfile? = nil
  ) {
    count = hours.totals.count
    all = [Double](repeating: 0, count: Period.allCases.count * layout.count * count)
    read = all
    for period in Period.allCases {
      for slot in 0..<layout.count {
        let place = period.rawValue * layout.count + slot
        if let person, person.coverageWeight[place] == 0 { continue }
        add(slot, at: place, planes[period].rows, states[period], hours.byPeriod[period])
      }
    }
  }

  private mutating func add(
    _ slot: Int,
    at place: Int,
    _ rows: CellRows,
    _ plane: PlaneStates,
    _ hours: [Double]
  ) {
    for row in 0..<count {
      var (applies, known) = (0.0, 0.0)
      for cell in rows.cells(row) {
        let state = plane.states[slot * rows.cellCount + cell]
        applies += state == .absent ? 0 : hours[cell]
        known += state == .read ? hours[cell] : 0
      }
      all[place * count + row] = applies
      read[place * count + row] = known
    }
  }

  /// How much of what matters to a person is known in each setting, 0-1; 1 if nothing counts.
  func coverage(_ person: CompiledProfile) -> [Double] {
    var total = [Double](repeating: 0, count: count)
    var known = total
    for (place, weight) in person.coverageWeight.enumerated() where weight > 0 {
      let run = place * count..<(place + 1) * count
      Kernel.add(all[run], weight: weight, to: &total)
      if person.knownWeight[place] > 0 { Kernel.add(read[run], weight: weight, to: &known) }
    }
    return zip(known, total).map { $1 > 0 ? $0 / $1 : 1 }
  }
}

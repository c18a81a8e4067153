internal import AttuneModel

/// Where in a plane factors apply, and where they were read.
struct ReadingMask: Sendable {
  /// 1 or 0 by slot and cell.
  private(set) var applies: [Double]
  private(set) var read: [Double]
  /// For each slot, whether it is the same in all cells of each setting.
  private(set) var isUniform: [Bool]

  init(_ views: [SettingView], _ plane: Plane, layout: FactorLayout) {
    let period = plane.period
    applies = (0..<layout.count).flatMap { slot in
      views.flatMap { view in
        view.cells(in: period).map { view.state(slot: slot, cell: $0) == .absent ? 0 : 1 }
      }
    }
    read = (0..<layout.count).flatMap { slot in
      views.flatMap { view in
        view.cells(in: period).map { view.state(slot: slot, cell: $0) == .read ? 1 : 0 }
      }
    }
    isUniform = (0..<layout.count).map { slot in
      views.allSatisfy { view in
        let cells = view.cells(in: period)
        let first = view.state(slot: slot, cell: cells.lowerBound)
        return cells.allSatisfy { view.state(slot: slot, cell: $0) == first }
      }
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
    _ masks: ByPeriod<ReadingMask>,
    _ hours: TileHours,
    _ layout: FactorLayout,
    for person: CompiledProfile? = nil
  ) {
    count = hours.totals.count
    all = [Double](repeating: 0, count: Period.allCases.count * layout.count * count)
    read = all
    for period in Period.allCases {
      let (rows, mask, hours) = (planes[period].rows, masks[period], hours.byPeriod[period])
      let totals = (0..<count).map { row in rows.cells(row).reduce(0) { $0 + hours[$1] } }
      for slot in 0..<layout.count {
        let place = period.rawValue * layout.count + slot
        if let person, person.coverageWeight[place] == 0 { continue }
        let first = slot * rows.cellCount
        for row in 0..<count {
          let cells = rows.cells(row)
          let to = place * count + row
          if mask.isUniform[slot] {
            all[to] = totals[row] * mask.applies[first + cells.lowerBound]
            read[to] = totals[row] * mask.read[first + cells.lowerBound]
          } else {
            for cell in cells {
              all[to] += hours[cell] * mask.applies[first + cell]
              read[to] += hours[cell] * mask.read[first + cell]
            }
          }
        }
      }
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

internal import AttuneModel

/// Of the cells of several settings in one period, those that stand for all that are alike to a
/// need.
struct StandIns {
  /// Where the cells that stand for others come from; first those whose every reading is exact.
  private(set) var sources: [(row: Int, cell: Int)] = []
  /// How many of them have the same values at both ends.
  private(set) var exactCount = 0
  /// For each cell, the place in `sources` of the one that stands for it.
  private(set) var places: [Int] = []

  init(_ views: [SettingView], _ period: Period, _ slots: Range<Int>) {
    var found: [(row: Int, cell: Int)] = []
    var standIns: [Int] = []
    for (row, view) in views.enumerated() {
      let first = found.count
      for cell in view.cells(in: period) {
        let alike = found[first...].firstIndex { view.isAlike($0.cell, cell, slots) }
        standIns.append(alike ?? found.count)
        if alike == nil { found.append((row, cell)) }
      }
    }
    let isExact = found.map { views[$0.row].isExact($0.cell, slots) }
    let order = found.indices.filter { isExact[$0] } + found.indices.filter { !isExact[$0] }
    var placeOf = [Int](repeating: 0, count: found.count)
    for (place, position) in order.enumerated() { placeOf[position] = place }
    sources = order.map { found[$0] }
    exactCount = isExact.count { $0 }
    places = standIns.map { placeOf[$0] }
  }
}

extension SettingView {
  func values(_ end: End) -> [Double] {
    switch end {
    case .kind: kind
    case .middle: middle
    case .harsh: harsh
    }
  }

  /// True if two cells have the same positions on these factors.
  fileprivate func isAlike(_ lhs: Int, _ rhs: Int, _ slots: Range<Int>) -> Bool {
    slots.allSatisfy { slot in
      let (left, right) = (slot * cells.count + lhs, slot * cells.count + rhs)
      return middle[left] == middle[right] && kind[left] == kind[right]
        && harsh[left] == harsh[right]
    }
  }

  /// True if nothing that these factors read in a cell may be other than its middle.
  fileprivate func isExact(_ cell: Int, _ slots: Range<Int>) -> Bool {
    slots.allSatisfy { slot in
      let place = slot * cells.count + cell
      return kind[place] == middle[place] && harsh[place] == middle[place]
    }
  }
}

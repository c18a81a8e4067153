internal import AttuneModel

/// One period of a tile: the cells of its settings side by side.
///
/// Of the cells that are alike to a need, one stands for all. Most of what is read is the same in
/// all rooms of a setting, so that of ten cells a need sees two or three; what they do to a person
/// is worked out for those, and then handed to all.
struct Plane: Sendable {
  /// Which of the values that a reading may have.
  enum End: Int, CaseIterable {
    case kind
    case middle
    case harsh
  }

  let period: Period
  let rows: CellRows
  private var needs: [Need] = []
  /// Positions, need after need; of each by end, slot and cell that stands for others.
  private var values: [Double] = []
  /// Need after need, for each cell the one that stands for it.
  private var standIns: [Int32] = []

  /// Where the numbers of one need are.
  private struct Need {
    let slots: Range<Int>
    /// How many cells stand for others.
    let count: Int
    let values: Int
    let standIns: Int
  }

  init(_ views: [SettingView], period: Period, layout: FactorLayout) {
    self.period = period
    rows = CellRows(counts: views.map { $0.cells(in: period).count })
    for group in layout.groups { add(group.slots, views) }
  }

  private mutating func add(_ slots: Range<Int>, _ views: [SettingView]) {
    let start = (values: values.count, standIns: standIns.count)
    var sources: [(row: Int, cell: Int)] = []
    for (row, view) in views.enumerated() {
      let first = sources.count
      for cell in view.cells(in: period) {
        let alike = sources[first...].firstIndex { view.isAlike($0.cell, cell, slots) }
        standIns.append(Int32(alike ?? sources.count))
        if alike == nil { sources.append((row, cell)) }
      }
    }
    for end in End.allCases {
      for slot in slots {
        values += sources.map { row, cell in
          views[row].values(end)[slot * views[row].cells.count + cell]
        }
      }
    }
    needs.append(
      Need(slots: slots, count: sources.count, values: start.values, standIns: start.standIns)
    )
  }

  /// Leaves the press of every cell for one person in the room.
  func press(_ end: End, _ variant: CompiledProfile.Variant, _ room: inout Tile.Room) {
    for cell in 0..<rows.cellCount { room.press[cell] = 0 }
    for need in needs {
      let hasPress = Kernel.press(
        of: need.slots,
        values[(need.values + end.rawValue * need.slots.count * need.count)...],
        stride: need.count,
        count: need.count,
        period: period,
        variant,
        into: &room.needPress,
        scratch: &room.scratch
      )
      guard hasPress else { continue }
      let cells = need.standIns..<need.standIns + rows.cellCount
      Kernel.spread(room.needPress, standIns[cells], to: &room.press)
    }
  }
}

extension SettingView {
  fileprivate func values(_ end: Plane.End) -> [Double] {
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
}

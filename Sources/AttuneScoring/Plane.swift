internal import AttuneModel

/// One period of a tile: the cells of its settings side by side.
///
/// What the same is worked out once. Of the cells that are alike to a need, one stands for all:
/// most of what is read is the same in all rooms of a setting, so that of ten cells a need sees two
/// or three. And where everything was read exactly, both ends of a stated need are its middle.
struct Plane: Sendable {
  let period: Period
  let rows: CellRows
  private var needs: [Need] = []
  /// Positions, need after need; of each by end, slot and cell that stands for others.
  private var values: [Double] = []
  /// How many cells stand for others, over all needs.
  private(set) var standInCount = 0
  /// Cell after cell, for each need the one that stands for it, by place among all of them.
  private var places: [Int32] = []

  /// Where the numbers of one need are.
  private struct Need {
    let need: Int
    let slots: Range<Int>
    /// The cells that stand for others; first those in which everything is exactly known.
    let standIns: Range<Int>
    let exactCount: Int
    let values: Int
  }

  init(_ views: [SettingView], period: Period, layout: FactorLayout) {
    self.period = period
    rows = CellRows(counts: views.map { $0.cells(in: period).count })
    places = [Int32](repeating: 0, count: rows.cellCount * layout.groups.count)
    for group in layout.groups { add(group, views) }
  }

  private mutating func add(_ group: (need: Int, slots: Range<Int>), _ views: [SettingView]) {
    let all = StandIns(views, period, group.slots)
    for (cell, place) in all.places.enumerated() {
      places[cell * (places.count / rows.cellCount) + needs.count] = Int32(standInCount + place)
    }
    needs.append(
      Need(
        need: group.need,
        slots: group.slots,
        standIns: standInCount..<standInCount + all.sources.count,
        exactCount: all.exactCount,
        values: values.count
      )
    )
    standInCount += all.sources.count
    for end in End.allCases {
      for slot in group.slots {
        values += all.sources.map { row, cell in
          views[row].values(end)[slot * views[row].cells.count + cell]
        }
      }
    }
  }

  /// Adds `Σ h · press²` of every setting for one person to the sums of the room.
  func addLoads(_ person: CompiledProfile, hours: [Double], _ room: inout Tile.Room) {
    var pressing: [Int] = []
    for (position, need) in needs.enumerated() {
      guard press(need, .middle, person, &room) else { continue }
      pressing.append(position)
      let isStated = !person.needs[need.need].isUnstated
      for end in [End.kind, .harsh] {
        let same = isStated ? need.exactCount : 0
        Kernel.copy(need.standIns.prefix(same), of: room.press.middle, to: &room.press[end])
        _ = press(need, end, from: same, person, &room)
      }
    }
    Kernel.addLoads(
      room.press,
      places: places,
      needCount: needs.count,
      needs: pressing,
      hours: hours,
      rows,
      to: &room.sums
    )
  }

  /// Leaves the press of a need in the room, for the cells that stand for others from one on.
  private func press(
    _ need: Need,
    _ end: End,
    from first: Int = 0,
    _ person: CompiledProfile,
    _ room: inout Tile.Room
  ) -> Bool {
    let count = need.standIns.count
    let before = End.allCases.prefix { $0 != end }.count * need.slots.count * count
    return Kernel.press(
      of: need.slots,
      values[(need.values + before + first)...],
      stride: count,
      count: count - first,
      period: period,
      person.variants[end],
      into: &room.press[end],
      at: need.standIns.lowerBound + first,
      scratch: &room.scratch
    )
  }
}

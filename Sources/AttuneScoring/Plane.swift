internal import AttuneModel

/// One period of a tile: the cells of its settings side by side.
struct Plane: Sendable {
  let period: Period
  let rows: CellRows
  private let needs: [NeedPlane]

  init(_ views: [SettingView], period: Period, layout: FactorLayout) {
    self.period = period
    rows = CellRows(counts: views.map { $0.cells(in: period).count })
    needs = layout.groups.map { NeedPlane($0.slots, views, period: period) }
  }

  /// Leaves the press of every cell for one person in the room.
  func press(
    _ values: KeyPath<NeedPlane, [Double]>,
    _ variant: CompiledProfile.Variant,
    _ room: inout Tile.Room
  ) {
    room.press.clear()
    for need in needs where need.slots.contains(where: { variant.counts($0, period) }) {
      room.needPress.clear()
      Kernel.addPress(
        of: need.slots,
        need[keyPath: values][...],
        stride: need.count,
        count: need.count,
        period: period,
        variant,
        to: &room.needPress,
        scratch: &room.scratch
      )
      Kernel.spread(room.needPress, need, to: &room.press)
    }
  }
}

extension [Double] {
  /// Sets every number to 0.
  fileprivate mutating func clear() {
    for place in indices { self[place] = 0 }
  }
}

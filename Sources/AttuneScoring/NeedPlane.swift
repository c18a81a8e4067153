internal import AttuneModel

/// The cells of a plane as one need sees them: those that are alike stand once.
///
/// Most of what is read is the same in all rooms of a setting, so that of ten cells a need sees
/// one or two. What they do to a person is worked out for those, and then handed to all.
struct NeedPlane: Sendable {
  let slots: Range<Int>
  /// How many cells are left, each different from the others of its setting.
  private(set) var count = 0
  /// For each cell of the plane, the one it is like: always below ``count``.
  private(set) var standIns: [Int32] = []
  /// Positions by slot and cell.
  private(set) var kind: [Double] = []
  private(set) var middle: [Double] = []
  private(set) var harsh: [Double] = []

  /// A cell of one of the views, and its place in the arrays by slot and cell of that view.
  private struct Source {
    let row: Int
    let cell: Int
  }

  init(_ slots: Range<Int>, _ views: [SettingView], period: Period) {
    self.slots = slots
    var sources: [Source] = []
    for (row, view) in views.enumerated() {
      let first = sources.count
      for cell in view.cells(in: period) {
        let alike = sources[first...].firstIndex { view.isAlike($0.cell, cell, slots) }
        standIns.append(Int32(alike ?? sources.count))
        if alike == nil { sources.append(Source(row: row, cell: cell)) }
      }
    }
    count = sources.count
    for slot in slots {
      for source in sources {
        let view = views[source.row]
        let place = slot * view.cells.count + source.cell
        kind.append(view.kind[place])
        middle.append(view.middle[place])
        harsh.append(view.harsh[place])
      }
    }
  }
}

extension SettingView {
  /// True if two cells have the same positions on these factors.
  fileprivate func isAlike(_ lhs: Int, _ rhs: Int, _ slots: Range<Int>) -> Bool {
    slots.allSatisfy { slot in
      let (left, right) = (slot * cells.count + lhs, slot * cells.count + rhs)
      return middle[left] == middle[right] && kind[left] == kind[right]
        && harsh[left] == harsh[right]
    }
  }
}

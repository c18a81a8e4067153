internal import AttuneModel

/// A run of settings of a batch, their cells laid out side by side.
struct Tile: Sendable {
  /// Room for the intermediate results of one walk.
  struct Room {
    var press: [Double]
    var scratch: [Double]
    /// For each setting, `Σ h · press²`.
    var sums: [Double]

    init(_ tile: Tile) {
      press = [Double](repeating: 0, count: tile.stride)
      scratch = press
      sums = [Double](repeating: 0, count: tile.settings.count)
    }
  }

  private let settings: ArraySlice<CompiledSetting>
  /// For each period, where the cells of each setting lie; one more than there are settings.
  private let starts: ByPeriod<[Int]>
  private let stride: Int
  private var kind: [Double]
  private var middle: [Double]
  private var harsh: [Double]
  private var hours: [Double]

  init(_ settings: ArraySlice<CompiledSetting>, layout: FactorLayout) {
    self.settings = settings
    var next = 0
    var starts = ByPeriod<[Int]>([])
    for period in Period.allCases {
      starts[period] = settings.map { setting in
        defer { next += setting.usual.cells(in: period).count }
        return next
      }
      starts[period].append(next)
    }
    self.starts = starts
    stride = next
    kind = [Double](repeating: 0, count: layout.count * next)
    middle = kind
    harsh = kind
    hours = [Double](repeating: 0, count: next)
    for (row, setting) in settings.enumerated() { lay(setting.usual, row, layout) }
  }

  private mutating func lay(_ view: SettingView, _ row: Int, _ layout: FactorLayout) {
    for period in Period.allCases {
      let start = starts[period][row]
      for (offset, cell) in view.cells(in: period).enumerated() {
        hours[start + offset] = view.usualHours[cell]
        for slot in 0..<layout.count {
          let (from, to) = (slot * view.cells.count + cell, slot * stride + start + offset)
          kind[to] = view.kind[from]
          middle[to] = view.middle[from]
          harsh[to] = view.harsh[from]
        }
      }
    }
  }

  /// Scores one person in every setting of the tile.
  func score(
    _ person: CompiledProfile,
    _ layout: FactorLayout,
    into loads: inout [Batch.Loads],
    _ room: inout Room
  ) {
    let own = person.profile.day == nil ? nil : ownHours(person.profile)
    walk(middle, person.estimate, own ?? hours, layout, &room)
    for (row, sum) in room.sums.enumerated() {
      loads[settings.startIndex + row].estimate = load(sum, row, own ?? hours)
    }
    walk(kind, person.low, own ?? hours, layout, &room)
    for (row, sum) in room.sums.enumerated() {
      loads[settings.startIndex + row].low = load(sum, row, own ?? hours)
    }
    walk(harsh, person.high, own ?? hours, layout, &room)
    for (row, sum) in room.sums.enumerated() {
      loads[settings.startIndex + row].high = load(sum, row, own ?? hours)
    }
  }

  private func walk(
    _ values: [Double],
    _ variant: CompiledProfile.Variant,
    _ hours: [Double],
    _ layout: FactorLayout,
    _ room: inout Room
  ) {
    for row in room.sums.indices { room.sums[row] = 0 }
    for period in Period.allCases {
      let starts = starts[period]
      guard let first = starts.first, let last = starts.last else { continue }
      Kernel.press(
        values,
        stride: stride,
        cells: first..<last,
        period: period,
        variant,
        layout,
        into: &room.press,
        scratch: &room.scratch
      )
      for row in room.sums.indices {
        for cell in starts[row]..<starts[row + 1] {
          let press = room.press[cell - first]
          room.sums[row] += hours[cell] * press * press
        }
      }
    }
  }

  private func load(_ sum: Double, _ row: Int, _ hours: [Double]) -> Double {
    var total = 0.0
    for period in Period.allCases {
      for cell in starts[period][row]..<starts[period][row + 1] { total += hours[cell] }
    }
    return (sum / total).squareRoot().squareRoot()
  }

  /// The hours of someone who has a day of their own.
  private func ownHours(_ profile: SensoryProfile) -> [Double] {
    var hours = [Double](repeating: 0, count: stride)
    for (row, setting) in settings.enumerated() {
      let own = setting.usual.hours(for: profile)
      for period in Period.allCases {
        for (offset, cell) in setting.usual.cells(in: period).enumerated() {
          hours[starts[period][row] + offset] = own[cell]
        }
      }
    }
    return hours
  }
}

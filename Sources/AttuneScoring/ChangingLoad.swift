internal import AttuneModel

/// The load of one person in many versions of one view, of which only some factors differ.
///
/// What stays the same is worked out once: a search for a plan asks for a hundred thousand versions.
/// The arithmetic is the kernel's.
public struct ChangingLoad: Sendable {
  /// The values that may differ, as they are in the view.
  public let values: [Double]
  private let variant: CompiledProfile.Variant
  /// The needs of which a factor may differ, and the row of their first slot in `values`.
  private let groups: [(slots: Range<Int>, firstRow: Int)]
  /// The cells in which time is spent, one run for each period, as columns of `values`.
  private let runs: [(period: Period, columns: Range<Int>)]
  private let hours: [Double]
  private let total: Double
  /// The press of each column by the needs of which nothing differs.
  private let constant: [Double]
  private let rows: [Int?]
  private let columns: [Int?]
  private var press: [Double]
  private var needPress: [Double]
  private var scratch: [Double]

  /// Prepares the versions of a view that differ in the factors of some slots.
  public init(
    _ person: CompiledProfile,
    in view: SettingView,
    changing slots: Set<Int>,
    _ engine: Engine
  ) {
    let all = view.hours(for: person.profile)
    let cells = view.cells.indices.filter { all[$0] > 0 }
    var columns = [Int?](repeating: nil, count: view.cells.count)
    for (column, cell) in cells.enumerated() { columns[cell] = column }
    var values: [Double] = []
    var rows = [Int?](repeating: nil, count: engine.layout.count)
    var groups: [(slots: Range<Int>, firstRow: Int)] = []
    for group in engine.layout.groups
    where group.slots.contains(where: { slots.contains($0) && person.counts[$0] }) {
      groups.append((group.slots, cells.isEmpty ? 0 : values.count / cells.count))
      for slot in group.slots {
        rows[slot] = cells.isEmpty ? 0 : values.count / cells.count
        values += cells.map { view.middle[slot * view.cells.count + $0] }
      }
    }
    let starts = groups.map(\.slots.lowerBound)
    let rest = engine.layout.groups.map(\.slots).filter { !starts.contains($0.lowerBound) }
    let press = engine.press(view.middle, person.variants.middle, view, of: rest)
    self.values = values
    self.rows = rows
    self.columns = columns
    self.groups = groups
    variant = person.variants.middle
    runs = Period.allCases.map { period in
      let first = cells.firstIndex { view.cells[$0].period >= period } ?? cells.count
      let count = cells.count { view.cells[$0].period == period }
      return (period, first..<first + count)
    }
    hours = cells.map { all[$0] }
    total = hours.reduce(0, +)
    constant = cells.map { press[$0] }
    self.press = constant
    needPress = constant
    scratch = constant
  }

  /// Where the value of a factor in a cell stands in `values`; `nil` where it changes no load.
  public func place(slot: Int, cell: Int) -> Int? {
    guard let row = rows[slot], let column = columns[cell] else { return nil }
    return row * hours.count + column
  }

  /// The load with other values in the place of ``values``.
  public mutating func load(_ values: [Double]) -> Double {
    for column in constant.indices { press[column] = constant[column] }
    for (period, columns) in runs where !columns.isEmpty {
      for (slots, firstRow) in groups {
        let hasPress = Kernel.press(
          of: slots,
          values[(firstRow * hours.count + columns.lowerBound)...],
          stride: hours.count,
          count: columns.count,
          period: period,
          variant,
          into: &needPress,
          scratch: &scratch
        )
        guard hasPress else { continue }
        for offset in 0..<columns.count { press[columns.lowerBound + offset] += needPress[offset] }
      }
    }
    var sum = 0.0
    for column in press.indices { sum += hours[column] * press[column] * press[column] }
    return (sum / total).squareRoot().squareRoot()
  }
}

/// How a table is put on a page: as one part or several, and how wide each column is.
///
/// Columns are as wide as they like if that fits. If not, those that can be narrower share
/// what is left. If even the narrowest do not fit, the table is split into parts that
/// repeat its first column.
struct TableLayout: Hashable, Sendable {
  /// Columns that stand side by side.
  struct Part: Hashable, Sendable {
    /// The indices of the columns in the table.
    let columns: [Int]
    /// The width of each of them.
    let widths: [Int]
    /// Whether some cell is wider than its column.
    let wrapsCells: Bool
  }

  /// The columns that are free between two columns of a table.
  static let gap = 2

  let parts: [Part]

  init(_ table: Table, width: Int) {
    let demands = table.columnDemands(
      atMost: table.columns.count == 1 ? width : (width - Self.gap) / 2
    )
    let groups = Self.groups(of: demands, width: width)
    parts = groups.map { columns in
      // The parts of a matrix are easier to compare if no title makes a column stand out.
      let wishes = columns.map { demands[$0].wish(withTitle: groups.count == 1) }
      let leasts = columns.map { demands[$0].least }
      let widths = Self.widths(leasts: leasts, wishes: wishes, pageWidth: width)
      let wrapsCells = zip(columns, widths).contains { demands[$0].widestCell > $1 }
      return Part(columns: columns, widths: widths, wrapsCells: wrapsCells)
    }
  }

  /// The columns of each part: the first, and as many of the others as fit beside it.
  private static func groups(of demands: [ColumnDemand], width: Int) -> [[Int]] {
    guard let first = demands.first else { return [] }
    var groups: [[Int]] = []
    var group = [0]
    var room = width - first.least
    for column in demands.indices.dropFirst() {
      let needed = gap + demands[column].least
      if needed > room {
        groups.append(group)
        group = [0]
        room = width - first.least
      }
      group.append(column)
      room -= needed
    }
    groups.append(group)
    return groups
  }

  /// The widths of columns of which at least the narrowest form fits.
  ///
  /// What they leave free is shared out: those that wish for little more get all of it, and
  /// the others get the same addition.
  private static func widths(leasts: [Int], wishes: [Int], pageWidth: Int) -> [Int] {
    var widths = leasts
    var free = pageWidth - leasts.reduce(0, +) - gap * (leasts.count - 1)
    let modestFirst = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    for (position, column) in modestFirst.enumerated() {
      let addition = min(wishes[column], free / (wishes.count - position))
      widths[column] += addition
      free -= addition
    }
    return widths
  }
}

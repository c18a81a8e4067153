internal import Diagnostics

/// The columns of a table, found by the names that a map has for them.
struct ImportColumns: Sendable {
  /// For each key of a record, which cell of a row it is.
  let positions: [ColumnTarget: Int]
  /// The names of the columns that the map does not use, in their order.
  let unused: [String]

  /// Reports names that no column has.
  init(_ map: ColumnMap, _ table: CSVTable, log: DiagnosticLog) {
    let names = table.columns.map(\.trimmed)
    let places = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    var positions: [ColumnTarget: Int] = [:]
    var missing: [(name: String, entry: ColumnEntry)] = []
    for (target, entry) in map.entries {
      guard let name = entry.column else { continue }
      if let place = places[CSVTable.trimmed(name)] {
        positions[target] = place
      } else {
        missing.append((name, entry))
      }
    }
    // A table without a line of names begins with somebody's record, which must not be shown.
    let known = positions.isEmpty ? [] : names.filter { !$0.isEmpty }
    for problem in missing.map({ Self.unknown($0.name, $0.entry, known) }).sorted() {
      log.report(problem)
    }
    let used = Set(positions.values)
    self.positions = positions
    unused = names.indices.filter { !used.contains($0) }
      .map { names[$0].isEmpty ? "column \($0 + 1), which has no name" : names[$0] }
  }

  private static func unknown(_ name: String, _ entry: ColumnEntry, _ names: [String]) -> Diagnostic
  {
    let nearest = nearestName(to: name, among: names).map { "did you mean '\($0)'?" }
    let first = names.prefix(24).joined(separator: ", ")
    let list = "its columns are: \(first)\(names.count > 24 ? " …" : "")"
    return Diagnostic(
      .unknownColumn,
      at: entry.range,
      "the table has no column of this name",
      help: names.isEmpty
        ? "it has none of the map's: does its first line have the names of the columns, and is "
          + "'separator' right?" : nearest ?? list
    )
  }
}

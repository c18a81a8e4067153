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
    var missing: [Diagnostic] = []
    for (target, entry) in map.entries {
      guard let name = entry.column else { continue }
      if let place = places[CSVTable.trimmed(name)] {
        positions[target] = place
      } else {
        missing.append(Self.unknown(name, entry, names))
      }
    }
    for problem in missing.sorted() { log.report(problem) }
    let used = Set(positions.values)
    self.positions = positions
    unused = names.indices.filter { !used.contains($0) }
      .map { names[$0].isEmpty ? "column \($0 + 1), which has no name" : names[$0] }
  }

  private static func unknown(_ name: String, _ entry: ColumnEntry, _ names: [String]) -> Diagnostic
  {
    let named = names.filter { !$0.isEmpty }
    let nearest = nearestName(to: name, among: named).map { "did you mean '\($0)'?" }
    let first = named.prefix(24).joined(separator: ", ")
    return Diagnostic(
      .unknownColumn,
      at: entry.range,
      "the table has no column of this name",
      help: nearest ?? "its columns are: \(first)\(named.count > 24 ? " …" : "")"
    )
  }
}

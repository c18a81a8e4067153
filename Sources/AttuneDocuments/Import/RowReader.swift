internal import AttuneModel
internal import Diagnostics

/// One row of a table, read by a map: what each key of a record has in it.
///
/// A cell that is blank says nothing, which is neither no nor zero.
struct RowReader {
  let map: ColumnMap
  let columns: ImportColumns
  let row: [CSVTable.Cell]
  let types: [String]
  let times: CellTimes
  let log: DiagnosticLog

  /// What stands in a cell, in our words, or what every record has.
  struct Filled {
    let texts: [String]
    let range: SourceRange
    /// `nil` for what every record has.
    let column: String?
  }

  var range: SourceRange { row[0].range }

  /// - Returns: `nil` if the key is not mapped, its cell is blank, or it cannot be used, which is
  ///   then reported.
  func filled(_ target: ColumnTarget) -> Filled? {
    guard let entry = map.entries[target] else { return nil }
    switch entry.origin {
    case .constant(let texts): return Filled(texts: texts, range: range, column: nil)
    case .column(let name):
      guard isFilledIn(target), let cell = cell(target) else { return nil }
      if target != .field(.person), reportIdentities(in: cell, name) { return nil }
      guard let texts = texts(cell, entry, target) else { return nil }
      return Filled(texts: texts, range: cell.range, column: name)
    }
  }

  /// The cell of a key, if a column is mapped to it.
  func cell(_ target: ColumnTarget) -> CSVTable.Cell? {
    columns.positions[target].map { row[$0] }
  }

  /// True if a cell of the row is filled in for the key.
  ///
  /// One with separators and nothing between them is blank: it lists nothing, which is not "none".
  func isFilledIn(_ target: ColumnTarget) -> Bool {
    guard let cell = cell(target) else { return false }
    return !parts(cell, map.entries[target]).isEmpty
  }

  /// What stands in a cell, between its separators where the map names one; none if it is blank.
  private func parts(_ cell: CSVTable.Cell, _ entry: ColumnEntry?) -> [String] {
    let parts = entry?.separator.map { between in
      cell.trimmed.split(separator: between).map { CSVTable.trimmed(String($0)) }
    }
    return (parts ?? [cell.trimmed]).filter { !$0.isEmpty }
  }

  func report(_ problem: InvalidCell, at filled: Filled) {
    report(problem, at: filled.range, column: filled.column)
  }

  func report(_ problem: InvalidCell, at range: SourceRange, column: String?) {
    log.report(
      Diagnostic(
        problem.id,
        at: range,
        "\(column.map { "in column '\($0)': " } ?? "")\(problem.summary)",
        help: problem.help
      )
    )
  }

  /// What a cell has, in our words, part by part.
  private func texts(
    _ cell: CSVTable.Cell,
    _ entry: ColumnEntry,
    _ target: ColumnTarget
  ) -> [String]? {
    if let whole = entry.values?[cell.trimmed] { return whole }
    var texts: [String] = []
    var isWhole = true
    for part in parts(cell, entry) {
      guard let values = entry.values else {
        texts.append(part)
        continue
      }
      if let ours = values[part] {
        texts += ours
      } else {
        report(Self.unmapped(part, entry, target), at: cell.range, column: entry.column)
        isWhole = false
      }
    }
    return isWhole ? texts : nil
  }

  private static func unmapped(
    _ part: String,
    _ entry: ColumnEntry,
    _ target: ColumnTarget
  ) -> InvalidCell {
    let nearest = nearestName(to: part, among: entry.words).map { "did you mean '\($0)'? or else " }
    return InvalidCell(
      id: .unmappedValue,
      summary: "'values' does not have what stands here",
      help:
        "\(nearest ?? "")add it under 'values' of '\(target.name)' in the map, with what it is in "
        + "our words"
    )
  }

  /// Refuses a cell that could tell who the person is.
  private func reportIdentities(in cell: CSVTable.Cell, _ column: String) -> Bool {
    let found = privacyWarnings(Array(cell.text.utf8), file: cell.range.file)
    for warning in found {
      report(
        InvalidCell(
          id: warning.id,
          summary: warning.summary,
          help: "take it out in the system, or do not map this column; it is not shown here"
        ),
        at: cell.range,
        column: column
      )
    }
    return !found.isEmpty
  }
}

public import AttuneModel
public import Diagnostics

/// The records that a table makes, row by row, and all that is wrong in it.
public struct IncidentImport: Sendable {
  /// A record, and the file that it makes.
  public struct Record: Sendable {
    public let incident: Incident
    public let text: String
    /// Where its row begins.
    public let range: SourceRange
  }

  /// What rows are read by.
  public struct Reading: Sendable {
    let map: ColumnMap
    let people: PseudonymKey?
    let reader: DocumentReader

    /// - Parameters:
    ///   - map: What the columns are.
    ///   - people: The pseudonyms; needed if a column tells people apart.
    ///   - reader: Reads each record again, as it will be read from its file.
    public init(_ map: ColumnMap, people: PseudonymKey?, reader: DocumentReader) {
      self.map = map
      self.people = people
      self.reader = reader
    }
  }

  /// Those that can be used, in the order of the rows.
  public private(set) var records: [Record] = []
  /// How many rows have something in them.
  public let rowCount: Int
  /// How many of them cannot be used.
  public private(set) var invalidRowCount: Int
  /// The columns that no key is filled from, in their order.
  public let unusedColumns: [String]
  /// False if the columns are not those of the map; no row is read then.
  public let isUsable: Bool
  public let diagnostics: [Diagnostic]

  /// Where the schema of records is, seen from a folder of a setting.
  public static let usualSchema = "../../schema/incident.schema.json"

  /// - Parameters:
  ///   - table: The rows.
  ///   - reading: What they are read by.
  ///   - log: Has the problems of reading the table; those of its rows are added.
  ///   - progress: Told how many rows are done.
  public init(
    _ table: CSVTable,
    by reading: Reading,
    log: DiagnosticLog,
    progress: (Int) -> Void = { _ in }
  ) {
    rowCount = table.rows.count + table.unreadableRows
    invalidRowCount = table.unreadableRows
    let columns = ImportColumns(reading.map, table, log: log)
    unusedColumns = columns.unused
    // Without its columns no row means what the map says.
    isUsable = !log.diagnostics.contains { [.unknownColumn, .duplicateColumn].contains($0.id) }
    guard isUsable else {
      invalidRowCount = rowCount
      diagnostics = log.diagnostics.sorted()
      return
    }
    var first: [IncidentID: SourceRange] = [:]
    for (place, cells) in table.rows.enumerated() {
      let own = DiagnosticLog()
      if let record = reading.record(cells, columns, own), !own.hasErrors {
        if let earlier = first[record.incident.id] {
          own.report(Self.duplicate(record.range, earlier))
        } else {
          first[record.incident.id] = record.range
          records.append(record)
        }
      }
      if own.hasErrors { invalidRowCount += 1 }
      for problem in Set(own.diagnostics).sorted() { log.report(problem) }
      progress(place + 1)
    }
    diagnostics = log.diagnostics.sorted()
  }

  private static func duplicate(_ range: SourceRange, _ earlier: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateIncident,
      at: range,
      "an earlier row makes a record with the same id",
      help: "one event of one person is one row; join what belongs together, or number it apart",
      notes: [Diagnostic.Note("first used here", at: earlier)]
    )
  }
}

extension IncidentImport.Reading {
  fileprivate func record(
    _ cells: [CSVTable.Cell],
    _ columns: ImportColumns,
    _ log: DiagnosticLog
  ) -> IncidentImport.Record? {
    let catalogue = reader.catalogue
    let row = RowReader(
      map: map,
      columns: columns,
      row: cells,
      types: catalogue.vocabularies.restrictionTypes.map(\.id),
      times: CellTimes(order: map.dates, isUniversal: map.isUniversal, clock: catalogue.clock),
      log: log
    )
    guard let incident = RecordMaker(row: row, people: people).incident() else {
      // Every key that a record needs is mapped, so what is missing has been told.
      return nil
    }
    let written = IncidentText(
      incident,
      catalogue: catalogue,
      schema: map.schema ?? IncidentImport.usualSchema
    )
    if !log.hasErrors { WrittenRecord(written, row).check(reader, log) }
    return IncidentImport.Record(incident: incident, text: written.text, range: row.range)
  }
}

/// A record that was made of a row, read again as a file will be.
///
/// So whatever a record must be is told of a row too, and by the same words.
private struct WrittenRecord {
  private let text: IncidentText
  private let row: RowReader

  init(_ text: IncidentText, _ row: RowReader) {
    self.text = text
    self.row = row
  }

  /// Reports the errors, and texts that answer nothing, at the cells that they come from.
  func check(_ reader: DocumentReader, _ log: DiagnosticLog) {
    let outcome = reader.incident(Array(text.text.utf8), file: row.range.file)
    let told = outcome.diagnostics.filter { $0.severity == .error || $0.id == .saysNothing }
    for problem in told {
      let (range, column) = place(of: key(atLine: problem.range.start.line))
      log.report(
        Diagnostic(
          problem.id,
          problem.severity,
          at: range,
          "\(column.map { "in column '\($0)': " } ?? "")\(problem.summary)",
          help: problem.help
        )
      )
    }
    precondition(
      !told.isEmpty || outcome.located?.value == text.incident,
      "a record that was written is read as it was"
    )
  }

  /// The key that a line belongs to, with a point where one stands in another.
  private func key(atLine number: Int) -> String {
    let lines = text.lines.prefix(number)
    guard let line = lines.last else { return "" }
    guard line.hasPrefix(" ") else { return Self.name(line) }
    let outer = lines.last { !$0.hasPrefix(" ") }.map(Self.name) ?? ""
    return line.hasPrefix("  -") ? outer : "\(outer).\(Self.name(line))"
  }

  private static func name(_ line: String) -> String {
    String(line.drop { $0 == " " }.prefix { $0 != ":" })
  }

  /// The cell that fills a key, or one below it; the row if there is none.
  private func place(of key: String) -> (SourceRange, column: String?) {
    let targets = ColumnTarget.inOrder(row.map.entries).filter { target in
      let name = target == .field(.date) ? ColumnField.began.rawValue : target.name
      return (name == key || name.hasPrefix(key + ".")) && row.isFilledIn(target)
    }
    // Where there are several it is a day that is out of order.
    let target =
      targets.first { $0.content(types: row.types) == .day } ?? targets.first
    guard let target, let cell = row.cell(target) else { return (row.range, nil) }
    return (cell.range, row.map.entries[target]?.column)
  }
}

import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport

/// A map of columns, a table and a file of pseudonyms, read together from marked texts.
struct ReadImport {
  static let map = """
    attune: columns/1
    date-format: day/month/year
    people: people.yaml
    columns:
      incident: {column: No, prefix: "i-"}
      setting: {constant: alder-ward}
      person: Who
      began: When
      types: {column: Force, separator: ";", values: {Held: physical-restraint, Secluded: seclusion, Nil: []}}

    """
  static let people = "attune: people/1\npeople: {A1: p-014, \"B 2\": p-031}\n"

  let table: MarkedText
  let mapDiagnostics: [Diagnostic]
  let result: IncidentImport?

  /// - Parameters:
  ///   - rows: The lines below the names of the columns.
  ///   - more: The names of more columns.
  ///   - keys: More of the map, below its columns.
  ///   - map: Another beginning of the map.
  ///   - people: Another file of pseudonyms.
  init(
    _ rows: String,
    more: String = "",
    keys: String = "",
    map: String = Self.map,
    people: String = Self.people
  ) {
    table = MarkedText("No,Who,When,Force\(more.isEmpty ? "" : ",")\(more)\n\(rows)")
    let log = DiagnosticLog()
    let text = map + keys.split(separator: "\n").map { "  \($0)\n" }.joined()
    let columns = Documents.reader.columns(Array(text.utf8), file: "columns.yaml", log: log)
    let key = PseudonymKey(Array(people.utf8), file: "people.yaml", log: log)
    mapDiagnostics = log.diagnostics
    guard let columns else {
      result = nil
      return
    }
    let own = DiagnosticLog()
    let read = CSVTable(
      parsing: Array(table.text.utf8),
      file: "a.csv",
      separator: columns.separator,
      log: own
    )
    result = read.map { table in
      IncidentImport(
        table,
        by: IncidentImport.Reading(columns, people: key, reader: Documents.reader),
        log: own
      )
    }
  }

  var marks: [MarkedText.Mark] { result?.diagnostics.map(\.mark) ?? [] }
  var incidents: [Incident] { result?.records.map(\.incident) ?? [] }
}

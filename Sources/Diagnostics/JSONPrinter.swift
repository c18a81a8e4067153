#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Prints diagnostics as one JSON object, for programs.
///
/// It holds places, keys and what would be accepted, and no line of any file.
public struct JSONPrinter: Sendable {
  public init() {}

  /// - Returns: `{"diagnostics": [{file, line, column, end_line, end_column, severity, id,
  ///   message, help, notes}]}`, in the given order.
  public func print(_ diagnostics: [Diagnostic]) -> String {
    encoded(Log(diagnostics: diagnostics.map(Entry.init)), keys: .convertToSnakeCase)
  }

  private struct Log: Encodable {
    let diagnostics: [Entry]
  }

  private struct Entry: Encodable {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let severity: String
    let id: String
    let message: String
    let help: String?
    let notes: [Place]

    init(_ diagnostic: Diagnostic) {
      file = diagnostic.range.file
      line = diagnostic.range.start.line
      column = diagnostic.range.start.column
      endLine = diagnostic.range.end.line
      endColumn = diagnostic.range.end.column
      severity = diagnostic.severity.rawValue
      id = diagnostic.id.text
      message = diagnostic.summary
      help = diagnostic.help
      notes = diagnostic.notes.map(Place.init)
    }
  }

  private struct Place: Encodable {
    let file: String
    let line: Int
    let column: Int
    let message: String

    init(_ note: Diagnostic.Note) {
      file = note.range.file
      line = note.range.start.line
      column = note.range.start.column
      message = note.summary
    }
  }
}

/// `value` as JSON with sorted keys, so that the same input gives the same bytes.
func encoded(
  _ value: some Encodable,
  keys: JSONEncoder.KeyEncodingStrategy = .useDefaultKeys
) -> String {
  let encoder = JSONEncoder()
  encoder.keyEncodingStrategy = keys
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  do {
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  } catch {
    preconditionFailure("texts and whole numbers always have a JSON form: \(error)")
  }
}

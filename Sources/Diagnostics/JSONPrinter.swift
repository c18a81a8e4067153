#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Prints diagnostics as one JSON object, for programs.
///
/// It holds places, keys and what would be accepted, and no line of any file.
public struct JSONPrinter: Sendable {
  /// What made an output: the program, the data it used, and the day of asking.
  public struct Origin: Encodable, Sendable {
    let version: String
    let dataHash: String
    let overrides: [String]
    let asOf: String

    public init(version: String, dataHash: String, overrides: [String], asOf: String) {
      self.version = version
      self.dataHash = dataHash
      self.overrides = overrides
      self.asOf = asOf
    }

    enum CodingKeys: String, CodingKey {
      case version, dataHash, overrides
    }
  }

  private let origin: Origin?

  public init(origin: Origin? = nil) {
    self.origin = origin
  }

  /// - Returns: `{"as_of", "attune": {version, data_hash, overrides}, "diagnostics": [{file, line,
  ///   column, end_line, end_column, severity, id, message, help, notes}]}`, in the given order.
  public func print(_ diagnostics: [Diagnostic]) -> String {
    let log = Log(asOf: origin?.asOf, attune: origin, diagnostics: diagnostics.map(Entry.init))
    return encoded(log, keys: .convertToSnakeCase)
  }

  private struct Log: Encodable {
    let asOf: String?
    let attune: Origin?
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

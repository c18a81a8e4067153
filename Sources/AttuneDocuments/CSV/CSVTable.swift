public import Diagnostics

/// A table that another program exported: the names of its columns, and its rows.
public struct CSVTable: Sendable {
  /// What stands between two separators, without the quotation marks around it.
  public struct Cell: Hashable, Sendable {
    public let text: String
    public let range: SourceRange

    /// The text without white space at its ends; empty if nothing was filled in.
    public let trimmed: String

    public init(text: String, range: SourceRange) {
      self.text = text
      self.range = range
      trimmed = CSVTable.trimmed(text)
    }
  }

  /// The names of the columns, in their order and without white space at their ends.
  public let columns: [Cell]
  /// Each with as many cells as there are columns; rows in which nothing stands are left out.
  public let rows: [[Cell]]

  /// Reads a table, or reports why the bytes are none and returns `nil`.
  ///
  /// A row that has more or fewer cells than there are columns is reported and counted in
  /// ``unreadableRows``; the rest is read, so that every problem is told in one run.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init?(
    parsing bytes: [UInt8],
    file: String,
    separator: Separator = .comma,
    log: DiagnosticLog
  ) {
    guard bytes.count <= Self.largest else {
      log.report(Self.tooLarge(file))
      return nil
    }
    do throws(Diagnostic) {
      var scanner = try CSVScanner(bytes, file: file, separator: separator)
      guard let header = try scanner.next(), Self.isFilledIn(header) else {
        throw Self.empty(file)
      }
      if let problem = scanner.problems.first { throw problem }
      var rows: [[Cell]] = []
      var unreadable = 0
      while let row = try scanner.next() {
        for problem in scanner.problems { log.report(problem) }
        if !scanner.problems.isEmpty {
          unreadable += 1
        } else if row.count == header.count {
          if Self.isFilledIn(row) { rows.append(row) }
        } else if row.count > 1 || Self.isFilledIn(row) {
          unreadable += 1
          log.report(Self.ragged(row, columns: header.count, separator: separator))
        }
      }
      (columns, self.rows, unreadableRows) = (header, rows, unreadable)
    } catch {
      log.report(error)
      return nil
    }
    reportTwins(log)
  }

  /// How many rows were left out because it is not known which of their cells is which.
  public let unreadableRows: Int

  /// The most bytes that are read of one table: some hundred thousand records.
  public static let largest = 64 << 20

  private static func isFilledIn(_ row: [Cell]) -> Bool { row.contains { !$0.trimmed.isEmpty } }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  private func reportTwins(_ log: DiagnosticLog) {
    var first: [String: Cell] = [:]
    for column in columns where !column.trimmed.isEmpty {
      guard let earlier = first[column.trimmed] else {
        first[column.trimmed] = column
        continue
      }
      log.report(
        Diagnostic(
          .duplicateColumn,
          at: column.range,
          "two columns have this name",
          help: "give one of them another name, or it is not known which is meant",
          notes: [Diagnostic.Note("first used here", at: earlier.range)]
        )
      )
    }
  }
}

extension CSVTable {
  /// What stands between two cells.
  public enum Separator: String, Hashable, Sendable, CaseIterable {
    case comma
    case semicolon
    case tab

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }

  private static func empty(_ file: String) -> Diagnostic {
    Diagnostic(
      .emptyTable,
      at: SourceRange(wholeFile: file),
      "nothing stands in the first line, where the names of the columns belong",
      help: "export it again, with the names of the columns"
    )
  }

  private static func tooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      .tableTooLarge,
      at: SourceRange(wholeFile: file),
      "the file has more than \(largest >> 20) MB; no more are read",
      help: "export it in parts, such as a year each"
    )
  }

  private static func ragged(_ row: [Cell], columns: Int, separator: Separator) -> Diagnostic {
    Diagnostic(
      .raggedRow,
      at: row[0].range,
      "this row has \(row.count) \(row.count == 1 ? "cell" : "cells"), and the first line \(columns)",
      help:
        "a cell in which a \(separator.rawValue), a line end or a quotation mark stands has to be "
        + "in quotation marks; is '\(separator.rawValue)' the separator?"
    )
  }
}

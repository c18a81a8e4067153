internal import Diagnostics

/// The rows of a table one after the other, each cell with the line and the column it begins at.
///
/// It is our own because a problem has to be told where it stands: of the packages that read such
/// tables, SwiftCSV gives cells without lines, and the others bring all of Foundation.
///
/// Source: RFC 4180, and what programs in fact write: line ends of either kind, and a byte order
/// mark before the first name.
struct CSVScanner {
  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private var position = 0
  private var place = SourcePosition(line: 1, column: 1)
  /// Quotation marks inside cells of the row that was read last; its cells are known all the same.
  private(set) var problems: [Diagnostic] = []

  /// - Throws: A diagnostic if the bytes are not UTF-8.
  init(_ bytes: [UInt8], file: String, separator: CSVTable.Separator) throws(Diagnostic) {
    self.bytes = bytes
    self.file = file
    self.separator = separator.byte
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if let offset = Self.firstWrongByte(in: bytes) { throw notUTF8(at: offset) }
  }

  /// The cells of the next row; `nil` at the end of the table.
  ///
  /// - Throws: A diagnostic where it can no longer be told which cell is which.
  mutating func next() throws(Diagnostic) -> [CSVTable.Cell]? {
    guard position < bytes.count else { return nil }
    var row: [CSVTable.Cell] = []
    problems = []
    while true {
      row.append(try cell())
      guard position < bytes.count else { return row }
      if bytes[position] == separator {
        advance()
      } else {
        endLine()
        return row
      }
    }
  }

  private mutating func cell() throws(Diagnostic) -> CSVTable.Cell {
    let start = place
    if position < bytes.count, bytes[position] == Self.quote { return try quotedCell() }
    let first = position
    while position < bytes.count, bytes[position] != separator, !isLineEnd {
      if bytes[position] == Self.quote { problems.append(strayQuote) }
      advance()
    }
    return CSVTable.Cell(
      text: String(decoding: bytes[first..<position], as: UTF8.self),
      range: SourceRange(file: file, start: start, end: place)
    )
  }

  private mutating func quotedCell() throws(Diagnostic) -> CSVTable.Cell {
    let start = place
    advance()
    var text: [UInt8] = []
    while position < bytes.count {
      if bytes[position] == Self.quote {
        advance()
        // Two of them stand for one.
        guard position < bytes.count, bytes[position] == Self.quote else {
          return try closed(text, from: start)
        }
      }
      if isLineEnd {
        endLine()
        text.append(UInt8(ascii: "\n"))
      } else {
        repeat {
          text.append(bytes[position])
          position += 1
        } while position < bytes.count && bytes[position] & 0xC0 == 0x80
        place = SourcePosition(line: place.line, column: place.column + 1)
      }
    }
    throw Diagnostic(
      .openQuote,
      at: range(start),
      "a quotation mark opens here and nothing closes it",
      help: "close it, or write it twice if it belongs to the text"
    )
  }

  private func closed(
    _ text: [UInt8],
    from start: SourcePosition
  ) throws(Diagnostic) -> CSVTable.Cell {
    guard position == bytes.count || bytes[position] == separator || isLineEnd else {
      throw strayQuote
    }
    return CSVTable.Cell(
      text: String(decoding: text, as: UTF8.self),
      range: SourceRange(file: file, start: start, end: place)
    )
  }

  private static let quote = UInt8(ascii: "\"")

  private var isLineEnd: Bool {
    bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r")
  }

  /// Goes on by one scalar.
  private mutating func advance() {
    repeat { position += 1 } while position < bytes.count && bytes[position] & 0xC0 == 0x80
    place = SourcePosition(line: place.line, column: place.column + 1)
  }

  /// Goes over a line end: `\n`, `\r\n`, or `\r` alone as older programs write it.
  private mutating func endLine() {
    let isReturn = bytes[position] == UInt8(ascii: "\r")
    position += 1
    if isReturn, position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    place = SourcePosition(line: place.line + 1, column: 1)
  }
}

extension CSVScanner {
  private func range(_ place: SourcePosition) -> SourceRange {
    SourceRange(
      file: file,
      start: place,
      end: SourcePosition(line: place.line, column: place.column + 1)
    )
  }

  private var strayQuote: Diagnostic {
    Diagnostic(
      .strayQuote,
      at: range(place),
      "a quotation mark stands inside a cell",
      help: "put the whole cell in quotation marks, and write each of those inside it twice"
    )
  }

  private func notUTF8(at offset: Int) -> Diagnostic {
    let before = bytes[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return Diagnostic(
      .tableNotUTF8,
      at: range(SourcePosition(line: line, column: column)),
      "this is not UTF-8 text",
      help: "save it as UTF-8: in Excel 'Save as', then 'CSV UTF-8'; in LibreOffice 'Edit filter "
        + "settings', then the character set"
    )
  }

  /// Where the first byte stands that is no part of a character of UTF-8.
  private static func firstWrongByte(in bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}

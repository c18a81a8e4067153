public import Diagnostics

/// One YAML text as a flat tree: nodes in the order they stand in the file, with their places.
///
/// Texts are slices of one buffer and become strings only when asked for, and an alias is a
/// pointer to what it names, so that reading costs little more than libyaml's own events.
public final class YAMLDocument: Sendable {
  enum Kind: UInt8 {
    case scalar
    case sequence
    case mapping
    case alias
  }

  struct Record {
    let kind: Kind
    var isPlain = false
    let line: UInt32
    let column: UInt32
    var endLine: UInt32
    var endColumn: UInt32
    /// Where the text of a scalar begins in `bytes`; for an alias, the record it stands for.
    var target: UInt32 = 0
    var length: UInt32 = 0
    /// The record after the last one inside this one.
    var next: UInt32 = 0
  }

  public let file: String
  let records: [Record]
  let bytes: [UInt8]
  /// The bytes the document was read from, for the questions that its tree cannot answer.
  private let source: [UInt8]
  /// Where each line of `source` begins.
  private let lineStarts: [UInt32]

  init(file: String, records: [Record], bytes: [UInt8], source: [UInt8]) {
    self.file = file
    self.records = records
    self.bytes = bytes
    self.source = source
    var lineStarts: [UInt32] = [0]
    for (position, byte) in source.enumerated() where byte == UInt8(ascii: "\n") {
      lineStarts.append(UInt32(position + 1))
    }
    self.lineStarts = lineStarts
  }

  /// The bytes of a line, from 1, with its line end; empty if there is no such line.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let end = number < lineStarts.count ? Int(lineStarts[number]) : source.count
    return source[Int(lineStarts[number - 1])..<end]
  }

  /// The bytes of the file from a place on.
  func source(fromLine number: Int, column: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    var rest = source[Int(lineStarts[number - 1])...]
    for _ in 1..<max(1, column) where !rest.isEmpty {
      rest.removeFirst()
      while let byte = rest.first, byte & 0xC0 == 0x80 { rest.removeFirst() }
    }
    return rest
  }

  public var root: YAMLNode { YAMLNode(document: self, index: 0) }
}

/// A value in a document: a text, a list or a mapping, and where it stands.
public struct YAMLNode: Sendable {
  let document: YAMLDocument
  let index: Int
  /// Where the node is used, which for an alias is not where it is written.
  let place: Int

  init(document: YAMLDocument, index: Int) {
    self.document = document
    let record = document.records[index]
    self.place = index
    self.index = record.kind == .alias ? Int(record.target) : index
  }

  var record: YAMLDocument.Record { document.records[index] }

  public var isScalar: Bool { record.kind == .scalar }
  public var isSequence: Bool { record.kind == .sequence }
  public var isMapping: Bool { record.kind == .mapping }

  /// True if there is nothing after the key: no value, as opposed to an empty text in quotes.
  public var isEmptyValue: Bool {
    let record = record
    return record.kind == .scalar && record.length == 0 && record.isPlain
  }

  /// The text of a scalar, and an empty text for a list or a mapping.
  public var text: String {
    String(decoding: utf8, as: UTF8.self)
  }

  /// The bytes of a scalar's text, and none for a list or a mapping.
  public var utf8: ArraySlice<UInt8> {
    let record = record
    guard record.kind == .scalar else { return [] }
    let start = Int(record.target)
    return document.bytes[start..<start + Int(record.length)]
  }

  /// Where the node stands; of a list or a mapping, only its first character.
  public var range: SourceRange {
    let record = document.records[place]
    let start = SourcePosition(line: Int(record.line), column: Int(record.column))
    let end =
      switch record.kind {
      case .scalar, .alias:
        SourcePosition(line: Int(record.endLine), column: Int(record.endColumn))
      case .sequence, .mapping:
        SourcePosition(line: start.line, column: start.column + 1)
      }
    return SourceRange(file: document.file, start: start, end: end)
  }

  /// The nodes of a list, in order; empty for anything else.
  public var items: YAMLItems {
    YAMLItems(of: self, isContainer: isSequence)
  }

  /// The keys and values of a mapping in turn, in order; empty for anything else.
  var keysAndValues: YAMLItems {
    YAMLItems(of: self, isContainer: isMapping)
  }

  /// The value of the first key of a mapping that is written so, or `nil` if there is none.
  public func value(of key: String) -> YAMLNode? {
    var items = keysAndValues
    while let name = items.next(), let value = items.next() {
      if name.utf8.elementsEqual(key.utf8) { return value }
    }
    return nil
  }
}

/// The nodes directly inside another.
public struct YAMLItems: Sequence, IteratorProtocol, Sendable {
  private let document: YAMLDocument
  private var position: Int
  private let end: Int

  init(of node: YAMLNode, isContainer: Bool) {
    document = node.document
    position = node.index + 1
    end = isContainer ? Int(node.record.next) : position
  }

  public mutating func next() -> YAMLNode? {
    guard position < end else { return nil }
    defer { position = Int(document.records[position].next) }
    return YAMLNode(document: document, index: position)
  }
}

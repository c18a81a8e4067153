public import Diagnostics

extension YAMLDocument {
  /// How much one file may ask for.
  public struct Limits: Sendable {
    /// In bytes.
    public var size = 4 << 20
    /// How many lists and mappings may stand inside one another.
    public var depth = 64
    /// How many nodes a document may have once every alias is written out.
    public var nodes = 500_000

    public init() {}
  }

  /// Reads one YAML document, or reports why the bytes are not one and returns `nil`.
  ///
  /// Time and memory are bounded by `limits`, whatever the bytes are. A document with a key
  /// given twice is reported and returned, so that its other problems are told as well.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func parse(
    _ bytes: [UInt8],
    file: String,
    limits: Limits = Limits(),
    log: DiagnosticLog
  ) -> YAMLDocument? {
    guard bytes.count <= limits.size else {
      log.report(
        Diagnostic(
          .tooLarge,
          at: SourceRange(wholeFile: file),
          "the file has more than \(limits.size) bytes; no more are read",
          help: "one file holds one person or one audit"
        )
      )
      return nil
    }
    // libyaml takes a byte order mark, which some editors write, for indentation.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    do throws(Diagnostic) {
      var builder = TreeBuilder(file: file, size: bytes.count, limits: limits, log: log)
      try builder.build(from: YAMLEventStream(bytes, file: file))
      return YAMLDocument(
        file: file,
        records: builder.records,
        bytes: builder.text,
        source: bytes
      )
    } catch {
      log.report(error)
      return nil
    }
  }
}

/// Turns events into the records of a document.
///
/// It keeps its own stack, because recursion over hostile input ends in a segmentation fault.
private struct TreeBuilder {
  typealias Record = YAMLDocument.Record

  /// A list or mapping that has begun and not ended.
  struct Open {
    let record: Int
    var anchor: String?
    /// How many nodes it has so far, every alias written out.
    var size = 1
    var children = 0
  }

  private(set) var records: [Record] = []
  private(set) var text: [UInt8] = []
  private var open: [Open] = []
  private var anchors: [String: (record: Int, size: Int)] = [:]
  private let file: String
  private let limits: YAMLDocument.Limits
  private let log: DiagnosticLog

  init(file: String, size: Int, limits: YAMLDocument.Limits, log: DiagnosticLog) {
    self.file = file
    self.limits = limits
    self.log = log
    text.reserveCapacity(size)
    records.reserveCapacity(size / 8)
  }

  mutating func build(from events: consuming YAMLEventStream) throws(Diagnostic) {
    var documents = 0
    while true {
      let event = try events.next(text: &text)
      switch event.kind {
      case .documentStart:
        documents += 1
        guard documents == 1 else {
          throw Diagnostic(
            .secondDocument,
            at: range(event),
            "a second document begins here",
            help: "one file holds one document; move what follows into a file of its own"
          )
        }
      case .scalar: try addScalar(event)
      case .sequenceStart: try begin(.sequence, event)
      case .mappingStart: try begin(.mapping, event)
      case .collectionEnd: try end(event)
      case .alias: try addAlias(event)
      case .end:
        guard let root = records.first, !(root.kind == .scalar && root.length == 0) else {
          throw Diagnostic(.empty, at: SourceRange(wholeFile: file), "the file is empty")
        }
        return
      }
    }
  }

  private mutating func addScalar(_ event: YAMLEventStream.Event) throws(Diagnostic) {
    try checkTag(event)
    var record = self.record(.scalar, event)
    record.isPlain = event.isPlain
    record.target = UInt32(text.count - event.length)
    record.length = UInt32(event.length)
    record.next = UInt32(records.count + 1)
    records.append(record)
    if let anchor = event.anchor { anchors[anchor] = (records.count - 1, 1) }
    try count(1, at: event)
  }

  private mutating func begin(
    _ kind: YAMLDocument.Kind,
    _ event: YAMLEventStream.Event
  ) throws(Diagnostic) {
    try checkTag(event)
    guard open.count < limits.depth else {
      throw Diagnostic(
        .tooDeep,
        at: range(event),
        "more than \(limits.depth) lists and mappings stand inside one another"
      )
    }
    open.append(Open(record: records.count, anchor: event.anchor))
    records.append(record(kind, event))
  }

  private mutating func end(_ event: YAMLEventStream.Event) throws(Diagnostic) {
    let ended = open.removeLast()
    records[ended.record].next = UInt32(records.count)
    records[ended.record].endLine = UInt32(event.end.line)
    records[ended.record].endColumn = UInt32(event.end.column)
    if records[ended.record].kind == .mapping { checkKeys(of: ended.record) }
    if let anchor = ended.anchor { anchors[anchor] = (ended.record, ended.size) }
    try count(ended.size, at: event)
  }

  private mutating func addAlias(_ event: YAMLEventStream.Event) throws(Diagnostic) {
    guard let name = event.anchor, let anchor = anchors[name] else {
      throw Diagnostic(
        .unknownAlias,
        at: range(event),
        "nothing before this place has the name that '*' asks for",
        help: "an alias can repeat what an anchor '&' has named and finished above it"
      )
    }
    var record = self.record(.alias, event)
    record.target = UInt32(anchor.record)
    record.next = UInt32(records.count + 1)
    records.append(record)
    try count(anchor.size, at: event)
  }

  /// Adds a finished node to what it stands in, and refuses a document that grows too large.
  private mutating func count(_ size: Int, at event: YAMLEventStream.Event) throws(Diagnostic) {
    guard !open.isEmpty else { return }
    open[open.count - 1].size += size
    open[open.count - 1].children += 1
    guard open[open.count - 1].size <= limits.nodes else {
      throw Diagnostic(
        .aliasExpansion,
        at: range(event),
        "with its aliases written out this has more than \(limits.nodes) values",
        help: "write out what is needed instead of repeating it with '*'"
      )
    }
  }

  private func checkTag(_ event: YAMLEventStream.Event) throws(Diagnostic) {
    guard !event.hasTag else {
      throw Diagnostic(
        .tag,
        at: range(event),
        "a tag ('!') cannot stand here",
        help: "put a text that begins with '!' in quotes"
      )
    }
  }

  private func record(_ kind: YAMLDocument.Kind, _ event: YAMLEventStream.Event) -> Record {
    Record(
      kind: kind,
      line: UInt32(event.start.line),
      column: UInt32(event.start.column),
      endLine: UInt32(event.end.line),
      endColumn: UInt32(event.end.column)
    )
  }

  private func range(_ event: YAMLEventStream.Event) -> SourceRange {
    SourceRange(file: file, start: event.start, end: event.end)
  }
}

extension TreeBuilder {
  /// Reports keys that are not texts, and keys given twice, with both places.
  private func checkKeys(of mapping: Int) {
    let end = Int(records[mapping].next)
    var keys: [Int] = []
    var position = mapping + 1
    while position < end {
      let value = Int(records[position].next)
      if records[position].kind == .scalar {
        keys.append(position)
        if records[position].length == 2, records[position].isPlain, bytes(position) == [60, 60] {
          report(
            .mergeKey,
            position,
            "merge keys ('<<') are not read",
            "repeat the keys themselves"
          )
        }
      } else {
        report(.keyNotText, position, "a key must be a text", nil)
      }
      position = Int(records[value].next)
    }
    keys.count <= 24 ? compareAll(keys) : compareByHash(keys)
  }

  private func compareAll(_ keys: [Int]) {
    for (place, key) in keys.enumerated() {
      for earlier in keys[..<place] where isSame(earlier, key) {
        reportDuplicate(key, earlier)
        break
      }
    }
  }

  private func compareByHash(_ keys: [Int]) {
    var seen = [KeyText: Int](minimumCapacity: keys.count)
    for key in keys {
      let text = KeyText(bytes: bytes(key))
      if let earlier = seen[text] {
        reportDuplicate(key, earlier)
      } else {
        seen[text] = key
      }
    }
  }

  private func isSame(_ lhs: Int, _ rhs: Int) -> Bool {
    records[lhs].length == records[rhs].length && bytes(lhs) == bytes(rhs)
  }

  private func bytes(_ record: Int) -> ArraySlice<UInt8> {
    let start = Int(records[record].target)
    return text[start..<start + Int(records[record].length)]
  }

  private func reportDuplicate(_ key: Int, _ earlier: Int) {
    log.report(
      Diagnostic(
        .duplicateKey,
        at: range(key),
        "key '\(shownKey(bytes(key)))' is given twice",
        help: "keep one of the two",
        notes: [Diagnostic.Note("first given here", at: range(earlier))]
      )
    )
  }

  private func report(_ id: DiagnosticID, _ record: Int, _ summary: String, _ help: String?) {
    log.report(Diagnostic(id, at: range(record), summary, help: help))
  }

  private func range(_ index: Int) -> SourceRange {
    let record = records[index]
    return SourceRange(
      file: file,
      start: SourcePosition(line: Int(record.line), column: Int(record.column)),
      end: SourcePosition(line: Int(record.endLine), column: Int(record.endColumn))
    )
  }
}

/// The bytes of a key as a dictionary looks them up: eight at a time, not one by one.
private struct KeyText: Hashable {
  let bytes: ArraySlice<UInt8>

  static func == (lhs: Self, rhs: Self) -> Bool { lhs.bytes == rhs.bytes }

  func hash(into hasher: inout Hasher) {
    var word: UInt64 = 0
    var count = 0
    for byte in bytes {
      word = word << 8 | UInt64(byte)
      count += 1
      if count % 8 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(count)
  }
}

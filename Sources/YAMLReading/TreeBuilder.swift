internal import Diagnostics

/// Turns events into the records of a document.
///
/// It keeps its own stack, because recursion over hostile input ends in a segmentation fault.
struct TreeBuilder {
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
  let file: String
  private let limits: YAMLDocument.Limits
  let log: DiagnosticLog

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
}

internal import CLibYAML
internal import Diagnostics

/// The libyaml parser of one text.
///
/// This is the only file that calls libyaml. The parser lives on the heap because libyaml keeps
/// a pointer to it from `yaml_parser_set_input_string` on.
@safe
struct YAMLEventStream: ~Copyable {
  /// One event, without its text: that is appended to the caller's buffer, so that reading a
  /// file makes no string for any scalar.
  struct Event {
    enum Kind {
      case scalar
      case sequenceStart, mappingStart, collectionEnd
      case alias
      case documentStart
      case end
    }

    let kind: Kind
    let start: SourcePosition
    let end: SourcePosition
    /// How many bytes of text a scalar has.
    var length = 0
    /// True for a scalar without quotes that is not in block style.
    var isPlain = false
    var hasTag = false
    /// The name after `&`, or for an alias after `*`.
    var anchor: String?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let file: String

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; the text of a scalar is appended to `text`.
  ///
  /// - Throws: A diagnostic at the place where libyaml gives up.
  mutating func next(text: inout [UInt8]) throws(Diagnostic) -> Event {
    while true {
      var raw = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &raw) == 1 else { throw problem }
      defer { unsafe yaml_event_delete(&raw) }
      if let event = unsafe event(raw, text: &text) { return event }
    }
  }

  private func event(_ raw: yaml_event_t, text: inout [UInt8]) -> Event? {
    let start = unsafe SourcePosition(raw.start_mark)
    let end = unsafe SourcePosition(raw.end_mark)
    switch unsafe raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe raw.data.scalar
      unsafe text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      return unsafe Event(
        kind: .scalar,
        start: start,
        end: end,
        length: scalar.length,
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
        hasTag: scalar.tag != nil,
        anchor: name(scalar.anchor)
      )
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe raw.data.sequence_start
      return unsafe Event(
        kind: .sequenceStart,
        start: start,
        end: end,
        hasTag: sequence.tag != nil,
        anchor: name(sequence.anchor)
      )
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe raw.data.mapping_start
      return unsafe Event(
        kind: .mappingStart,
        start: start,
        end: end,
        hasTag: mapping.tag != nil,
        anchor: name(mapping.anchor)
      )
    case YAML_ALIAS_EVENT:
      return unsafe Event(kind: .alias, start: start, end: end, anchor: name(raw.data.alias.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return Event(kind: .collectionEnd, start: start, end: end)
    case YAML_DOCUMENT_START_EVENT:
      return Event(kind: .documentStart, start: start, end: end)
    case YAML_STREAM_END_EVENT:
      return Event(kind: .end, start: start, end: end)
    default:
      return nil  // stream start and document end carry nothing we need
    }
  }

  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe anchor.map { unsafe String(cString: $0) }
  }

  /// The problem that libyaml stopped at, and what it was reading when it met it.
  ///
  /// The second place matters: libyaml meets a bracket that was never closed at the end of the
  /// trouble, while its author has to look at where it was opened.
  private var problem: Diagnostic {
    let state = unsafe parser.pointee
    let summary = unsafe state.problem.map { unsafe String(cString: $0) } ?? "not valid YAML"
    guard unsafe state.error != YAML_READER_ERROR else {
      return unsafe unreadableByte(summary, offset: state.problem_offset)
    }
    var notes: [Diagnostic.Note] = []
    if let context = unsafe state.context {
      notes.append(unsafe Diagnostic.Note(String(cString: context), at: range(state.context_mark)))
    }
    let place = unsafe range(state.problem_mark)
    if unsafe byte(at: state.problem_mark.index) == UInt8(ascii: "\t") {
      return Diagnostic(
        .tab,
        at: place,
        "a tab cannot stand here",
        help: "indent with spaces, two for each step",
        notes: notes
      )
    }
    return Diagnostic(.syntax, at: place, summary, help: syntaxHelp(summary), notes: notes)
  }

  private func unreadableByte(_ summary: String, offset: Int) -> Diagnostic {
    var start = offset
    if summary.contains("trailing") {
      // The byte that cannot follow was found; the character it breaks is before it.
      repeat { start -= 1 } while unsafe start > 0 && input[start] & 0xC0 == 0x80
    }
    let place = position(ofByte: start)
    let range = SourceRange(file: file, start: place, end: place)
    return if summary.contains("control") {
      Diagnostic(
        .controlCharacter,
        at: range,
        "a control character cannot stand in a file",
        help: "delete it; it may have come from another program's file format"
      )
    } else {
      Diagnostic(.notUTF8, at: range, "this is not UTF-8 text", help: "save the file as UTF-8")
    }
  }

  /// The line and column of a byte offset; libyaml gives no mark for bytes it cannot read.
  private func position(ofByte offset: Int) -> SourcePosition {
    var line = 1
    var column = 1
    for index in 0..<min(offset, unsafe input.count) {
      let byte = unsafe input[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }

  /// The first byte of the scalar at a mark, whose index counts scalars.
  private func byte(at index: Int) -> UInt8? {
    unsafe input.lazy.filter { $0 & 0xC0 != 0x80 }.dropFirst(index).first
  }

  private func range(_ mark: yaml_mark_t) -> SourceRange {
    SourceRange(file: file, start: SourcePosition(mark), end: SourcePosition(mark))
  }
}

extension SourcePosition {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

internal import Diagnostics

/// What events say of the nodes that they begin, and where.
extension TreeBuilder {
  func checkTag(_ event: YAMLEventStream.Event) throws(Diagnostic) {
    guard !event.hasTag else {
      throw Diagnostic(
        .tag,
        at: range(event),
        "a tag ('!') cannot stand here",
        help: "put a text that begins with '!' in quotes"
      )
    }
  }

  func record(_ kind: YAMLDocument.Kind, _ event: YAMLEventStream.Event) -> Record {
    Record(
      kind: kind,
      line: UInt32(event.start.line),
      column: UInt32(event.start.column),
      endLine: UInt32(event.end.line),
      endColumn: UInt32(event.end.column)
    )
  }

  func range(_ event: YAMLEventStream.Event) -> SourceRange {
    SourceRange(file: file, start: event.start, end: event.end)
  }
}

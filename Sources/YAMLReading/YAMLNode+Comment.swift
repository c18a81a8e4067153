extension YAMLNode {
  /// True if a plain text ends at a single space and `#`, which was probably meant as part of it.
  ///
  /// A comment is set off by two spaces or more; in `room #4` the author loses the end of a
  /// sentence without being told.
  var isCutByComment: Bool {
    let record = record
    guard record.isPlain, record.length > 0, isLastOnItsLine else { return false }
    var rest = document.line(Int(record.endLine))
    // Columns count scalars; drop as many as lead up to the end of the text.
    for _ in 1..<Int(record.endColumn) where !rest.isEmpty {
      rest.removeFirst()
      while let byte = rest.first, byte & 0xC0 == 0x80 { rest.removeFirst() }
    }
    return rest.starts(with: [UInt8(ascii: " "), UInt8(ascii: "#")])
  }

  /// True if no other node begins after this one on the line it ends on.
  ///
  /// Only such a node can be cut, so each line is looked through once, however many nodes it
  /// has; an alias is told about where its text is written.
  private var isLastOnItsLine: Bool {
    let records = document.records
    guard place == index else { return false }
    return index + 1 == records.count || records[index + 1].line > records[index].endLine
  }
}

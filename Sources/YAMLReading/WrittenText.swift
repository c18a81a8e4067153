public import Diagnostics

extension YAMLNode {
  /// Where parts of a scalar's text stand in the file.
  ///
  /// The text is not what is written: lines are folded, indentation is taken out, and quotation
  /// marks and backslashes stand for others. All but the white space has one place in the file.
  ///
  /// - Parameter parts: Offsets in ``utf8``, from 0, in order; none has only white space.
  /// - Returns: The place of each; the text is gone through once, however many there are.
  public func ranges(of parts: [Range<Int>]) -> [SourceRange] {
    guard isScalar, !parts.isEmpty else { return parts.map { _ in range } }
    let text = utf8
    var written = WrittenText(self)
    var offset = text.startIndex
    return parts.map { part in
      let (start, end) = (text.startIndex + part.lowerBound, text.startIndex + part.upperBound)
      for _ in 0..<visibleCount(text[offset..<start]) { _ = written.next() }
      offset = end
      var last: (start: SourcePosition, end: SourcePosition)?
      var first: SourcePosition?
      for _ in 0..<visibleCount(text[start..<end]) {
        last = written.next()
        first = first ?? last?.start
      }
      guard let first, let last else { return range }
      return SourceRange(file: document.file, start: first, end: last.end)
    }
  }

  /// How many scalars are no white space.
  private func visibleCount(_ text: ArraySlice<UInt8>) -> Int {
    text.count { $0 & 0xC0 != 0x80 && !isWhite($0) }
  }
}

/// The scalars of a text as they are written in the file, without white space.
private struct WrittenText {
  private enum Style {
    case asItIs
    case singleQuoted
    case doubleQuoted
  }

  private var rest: ArraySlice<UInt8>
  private var place: SourcePosition
  private var style = Style.asItIs

  init(_ node: YAMLNode) {
    let record = node.record
    place = SourcePosition(line: Int(record.line), column: Int(record.column))
    rest = node.document.source(fromLine: place.line, column: place.column)
    if rest.first == UInt8(ascii: "&") {
      // The name that aliases call it by.
      while let byte = rest.first, !isWhite(byte) { advance(1) }
      while let byte = rest.first, isWhite(byte) { advance(1) }
    }
    switch rest.first {
    case UInt8(ascii: "\""):
      style = .doubleQuoted
      advance(1)
    case UInt8(ascii: "'"):
      style = .singleQuoted
      advance(1)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      // The text begins on the next line.
      while let byte = rest.first, byte != UInt8(ascii: "\n") { advance(1) }
    default: break
    }
  }

  /// Where the next scalar is written; `nil` at the end of the file.
  mutating func next() -> (start: SourcePosition, end: SourcePosition)? {
    while let byte = rest.first {
      let start = place
      if isWhite(byte) {
        advance(1)
      } else if style == .doubleQuoted, byte == UInt8(ascii: "\\") {
        if escape() { return (start, place) }
      } else {
        let isTwice = style == .singleQuoted && rest.starts(with: "''".utf8)
        advance(isTwice ? 2 : 1)
        return (start, place)
      }
    }
    return nil
  }

  /// Steps over an escape.
  ///
  /// - Returns: False if it stands for white space.
  private mutating func escape() -> Bool {
    let kind = rest.dropFirst().first ?? 0
    let digits =
      switch kind {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    let code = rest.dropFirst(2).prefix(digits)
    advance(2 + digits)
    guard digits > 0 else { return !isWhite(kind) && !"tnr".utf8.contains(kind) }
    return !(UInt8(String(decoding: code, as: UTF8.self), radix: 16).map(isWhite) ?? false)
  }

  /// Goes on by so many scalars.
  private mutating func advance(_ count: Int) {
    for _ in 0..<count {
      guard let byte = rest.popFirst() else { return }
      while let more = rest.first, more & 0xC0 == 0x80 { rest.removeFirst() }
      place =
        byte == UInt8(ascii: "\n")
        ? SourcePosition(line: place.line + 1, column: 1)
        : SourcePosition(line: place.line, column: place.column + 1)
    }
  }
}

private func isWhite(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (0x9...0xA).contains(byte) || byte == UInt8(ascii: "\r")
}

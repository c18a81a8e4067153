extension OutputBuffer {
  /// Appends a line as Markdown that reads as its text wherever it stands.
  mutating func append(_ line: Line, at position: MarkdownPosition) {
    var position = position
    // The one plain text that a cell of a large matrix is needs no list of runs.
    if line.spans.count == 1, MarkdownRun.Markup(of: line.spans[0]) == .plain {
      append(plain: VisibleText(line.spans[0].text).characters, at: &position)
      return
    }
    let runs = line.markdownRuns
    for (index, run) in runs.enumerated() {
      let text = VisibleText(run.text).characters
      switch run.markup {
      case .plain:
        append(plain: text, at: &position)
      case .bold:
        let next = index + 1 < runs.count ? VisibleText(runs[index + 1].text).characters : ""
        append(bold: text, before: next.utf8.first, at: &position)
      case .code:
        append(code: text, inCell: position == .cell)
        position.advance(past: UInt8(ascii: "`"))
      }
    }
  }

  private mutating func append(plain text: Substring, at position: inout MarkdownPosition) {
    for byte in text.utf8 {
      // Four spaces at the start of a line make a block of code.
      if position == .lineStart && byte == UInt8(ascii: " ") { continue }
      if position.needsEscape(byte) {
        append(UInt8(ascii: "\\"))
      }
      append(byte)
      position.advance(past: byte)
    }
  }

  /// Appends bold text, or plain text where asterisks would be shown instead of read.
  ///
  /// Asterisks do not count as markup next to spaces, or between a letter outside and
  /// punctuation inside.
  ///
  /// Source: GitHub Flavored Markdown Spec 0.29, 6.4.
  private mutating func append(
    bold text: Substring,
    before next: UInt8?,
    at position: inout MarkdownPosition
  ) {
    let core = text.trimmingSpaces
    guard let first = core.utf8.first, let last = core.utf8.last else {
      append(plain: text, at: &position)
      return
    }
    let opens = core.startIndex > text.startIndex || !mayBeLetter(self.last) || isLetter(first)
    let closes = core.endIndex < text.endIndex || !mayBeLetter(next) || isLetter(last)
    guard opens && closes else {
      append(plain: text, at: &position)
      return
    }
    append(plain: text[..<core.startIndex], at: &position)
    append("**")
    position.advance(past: UInt8(ascii: "*"))
    append(plain: core, at: &position)
    append("**")
    append(plain: text[core.endIndex...], at: &position)
  }

  /// Appends text between more backticks than it has side by side.
  private mutating func append(code text: Substring, inCell: Bool) {
    var longest = 0
    var current = 0
    for byte in text.utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    // Markdown takes one space off both ends.
    let touchesEnd = [" ", "`"].contains { text.hasPrefix($0) || text.hasSuffix($0) }
    let padding = touchesEnd && text.contains { $0 != " " } ? 1 : 0

    append(UInt8(ascii: "`"), count: longest + 1)
    append(UInt8(ascii: " "), count: padding)
    for byte in text.utf8 {
      if inCell && byte == UInt8(ascii: "|") {
        append(UInt8(ascii: "\\"))
      }
      append(byte)
    }
    append(UInt8(ascii: " "), count: padding)
    append(UInt8(ascii: "`"), count: longest + 1)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let start = firstIndex { $0 != " " } ?? endIndex
    let end = self[start...].lastIndex { $0 != " " }.map(index(after:)) ?? start
    return self[start..<end]
  }
}

/// Whether `byte` is an ASCII letter or digit.
private func isLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default:
    false
  }
}

/// Whether `byte` is of a letter as far as can be told without its neighbours.
private func mayBeLetter(_ byte: UInt8?) -> Bool {
  byte.map { isLetter($0) || $0 >= 0x80 } ?? false
}

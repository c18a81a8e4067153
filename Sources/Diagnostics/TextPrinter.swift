/// Prints diagnostics for people: place, problem, the line with a caret under it, then help.
///
///     a.yaml:2:1: error: key 'a' is given twice [yaml/duplicate-key]
///       2 | a: 2
///         | ^
///     a.yaml:1:1: note: first given here
///       help: keep one of them
public struct TextPrinter: Sendable {
  /// Returns the text of a file, or `nil` where its lines must not or cannot be shown.
  public typealias SourceText = @Sendable (_ file: String) -> String?

  private let source: SourceText
  private let width: Int

  /// - Parameters:
  ///   - width: Longer lines are cut around the caret; at least 40.
  ///   - source: The texts to show lines of.
  public init(width: Int = 100, showing source: @escaping SourceText = { _ in nil }) {
    self.source = source
    self.width = max(40, width)
  }

  public func print(_ diagnostic: Diagnostic) -> String {
    var lines = [
      visible("\(diagnostic.range): \(diagnostic.severity.rawValue): \(diagnostic.summary)")
        + " [\(diagnostic.id)]"
    ]
    lines += excerpt(diagnostic.range)
    for note in diagnostic.notes {
      lines.append(visible("\(note.range): note: \(note.summary)"))
    }
    if let help = diagnostic.help {
      lines.append("  help: \(visible(help))")
    }
    return lines.joined(separator: "\n")
  }

  private func excerpt(_ range: SourceRange) -> [String] {
    guard let text = source(range.file), let line = line(range.start.line, of: text), !line.isEmpty
    else {
      return []
    }
    let gutter = String(range.start.line)
    let room = width - gutter.count - 5
    let scalars = Array(line.unicodeScalars)
    // A long line is cut so that the caret stays in sight, with a little of what leads to it.
    let first = range.start.column <= room ? 0 : range.start.column - room / 2
    let shown = scalars.dropFirst(first).prefix(room)
    let lead = String(repeating: " ", count: max(0, range.start.column - 1 - first))
    let last = range.end.line == range.start.line ? range.end.column : scalars.count + 1
    let length = max(1, min(last, first + room + 1) - range.start.column)
    let blank = String(repeating: " ", count: gutter.count)
    return [
      "  \(gutter) | \(visible(String(String.UnicodeScalarView(shown))))",
      "  \(blank) | \(lead)\(String(repeating: "^", count: min(length, room)))",
    ]
  }

  private func line(_ number: Int, of text: String) -> String? {
    var current = 1
    var start = text.utf8.startIndex
    while current < number {
      guard let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = text.utf8.index(after: end)
      current += 1
    }
    let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.utf8.endIndex
    let line = text[start..<end].unicodeScalars
    return String(line.last == "\r" ? line.dropLast() : line)
  }
}

/// The text with control and direction characters replaced, one for one, so that a file cannot
/// drive the terminal that shows it.
public func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(isControl(scalar) ? (scalar == "\t" ? " " : "\u{FFFD}") : scalar)
  }
  return String(result)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

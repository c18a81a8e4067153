import Diagnostics
import TestSupport
import Testing
import YAMLReading

/// Where a part of a text stands in the file, however YAML has it written.
struct WrittenTextTests {
  /// In each, the mark stands before the word 'here'; some have it twice.
  static let documents = [
    "a: ⟦x/x⟧here", "a: not ⟦x/x⟧here, no", "a: é⟦x/x⟧here", "a: \"⟦x/x⟧here\"",
    "a: 'it''s ⟦x/x⟧here'",
    "a: \"\\\"⟦x/x⟧here\\\"\"", "a: \"\\x41\\u00e9\\U0001F993 \\t\\n\\x20⟦x/x⟧here\"",
    "a: \"\\\\ ⟦x/x⟧here\"", "a: \"on \\\n    and ⟦x/x⟧here\"", "a: 'on\n\n   and ⟦x/x⟧here'",
    "a: on\n  and ⟦x/x⟧here\n  and ⟦x/x⟧here", "a: |\n  on\n\n  and ⟦x/x⟧here\n",
    "a: >-  # here\n\n  é and\n  ⟦x/x⟧here\n",
    "a: &n ⟦x/x⟧here", "a: &n \"⟦x/x⟧here\"", "a: [on, ⟦x/x⟧here]", "a: {b: \"é⟦x/x⟧here\"}",
    "a:\r\n  on\r\n  and ⟦x/x⟧here\r\n", "\u{FEFF}a: \"⟦x/x⟧here\"", "a: ⟦x/x⟧here  # here",
  ]

  private func scalars(_ node: YAMLNode) -> [YAMLNode] {
    if node.isScalar { return [node] }
    let inside = ["a", "b"].compactMap { node.value(of: $0) } + Array(node.items)
    return inside.flatMap(scalars)
  }

  /// The offsets of 'here' in a text.
  private func parts(_ node: YAMLNode) -> [Range<Int>] {
    let text = Array(node.utf8)
    let word = Array("here".utf8)
    return text.indices.filter { text[$0...].starts(with: word) }.map { $0..<$0 + word.count }
  }

  @Test(arguments: documents)
  func `a word of a text is told where it is written`(document: String) throws {
    // The mark of the byte order is no column of its line.
    let marked = MarkedText(document.replacing("\u{FEFF}", with: ""))
    let text = (document.hasPrefix("\u{FEFF}") ? "\u{FEFF}" : "") + marked.text
    let root = try #require(Parsed(text).document).root
    let ranges = scalars(root).flatMap { $0.ranges(of: parts($0)) }
    let places = ranges.map {
      MarkedText.Mark(id: "x/x", line: $0.start.line, column: $0.start.column)
    }
    #expect(places == marked.marks)
    for range in ranges {
      #expect(range.end.column == range.start.column + 4 && range.end.line == range.start.line)
    }
  }

  @Test func `a part on two lines ends on the second`() throws {
    let node = try #require(Parsed("a: on\n  and here").document?.root.value(of: "a"))
    let range = try #require(node.ranges(of: [0..<6]).first)
    #expect(range.start == SourcePosition(line: 1, column: 4))
    #expect(range.end == SourcePosition(line: 2, column: 6))
  }

  @Test func `without parts there are no places`() throws {
    let node = try #require(Parsed("a: on").document?.root)
    #expect(node.ranges(of: []) == [])
  }
}

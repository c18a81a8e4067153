package import Diagnostics

/// A text with its marks taken out: in the marked text, `⟦id⟧` stands where a diagnostic must be.
///
///     let marked = MarkedText("a: 1\n⟦yaml/duplicate-key⟧a: 2\n")
///     marked.text   // "a: 1\na: 2\n"
///     marked.marks  // [yaml/duplicate-key at 2:1]
///
/// A `⟦` without its `⟧` stays in the text.
package struct MarkedText: Sendable {
  /// A place that a diagnostic must have; columns count Unicode scalars, both from 1.
  package struct Mark: Hashable, Sendable {
    package let id: String
    package let line: Int
    package let column: Int

    package init(id: String, line: Int, column: Int) {
      self.id = id
      self.line = line
      self.column = column
    }
  }

  package let text: String
  /// The marks in the order they stand in the text.
  package let marks: [Mark]

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var marks: [Mark] = []
    var line = 1
    var column = 1
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "⟦", let end = rest.firstIndex(of: "⟧") {
        marks.append(Mark(id: String(rest[..<end]), line: line, column: column))
        rest = rest[end...].dropFirst()
        continue
      }
      text.append(scalar)
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.text = String(text)
    self.marks = marks
  }
}

extension MarkedText.Mark: CustomStringConvertible {
  package var description: String { "\(id) at \(line):\(column)" }
}

extension Diagnostic {
  /// The diagnostic as a mark, to compare with those of a ``MarkedText``.
  package var mark: MarkedText.Mark {
    MarkedText.Mark(id: id.text, line: range.start.line, column: range.start.column)
  }
}

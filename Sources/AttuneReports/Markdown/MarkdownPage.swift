/// A page of Markdown that is written from top to bottom.
struct MarkdownPage {
  private var buffer = OutputBuffer()
  private var owesBlankLine = false
  private var isEmpty = true

  /// Sets what follows apart from what was written before, if there is any of both.
  mutating func separate() {
    owesBlankLine = !isEmpty
  }

  /// Writes a line between two pieces of markup; nothing if all of it is empty.
  mutating func line(_ opening: String, _ line: Line, _ closing: String = "") {
    guard !(opening.isEmpty && line.isEmpty) else { return }
    start()
    buffer.append(opening)
    buffer.append(line, at: .lineStart)
    buffer.append(closing)
    buffer.append(UInt8(ascii: "\n"))
  }

  mutating func cell(_ line: Line) {
    start()
    buffer.append("| ")
    buffer.append(line, at: .cell)
    buffer.append(UInt8(ascii: " "))
  }

  mutating func rule(_ alignment: Table.Alignment) {
    switch alignment {
    case .leading: buffer.append("| --- ")
    case .trailing: buffer.append("| --: ")
    case .centre: buffer.append("| :-: ")
    }
  }

  mutating func endRow() {
    buffer.append("|\n")
  }

  mutating func pourIfFull(into target: inout some TextOutputStream) {
    buffer.pourIfFull(into: &target)
  }

  mutating func pour(into target: inout some TextOutputStream) {
    buffer.pour(into: &target)
  }

  private mutating func start() {
    if owesBlankLine {
      buffer.append(UInt8(ascii: "\n"))
      owesBlankLine = false
    }
    isEmpty = false
  }
}

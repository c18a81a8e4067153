/// A page of plain text that is written from top to bottom.
///
/// The page keeps three promises for whoever writes on it: no line ends in spaces, blocks
/// are one blank line apart, and no colour outlasts its line.
struct TextPage {
  let width: Int
  private let colour: Bool

  private var buffer = OutputBuffer()
  private var style = TextStyle.plain
  private var owedSpaces = 0
  private var owesBlankLine = false
  private var isEmpty = true

  init(width: Int, colour: Bool) {
    self.width = width
    self.colour = colour
  }

  /// Sets what follows apart from what was written before, if there is any of both.
  mutating func separate() {
    owesBlankLine = !isEmpty
  }

  /// Moves right by `count` columns if anything follows on this line.
  mutating func space(_ count: Int) {
    owedSpaces += count
  }

  mutating func write(_ text: VisibleText, style: TextStyle = .plain) {
    let end = text.characters.lastIndex { $0 != " " }.map(text.characters.index(after:))
    if let end {
      settle(for: style)
      buffer.append(text.characters[..<end])
    }
    space(text.characters[(end ?? text.characters.startIndex)...].utf8.count)
  }

  /// Writes `count` times a sign of this program, such as the line under a heading.
  mutating func write(sign: Unicode.Scalar, count: Int) {
    guard count > 0 else { return }
    settle(for: .plain)
    buffer.append(UInt8(ascii: sign), count: count)
  }

  mutating func write(_ line: Line) {
    for span in line.spans {
      write(VisibleText(span.text), style: TextStyle(of: span))
    }
  }

  mutating func write(_ row: TextRow) {
    for piece in row.pieces {
      space(piece.gap)
      write(piece.text, style: piece.style)
    }
  }

  mutating func endLine() {
    owedSpaces = 0
    settle(for: .plain)
    buffer.append(UInt8(ascii: "\n"))
    isEmpty = false
  }

  /// Writes what is owed before text of `style`.
  private mutating func settle(for style: TextStyle) {
    if owesBlankLine {
      buffer.append(UInt8(ascii: "\n"))
      owesBlankLine = false
    }
    if colour && style != self.style {
      if self.style != .plain {
        select(.plain)
      }
      buffer.append(UInt8(ascii: " "), count: owedSpaces)
      if style != .plain {
        select(style)
      }
      self.style = style
    } else {
      buffer.append(UInt8(ascii: " "), count: owedSpaces)
    }
    owedSpaces = 0
  }

  private mutating func select(_ style: TextStyle) {
    buffer.append("\u{1B}[\(style.parameters)m")
  }

  mutating func pourIfFull(into target: inout some TextOutputStream) {
    buffer.pourIfFull(into: &target)
  }

  mutating func pour(into target: inout some TextOutputStream) {
    buffer.pour(into: &target)
  }
}

/// A page of HTML that is written from top to bottom, and cannot be written wrongly.
///
/// Elements and attributes come from closed lists, an element ends where its content does, and
/// every text and every value of an attribute is escaped. What is not escaped is ``HTMLSource``,
/// which only this program's own sources can be made into.
struct HTMLWriter {
  private var buffer = OutputBuffer()

  mutating func element(
    _ tag: HTMLTag,
    _ attributes: HTMLAttribute...,
    content: (inout Self) -> Void = { _ in }
  ) {
    element(tag, with: attributes, content: content)
  }

  /// An element that holds nothing but a text.
  mutating func element(_ tag: HTMLTag, _ attributes: HTMLAttribute..., text: String) {
    element(tag, with: attributes) { $0.text(text) }
  }

  /// An element that holds nothing but a line.
  mutating func element(_ tag: HTMLTag, _ attributes: HTMLAttribute..., line: Line) {
    element(tag, with: attributes) { $0.line(line) }
  }

  /// The one place where an element begins and ends.
  mutating func element(
    _ tag: HTMLTag,
    with attributes: [HTMLAttribute],
    content: (inout Self) -> Void
  ) {
    open(tag, attributes)
    guard !tag.isVoid else { return }
    content(&self)
    buffer.append("</")
    buffer.append(tag.rawValue)
    buffer.append(">")
  }

  /// A region that scrolls by itself where the page is too narrow for what it holds; the keyboard
  /// reaches it by its name.
  mutating func scrolling(_ name: String, content: (inout Self) -> Void) {
    element(
      .div,
      .type("scroll"),
      .text(.role, "group"),
      .text(.tabindex, "0"),
      .text(.label, name),
      content: content
    )
  }

  private mutating func open(_ tag: HTMLTag, _ attributes: [HTMLAttribute]) {
    buffer.append("<")
    buffer.append(tag.rawValue)
    for attribute in attributes {
      buffer.append(" ")
      buffer.append(attribute.name.rawValue)
      buffer.append("=\"")
      switch attribute.value {
      case .text(let text): append(escaped: VisibleText(text).characters)
      case .number(let number): buffer.append(decimal(number, places: 1))
      }
      buffer.append("\"")
    }
    buffer.append(">")
  }

  /// Text, in which nothing is markup and every character is seen.
  mutating func text(_ text: String) {
    append(escaped: VisibleText(text).characters)
  }

  /// A line with what its parts are.
  mutating func line(_ line: Line) {
    for span in line.spans {
      switch span {
      case .text(let text): self.text(text)
      case .strong(let text): element(.strong, text: text)
      case .code(let text): element(.code, text: text)
      case .mark(let emphasis, let text): element(.b, .type("mark \(emphasis.name)"), text: text)
      }
    }
  }

  /// A text of this program's own sources, as it stands.
  mutating func source(_ source: HTMLSource) {
    buffer.append(source.text)
  }

  /// A line end between elements, for whoever reads the source.
  mutating func endLine() {
    buffer.append("\n")
  }

  mutating func pourIfFull(into target: inout some TextOutputStream) {
    buffer.pourIfFull(into: &target)
  }

  mutating func pour(into target: inout some TextOutputStream) {
    buffer.pour(into: &target)
  }

  private mutating func append(escaped text: Substring) {
    let bytes = text.utf8
    var start = bytes.startIndex
    var place = start
    while place < bytes.endIndex {
      if let escape = Self.escape(of: bytes[place]) {
        buffer.append(text[start..<place])
        buffer.append(escape)
        start = bytes.index(after: place)
      }
      bytes.formIndex(after: &place)
    }
    buffer.append(text[start...])
  }

  /// What stands for a byte that could be markup; safe in text and in both kinds of quotes.
  private static func escape(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

/// Style, script or a declaration that a page has from this program itself.
struct HTMLSource: Sendable {
  let text: String

  /// - Parameter literal: What stands in the sources, known when the program is built.
  init(_ literal: StaticString) {
    text = literal.description
  }

  private init(pieces: [String]) {
    text = pieces.joined()
  }

  static func + (lhs: Self, rhs: Self) -> Self { Self(pieces: [lhs.text, rhs.text]) }

  /// Any text as a string of CSS: whatever is no letter, digit or space becomes its number.
  ///
  /// Source: CSS Syntax Module Level 3, 4.3.7.
  static func string(ofCSS text: String) -> Self {
    let escaped = VisibleText(text).characters.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return Self(pieces: ["\""] + escaped + ["\""])
  }

  /// A colour, which is six digits.
  static func colour(_ colour: Colour) -> Self { Self(pieces: [colour.hexadecimal]) }
}

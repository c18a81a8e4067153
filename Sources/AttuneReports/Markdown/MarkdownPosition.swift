/// Where in a Markdown document the next character goes, as far as its meaning depends on it.
enum MarkdownPosition: Hashable, Sendable {
  /// Where a character may start a heading, a list or a table.
  case lineStart
  /// After digits at the start of a line, where a full stop makes the number of a list.
  case afterNumber
  /// Inside a line.
  case inside
  /// In a cell of a table, where a vertical bar ends even a code span.
  case cell

  /// Whether `byte` would be read as markup here.
  func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "#"),
      UInt8(ascii: "$"):
      true
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"):
      self == .lineStart
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      self == .afterNumber
    default:
      false
    }
  }

  /// The position after `byte`.
  mutating func advance(past byte: UInt8) {
    guard self == .lineStart || self == .afterNumber else { return }
    self = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? .afterNumber : .inside
  }
}

/// A place in a text: line and column, both from 1; columns count Unicode scalars.
public struct SourcePosition: Hashable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourcePosition: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}

/// A stretch of one file; `end` is the place after its last character.
public struct SourceRange: Hashable, Sendable {
  /// The file as the reader of a message knows it: a path, or a name for a built-in text.
  public let file: String
  public let start: SourcePosition
  public let end: SourcePosition

  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The whole of a file, for problems that have no place in it.
  public init(wholeFile file: String) {
    let start = SourcePosition(line: 1, column: 1)
    self.init(file: file, start: start, end: start)
  }
}

extension SourceRange: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.file, lhs.start, lhs.end) < (rhs.file, rhs.start, rhs.end)
  }
}

extension SourceRange: CustomStringConvertible {
  public var description: String { "\(file):\(start.line):\(start.column)" }
}

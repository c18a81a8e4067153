/// A run of text with what its parts are, and without line ends of its own.
///
/// A line is as long as it needs to be; a renderer breaks it where its page ends. Line ends
/// and tabs inside a text are shown as spaces.
public struct Line: Hashable, Sendable {
  public enum Span: Hashable, Sendable {
    case text(String)
    case strong(String)

    /// Something the reader may have to type or find again letter by letter.
    case code(String)

    /// Text that names a level or a severity; see ``Emphasis`` for what the text must say.
    case mark(Emphasis, String)

    /// The characters of the span, whatever it is.
    public var text: String {
      switch self {
      case .text(let text), .strong(let text), .code(let text), .mark(_, let text): text
      }
    }
  }

  public let spans: [Span]

  public init(_ spans: [Span]) {
    self.spans = spans
  }

  public init(_ text: String) {
    spans = text.isEmpty ? [] : [.text(text)]
  }

  /// Whether the line has no characters.
  public var isEmpty: Bool {
    spans.allSatisfy(\.text.isEmpty)
  }

  /// The characters of the line, without what its parts are.
  public var plainText: String {
    spans.map(\.text).joined()
  }

  public static func + (lhs: Self, rhs: Self) -> Self {
    Line(lhs.spans + rhs.spans)
  }
}

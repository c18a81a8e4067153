/// How a piece of text looks on a terminal that has colours.
enum TextStyle: Hashable, Sendable {
  case plain
  case strong
  case code
  case marked(Emphasis)

  init(of span: Line.Span) {
    self =
      switch span {
      case .text: .plain
      case .strong: .strong
      case .code: .code
      case .mark(let emphasis, _): .marked(emphasis)
      }
  }

  /// The parameters of the control sequence 'select graphic rendition'.
  ///
  /// Only basic colours of letters: users can redefine these, and the spaces between two
  /// pieces of one style stay as they are.
  ///
  /// Source: ECMA-48, 8.3.117.
  var parameters: String {
    switch self {
    case .plain: "0"
    case .strong: "1"
    case .code: "36"
    case .marked(.low): "32"
    case .marked(.moderate), .marked(.serious): "33"
    case .marked(.high), .marked(.critical): "31"
    case .marked(.veryHigh), .marked(.blocker): "1;31"
    case .marked(.unknown): "35"
    case .marked(.note): "36"
    }
  }
}

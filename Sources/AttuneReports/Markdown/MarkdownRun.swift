/// Text of a line that has one markup.
///
/// Neighbours with the same markup are one run: `**a****b**` would not be read as bold.
struct MarkdownRun: Hashable, Sendable {
  enum Markup: Hashable, Sendable {
    case plain
    case bold
    case code
  }

  let markup: Markup
  var text: String

  init(_ span: Line.Span) {
    markup = Markup(of: span)
    text = span.text
  }
}

extension MarkdownRun.Markup {
  /// Bold, among levels and severities, for those that a reader must not miss.
  init(of span: Line.Span) {
    self =
      switch span {
      case .text: .plain
      case .strong: .bold
      case .code: .code
      case .mark(let emphasis, _):
        switch emphasis {
        case .high, .veryHigh, .blocker, .critical, .serious: .bold
        case .low, .moderate, .unknown, .note: .plain
        }
      }
  }
}

extension Line {
  var markdownRuns: [MarkdownRun] {
    var runs: [MarkdownRun] = []
    for span in spans where !span.text.isEmpty {
      if runs.last?.markup == MarkdownRun.Markup(of: span) {
        runs[runs.count - 1].text += span.text
      } else {
        runs.append(MarkdownRun(span))
      }
    }
    return runs
  }
}

/// Words that stand side by side on one row of a page.
struct TextRow: Hashable, Sendable {
  /// Characters of one style without a space between them.
  struct Piece: Hashable, Sendable {
    /// How many spaces stand before the piece.
    var gap = 0
    let text: VisibleText
    let style: TextStyle
    /// The columns that the text takes up, without the gap.
    let width: Int
  }

  private(set) var pieces: [Piece] = []

  /// The columns that the row takes up.
  private(set) var width = 0

  mutating func append(_ piece: Piece) {
    pieces.append(piece)
    width += piece.gap + piece.width
  }
}

extension Line {
  /// The rows of the line, broken between words to be at most `limit` columns wide.
  ///
  /// A word that is wider is cut if `splittingWords`, and otherwise makes a row that is too
  /// wide. Spaces are kept except where a row starts or ends.
  ///
  /// - Parameters:
  ///   - limit: At least 2, since no character can be cut in half.
  ///   - splittingWords: Whether to cut words that are wider than `limit`.
  /// - Returns: As many rows as needed; none for a line without words.
  func rows(upTo limit: Int, splittingWords: Bool = false) -> [TextRow] {
    var breaker = RowBreaker(limit: limit, splitsWords: splittingWords)
    for span in spans {
      breaker.add(VisibleText(span.text), style: TextStyle(of: span))
    }
    return breaker.finished()
  }

  /// The columns that the line takes up on a row that is wide enough.
  var displayWidth: Int {
    spans.reduce(0) { $0 + VisibleText($1.text).displayWidth }
  }
}

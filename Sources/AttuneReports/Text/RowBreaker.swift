/// Breaks the spans of a line into rows.
///
/// A row may end at spaces and after a wide character, since Chinese and Japanese have no
/// spaces between words. A word may consist of several spans.
struct RowBreaker {
  private let limit: Int
  private let splitsWords: Bool

  private var rows: [TextRow] = []
  private var row = TextRow()
  private var word: [TextRow.Piece] = []
  private var wordWidth = 0
  private var gap = 0

  init(limit: Int, splitsWords: Bool) {
    self.limit = limit
    self.splitsWords = splitsWords
  }

  mutating func add(_ text: VisibleText, style: TextStyle) {
    let characters = text.characters
    var start = characters.startIndex
    var width = 0

    func part(upTo end: String.Index) -> TextRow.Piece {
      TextRow.Piece(text: text[start..<end], style: style, width: width)
    }

    for index in characters.indices {
      let character = characters[index]
      if character == " " {
        extendWord(by: part(upTo: index))
        endWord()
        gap += 1
        start = characters.index(after: index)
        width = 0
      } else {
        let characterWidth = character.displayWidth
        width += characterWidth
        if characterWidth > 1 {
          let end = characters.index(after: index)
          extendWord(by: part(upTo: end))
          endWord()
          start = end
          width = 0
        }
      }
    }
    extendWord(by: part(upTo: characters.endIndex))
  }

  /// The rows of everything that was added; none if there was no word.
  mutating func finished() -> [TextRow] {
    endWord()
    endRow()
    return rows
  }

  private mutating func extendWord(by piece: TextRow.Piece) {
    guard !piece.text.characters.isEmpty else { return }
    word.append(piece)
    wordWidth += piece.width
  }

  /// Puts the word on this row or, if it does not fit there, on the next.
  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if row.width + gap + wordWidth > limit {
      endRow()
    }
    if row.pieces.isEmpty {
      gap = 0
    }
    word[0].gap = gap
    for piece in word {
      if splitsWords && wordWidth > limit {
        cut(piece)
      } else {
        row.append(piece)
      }
    }
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
    gap = 0
  }

  private mutating func endRow() {
    guard !row.pieces.isEmpty else { return }
    rows.append(row)
    row = TextRow()
  }

  /// Spreads a piece over as many rows as it needs.
  private mutating func cut(_ piece: TextRow.Piece) {
    var start = piece.text.characters.startIndex
    var width = 0
    for part in parts(of: piece.text.characters) {
      if row.width + width + part.width > limit {
        append(piece.text[start..<part.start], width: width, style: piece.style)
        endRow()
        start = part.start
        width = 0
      }
      width += part.width
    }
    append(piece.text[start..<piece.text.characters.endIndex], width: width, style: piece.style)
  }

  private mutating func append(_ text: VisibleText, width: Int, style: TextStyle) {
    guard !text.characters.isEmpty else { return }
    row.append(TextRow.Piece(text: text, style: style, width: width))
  }

  /// Where `text` may be cut: before every character, or inside one that is too wide itself.
  private func parts(of text: Substring) -> [(start: String.Index, width: Int)] {
    text.indices.flatMap { index in
      let character = text[index]
      let width = character.displayWidth
      guard width > limit else { return [(start: index, width: width)] }
      let scalars = text[index...].prefix(1).unicodeScalars
      return scalars.indices.map { (start: $0, width: scalars[$0].displayWidth) }
    }
  }
}

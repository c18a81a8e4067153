/// Finds where quotations of a text end: "…", “…”, ‘…’, and '…' around words.
///
/// A closing mark that was once looked for in vain is not looked for again, so that a text of
/// nothing but opening marks costs no more than another.
struct QuotationScan {
  private struct Marks {
    let opening: [UInt8]
    let closing: [UInt8]
    /// True where the closing mark is an apostrophe too, which ends no quotation inside a word.
    let isApostrophe: Bool
    var isMissing = false

    init(_ opening: String, _ closing: String, isApostrophe: Bool = false) {
      self.opening = Array(opening.utf8)
      self.closing = Array(closing.utf8)
      self.isApostrophe = isApostrophe
    }
  }

  private let text: ArraySlice<UInt8>
  private var marks = [
    Marks("\"", "\""), Marks("\u{201C}", "\u{201D}"),
    Marks("'", "'", isApostrophe: true), Marks("\u{2018}", "\u{2019}", isApostrophe: true),
  ]

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
  }

  /// The place after the closing mark, or `nil` if no quotation begins here.
  ///
  /// It is asked only outside words: in `5'` and `dogs'` none begins.
  mutating func end(ofQuotationAt position: Int) -> Int? {
    switch text[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), 0xE2: break
    default: return nil
    }
    let rest = text[position...]
    guard let pair = marks.firstIndex(where: { rest.starts(with: $0.opening) }) else { return nil }
    let first = position + marks[pair].opening.count
    guard !marks[pair].isMissing, first < text.endIndex, !text.isSpace(at: first) else {
      return nil
    }
    let end = closing(marks[pair], from: first)
    marks[pair].isMissing = end == nil
    return end
  }

  private func closing(_ marks: Marks, from first: Int) -> Int? {
    var position = first
    while let found = text[position...].firstIndex(of: marks.closing[0]) {
      position = found + 1
      guard text[found...].starts(with: marks.closing) else { continue }
      let end = found + marks.closing.count
      if marks.isApostrophe, found == first || text.isSpace(at: found - 1) || text.isWord(at: end) {
        continue
      }
      return end
    }
    return nil
  }
}

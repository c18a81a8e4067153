/// One text, looked through for the phrases of rules from left to right.
///
/// It reads bytes, because a text may be as long as a file.
struct LanguageScan {
  private let text: ArraySlice<UInt8>
  private let rules: LanguageRules
  private var quotations: QuotationScan

  init(_ text: ArraySlice<UInt8>, rules: LanguageRules) {
    self.text = text
    self.rules = rules
    quotations = QuotationScan(text)
  }

  mutating func findings(atMost most: Int) -> [LanguageRules.Finding] {
    var findings: [LanguageRules.Finding] = []
    var position = text.startIndex
    var isInsideWord = false
    while position < text.endIndex, findings.count < most {
      if !isInsideWord {
        if let end = quotations.end(ofQuotationAt: position) {
          position = end
          continue
        }
        if let (entry, end) = entry(at: position) {
          if let finding = finding(entry, position..<end) { findings.append(finding) }
          position = end
          isInsideWord = true
          continue
        }
      }
      isInsideWord = text.isWord(at: position)
      position = text.scalar(after: position)
    }
    return findings
  }

  /// What is told of a phrase; `nil` for an exception.
  private func finding(
    _ entry: LanguageRules.Entry,
    _ range: Range<Int>
  ) -> LanguageRules.Finding? {
    guard let place = entry.place else { return nil }
    let rule = rules.rules[entry.rule]
    return LanguageRules.Finding(
      rule: rule,
      phrase: rule.avoid[place],
      range: range.lowerBound - text.startIndex..<range.upperBound - text.startIndex
    )
  }

  /// The longest phrase that begins here, where a word begins, and where it ends.
  private func entry(at position: Int) -> (LanguageRules.Entry, end: Int)? {
    for place in rules.entries(beginningWith: text[position]) {
      let entry = rules.entries[place]
      if let end = end(of: entry, at: position) { return (entry, end) }
    }
    return nil
  }

  private func end(of entry: LanguageRules.Entry, at start: Int) -> Int? {
    var position = start
    for place in entry.letters {
      let letter = rules.letters[place]
      if letter == UInt8(ascii: " ") {
        guard let end = text.gap(at: position) else { return nil }
        position = end
      } else {
        guard position < text.endIndex, text[position].lowercasedLetter == letter else {
          return nil
        }
        position += 1
      }
    }
    return text.isWord(at: position) ? nil : position
  }
}

extension ArraySlice<UInt8> {
  /// True if a letter or a digit begins here; in the UTF-8 of other scripts, almost anything.
  func isWord(at position: Int) -> Bool {
    guard position < endIndex else { return false }
    switch self[position] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return true
    // U+0080 to U+00BF, U+2000 to U+2FFF and beyond U+FFFF are marks, symbols and pictures.
    case 0xC2, 0xE2, 0xF0...0xFF: return false
    case 0x80...0xFF: return true
    default: return false
    }
  }

  func isSpace(at position: Int) -> Bool {
    guard position < endIndex else { return false }
    return " \t\r\n".utf8.contains(self[position])
  }

  /// Where the next scalar begins.
  func scalar(after position: Int) -> Int {
    var next = position + 1
    while next < endIndex, self[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// The end of what may stand between two words of a phrase: spaces and line ends, or a hyphen.
  func gap(at position: Int) -> Int? {
    let rest = self[Swift.min(position, endIndex)...]
    for hyphen in ["-", "\u{2010}", "\u{2011}"] where rest.starts(with: hyphen.utf8) {
      return position + hyphen.utf8.count
    }
    var end = position
    while true {
      if isSpace(at: end) {
        end += 1
      } else if self[Swift.min(end, endIndex)...].starts(with: "\u{A0}".utf8) {
        end += 2
      } else {
        return end > position ? end : nil
      }
    }
  }
}

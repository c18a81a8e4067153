/// The words to avoid, arranged so that a text is looked through once for all of them.
public struct LanguageRules: Sendable {
  /// A phrase of a rule where it stands in a text.
  public struct Finding: Hashable, Sendable {
    public let rule: LanguageRule
    public let phrase: LanguageRule.Phrase
    /// Offsets in the UTF-8 of the text, from 0.
    public let range: Range<Int>
  }

  /// A phrase as it is looked for: numbers alone, because several are tried at every word.
  struct Entry: Sendable {
    /// The part of ``letters`` that it is.
    let letters: Range<Int>
    let rule: Int
    /// The place among the phrases of its rule, or `nil` for an exception.
    let place: Int?
  }

  let rules: [LanguageRule]
  /// The bytes of all phrases.
  let letters: [UInt8]
  /// Sorted by first byte, then the longest first: a longer one means more.
  let entries: [Entry]
  /// For each byte, where the entries that begin with it begin, and at last where they end.
  private let starts: [Int]

  public init(_ rules: [LanguageRule]) {
    var letters: [UInt8] = []
    var entries: [Entry] = []
    for (number, rule) in rules.enumerated() {
      for (place, phrase) in (rule.avoid + rule.except).enumerated() {
        let range = letters.count..<letters.count + phrase.bytes.count
        let isAvoided = place < rule.avoid.count
        entries.append(Entry(letters: range, rule: number, place: isAvoided ? place : nil))
        letters += phrase.bytes
      }
    }
    let initials = { (entry: Entry) in Int(letters[entry.letters.lowerBound]) }
    entries.sort { (initials($0), $1.letters.count) < (initials($1), $0.letters.count) }
    starts = (0...Int(UInt8.max) + 1).map { byte in
      entries.firstIndex { initials($0) >= byte } ?? entries.count
    }
    self.rules = rules
    self.letters = letters
    self.entries = entries
  }

  /// The places of the entries that begin with a byte, longest first.
  func entries(beginningWith byte: UInt8) -> Range<Int> {
    let byte = Int(byte.lowercasedLetter)
    return starts[byte]..<starts[byte + 1]
  }

  /// Where a text, as UTF-8, has words to avoid, in order.
  ///
  /// Only whole words count, and what stands in quotation marks is left out: somebody's exact words
  /// are kept by quoting them. The time it takes grows with the length of the text alone.
  public func findings(in text: ArraySlice<UInt8>, atMost most: Int = .max) -> [Finding] {
    var scan = LanguageScan(text, rules: self)
    return scan.findings(atMost: most)
  }

  public func findings(in text: String) -> [Finding] {
    findings(in: Array(text.utf8)[...])
  }
}

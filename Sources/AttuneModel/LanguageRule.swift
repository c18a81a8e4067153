/// Words that do not belong in what is written about a person, and what to write instead.
///
/// Rules are data.
public struct LanguageRule: Hashable, Sendable {
  public let id: String
  public let avoid: [Phrase]
  /// Longer phrases that hold one of those words and are no reason to warn.
  public let except: [Phrase]
  /// What to write instead, as it follows the word "write".
  public let write: String
  public let basis: Basis
  public let source: String

  public init(
    id: String,
    avoid: [Phrase],
    except: [Phrase],
    write: String,
    basis: Basis,
    source: String
  ) {
    self.id = id
    self.avoid = avoid
    self.except = except
    self.write = write
    self.basis = basis
    self.source = source
  }
}

extension LanguageRule {
  /// One or more words that are looked for in texts, where hyphen and space are alike, and so are
  /// capital and small letters.
  public struct Phrase: Hashable, Sendable {
    /// As the list has it.
    public let text: String
    /// In small letters, with a space between two words.
    let bytes: [UInt8]

    /// - Throws: ``InvalidPhrase`` if `text` is anything but words of the letters A to Z, with one
    ///   space or hyphen between two of them.
    public init(_ text: String) throws(InvalidPhrase) {
      let hyphen = UInt8(ascii: "-")
      let bytes = text.utf8.map { $0 == hyphen ? UInt8(ascii: " ") : $0.lowercasedLetter }
      let words = bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      let isValid = words.allSatisfy { word in
        !word.isEmpty && word.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      }
      guard isValid else { throw InvalidPhrase() }
      self.text = text
      self.bytes = bytes
    }
  }
}

/// Text that is not a ``LanguageRule/Phrase``.
public struct InvalidPhrase: Error, Hashable, CustomStringConvertible {
  public init() {}

  public var description: String {
    "a phrase is words of the letters a to z, with one space or hyphen between two"
  }
}

extension UInt8 {
  /// The small letter, of a capital one of ASCII; anything else as it is.
  var lowercasedLetter: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

internal import AttuneModel

/// What a text of the register has of one person, where several people may speak in it.
///
/// Words after an id and a colon, as in "p-001: I knock.", are that person's up to the next id with a
/// colon. A word counts as an id if it is that of somebody whom files name, or begins with a letter and
/// has a digit, as "p-203" does and "3pm" does not: to take too much for somebody else's is to leave it
/// out, and no more.
struct SaidWords {
  /// What stands under this person's id, in its order.
  let own: [String]
  /// What stands before any id, of which the text does not say whose it is.
  ///
  /// `nil` if nothing does.
  let unnamed: String?

  init(_ text: String, of person: PersonID, naming: Naming) {
    let known = Set(naming.known.map(\.text))
    var parts: [(speaker: String?, words: [Substring])] = [(nil, [])]
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let begun = Self.beginning(word, among: known, of: person) {
        parts.append((begun.speaker, begun.rest.isEmpty ? [] : [begun.rest]))
      } else {
        parts[parts.count - 1].words.append(word)
      }
    }
    let said = { (part: (speaker: String?, words: [Substring])) in
      part.words.joined(separator: " ")
    }
    own = parts.filter { $0.speaker == person.text }.map(said).filter { !$0.isEmpty }
    let first = parts.count == 1 ? text : said(parts[0])
    unnamed = first.isEmpty ? nil : first
  }

  /// Whose words begin here, and what of them stands in the same word; `nil` if it is one like any
  /// other.
  private static func beginning(
    _ word: Substring,
    among known: Set<String>,
    of person: PersonID
  ) -> (speaker: String, rest: Substring)? {
    guard let colon = word.firstIndex(of: ":") else { return nil }
    let isPartOfID = { (letter: Character) in letter.isLetter || letter.isNumber }
    let begun = word[..<colon].drop { !isPartOfID($0) }
    guard let end = begun.lastIndex(where: isPartOfID) else { return nil }
    let name = begun[...end].lowercased()
    let isLikeAPseudonym = name.first?.isLetter == true && name.contains(where: \.isNumber)
    guard known.contains(name) || name == person.text || isLikeAPseudonym else { return nil }
    return (name, word[word.index(after: colon)...])
  }
}

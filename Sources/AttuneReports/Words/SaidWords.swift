internal import AttuneModel

/// What a text of the register has of one person, where several people may speak in it.
///
/// Words after an id and a colon, as in "p-001: I knock.", are that person's up to the next id with a
/// colon. A word counts as an id if it is that of somebody whom files name, or begins a sentence, has a
/// letter first and a digit, as "p-203" does and "3pm" does not.
enum SaidWords {
  /// Nobody is named as the one who speaks.
  case unnamed(String)
  /// What stands under this person's id, and what before any id; either can be empty.
  case named(own: String, before: String)
  /// Somebody else begins a sentence among them, so that nobody can tell where the person's own words end.
  case mixed

  init(_ text: String, of person: PersonID, naming: Naming) {
    let known = Set(naming.known.map(\.text))
    var parts: [(speaker: String?, words: [Substring])] = [(nil, [])]
    var (isBeginning, isMixed) = (true, false)
    for word in text.split(whereSeparator: \.isWhitespace) {
      let name = Self.name(word)
      let isKnown = name.map { known.contains($0.id) || $0.id == person.text } ?? false
      let isID = isKnown || isBeginning && name.map { Self.isLikeAPseudonym($0.id) } ?? false
      if let name, isID, let rest = name.rest {
        parts.append((name.id, rest.isEmpty ? [] : [rest]))
        isBeginning = rest.isEmpty
        continue
      }
      if isID, isBeginning, name?.id != person.text { isMixed = true }
      parts[parts.count - 1].words.append(word)
      isBeginning = word.last(where: { !"\"'”’)".contains($0) }).map { ".!?;".contains($0) } ?? true
    }
    guard parts.count > 1 else {
      self = .unnamed(text)
      return
    }
    let said = { (parts: [(speaker: String?, words: [Substring])]) in
      parts.flatMap(\.words).joined(separator: " ")
    }
    self =
      isMixed
      ? .mixed
      : .named(
        own: said(parts.filter { $0.speaker == person.text }),
        before: said(parts.filter { $0.speaker == nil })
      )
  }

  /// The word as an id would stand in it, and what is behind its colon, if it has one.
  private static func name(_ word: Substring) -> (id: String, rest: Substring?)? {
    let isPartOfID = { (letter: Character) in letter.isLetter || letter.isNumber }
    let colon = word.firstIndex(of: ":")
    let begun = word[..<(colon ?? word.endIndex)].drop { !isPartOfID($0) }
    guard let end = begun.lastIndex(where: isPartOfID) else { return nil }
    return (begun[...end].lowercased(), colon.map { word[word.index(after: $0)...] })
  }

  private static func isLikeAPseudonym(_ name: String) -> Bool {
    name.first?.isLetter == true && name.contains(where: \.isNumber)
  }
}

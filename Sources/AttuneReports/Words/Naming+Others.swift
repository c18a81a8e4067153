internal import AttuneModel

/// Texts on a page of one person, which is to name nobody else.
extension Naming {
  /// A text that somebody wrote, in quotation marks; `nil` if there is none, it is left out or it
  /// names somebody else.
  func quoted(_ text: String?, onPageOf person: PersonID) -> String? {
    text.flatMap { names($0, besides: person) ? nil : quoted($0) }
  }

  /// True if a text has the id of somebody whom files name and who is not this person.
  func names(_ text: String, besides person: PersonID) -> Bool {
    !places(of: known.filter { $0 != person }, in: Array(text)).isEmpty
  }

  /// This person's own words: verbatim, but that nobody else is named in them.
  func ownWords(_ text: String, of person: PersonID) -> String {
    let letters = Array(text)
    var (words, next) = ("", 0)
    for place in places(of: known.filter { $0 != person }, in: letters) {
      // In brackets, as where a quotation has something that was not said.
      words += String(letters[next..<place.lowerBound]) + "[somebody else]"
      next = place.upperBound
    }
    return words + String(letters[next...])
  }

  /// Where ids stand in a text, in upper or lower case, in their order.
  private func places(of ids: [PersonID], in text: [Character]) -> [Range<Int>] {
    let letters = text.map { $0.lowercased() }
    let found = ids.flatMap { letters.places(ofID: $0.text.map(String.init)) }
      .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    // An id may end in a hyphen: of two that begin at one place the longer one is there.
    return found.reduce(into: []) { places, place in
      if places.last.map({ $0.upperBound <= place.lowerBound }) ?? true { places.append(place) }
    }
  }
}

extension [String] {
  /// Where an id stands that is no part of a longer one, nor of an ordinary word.
  fileprivate func places(ofID id: [String]) -> [Range<Int>] {
    guard !id.isEmpty, count >= id.count else { return [] }
    return (0...(count - id.count)).map { $0..<($0 + id.count) }.filter { place in
      self[place].elementsEqual(id) && !goesOn(from: place.lowerBound - 1, by: -1)
        && !goesOn(from: place.upperBound, by: 1)
    }
  }

  /// True if a letter or a digit stands here, or a hyphen and then one of them.
  private func goesOn(from place: Int, by step: Int) -> Bool {
    isWordCharacter(place)
      || indices.contains(place) && self[place] == "-"
        && isWordCharacter(place + step)
  }

  private func isWordCharacter(_ place: Int) -> Bool {
    indices.contains(place) && self[place].allSatisfy { $0.isLetter || $0.isNumber }
  }
}

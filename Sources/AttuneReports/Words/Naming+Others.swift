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
    !places(in: Array(text), besides: person).isEmpty
  }

  /// This person's own words: verbatim, but that nobody else is named in them.
  func ownWords(_ text: String, of person: PersonID) -> String {
    let letters = Array(text)
    var (words, next) = ("", 0)
    for place in places(in: letters, besides: person) {
      // In brackets, as where a quotation has something that was not said.
      words += String(letters[next..<place.lowerBound]) + "[somebody else]"
      next = place.upperBound
    }
    return words + String(letters[next...])
  }

  /// Where the ids of others stand in a text, in upper or lower case, in their order.
  private func places(in text: [Character], besides person: PersonID) -> [Range<Int>] {
    let letters = text.map { $0.lowercased() }
    let found = known.flatMap { id in
      letters.places(ofID: id.text.map(String.init)).map { (range: $0, id: id) }
    }
    .sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var places: [(range: Range<Int>, id: PersonID)] = []
    // One id can begin with another, this person's too: of two that begin at one place the longer one is
    // there.
    for place in found
    where places.last.map({ $0.range.upperBound <= place.range.lowerBound }) ?? true {
      places.append(place)
    }
    return places.filter { $0.id != person }.map(\.range)
  }
}

extension [String] {
  /// Where an id stands that is no part of a longer number, nor of an ordinary word.
  ///
  /// Nothing but an id has a letter and a digit, so that "p-031s" and "p-031-related" name p-031; an id of
  /// letters alone is a word among others, and "may-pole" names nobody.
  fileprivate func places(ofID id: [String]) -> [Range<Int>] {
    guard !id.isEmpty, count >= id.count else { return [] }
    let isWord = !id.contains { $0.allSatisfy(\.isNumber) }
    return (0...(count - id.count)).map { $0..<($0 + id.count) }.filter { place in
      guard self[place].elementsEqual(id), !isWordCharacter(place.lowerBound - 1) else {
        return false
      }
      guard isWord else { return !isNumber(place.upperBound) || !isNumber(place.upperBound - 1) }
      return !isWordCharacter(place.upperBound) && !isHyphenated(place.lowerBound - 1, by: -1)
        && !isHyphenated(place.upperBound, by: 1)
    }
  }

  /// True if a hyphen stands here and a letter or a digit beyond it.
  private func isHyphenated(_ place: Int, by step: Int) -> Bool {
    indices.contains(place) && self[place] == "-" && isWordCharacter(place + step)
  }

  private func isWordCharacter(_ place: Int) -> Bool {
    indices.contains(place) && self[place].allSatisfy { $0.isLetter || $0.isNumber }
  }

  private func isNumber(_ place: Int) -> Bool {
    indices.contains(place) && self[place].allSatisfy(\.isNumber)
  }
}

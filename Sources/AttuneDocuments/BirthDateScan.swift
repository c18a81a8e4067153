/// Where a line tells a day of birth: in words that can mean nothing else, or in one before what
/// looks like a date.
///
/// It reads bytes from left to right, because a line may be as long as a file.
struct BirthDateScan {
  let line: ArraySlice<UInt8>

  private static let words = ["date of birth", "date-of-birth", "dob:", "d.o.b", "born on"]
    .map { Array($0.utf8) }
  private static let wordsBeforeDate = ["dob", "born", "b."].map { Array($0.utf8) }
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  var start: Int? {
    line.indices.first { position in
      // Every word begins with one of two letters; the rest of the line costs no more than that.
      guard line[position] | 0x20 == UInt8(ascii: "d") || line[position] | 0x20 == UInt8(ascii: "b")
      else { return false }
      guard position == line.startIndex || !isLetter(line[position - 1]) else { return false }
      let rest = line[position...]
      return Self.words.contains { begins(rest, with: $0) }
        || Self.wordsBeforeDate.contains { word in
          begins(rest, with: word) && isDate(rest.dropFirst(word.count))
        }
    }
  }

  /// True for a day in figures, a day or a year with the name of a month, or a year.
  private func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text.drop(while: isGap)
    if begins(rest, with: Array("in ".utf8)) { rest = rest.dropFirst(3).drop(while: isGap) }
    if isMonth(rest) {
      return rest.drop(while: isLetter).drop(while: isGap).first.map(isDigit) ?? false
    }
    let first = digits(of: rest)
    rest = rest.dropFirst(first.count)
    if first.count == 4 {
      return first.starts(with: [0x31, 0x39]) || first.starts(with: [0x32, 0x30])
    }
    guard (1...2).contains(first.count) else { return false }
    if let separator = rest.first, "/.-".utf8.contains(separator) {
      let second = digits(of: rest.dropFirst())
      let third = rest.dropFirst(1 + second.count)
      return !second.isEmpty && third.first == separator && !digits(of: third.dropFirst()).isEmpty
    }
    for ending in ["st", "nd", "rd", "th"] where begins(rest, with: Array(ending.utf8)) {
      rest = rest.dropFirst(2)
    }
    return isMonth(rest.drop { $0 == UInt8(ascii: " ") })
  }

  private func isMonth(_ text: ArraySlice<UInt8>) -> Bool {
    Self.months.contains { begins(text, with: $0) }
  }

  /// As many as a year has, and one more, which no date has.
  private func digits(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.prefix(5).prefix(while: isDigit)
  }

  /// True if a text begins with a word, in letters of either case.
  private func begins(_ text: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
    text.count >= word.count && zip(text, word).allSatisfy { lowercase($0) == $1 }
  }

  private func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isGap(_ byte: UInt8) -> Bool { " \t:(,".utf8.contains(byte) }
}

extension Report {
  /// That records could not be read, so that what is counted or looked for may not be all.
  ///
  /// - Parameters:
  ///   - number: How many files.
  ///   - consequence: What that means for the page, as the end of a sentence.
  /// - Returns: Nothing where all could be read.
  static func leftOut(_ number: Int, _ consequence: String) -> [Block] {
    guard number > 0 else { return [] }
    let have = number == 1 ? "it has" : "they have"
    return [
      .note(
        "\(mark: .serious, "\(count(number, "file", "files")) left out"): \(have) errors, and \(consequence)."
      )
    ]
  }
}

extension Report {
  /// That records could not be read, so that what is counted or looked for may not be all.
  ///
  /// - Parameters:
  ///   - number: How many files.
  ///   - consequence: What that means for the page, as the end of a sentence.
  /// - Returns: Nothing where all could be read.
  static func leftOut(_ number: Int, _ consequence: String) -> [Block] {
    leftOut(number, number == 1 ? "it has errors" : "they have errors", consequence)
  }

  /// The same of audits and profiles: where one audit of a setting has errors, none of it is used, since
  /// what is newest is not known.
  static func auditsLeftOut(_ number: Int, _ consequence: String) -> [Block] {
    let (they, have) = number == 1 ? ("it", "has") : ("they", "have")
    return leftOut(
      number,
      "\(they), or another audit of the same setting, \(have) errors",
      consequence
    )
  }

  private static func leftOut(_ number: Int, _ why: String, _ consequence: String) -> [Block] {
    guard number > 0 else { return [] }
    return [
      .note(
        "\(mark: .serious, "\(count(number, "file", "files")) left out"): \(why), and \(consequence)."
      )
    ]
  }
}

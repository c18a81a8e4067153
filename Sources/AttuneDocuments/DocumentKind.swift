internal import Diagnostics

/// What a file says it is, in its first key.
public enum DocumentKind: Hashable, Sendable {
  case profile
  case assessment
  case plan
  case incident
  case governance
  case monthlyReturn
  /// Which column of a table is what.
  case columnMap
  /// Which pseudonym stands for which code.
  case pseudonymKey

  /// Asks a file what it is; a word with a slip in it is taken for the nearest one, so that what is wrong
  /// in the file is told by its own rules, and a file of names is shown to nobody.
  ///
  /// - Returns: `nil` if the file does not say, or says something else.
  public static func detected(in bytes: [UInt8]) -> DocumentKind? {
    guard let format = claimedID("attune", in: bytes) else { return nil }
    let word = String(format.prefix { $0 != "/" })
    return kind(of: word)
      ?? nearestName(to: word, among: formats.map(\.word)).flatMap(kind)
  }

  private static func kind(of word: String) -> DocumentKind? {
    formats.first { $0.word == word }?.kind
  }

  private static let formats: [(word: String, kind: DocumentKind)] = [
    ("profile", .profile), ("assessment", .assessment), ("plan", .plan), ("incident", .incident),
    ("governance", .governance), ("return", .monthlyReturn), ("columns", .columnMap),
    ("people", .pseudonymKey),
  ]
}

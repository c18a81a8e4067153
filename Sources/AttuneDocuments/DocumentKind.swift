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

  /// - Returns: `nil` if the file does not say, or says something else.
  public static func detected(in bytes: [UInt8]) -> DocumentKind? {
    let word = claimedID("attune", in: bytes) ?? ""
    return if word.hasPrefix("profile/") {
      .profile
    } else if word.hasPrefix("assessment/") {
      .assessment
    } else if word.hasPrefix("plan/") {
      .plan
    } else if word.hasPrefix("incident/") {
      .incident
    } else if word.hasPrefix("governance/") {
      .governance
    } else if word.hasPrefix("return/") {
      .monthlyReturn
    } else if word.hasPrefix("columns/") {
      .columnMap
    } else if word.hasPrefix("people/") {
      .pseudonymKey
    } else {
      nil
    }
  }
}

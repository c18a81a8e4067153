/// What a rule of practice says of what it looks at.
///
/// Not known is never a pass, and a rule that does not apply is none either.
public enum Answer: String, Hashable, Sendable, CaseIterable {
  case met
  case notMet = "not_met"
  case unknown
  case notApplicable = "not_applicable"
}

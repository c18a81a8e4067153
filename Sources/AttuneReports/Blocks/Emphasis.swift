/// What a marked piece of text is an instance of: a level of strain or the severity of a flag.
///
/// Renderers may colour by it. Since colour may be missing or not be seen, the marked text
/// must say the same in words or letters.
public enum Emphasis: Hashable, Sendable, CaseIterable {
  case low
  case moderate
  case high
  case veryHigh
  case unknown

  case blocker
  case critical
  case serious
  case note
}

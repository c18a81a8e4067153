/// The lasting name of a kind of problem, such as `yaml/duplicate-key`.
///
/// Names are never used again for something else. Each module lists its own in
/// `DiagnosticIDs.swift`; each has a test and an entry in `attune explain`.
public struct DiagnosticID: Hashable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }
}

extension DiagnosticID: CustomStringConvertible {
  public var description: String { text }
}

extension DiagnosticID: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.text < rhs.text
  }
}

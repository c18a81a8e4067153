/// What in a person a factor acts on: a sense, seeking in a sense, predictability, privacy.
public struct Need: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case sense
    case seeking
    case other
  }

  public let id: String
  public let name: String
  public let kind: Kind
  /// One sentence that says what "more" means.
  public let more: String
  /// The weight of the need in a person who is similar to most, from 0 to 1 (W0 of the method).
  public let importance: Sourced<Double>

  public init(id: String, name: String, kind: Kind, more: String, importance: Sourced<Double>) {
    self.id = id
    self.name = name
    self.kind = kind
    self.more = more
    self.importance = importance
  }
}

extension Adjustment {
  /// Something in a profile for which an adjustment would harm, or may.
  public struct Contraindication: Hashable, Sendable {
    public enum Feature: Hashable, Sendable {
      /// A need, by position, that is "more" or above.
      case need(Int)
      /// Low registration in a sense that is "more" or above.
      case registration(Sense)
      /// A condition, by id.
      case condition(String)
    }

    public enum Consequence: String, Hashable, Sendable, CaseIterable {
      /// It is no candidate.
      case avoid
      /// It may be offered once this was talked about.
      case ask
    }

    public let feature: Feature
    public let consequence: Consequence
    /// True if it holds only where others are too; in a room of the person's own it does not.
    public let isOnlyInSharedSpace: Bool
    /// Ids of what takes the harm away, if one of them is done as well.
    public let unless: [String]
    public let why: String

    public init(
      feature: Feature,
      consequence: Consequence,
      isOnlyInSharedSpace: Bool,
      unless: [String],
      why: String
    ) {
      self.feature = feature
      self.consequence = consequence
      self.isOnlyInSharedSpace = isOnlyInSharedSpace
      self.unless = unless
      self.why = why
    }
  }
}

/// The closed lists of words that files may use.
public struct Vocabularies: Hashable, Sendable {
  /// A word and how it reads in a sentence.
  public struct Entry: Hashable, Sendable {
    public let id: String
    public let name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A kind of restrictive practice.
  public struct RestrictionType: Hashable, Sendable {
    public let id: String
    public let name: String
    /// True for practices that are easily overlooked.
    public let isSubtle: Bool

    public init(id: String, name: String, isSubtle: Bool) {
      self.id = id
      self.name = name
      self.isSubtle = isSubtle
    }
  }

  /// A change to a setting or a practice that files may name.
  public struct AdjustmentName: Hashable, Sendable {
    public enum Restrictive: String, Hashable, Sendable, CaseIterable {
      case no
      /// It becomes restrictive when it is imposed, cannot be left, or falls on everyone.
      case ifImposed = "if-imposed"
      case yes
    }

    public let id: String
    public let name: String
    public let group: String
    public let restrictive: Restrictive

    public init(id: String, name: String, group: String, restrictive: Restrictive) {
      self.id = id
      self.name = name
      self.group = group
      self.restrictive = restrictive
    }
  }

  public let conditions: [Entry]
  public let reliedOn: [Entry]
  public let calming: [Entry]
  public let restrictionTypes: [RestrictionType]
  public let adjustments: [AdjustmentName]

  public init(
    conditions: [Entry],
    reliedOn: [Entry],
    calming: [Entry],
    restrictionTypes: [RestrictionType],
    adjustments: [AdjustmentName]
  ) {
    self.conditions = conditions
    self.reliedOn = reliedOn
    self.calming = calming
    self.restrictionTypes = restrictionTypes
    self.adjustments = adjustments
  }
}

/// The closed lists of words that files may use.
public struct Vocabularies: Hashable, Sendable {
  /// A word and how it reads in a sentence.
  public struct Entry: Hashable, Sendable {
    public let id: String
    public var name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A kind of restrictive practice.
  public struct RestrictionType: Hashable, Sendable {
    public let id: String
    public var name: String
    /// True for practices that are easily overlooked.
    public let isSubtle: Bool
    /// What a restriction of this type always keeps people from, if that is one thing.
    public let restricts: Restriction.Restricts?
    /// What rules of practice look at; `nil` if none is of this type alone.
    public let family: Family?
    /// True for a rule that is for all by its nature.
    public let isBlanket: Bool

    /// Types that law and guidance speak of together.
    public enum Family: String, Hashable, Sendable, CaseIterable {
      case restraint
      case seclusion
      case segregation
      case surveillance
      case communication
    }

    public init(
      id: String,
      name: String,
      isSubtle: Bool,
      restricts: Restriction.Restricts? = nil,
      family: Family? = nil,
      isBlanket: Bool = false
    ) {
      self.id = id
      self.name = name
      self.isSubtle = isSubtle
      self.restricts = restricts
      self.family = family
      self.isBlanket = isBlanket
    }
  }

  public private(set) var conditions: [Entry]
  public private(set) var reliedOn: [Entry]
  public private(set) var calming: [Entry]
  public private(set) var restrictionTypes: [RestrictionType]

  public init(
    conditions: [Entry],
    reliedOn: [Entry],
    calming: [Entry],
    restrictionTypes: [RestrictionType]
  ) {
    self.conditions = conditions
    self.reliedOn = reliedOn
    self.calming = calming
    self.restrictionTypes = restrictionTypes
  }
}

extension Vocabularies {
  /// Every id of every list, sorted, each once.
  public var ids: [String] {
    let words = conditions.map(\.id) + reliedOn.map(\.id) + calming.map(\.id)
    return Set(words + restrictionTypes.map(\.id)).sorted()
  }

  /// The same lists, with another name for an id wherever it stands.
  public func naming(_ id: String, _ name: String) -> Vocabularies {
    var changed = self
    changed.conditions.name(id, name)
    changed.reliedOn.name(id, name)
    changed.calming.name(id, name)
    changed.restrictionTypes.name(id, name)
    return changed
  }
}

extension [Vocabularies.Entry] {
  /// How a word reads in a sentence; the word itself if it is not in the list.
  public func name(of id: String) -> String { first { $0.id == id }?.name ?? id }
}

/// What stands in a list of words.
private protocol NamedWord {
  var id: String { get }
  var name: String { get set }
}

extension Vocabularies.Entry: NamedWord {}
extension Vocabularies.RestrictionType: NamedWord {}

extension Array where Element: NamedWord {
  fileprivate mutating func name(_ id: String, _ name: String) {
    for position in indices where self[position].id == id { self[position].name = name }
  }
}

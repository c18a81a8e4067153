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
    /// What of force it is; `nil` for what is no use of force.
    public let force: Force?

    /// What section 1(6) and (7) of the Mental Health Units (Use of Force) Act 2018 calls use of force.
    public enum Force: String, Hashable, Sendable, CaseIterable {
      /// By hand.
      case physical
      /// By a device.
      case mechanical
      /// By medicine.
      case chemical
      /// Seclusion or segregation.
      case isolation
    }

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
      isBlanket: Bool = false,
      force: Force? = nil
    ) {
      self.id = id
      self.name = name
      self.isSubtle = isSubtle
      self.restricts = restricts
      self.family = family
      self.isBlanket = isBlanket
      self.force = force
    }
  }

  public private(set) var conditions: [Entry]
  public private(set) var reliedOn: [Entry]
  public private(set) var calming: [Entry]
  public private(set) var restrictionTypes: [RestrictionType]
  /// Texts, in lower case, that answer nothing where an account is asked for, such as "unknown".
  public let sayNothing: Set<String>
  /// Texts, in lower case, that say that there was none: an answer only where none can be one.
  public let sayNone: Set<String>
  /// Texts, in lower case, that say that it stands elsewhere: an answer only where it is asked where
  /// something is kept.
  public let sayElsewhere: Set<String>

  public init(
    conditions: [Entry],
    reliedOn: [Entry],
    calming: [Entry],
    restrictionTypes: [RestrictionType],
    sayNothing: Set<String>,
    sayNone: Set<String>,
    sayElsewhere: Set<String>
  ) {
    self.conditions = conditions
    self.reliedOn = reliedOn
    self.calming = calming
    self.restrictionTypes = restrictionTypes
    self.sayNothing = sayNothing
    self.sayNone = sayNone
    self.sayElsewhere = sayElsewhere
  }

  /// The types that are use of force, in the order of the list.
  public var typesOfForce: [RestrictionType] { restrictionTypes.filter { $0.force != nil } }

  /// What of force a type is; `nil` for one that is none, or is not in the list.
  public func force(ofType id: String) -> RestrictionType.Force? {
    restrictionType(id)?.force
  }

  /// - Returns: `nil` for one that is not in the list.
  public func restrictionType(_ id: String) -> RestrictionType? {
    restrictionTypes.first { $0.id == id }
  }

  /// What a type is called; its id, if it is not in the list.
  public func name(ofType id: String) -> String { restrictionType(id)?.name ?? id }
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

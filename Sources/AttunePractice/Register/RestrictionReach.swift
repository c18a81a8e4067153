public import AttuneModel

/// Whom a restriction reaches, beside those who are recorded as needing it.
public struct RestrictionReach: Hashable, Sendable {
  /// Those whom it reaches and the files name, sorted.
  public let people: [PersonID]
  /// Those among them who are not recorded as needing it.
  public let others: [PersonID]
  /// True if it is for everyone who is there, whoever that is.
  public let isForEveryone: Bool
  /// True if whoever it is for lives, or may live, with others whom the files do not name.
  public let mayReachUnnamed: Bool
  /// Recorded as needed by nobody at all.
  public let isNeededByNobody: Bool
  /// True if somebody who needs it lives there, as far as the files name those who do.
  public let isNeededHere: Bool
  /// True for a type that is a rule for all by its nature.
  public let isBlanketType: Bool

  /// - Parameters:
  ///   - restriction: What is in force.
  ///   - residents: Those who live there, as far as they are named.
  ///   - count: How many people live there; `nil` if that is not known.
  ///   - blanketTypes: Types that are rules for all by their nature.
  public init(
    of restriction: Restriction,
    among residents: [PersonID],
    outOf count: Int?,
    blanketTypes: Set<String>
  ) {
    let named =
      switch restriction.appliesTo {
      case .everyone: residents
      case .people(let people): people
      }
    let people = Set(named).sorted()
    self.people = people
    others = people.filter { !restriction.neededBy.contains($0) }
    isForEveryone = restriction.appliesTo == .everyone
    mayReachUnnamed = isForEveryone && count.map { $0 > people.count } ?? true
    isNeededByNobody = restriction.neededBy.isEmpty
    isNeededHere = restriction.neededBy.contains(where: residents.contains)
    isBlanketType = blanketTypes.contains(restriction.type)
  }

  /// A rule for all, with no person whose need was looked at (Mental Health Act Code of Practice 8.5).
  public var isBlanket: Bool {
    isBlanketType || isForEveryone && isNeededByNobody
  }

  /// Whether each whom it reaches is recorded as needing it, as far as it is known whom it reaches.
  ///
  /// Naming who needs a rule looks at nobody else who lives under it.
  public var isIndividual: Truth {
    if isBlanket { return .no }
    guard isNeededByNobody else { return isContagion.negated }
    return people.count > 1 ? .unknown : .yes
  }

  /// Whether people live under it who are not recorded as needing it; not known where nobody is
  /// recorded as needing it, unless it is for everyone.
  public var reachesOthers: Truth {
    if isForEveryone, isNeededByNobody { return .yes }
    return isNeededByNobody ? .unknown : isContagion
  }

  /// Whether it was put in place for somebody and others live under it as well.
  public var isContagion: Truth {
    if isNeededByNobody { return .no }
    if !others.isEmpty { return .yes }
    return mayReachUnnamed ? .unknown : .no
  }
}

internal import AttuneModel
internal import AttuneScoring

extension Household {
  /// What one member does to another, by what they bring to the spaces that both use.
  public struct Effect: Hashable, Sendable {
    /// Places among the members.
    public let from: Int
    public let on: Int
    /// The pairing of the one affected with the audit alone, and with what the other brings.
    public let without: Pairing
    public let with: Pairing
    /// By how many levels it goes up: by the load, or after flags where that is more.
    ///
    /// A level that a flag holds up already must not hide that the load rises.
    public let levels: Int
    /// The factor of which the load grows most; `nil` if nothing grows.
    public let factor: Int?
  }

  /// Two people who each raise the other by a level or more.
  public struct Loop: Hashable, Sendable {
    public let one: Int
    public let other: Int
  }

  /// Every ordered pair, the largest rise first, then by load, then by members.
  ///
  /// Each is worked out against the audit alone, so that one person's shout is not hidden by
  /// another's.
  public var effects: [Effect] {
    let joining = HouseholdJoining(engine: engine, setting: setting, asOf: asOf, size: size)
    let effects = members.indices.flatMap { from in
      members.indices.filter { $0 != from }.map { effect(from, on: $0, joining) }
    }
    return effects.sorted { lhs, rhs in
      let rises = (lhs.rise, rhs.rise)
      if lhs.levels != rhs.levels { return lhs.levels > rhs.levels }
      return (rises.1, lhs.from, lhs.on) < (rises.0, rhs.from, rhs.on)
    }
  }

  private func effect(_ from: Int, on: Int, _ joining: HouseholdJoining) -> Effect {
    let person = members[on].person
    let shared = joining.joined([members[from]], for: person)
    let (without, with) = (outcomes[on].alone, joining.pairing(of: person, in: shared))
    let before = engine.explain(person, in: setting).amounts
    let after = engine.explain(person, in: shared).amounts
    let growth = after.map { ($0.key, $0.value - (before[$0.key] ?? 0)) }
      .filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return Effect(
      from: from,
      on: on,
      without: without,
      with: with,
      levels: max(
        with.score.estimatedLevel.rawValue - without.score.estimatedLevel.rawValue,
        with.levelOrEstimate.rawValue - without.levelOrEstimate.rawValue
      ),
      factor: with.score.load > without.score.load || with.level != without.level
        ? growth.first?.0 : nil
    )
  }

  /// The loops among these effects, by members.
  public func loops(_ effects: [Effect]) -> [Loop] {
    let least = Int(engine.catalogue.conventions[.loopLevels])
    let raising = Set(effects.filter { $0.levels >= least }.map { [$0.from, $0.on] })
    return members.indices.flatMap { one in
      members.indices
        .filter { $0 > one && raising.contains([one, $0]) && raising.contains([$0, one]) }
        .map { Loop(one: one, other: $0) }
    }
  }
}

extension Household.Effect {
  /// By how much the load of the one affected grows.
  public var rise: Double { with.score.load - without.score.load }
}

extension Pairing {
  /// The level after flags or, where there is none, that of the estimate.
  fileprivate var levelOrEstimate: Level { level ?? score.estimatedLevel }
}

extension Explanation {
  /// What each factor has of `load⁴`, by position in the catalogue.
  fileprivate var amounts: [Int: Double] {
    let load = score.load
    var amounts: [Int: Double] = [:]
    for part in parts {
      amounts[part.factor, default: 0] += part.share * load * load * load * load
    }
    return amounts
  }
}

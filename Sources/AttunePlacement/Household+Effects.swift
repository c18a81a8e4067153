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
  /// another's. Of who it is not recorded what they bring there is none: not known is not nothing.
  public var effects: [Effect] {
    let rule = EffectRule(engine: engine, setting: setting, asOf: asOf)
    let known = members.indices.filter { members[$0].person.profile.presence != nil }
    let effects = known.flatMap { from in
      members.indices.filter { $0 != from }.map { on in
        let (person, other) = (members[from].person, members[on].person)
        let (without, with) = (outcomes[on].alone, rule.pairing(of: other, with: person))
        return Effect(
          from: from,
          on: on,
          without: without,
          with: with,
          levels: with.levels(above: without),
          factor: rule.factor(of: person, on: other, from: without, to: with)
        )
      }
    }
    return effects.sorted { lhs, rhs in
      if lhs.levels != rhs.levels { return lhs.levels > rhs.levels }
      return (rhs.rise, lhs.from, lhs.on) < (lhs.rise, rhs.from, rhs.on)
    }
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

/// What one person does to another in a home, by what they bring to the spaces that both use.
struct EffectRule {
  let engine: Engine
  let setting: CompiledSetting
  let asOf: CalendarDate

  /// The one affected, with the audit alone.
  func pairing(of person: CompiledProfile) -> Pairing {
    engine.pairing(person, in: setting, asOf: asOf, use: .household)
  }

  /// The same with what another brings.
  func pairing(of person: CompiledProfile, with other: CompiledProfile) -> Pairing {
    engine.pairing(person, in: shared(person, other), asOf: asOf, use: .household)
  }

  /// The factor of which the load grows most; `nil` if nothing grows.
  func factor(
    of other: CompiledProfile,
    on person: CompiledProfile,
    from without: Pairing,
    to with: Pairing
  ) -> Int? {
    guard with.score.load > without.score.load || with.level != without.level else { return nil }
    let before = engine.explain(person, in: setting).amounts
    let after = engine.explain(person, in: shared(person, other)).amounts
    return after.map { ($0.key, $0.value - (before[$0.key] ?? 0)) }
      .filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .first?.0
  }

  private func shared(_ person: CompiledProfile, _ other: CompiledProfile) -> CompiledSetting {
    let brought = PresenceJoining(engine: engine).contributions(of: other, to: person, in: setting)
    return setting.showing(setting.view(for: person.person).joining(brought, engine))
  }
}

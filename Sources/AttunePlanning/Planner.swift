public import AttuneModel
internal import AttunePlacement
public import AttuneScoring

/// What somebody asks a plan for.
public struct PlanRequest: Sendable {
  /// The level that is to be reached, or `nil` for the least load within the limits.
  public var target: Level?
  public var limits: PlanLimits
  /// True to work out the least load for every amount of money, too.
  public var wantsFrontier: Bool

  public init(target: Level?, limits: PlanLimits, wantsFrontier: Bool = false) {
    self.target = target
    self.limits = limits
    self.wantsFrontier = wantsFrontier
  }
}

/// Makes plans for people in one setting (method 11).
public struct Planner: Sendable {
  let engine: Engine
  let setting: CompiledSetting
  let asOf: CalendarDate
  /// For whom the plan is.
  let people: [CompiledProfile]
  /// Who else lives there, and may be looked at.
  let others: [CompiledProfile]

  /// Prepares plans for `people`, with an eye on the `others` who live there.
  public init(
    for people: [CompiledProfile],
    others: [CompiledProfile],
    in setting: CompiledSetting,
    engine: Engine,
    asOf: CalendarDate
  ) {
    self.engine = engine
    self.setting = setting.keepingViews(of: (people + others).map(\.person))
    self.asOf = asOf
    self.people = people
    self.others = others
  }

  /// What looks for candidates within some limits.
  func search(_ limits: PlanLimits) -> CandidateSearch {
    CandidateSearch(
      engine: engine,
      setting: setting,
      people: people,
      others: others,
      limits: limits
    )
  }

  /// For each person, what each candidate changes in the setting as they find it.
  func alterations(_ candidates: [Candidate], for person: CompiledProfile) -> [[Alteration]] {
    let effects = AdjustmentEffects(engine: engine)
    let view = setting.view(for: person.person)
    return candidates.map { effects.alterations(of: $0, for: person.person, in: view) }
  }

  /// The setting as a person would find it with these made.
  func changed(_ candidates: [Candidate], for person: CompiledProfile) -> CompiledSetting {
    let view = setting.view(for: person.person)
    return setting.showing(
      view.altered(alterations(candidates, for: person).flatMap(\.self), engine),
      providing: candidates.flatMap(\.offer.provides)
    )
  }

  func pairing(_ person: CompiledProfile, in setting: CompiledSetting) -> Pairing {
    engine.pairing(person, in: setting, asOf: asOf, use: .plan)
  }

  /// How many flags would be in the way, and the sum of everyone's load, with each candidate alone.
  func alone(_ candidates: [Candidate], target: Level?) -> [(flags: Int, load: Double)] {
    let severities = FlagWatch.severities(above: target)
    let made = people.map { alterations(candidates, for: $0) }
    var alone = candidates.map { _ in (flags: 0, load: 0.0) }
    for (row, person) in people.enumerated() {
      let view = setting.view(for: person.person)
      for place in candidates.indices {
        let altered = view.altered(made[row][place], engine)
        alone[place].load += engine.load(person, in: altered)
        let changed = setting.showing(altered, providing: candidates[place].offer.provides)
        alone[place].flags += self.flags(person, in: changed, of: severities).count
      }
    }
    return alone
  }
}

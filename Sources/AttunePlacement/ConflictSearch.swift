internal import AttuneModel
public import AttuneScoring

/// Looks at people newly placed in a home together, and for the best placement in which nobody raises
/// another by a level.
///
/// What one person does to another in a home does not depend on who else is there, so that each pair is
/// worked out once for all placements that are tried.
public struct ConflictSearch {
  private struct Key: Hashable {
    let column: Int
    let from: PersonID
    let on: PersonID
  }

  private let problem: PlacementProblem
  private let others: [CompiledProfile]
  private var levels: [Key: Int] = [:]
  private var alone: [Key: Pairing] = [:]

  /// Prepares to look; `others` are people who are not placed, and may live in the homes.
  public init(_ problem: PlacementProblem, others: [CompiledProfile]) {
    self.problem = problem
    self.others = others
  }

  /// What people newly placed in a home and those who are there would do to one another.
  ///
  /// - Returns: By setting, the largest rise first.
  public mutating func conflicts(in placement: Placement) -> [PlacementProblem.Conflict] {
    pairs(in: placement).map { pair in
      PlacementProblem.Conflict(
        column: pair.column,
        from: pair.from.person,
        on: pair.on.person,
        levels: pair.levels,
        isLoop: levels(pair.column, pair.on, pair.from) >= least,
        factor: factor(pair.column, pair.from, pair.on)
      )
    }
  }

  private var least: Int { Int(problem.match.engine.catalogue.conventions[.loopLevels]) }

  /// Two of whom the first raises the second.
  private struct Pair {
    let column: Int
    let from: CompiledProfile
    let on: CompiledProfile
    let levels: Int
  }

  private mutating func pairs(in placement: Placement) -> [Pair] {
    var all: [Pair] = []
    for home in problem.homesWithNewPeople(placement, others) {
      let people = home.people
        .filter { $0.profile.consents(to: .household, asOf: problem.match.asOf) }
        .sorted { $0.person < $1.person }
      var found: [Pair] = []
      for from in people where from.profile.presence?.isEmpty == false {
        for on in people where on.person != from.person {
          guard home.new.contains(from.person) || home.new.contains(on.person) else { continue }
          let levels = levels(home.column, from, on)
          if levels >= least {
            found.append(Pair(column: home.column, from: from, on: on, levels: levels))
          }
        }
      }
      all += found.enumerated()
        .sorted { ($1.element.levels, $0.offset) < ($0.element.levels, $1.offset) }
        .map(\.element)
    }
    return all
  }

  private func rule(_ column: Int) -> EffectRule {
    EffectRule(
      engine: problem.match.engine,
      setting: problem.match.settings[column],
      asOf: problem.match.asOf
    )
  }

  private mutating func levels(
    _ column: Int,
    _ from: CompiledProfile,
    _ on: CompiledProfile
  ) -> Int {
    guard from.profile.presence?.isEmpty == false else { return 0 }
    let key = Key(column: column, from: from.person, on: on.person)
    if let known = levels[key] { return known }
    let rule = rule(column)
    let without = without(column, on)
    let found = rule.pairing(of: on, with: from).levels(above: without)
    levels[key] = found
    return found
  }

  private mutating func without(_ column: Int, _ person: CompiledProfile) -> Pairing {
    let key = Key(column: column, from: person.person, on: person.person)
    let found = alone[key] ?? rule(column).pairing(of: person)
    alone[key] = found
    return found
  }

  private mutating func factor(
    _ column: Int,
    _ from: CompiledProfile,
    _ on: CompiledProfile
  ) -> Int? {
    let rule = rule(column)
    return rule.factor(
      of: from,
      on: on,
      from: without(column, on),
      to: rule.pairing(of: on, with: from)
    )
  }

  /// The best placement in which nobody newly placed is in conflict with anybody.
  ///
  /// Of two people in conflict one has to be elsewhere. Each way is tried, the best placement first, so
  /// that the first without conflicts is the best.
  public mutating func alternative(to placement: Placement) -> PlacementProblem.Alternative {
    var open: [(placement: Placement, excluded: Set<PlacementProblem.Exclusion>)] = [
      (placement, [])
    ]
    var seen: Set<Set<PlacementProblem.Exclusion>> = []
    var tried = 0
    while let best = open.indices.min(by: { open[$0].placement.value < open[$1].placement.value }) {
      let (candidate, excluded) = open.remove(at: best)
      guard let conflict = pairs(in: candidate).first else { return .found(candidate) }
      tried += 1
      if tried > Int(problem.match.engine.catalogue.conventions[.placementsTried]) {
        return .givenUp
      }
      for person in [conflict.from.person, conflict.on.person] {
        guard let row = problem.match.people.firstIndex(where: { $0.person == person }),
          !problem.isKept(row)
        else { continue }
        let more = excluded.union([
          PlacementProblem.Exclusion(row: row, column: conflict.column)
        ])
        guard more != excluded, seen.insert(more).inserted else { continue }
        open.append((problem.solved(excluding: more), more))
      }
    }
    return .none
  }
}

public import AttuneModel
internal import AttuneScoring

/// What would have to be different in a setting that is not the first of a comparison.
public struct Remedy: Hashable, Sendable {
  public enum Goal: Hashable, Sendable {
    /// That it can be offered at all.
    case offered
    /// That it is level with the first: no worse by level after flags, and no more load.
    case level
  }

  public let goal: Goal
  /// Flags in the way that no reading could lift: a no, no place, an age, a restriction.
  public let obstacles: [Flag]
  /// The smallest change of one reading or two; `nil` if none would do it.
  ///
  /// Empty if only the obstacles are in the way. None is looked for where the person said no.
  public let steps: [ReadingStep]?
  /// The level after flags that these steps would leave, whatever becomes of the obstacles.
  public let levelThen: Level?
}

extension Comparison {
  /// The smallest change that would make a candidate offerable or, where it is, level with the best.
  ///
  /// - Returns: `nil` for the first itself, for where the person is confined now, and where not
  ///   enough is known: what is needed there is to find out.
  public func remedy(for place: Int) -> Remedy? {
    let candidate = candidates[place]
    guard place != best, !(candidate.isHome && candidate.pairing.isConfined) else { return nil }
    let search = ChangeSearch(
      person,
      in: candidate.setting,
      engine: engine,
      asOf: asOf,
      places: 12
    )
    let obstacles = candidate.flags.filter { $0.severity == .blocker && !$0.finding.restsOnReading }
    if obstacles.contains(where: \.isRefusal) {
      return Remedy(goal: .offered, obstacles: obstacles, steps: nil, levelThen: nil)
    }
    if candidate.pairing.isBlocked {
      let steps = search.smallest(reaching: .notForbidden)
      return Remedy(
        goal: .offered,
        obstacles: obstacles,
        steps: steps,
        levelThen: search.level(after: steps ?? [])
      )
    }
    guard let best, Standing(candidate.pairing) == .known else { return nil }
    let first = candidates[best].pairing
    let steps = search.smallest(reaching: .levelWith(first))
    return Remedy(
      goal: .level,
      obstacles: candidate.flags.filter { $0.isOfRestriction && $0.floor > first.level.urgency },
      steps: steps,
      levelThen: search.level(after: steps ?? [])
    )
  }
}

extension Flag {
  /// True if the person said no to the place, or to something in it that no reading is of.
  public var isRefusal: Bool {
    if case .vetoed(_, nil) = finding { true } else { false }
  }

  /// True if it speaks of a restriction that sets a level.
  fileprivate var isOfRestriction: Bool {
    switch finding {
    case .blanket, .reliedOnRestricted: true
    default: false
    }
  }

  /// The urgency of the level that it sets at the least.
  fileprivate var floor: Int {
    let level: Level? = severity == .critical ? .veryHigh : .high
    return level.urgency
  }
}

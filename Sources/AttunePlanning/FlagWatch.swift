internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// The flags that would keep a level above a target, and which candidates could lift them.
///
/// A low load with a limit passed is not a low level: what no adjustment touches stays, and is told;
/// everything else has to go.
struct FlagWatch {
  private struct Key: Hashable {
    let person: PersonID
    let rule: String
    let factors: [Int]
  }

  private let planner: Planner
  private let candidates: [Candidate]
  private let severities: Set<FlagSeverity>
  /// Flags that no candidate touches.
  private let stuck: Set<Key>
  /// The flags that may be lifted.
  let liftable: [LiftableFlag]
  /// How much nothing among the candidates lifts.
  let stuckWeight: Int

  /// Looks at what sets a level above the target or, without one, at all that forbids or sets a level.
  init(_ planner: Planner, _ candidates: [Candidate], target: Level?) {
    self.planner = planner
    self.candidates = candidates
    let severities = Self.severities(above: target)
    self.severities = severities
    var stuck: Set<Key> = []
    var liftable: [LiftableFlag] = []
    var stuckWeight = 0
    for person in planner.people {
      let made = planner.alterations(candidates, for: person)
      // Where even the kindest that all of them could do leaves a flag, no set lifts it.
      let view = planner.setting.view(for: person.person)
      let kindest = planner.setting.showing(
        view.kindest(made.flatMap(\.self), planner.engine),
        providing: candidates.flatMap(\.offer.provides)
      )
      let left = Set(
        planner.flags(person, in: kindest, of: severities).map { Self.key($0, person.person) }
      )
      for flag in planner.flags(person, in: planner.setting, of: severities) {
        let set = planner.lifting(flag, candidates, made, person)
        if set == 0 || left.contains(Self.key(flag, person.person)) {
          stuck.insert(Self.key(flag, person.person))
          stuckWeight += flag.severity.weight
        } else {
          liftable.append(LiftableFlag(by: set, weight: flag.severity.weight))
        }
      }
    }
    self.stuck = stuck
    self.liftable = liftable
    self.stuckWeight = stuckWeight
  }

  /// How much is in the way with a set made, beside what nothing lifts: 0 is nothing.
  func left(with set: CandidateSet) -> Int {
    let made = candidates.indices.filter { set & (1 << $0) != 0 }.map { candidates[$0] }
    return planner.people.reduce(0) { sum, person in
      planner.flags(person, in: planner.changed(made, for: person), of: severities)
        .filter { !stuck.contains(Self.key($0, person.person)) }
        .reduce(sum) { $0 + $1.severity.weight }
    }
  }

  private static func key(_ flag: Flag, _ person: PersonID) -> Key {
    Key(person: person, rule: flag.rule, factors: flag.factors)
  }

  /// Which flags set a level above this one, or forbid the pairing.
  static func severities(above target: Level?) -> Set<FlagSeverity> {
    switch target {
    case nil, .low, .moderate: [.blocker, .critical, .serious]
    case .high: [.blocker, .critical]
    case .veryHigh: [.blocker]
    }
  }
}

/// A flag that some candidates could have a part in lifting.
struct LiftableFlag {
  let by: CandidateSet
  let weight: Int

  /// What is left at the least of some flags where only these candidates are made.
  static func left(of flags: [LiftableFlag], with set: CandidateSet) -> Int {
    flags.reduce(0) { $1.by & set == 0 ? $0 + $1.weight : $0 }
  }
}

extension FlagSeverity {
  /// So much that one of a severity is more than all that there can be of the next.
  fileprivate var weight: Int {
    switch self {
    case .blocker: 1_000_000
    case .critical: 1_000
    case .serious: 1
    case .note, .notChecked: 0
    }
  }
}

extension Planner {
  func flags(
    _ person: CompiledProfile,
    in setting: CompiledSetting,
    of severities: Set<FlagSeverity>
  ) -> [Flag] {
    engine.flags(person, in: setting, asOf: asOf, use: .plan, of: severities).filter {
      // That there is no place, or a no to the place itself, is nothing that a plan is about.
      severities.contains($0.severity) && ($0.severity != .blocker || $0.finding.restsOnReading)
    }
  }

  /// The candidates that change what a flag is about, or lift it by themselves.
  fileprivate func lifting(
    _ flag: Flag,
    _ candidates: [Candidate],
    _ made: [[Alteration]],
    _ person: CompiledProfile
  ) -> CandidateSet {
    candidates.indices.reduce(0) { set, place in
      let touches = made[place].contains { flag.factors.contains(engine.layout.factors[$0.slot]) }
      return touches || lifts(candidates[place], flag, person) ? set | 1 << place : set
    }
  }

  private func lifts(_ candidate: Candidate, _ flag: Flag, _ person: CompiledProfile) -> Bool {
    guard flag.factors.isEmpty else { return false }
    return !flags(person, in: changed([candidate], for: person), of: [flag.severity])
      .contains { $0.rule == flag.rule }
  }
}

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
  /// For each flag that may be lifted, the candidates that could have a part in it.
  let needed: [CandidateSet]

  init(_ planner: Planner, _ candidates: [Candidate], target: Level) {
    self.planner = planner
    self.candidates = candidates
    let severities = Self.severities(above: target)
    self.severities = severities
    var stuck: Set<Key> = []
    var needed: [CandidateSet] = []
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
        } else {
          needed.append(set)
        }
      }
    }
    self.stuck = stuck
    self.needed = needed
  }

  /// True if no flag is in the way of the target but those that nothing touches.
  func isKept(by set: CandidateSet) -> Bool {
    let made = candidates.indices.filter { set & (1 << $0) != 0 }.map { candidates[$0] }
    return planner.people.allSatisfy { person in
      planner.flags(person, in: planner.changed(made, for: person), of: severities)
        .allSatisfy { stuck.contains(Self.key($0, person.person)) }
    }
  }

  private static func key(_ flag: Flag, _ person: PersonID) -> Key {
    Key(person: person, rule: flag.rule, factors: flag.factors)
  }

  /// Which flags set a level above this one, or forbid the pairing.
  static func severities(above target: Level) -> Set<FlagSeverity> {
    switch target {
    case .low, .moderate: [.blocker, .critical, .serious]
    case .high: [.blocker, .critical]
    case .veryHigh: [.blocker]
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

public import AttuneModel
internal import AttuneScoring

extension Household {
  /// What the files say to a question, and for whom.
  public struct GateAnswer: Hashable, Sendable {
    public enum Answer: String, Hashable, Sendable, CaseIterable {
      case yes
      case no
      case notAsked = "not_asked"
    }

    public let gate: HouseholdRules.Gate
    public let answer: Answer
    /// Those because of whom it is not "yes".
    public let people: [PersonID]
  }

  /// The answers in the order of the gates; none of them is scored.
  public var gates: [GateAnswer] {
    engine.catalogue.household.gates.map { gate in
      switch gate.test {
      case .wantsToShare: wantsToShare(gate)
      // What a person says of sharing at all is not what they say of this.
      case .residentsAsked: GateAnswer(gate: gate, answer: .notAsked, people: residents)
      case .consent: consent(gate)
      // By how it is built: age is held against the registration of a place, and nothing else is
      // read of anybody.
      case .noProxy: GateAnswer(gate: gate, answer: .yes, people: [])
      case .knownHarm: knownHarm(gate)
      case .assessable: assessable(gate)
      case .notInFiles: GateAnswer(gate: gate, answer: .notAsked, people: [])
      }
    }
  }

  private var residents: [PersonID] {
    Set(
      members.filter { !$0.isNewcomer }.map(\.person.person)
        + (setting.assessment.residents ?? [])
    )
    .sorted()
  }

  private func wantsToShare(_ gate: HouseholdRules.Gate) -> GateAnswer {
    let refusing = members.filter { $0.person.profile.wantsToShare == .no }
    if !refusing.isEmpty {
      return GateAnswer(gate: gate, answer: .no, people: refusing.map(\.person.person))
    }
    let open = members.filter { $0.person.profile.wantsToShare != .yes }.map(\.person.person)
    let unknown = Set(open + withoutProfile + withoutConsent).sorted()
    return GateAnswer(gate: gate, answer: unknown.isEmpty ? .yes : .notAsked, people: unknown)
  }

  private func consent(_ gate: HouseholdRules.Gate) -> GateAnswer {
    if !withoutConsent.isEmpty {
      return GateAnswer(gate: gate, answer: .no, people: withoutConsent)
    }
    return GateAnswer(
      gate: gate,
      answer: withoutProfile.isEmpty ? .yes : .notAsked,
      people: withoutProfile
    )
  }

  /// The one fact of these that files have: that a child would live with adults.
  private func knownHarm(_ gate: HouseholdRules.Gate) -> GateAnswer {
    let children = members.filter { $0.person.profile.ageBand == .adolescent }
    let isMixed = !children.isEmpty && children.count < members.count
    return GateAnswer(
      gate: gate,
      answer: isMixed ? .no : .notAsked,
      people: isMixed ? children.map(\.person.person) : []
    )
  }

  private func assessable(_ gate: HouseholdRules.Gate) -> GateAnswer {
    let unknown = members.indices.filter { !outcomes[$0].canBeAssessed }
      .map { members[$0].person.person }
    // Of whom there is no file, nothing is known; and what nobody wrote of what a person brings is
    // not nothing.
    let all = Set(unknown + presenceNotRecorded + withoutProfile + withoutConsent).sorted()
    return GateAnswer(gate: gate, answer: all.isEmpty ? .yes : .no, people: all)
  }

  /// Members of whom it is not recorded what they bring to a home.
  public var presenceNotRecorded: [PersonID] {
    members.filter { $0.person.profile.presence == nil }.map(\.person.person)
  }
}

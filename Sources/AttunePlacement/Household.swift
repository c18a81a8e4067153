public import AttuneModel
public import AttuneScoring

/// Several people in one home: what each brings to the others, and how each would be there (method 9).
///
/// No validated tool for this question exists. What is here are prompts for people to talk about.
public struct Household: Sendable {
  /// Who would live there.
  public struct Member: Sendable {
    public let person: CompiledProfile
    public let isNewcomer: Bool
  }

  /// How one of them is there: by the audit alone, with those who live there, with everyone.
  public struct Outcome: Sendable {
    public let alone: Pairing
    /// `nil` for somebody who does not live there yet.
    public let before: Pairing?
    public let after: Pairing
    /// With everyone there, for sentences and shares.
    public let explanation: Explanation
    public let flags: [Flag]
    /// False if too much is not known of what matters to the person.
    public let canBeAssessed: Bool
  }

  public let engine: Engine
  public let setting: CompiledSetting
  public let asOf: CalendarDate
  /// Residents first, then newcomers; by id.
  public let members: [Member]
  /// One for each member, in their order.
  public let outcomes: [Outcome]
  /// People who live there and of whom there is no profile.
  public let withoutProfile: [PersonID]
  /// People who would live there, or do, and whose files may not be used for this.
  public let withoutConsent: [PersonID]

  /// Brings people together: those who live there and have a profile, and the newcomers.
  ///
  /// Of those who did not agree to it nothing is used but their names; `away` are residents who would
  /// no longer live there.
  public init(
    of people: [CompiledProfile],
    in setting: CompiledSetting,
    without away: Set<PersonID> = [],
    engine: Engine,
    asOf: CalendarDate
  ) {
    let residents = (setting.assessment.residents ?? []).filter { !away.contains($0) }
    let agreed = people.filter { $0.profile.consents(to: .household, asOf: asOf) }
    let members = agreed.map { person in
      Member(person: person, isNewcomer: !setting.assessment.isHome(of: person.profile))
    }
    .sorted {
      ($0.isNewcomer ? 1 : 0, $0.person.person) < ($1.isNewcomer ? 1 : 0, $1.person.person)
    }
    self.engine = engine
    self.setting = setting
    self.asOf = asOf
    self.members = members
    let known = Set(people.map(\.person))
    withoutProfile = Set(residents).subtracting(known).sorted()
    withoutConsent = known.subtracting(agreed.map(\.person)).sorted()
    let joining = HouseholdJoining(
      engine: engine,
      setting: setting,
      asOf: asOf,
      size: Set(residents).union(known).count
    )
    outcomes = members.indices.map { joining.outcome(of: $0, among: members) }
  }

  /// How many people the files name who would live there.
  public var size: Int { members.count + withoutProfile.count + withoutConsent.count }

  /// How many people the audit counted, where it did.
  public var counted: Int? {
    let slot = engine.layout.slots[engine.catalogue.household.group]
    let values = setting.usual.cells.indices.compactMap {
      setting.usual.value(slot: slot, cell: $0)
    }
    return values.max().map { Int($0) }
  }

  /// The members, worst first: by level after flags with everyone there, then by load, then by id.
  public var worstFirst: [Int] {
    members.indices.sorted { Pairing.comesFirst(outcomes[$0].after, outcomes[$1].after) }
  }
}

/// Works out how each person would be with others around.
struct HouseholdJoining {
  let engine: Engine
  let setting: CompiledSetting
  let asOf: CalendarDate
  /// How many people would live there.
  let size: Int

  func outcome(of place: Int, among members: [Household.Member]) -> Household.Outcome {
    let member = members[place]
    let others = members.indices.filter { $0 != place }.map { members[$0] }
    let alone = pairing(of: member.person, in: setting)
    let before =
      member.isNewcomer
      ? nil
      : pairing(of: member.person, in: joined(others.filter { !$0.isNewcomer }, for: member.person))
    let shared = joined(others, for: member.person, isGrown: members.contains(where: \.isNewcomer))
    let unknown = 1 - alone.score.coverage
    return Household.Outcome(
      alone: alone,
      before: before,
      after: pairing(of: member.person, in: shared),
      explanation: engine.explain(member.person, in: shared),
      flags: engine.flags(member.person, in: shared, asOf: asOf, use: .household),
      canBeAssessed: unknown < engine.catalogue.conventions[.householdUnknown]
    )
  }

  /// The setting as one person finds it with what others bring.
  ///
  /// Where newcomers are among them (`isGrown`), the home may have more people than its audit
  /// counted.
  func joined(
    _ others: [Household.Member],
    for person: CompiledProfile,
    isGrown: Bool = false
  ) -> CompiledSetting {
    let joining = PresenceJoining(engine: engine)
    let brought = others.flatMap {
      joining.contributions(of: $0.person, to: person, in: setting)
    }
    let view = setting.view(for: person.person).joining(brought, engine)
    return setting.showing(isGrown ? view.counting(size, engine) : view)
  }

  func pairing(of person: CompiledProfile, in setting: CompiledSetting) -> Pairing {
    engine.pairing(person, in: setting, asOf: asOf, use: .household)
  }
}

extension SettingView {
  /// The view of a home in which at least so many people live.
  fileprivate func counting(_ people: Int, _ engine: Engine) -> SettingView {
    let factor = engine.catalogue.household.group
    let slot = engine.layout.slots[factor]
    return raising(slot: slot, toAtLeast: Double(people))
  }
}

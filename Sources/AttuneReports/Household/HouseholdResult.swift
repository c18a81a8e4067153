public import AttuneModel
public import AttunePlacement
internal import AttuneScoring

/// Everything that `household` knows of people in one home.
public struct HouseholdResult: Sendable {
  let household: Household
  let effects: [Household.Effect]
  let loops: [Household.Loop]
  let sums: [Household.Sum]
  /// Of this home; `nil` if it has no register.
  let contagions: [Household.Contagion]?
  /// That newcomers would bring.
  let broughtContagions: [Household.Contagion]
  let gates: [Household.GateAnswer]
  let naming: Naming
  /// What newcomers live in now, where it was audited.
  let homes: [PersonID: Pairing]

  /// Works out what is shown; `homes` are where newcomers live now, as far as it was audited.
  public init(
    _ household: Household,
    homes: [PersonID: (assessment: Assessment, pairing: Pairing)],
    naming: Naming
  ) {
    self.household = household
    effects = household.effects
    loops = household.loops(effects)
    sums = household.sums
    contagions = household.contagions
    broughtContagions = household.contagions(broughtFrom: homes.mapValues(\.assessment))
    gates = household.gates
    self.homes = homes.mapValues(\.pairing)
    self.naming = naming
  }

  /// The pairings of everyone with everyone there, worst first.
  public var pairings: [Pairing] { household.worstFirst.map { household.outcomes[$0].after } }

  var catalogue: Catalogue { household.engine.catalogue }
  var assessment: Assessment { household.setting.assessment }
  var name: String { naming.name(assessment.setting) }

  func person(_ place: Int) -> String { naming.id(household.members[place].person.person) }

  var wording: Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment)
  }

  /// The first answer that is no: what comes after it is not to be looked at yet.
  var stop: Household.GateAnswer? { gates.first { $0.answer == .no } }
}

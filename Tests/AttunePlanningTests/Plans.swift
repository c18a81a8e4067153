import AttuneModel
import AttuneScoring
import TestPairings

@testable import AttunePlanning

extension ReadPairing {
  /// What plans for the person, with an eye on who else lives there.
  func planner(others: [CompiledProfile] = []) -> Planner {
    Planner(for: [person], others: others, in: setting, engine: engine, asOf: asOf)
  }

  /// A plan for the person, as if nobody else lived there.
  func plan(_ target: Level?, _ limits: PlanLimits = PlanLimits()) -> Plan {
    planner().plan(PlanRequest(target: target, limits: limits))
  }

  /// What could be chosen for the person, as if nobody else lived there.
  func found(_ limits: PlanLimits = PlanLimits()) -> CandidateSearch.Found {
    planner().search(limits).found()
  }
}

extension CandidateSearch.Found {
  func candidates(_ id: String) -> [Candidate] { candidates.filter { $0.adjustment.id == id } }

  func leftOut(_ id: String) -> [LeftOut] { leftOut.filter { $0.adjustment.id == id } }
}

extension Plan {
  /// The ids of what it would do, in the order in which it would be done.
  var ids: [String] { actions.map(\.candidate.adjustment.id) }

  /// What a budget counts of it.
  var countedCost: Double { actions.reduce(0) { $0 + $1.candidate.countedCost } }
}

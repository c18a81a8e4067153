import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// A home with two bedrooms and a lounge, as people write it: `p-1`, for whom the plan is, and
/// whoever else lives there.
struct WrittenPlan {
  static let consent = "{given-by: person, on: 2026-09-20, to: [assess, place, household, plan]}"

  var place: WrittenPairing
  var keys: [String: String] = [:]
  /// What is different in the profile of each other, by pseudonym.
  var others: [(id: String, keys: [String: String])] = []

  init(
    _ keys: [String: String],
    others: [(id: String, keys: [String: String])] = [],
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) {
    self.keys = keys
    self.others = others
    place = WrittenPairing {
      $0.place["residents"] = "[p-1, p-2]"
      $0.spaces = [
        WrittenSpace("room-1", "bedroom", occupant: "p-1"),
        WrittenSpace("room-2", "bedroom", occupant: "p-2"), WrittenSpace("hall", "lounge"),
      ]
      change(&$0)
    }
  }

  /// For everyone, or for `p-1` alone with an eye on the others.
  func planner(forAll all: Bool = false) throws -> Planner {
    let first = try read("p-1", keys)
    let rest = try others.map { try read($0.id, $0.keys) }
    let people = [first.person] + (all ? rest.map(\.person) : [])
    return Planner(
      for: people,
      others: all ? [] : rest.map(\.person),
      in: first.setting,
      engine: first.engine,
      asOf: first.asOf
    )
  }

  func found(_ limits: PlanLimits = PlanLimits()) throws -> CandidateSearch.Found {
    try planner().search(limits).found()
  }

  func plan(_ target: Level? = nil, _ limits: PlanLimits = PlanLimits()) throws -> Plan {
    try planner().plan(PlanRequest(target: target, limits: limits))
  }

  private func read(_ id: String, _ keys: [String: String]) throws -> ReadPairing {
    var written = place
    written.person["person"] = id
    written.person["lives-at"] = written.place["setting"]
    written.person["consent"] = Self.consent
    written.person["presence"] = "[]"
    written.person = written.person.merging(keys) { _, new in new }
    return try written.read()
  }
}

extension Planner {
  func person(_ id: String) throws -> CompiledProfile {
    try #require((people + others).first { $0.person.text == id })
  }

  func load(of id: String, with candidates: [Candidate]) throws -> Double {
    let person = try person(id)
    return engine.score(person, in: changed(candidates, for: person)).load
  }
}

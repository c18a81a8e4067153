import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// People newly placed in one home, and those who are there: looked at after the placement.
struct LivingTogetherTests {
  private static let loud =
    "[{reading: noise.level, adds: 90 dB, in: lounge, at: evening, for: 30 min}]"

  /// Two people who would be a loop, a home for two and a louder one for one.
  private func problem(second: Bool = true) throws -> PlacementProblem {
    let keys = ["presence": Self.loud, "senses": "{hearing: {sensitivity: much more}}"]
    let home = WrittenHome([("p-1", keys), ("p-2", keys)]) {
      $0.place["setting"] = "ash"
      $0.place["places"] = "{capacity: 2, vacant: 2}"
    }
    let (people, pairing) = try home.read()
    let other = try WrittenPairing {
      $0.place["setting"] = "beech"
      $0.place["places"] = "{capacity: 1, vacant: 1}"
      $0.readings["noise.level"] = "35 dB"
    }
    .read().setting
    let match = Match(
      people,
      second ? [pairing.setting, other] : [pairing.setting],
      engine: pairing.engine,
      asOf: pairing.asOf,
      use: .place
    )
    return PlacementProblem(
      match,
      pairings: match.rows(0..<2),
      objective: .sum,
      acceptance: Acceptance([]),
      allowsMoves: false
    )
  }

  @Test func `a loop between two who are placed together is flagged`() throws {
    let problem = try problem()
    let placement = problem.solved()
    #expect(placement.columns == [0, 0])
    let conflicts = problem.conflicts(in: placement, [])
    #expect(conflicts.count == 2)
    #expect(conflicts.allSatisfy { $0.isLoop && $0.levels >= 1 })
  }

  @Test func `the next-best placement puts them apart`() throws {
    let problem = try problem()
    guard case .found(let placement) = problem.alternative else {
      Issue.record("there is room for both apart")
      return
    }
    #expect(Set(placement.columns) == [0, 1])
    #expect(placement.value.leftOut == 0)
    #expect(placement.value.sum > problem.solved().value.sum)
    #expect(problem.conflicts(in: placement, []).isEmpty)
  }

  @Test func `where there is nowhere else one is left out`() throws {
    let problem = try problem(second: false)
    guard case .found(let placement) = problem.alternative else {
      Issue.record("leaving one out is always possible")
      return
    }
    #expect(placement.value.leftOut == 1)
  }

  @Test func `somebody who lives there already counts too`() throws {
    let resident = WrittenHome(
      residents: ["p-9"],
      [
        ("p-9", ["presence": Self.loud]),
        ("p-1", ["senses": "{hearing: {sensitivity: much more}}"]),
      ]
    ) { $0.place["places"] = "{capacity: 2, vacant: 1}" }
    let (people, pairing) = try resident.read()
    let match = Match(
      [people[1]],
      [pairing.setting],
      engine: pairing.engine,
      asOf: pairing.asOf,
      use: .place
    )
    let problem = PlacementProblem(
      match,
      pairings: match.rows(0..<1),
      objective: .sum,
      acceptance: Acceptance([]),
      allowsMoves: false
    )
    let conflicts = problem.conflicts(in: problem.solved(), [people[0]])
    #expect(conflicts.map(\.from.text) == ["p-9"])
    #expect(conflicts.map(\.isLoop) == [false])
  }
}

extension PlacementProblem {
  fileprivate func conflicts(in placement: Placement, _ others: [CompiledProfile]) -> [Conflict] {
    var search = ConflictSearch(self, others: others)
    return search.conflicts(in: placement)
  }

  /// The best placement without conflicts, where nobody else lives in the homes.
  fileprivate var alternative: Alternative {
    var search = ConflictSearch(self, others: [])
    return search.alternative(to: solved())
  }
}

import AttuneModel
import AttuneScoring
import TestPairings
import TestSupport
import Testing

@testable import AttunePlanning

/// The load with any set of candidates: a short way to what the one arithmetic says.
struct SetLoadTests {
  private static let tolerance = 1e-9

  /// Candidates in no order, so that their operations have to be put into theirs.
  private func candidates(
    _ planner: Planner,
    _ random: inout SeededGenerator
  ) -> [Candidate] {
    Array(planner.search(PlanLimits()).found().candidates.shuffled(using: &random).prefix(32))
  }

  @Test(arguments: ExamplePlans.people)
  func `the load of a set is that of the view in which its members are made`(id: String) throws {
    var random = SeededGenerator(seed: 1)
    for pairing in try ExampleFiles.shared.get().pairings(of: id) {
      let planner = pairing.planner()
      let candidates = candidates(planner, &random)
      var load = planner.setLoads(candidates)[0]
      let made = planner.alterations(candidates, for: pairing.person)
      let view = pairing.setting.view(for: pairing.person.person)
      for _ in 0..<8 {
        let set = CandidateSet.random(of: candidates.count, using: &random)
        let altered = view.altered(
          made.indices.filter { set & (1 << $0) != 0 }.flatMap { made[$0] },
          pairing.engine
        )
        let expected = pairing.engine.load(pairing.person, in: altered)
        #expect(abs(load.load(of: set) - expected) < Self.tolerance, "\(pairing.setting.setting)")
      }
    }
  }

  @Test(arguments: ExamplePlans.people)
  func `no set that adds open ones has less load than the bound`(id: String) throws {
    var random = SeededGenerator(seed: 2)
    for pairing in try ExampleFiles.shared.get().pairings(of: id) {
      let planner = pairing.planner()
      let candidates = candidates(planner, &random)
      expectBound(planner.setLoads(candidates)[0], of: candidates.count, &random)
    }
  }

  /// Adjustments of the catalogue mostly help; these do anything, in any order, on the same values.
  @Test(arguments: ExamplePlans.people)
  func `both hold for whatever operations there could be`(id: String) throws {
    var random = SeededGenerator(seed: 3)
    for pairing in try ExampleFiles.shared.get().pairings(of: id) {
      let view = pairing.setting.view(for: pairing.person.person)
      let made = (0..<10).map { _ in alterations(pairing, in: view, &random) }
      var load = SetLoad(made, for: pairing.person, in: view, pairing.engine)
      for _ in 0..<8 {
        let set = CandidateSet.random(of: made.count, using: &random)
        let altered = view.altered(
          made.indices.filter { set & (1 << $0) != 0 }.flatMap { made[$0] },
          pairing.engine
        )
        let expected = pairing.engine.load(pairing.person, in: altered)
        #expect(abs(load.load(of: set) - expected) < Self.tolerance, "\(pairing.setting.setting)")
      }
      expectBound(load, of: made.count, &random)
    }
  }

  @Test func `with nothing open the bound is the load, and more that is open never raises it`()
    throws
  {
    let examples = try ExampleFiles.shared.get()
    let pairing = try #require(examples.pairing("p-014", "quay-street"))
    let planner = pairing.planner()
    let count = planner.search(PlanLimits()).found().candidates.count
    var load = planner.setLoads(planner.search(PlanLimits()).found().candidates)[0]
    var open: CandidateSet = 0
    var last = load.load(of: 0)
    #expect(load.bound(of: 0, open: 0) == last)
    for place in 0..<count {
      open |= 1 << place
      let bound = load.bound(of: 0, open: open)
      #expect(bound <= last)
      last = bound
    }
  }

  private func expectBound(_ load: SetLoad, of count: Int, _ random: inout SeededGenerator) {
    var load = load
    for _ in 0..<4 {
      let set = CandidateSet.random(of: count, using: &random)
      let open = CandidateSet.random(of: count, using: &random) & ~set
      let bound = load.bound(of: set, open: open)
      for _ in 0..<6 {
        let more = CandidateSet.random(of: count, using: &random) & open
        #expect(bound <= load.load(of: set | more) + Self.tolerance)
      }
      #expect(bound <= load.load(of: set | open) + Self.tolerance)
    }
  }

  /// Half of them are about the same few values, so that operations meet.
  ///
  /// Where a factor does not apply, nothing can be altered.
  private func alterations(
    _ pairing: ReadPairing,
    in view: SettingView,
    _ random: inout SeededGenerator
  ) -> [Alteration] {
    let layout = pairing.engine.layout
    let often = layout.factors.indices.filter { pairing.person.counts[$0] }.prefix(3)
    return (0..<40).compactMap { turn -> Alteration? in
      let slot =
        turn.isMultiple(of: 2) ? often.randomElement(using: &random) : nil
      let place = slot ?? Int.random(in: 0..<layout.factors.count, using: &random)
      let cell = Int.random(in: view.cells.indices, using: &random)
      guard view.state(slot: place, cell: cell) != .absent else { return nil }
      let factor = pairing.catalogue.factors[layout.factors[place]]
      let operation = Adjustment.Operation.allCases.randomElement(using: &random) ?? .set
      let possible = factor.possible.value
      let width = min(possible.upperBound - possible.lowerBound, 100)
      let amount =
        switch operation {
        case .multiply: Double.random(in: 0...2, using: &random)
        case .add: Double.random(in: -width...width, using: &random)
        case .set, .atMost, .atLeast:
          Double.random(in: possible.lowerBound...possible.lowerBound + width, using: &random)
        }
      return Alteration(
        slot: place,
        cell: cell,
        operation: operation,
        amounts: amount...amount,
        worse: factor.worse
      )
    }
  }
}

extension CandidateSet {
  /// Few members, many, or anything between.
  static func random(of count: Int, using random: inout SeededGenerator) -> CandidateSet {
    let share = Double.random(in: 0...1, using: &random)
    return (0..<count).reduce(0) {
      Double.random(in: 0..<1, using: &random) < share ? $0 | 1 << $1 : $0
    }
  }
}

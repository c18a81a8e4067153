import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import TestSupport
import Testing

/// Several people and several places (method 10).
struct PlacementTests {
  private static func problem(
    _ people: [String],
    _ settings: [String] = [],
    objective: PlacementProblem.Objective = .sum,
    accept: Set<Acceptance.Kind> = [],
    allowsMoves: Bool = false
  ) throws -> PlacementProblem {
    let match = try ExampleFiles.shared.get().match(people, settings)
    return PlacementProblem(
      match,
      pairings: match.rows(0..<match.people.count),
      objective: objective,
      acceptance: Acceptance(accept),
      allowsMoves: allowsMoves
    )
  }

  private static func places(_ problem: PlacementProblem, _ placement: Placement) -> [String?] {
    placement.columns.map { column in
      column.map { problem.match.settings[$0].setting.text }
    }
  }

  /// What a placement is worth, worked out again from the pairings.
  private static func value(_ problem: PlacementProblem, _ columns: [Int?]) -> (Int, Double, Double)
  {
    // One left out counts more than any number of last resorts.
    var (left, worst, sum) = (0, 0.0, 0.0)
    for (row, column) in columns.enumerated() {
      guard let column else {
        left += 100
        continue
      }
      let load = problem.pairings[row][column].score.load
      sum += load * load * load * load
      guard problem.isUsable(row, column) else {
        left += 100
        continue
      }
      worst = max(worst, load)
      left += Acceptance.needed(for: problem.pairings[row][column]).isEmpty ? 0 : 1
    }
    return (left, problem.objective == .worst ? worst : 0, sum)
  }

  /// Every placement that is allowed: people stay, go where they may, or are left out.
  private static func all(_ problem: PlacementProblem) -> [[Int?]] {
    var all: [[Int?]] = [[]]
    for row in problem.homes.indices {
      let home = problem.homes[row]
      let options: [Int?] =
        problem.isKept(row)
        ? [home]
        : problem.match.settings.indices.filter { problem.isUsable(row, $0) || $0 == home }
          + (home == nil ? [nil] : [])
      all = all.flatMap { placed in options.map { placed + [$0] } }
    }
    return all.filter { columns in
      problem.capacities.indices.allSatisfy { column in
        columns.indices.count { columns[$0] == column && !problem.isKept($0) }
          <= problem.capacities[column]
      }
    }
  }

  @Test(arguments: 0..<40)
  func `there is no better one`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let examples = try ExampleFiles.shared.get()
    let people = examples.people.map(\.person.text).shuffled(using: &random).prefix(5)
    let settings = examples.settings.map(\.setting.text).shuffled(using: &random).prefix(6)
    let problem = try Self.problem(
      Array(people),
      Array(settings),
      objective: seed % 2 == 0 ? .sum : .worst,
      accept: seed % 3 == 0 ? [.veryHigh, .critical, .unknown] : seed % 3 == 1 ? [.unknown] : [],
      allowsMoves: seed % 4 < 2
    )
    let placement = problem.solved()
    let found = Self.value(problem, placement.columns)
    let best = Self.all(problem).map { Self.value(problem, $0) }
    #expect(!best.isEmpty)
    for other in best {
      #expect(
        found.0 < other.0
          || found.0 == other.0 && found.1 < other.1 + 1e-9
            && (found.1 < other.1 - 1e-9 || found.2 <= other.2 + 1e-6)
      )
    }
    #expect(100 * placement.value.leftOut + placement.value.accepted == found.0)
    #expect(abs(placement.value.sum - found.2) < 1e-9)
  }

  @Test func `people who live somewhere are kept there`() throws {
    let problem = try Self.problem(["p-014", "p-025"], ["alder-ward", "mill-lane"])
    let placement = problem.solved()
    #expect(Self.places(problem, placement) == ["alder-ward", "mill-lane"])
    #expect(placement.isAcceptable == [false, true])
  }

  @Test func `with moves they may go`() throws {
    let problem = try Self.problem(["p-014"], ["alder-ward", "mill-lane"], allowsMoves: true)
    let placement = problem.solved()
    #expect(Self.places(problem, placement) == ["mill-lane"])
  }

  @Test func `nobody goes where something is not known, unless that is accepted`() throws {
    let problem = try Self.problem(["p-022"], ["willow-respite"])
    #expect(Self.places(problem, problem.solved()) == [nil])
    let accepting = try Self.problem(["p-022"], ["willow-respite"], accept: [.unknown])
    #expect(Self.places(accepting, accepting.solved()) == ["willow-respite"])
  }

  @Test func `nothing that is accepted lifts a blocker`() throws {
    let problem = try Self.problem(
      ["p-041"],
      ["mill-lane", "beech-grove"],
      accept: Set(Acceptance.Kind.allCases)
    )
    #expect(Self.places(problem, problem.solved()) == [nil])
  }

  @Test func `a place goes to one of two, and the other has the reason`() throws {
    let problem = try Self.problem(
      ["p-014", "p-025"],
      ["mill-lane"]
    )
    let placement = problem.solved()
    #expect(placement.columns.compactMap(\.self).count == 1)
    let left = try #require(placement.columns.firstIndex(of: nil))
    let other = problem.match.people[1 - left].person
    #expect(problem.hindrance(left, 0, in: placement) == .taken([other]))
    #expect(problem.change(for: left, in: placement) == .place(0))
  }

  @Test func `why somebody is nowhere is said for every setting`() throws {
    let problem = try Self.problem(["p-041"])
    let placement = problem.solved()
    for column in problem.match.settings.indices {
      #expect(problem.hindrance(0, column, in: placement) != nil)
    }
  }

  @Test func `who is placed has no reason against it there`() throws {
    let problem = try Self.problem(["p-025"], ["mill-lane"])
    #expect(problem.hindrance(0, 0, in: problem.solved()) == nil)
  }

  @Test func `kept people see where there would be a place`() throws {
    let problem = try Self.problem(["p-014"], ["alder-ward", "mill-lane"])
    let placement = problem.solved()
    #expect(problem.hindrance(0, 1, in: placement) == .free)
  }

  /// The same person twice, as it were: alike in all settings, so that only ids can decide.
  @Test func `of what is as good the first person has the first setting`() throws {
    let one = try WrittenPairing { $0.person["person"] = "p-1" }.read()
    let two = try WrittenPairing { $0.person["person"] = "p-2" }.read()
    let settings = try ["ash", "beech"].map { id in
      try WrittenPairing {
        $0.place["setting"] = id
        $0.place["places"] = "{capacity: 1, vacant: 1}"
      }
      .read().setting
    }
    let match = Match(
      [one.person, two.person],
      settings,
      engine: one.engine,
      asOf: one.asOf,
      use: .place
    )
    let problem = PlacementProblem(
      match,
      pairings: match.rows(0..<2),
      objective: .sum,
      acceptance: Acceptance([]),
      allowsMoves: false
    )
    #expect(Self.places(problem, problem.solved()) == ["ash", "beech"])
  }

  @Test func `a need that nothing meets is counted`() throws {
    let problem = try Self.problem([], ["alder-ward", "beech-grove"])
    let unmet = problem.match.people.indices.map(problem.unmetNeeds)
    let gaps = problem.gaps(unmet)
    #expect(!gaps.isEmpty)
    #expect(gaps.map(\.rows.count) == gaps.map(\.rows.count).sorted(by: >))
    for gap in gaps { #expect(gap.rows.allSatisfy { unmet[$0].contains(gap.need) }) }
  }

  @Test func `a need that one setting meets is no gap`() throws {
    let few = try Self.problem(["p-014"], ["alder-ward"])
    let more = try Self.problem(["p-014"], ["alder-ward", "mill-lane"])
    #expect(!few.unmetNeeds(0).isEmpty)
    #expect(more.unmetNeeds(0).isSubset(of: few.unmetNeeds(0)))
    #expect(more.unmetNeeds(0).isEmpty)
    let none = try Self.problem(["p-014"], ["quay-street"])
    #expect(none.unmetNeeds(0).isEmpty)
  }

  @Test func `what had to be accepted is a last resort`() throws {
    let problem = try Self.problem(
      ["p-022"],
      ["beech-grove", "willow-respite"],
      accept: [.unknown]
    )
    #expect(problem.pairings[0][1].score.load < problem.pairings[0][0].score.load)
    #expect(Self.places(problem, problem.solved()) == ["beech-grove"])
  }

  @Test func `a home that is not asked about is there for those who live in it`() throws {
    let match = try ExampleFiles.shared.get()
      .match(["p-022", "p-033"], ["beech-grove", "orchard-house"])
    for allowsMoves in [false, true] {
      let problem = PlacementProblem(
        match,
        pairings: match.rows(0..<2),
        objective: .sum,
        acceptance: Acceptance([]),
        allowsMoves: allowsMoves,
        vacanciesIn: [match.settings[0].setting]
      )
      #expect(Self.places(problem, problem.solved()) == ["beech-grove", "orchard-house"])
      #expect(problem.vacancies == 1)
      #expect(!problem.isUsable(0, 1))
    }
  }

  @Test func `what another setting meets is no gap, although it has one of its own`() throws {
    let person = [
      "limits": "{noise.level: {intolerable: 50 dB}}",
      "requires": "[{factor: privacy.lock, is: yes}]",
    ]
    let settings = try [("ash", "noise.level", "60 dB"), ("beech", "privacy.lock", "no")].map {
      id,
      reading,
      value in
      try WrittenPairing {
        $0.place["setting"] = id
        $0.readings[reading] = value
      }
      .read().setting
    }
    let one = try WrittenPairing { $0.person.merge(person) { _, new in new } }.read()
    let problem = { (settings: [CompiledSetting]) in
      let match = Match(
        [one.person],
        settings,
        engine: one.engine,
        asOf: one.asOf,
        use: .place
      )
      return PlacementProblem(
        match,
        pairings: match.rows(0..<1),
        objective: .sum,
        acceptance: Acceptance([]),
        allowsMoves: false
      )
    }
    let catalogue = one.engine.catalogue
    #expect(problem([settings[0]]).unmetNeeds(0) == [try #require(catalogue.need("hearing"))])
    #expect(problem([settings[1]]).unmetNeeds(0) == [try #require(catalogue.need("privacy"))])
    #expect(problem(settings).unmetNeeds(0) == [])
  }

  /// A full home can have a place again, where those who live there may move.
  @Test func `that no place is free forbids nothing for good`() throws {
    let pairing = try WrittenPairing { $0.place["places"] = "{capacity: 3, vacant: 0}" }
      .read().pairing
    #expect(pairing.isBlocked)
    #expect(!pairing.isForbidden)
    #expect(!pairing.isForbiddenForGood)
  }
}

import AttuneModel
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// What people in the home, and not the place, leave out.
struct RefusalTests {
  private static let hears = ["senses": "{hearing: {sensitivity: much more}}"]
  private static let seeks = ["senses": "{hearing: {seeking: much more}}"]

  /// Loud sounds trouble p-1; p-2 has what the test says.
  private func loud(_ other: [String: String]) -> WrittenPlan {
    WrittenPlan(Self.hears, others: [("p-2", other)]) {
      $0.readings["noise.peak"] = "75 dB"
    }
  }

  private func reasons(
    _ found: CandidateSearch.Found,
    _ id: String,
    in space: Int?
  )
    -> [LeftOut.Reason]
  {
    found.leftOut(id).filter { $0.space == space }.map(\.reason)
  }

  @Test func `what somebody else refused is left out where it reaches them`() throws {
    let found = try loud(["vetoes": "[{adjustment: N01}]"]).found()
    #expect(found.candidates("N01").isEmpty)
    #expect(reasons(found, "N01", in: nil) == [.refused(try PersonID("p-2"), why: nil)])
  }

  @Test func `a no of somebody else is none to what is done in the person's own room`() throws {
    let found = try loud(["vetoes": "[{adjustment: N03, why: \"it smells\"}]"]).found()
    #expect(found.candidates("N03").map(\.space) == [0])
    #expect(reasons(found, "N03", in: 2) == [.refused(try PersonID("p-2"), why: "it smells")])
  }

  @Test func `a no of the person's own holds everywhere`() throws {
    var home = loud([:])
    home.keys["vetoes"] = "[{adjustment: N03}]"
    let found = try home.found()
    #expect(found.candidates("N03").isEmpty)
    #expect(found.leftOut("N03").map(\.space) == [0, 2])
  }

  /// They would lose what they look for in a duller lounge, and nothing by a duller room of another.
  @Test func `what harms somebody else is left out in a shared space only`() throws {
    let home = WrittenPlan(
      ["senses": "{sight: {sensitivity: much more}}"],
      others: [("p-2", ["senses": "{sight: {seeking: much more}}"])]
    ) {
      $0.readings["sight.clutter"] = "60 %"
    }
    let found = try home.found()
    #expect(found.candidates("L09").map(\.space) == [0])
    let why = try #require(
      found.leftOut("L09").first?.adjustment.offer?.contraindications
        .first { $0.unless.isEmpty && $0.consequence == .avoid }?.why
    )
    #expect(reasons(found, "L09", in: 2) == [.harms(try PersonID("p-2"), why: why)])
  }

  /// Music is one more sound for somebody who hears much: in the lounge, not in one's own room.
  @Test func `what is wrong only in a shared space may be done in the person's own`() throws {
    let home = WrittenPlan(Self.seeks, others: [("p-2", Self.hears)]) {
      $0.readings["sound.choice"] = "0"
    }
    let found = try home.found()
    #expect(found.candidates("N13").map(\.space) == [0])
    #expect(found.leftOut("N13").map(\.space) == [2])
  }

  /// Nor in the lounge, if it is the person who hears much and looks for sound as well.
  @Test func `that holds of the person too`() throws {
    let home = WrittenPlan(["senses": "{hearing: {sensitivity: more, seeking: much more}}"]) {
      $0.readings["sound.choice"] = "0"
    }
    let found = try home.found()
    #expect(found.candidates("N13").map(\.space) == [0])
    #expect(found.leftOut("N13").map(\.space) == [2])
  }

  /// R04 is agreed with one person; R02 is a board for everyone.
  @Test func `what the person uses already is left out, if it is theirs alone`() throws {
    var home = WrittenPlan(["needs": "{predictability: much more}"]) {
      $0.readings["routine.notice"] = "12 h"
    }
    #expect(try home.found().candidates("R04").count == 1)
    home.keys["supports"] = "[{use: R04, hours: 3}, {use: R02}]"
    let found = try home.found()
    #expect(found.candidates("R04").isEmpty)
    #expect(found.leftOut("R04").map(\.reason) == [.inUse(hours: 3)])
    #expect(found.candidates("R02").count == 1)
  }

  @Test func `what is agreed with one person asks nobody else`() throws {
    let home = WrittenPlan(
      ["needs": "{predictability: much more}"],
      others: [("p-2", ["vetoes": "[{adjustment: R04}]"])]
    ) {
      $0.readings["routine.notice"] = "12 h"
    }
    #expect(try home.found().candidates("R04").map { $0.people.map(\.text) } == [["p-1"]])
  }

  /// Tried as a what-if, a timetable for one person was told to be refused by another who has no part
  /// in it.
  @Test func `nor is somebody else's no to it a warning when it is tried`() throws {
    let planner = try loud(["vetoes": "[{adjustment: R04}, {adjustment: N01}]"]).planner()
    let tried = { (id: String) in
      planner.engine.catalogue.adjustment(id).map {
        planner.whatIf([], with: planner.candidates(of: $0, in: nil)).warnings.map(\.reason)
      }
    }
    #expect(tried("R04") == [])
    #expect(tried("N01") == [.refused(try PersonID("p-2"), why: nil)])
  }

  @Test func `what is agreed with each is done for those who said no to nothing`() throws {
    let needs = "{predictability: much more}"
    let home = WrittenPlan(
      ["needs": needs],
      others: [("p-2", ["needs": needs, "vetoes": "[{adjustment: R04}]"])]
    ) {
      $0.readings["routine.notice"] = "12 h"
    }
    let found = try home.planner(forAll: true).search(PlanLimits()).found()
    #expect(found.candidates("R04").map { $0.people.map(\.text) } == [["p-1"]])
    #expect(found.candidates("R01").map { $0.people.map(\.text) } == [["p-1", "p-2"]])
    let one = try #require(found.candidates("R01").first)
    #expect(one.countedCost == 2 * one.offer.cost.value.upperBound)
  }

  @Test func `what is agreed with one person changes nobody else's load`() throws {
    let needs = ["needs": "{predictability: much more}"]
    let planner = try WrittenPlan(needs, others: [("p-2", needs)]) {
      $0.readings["routine.notice"] = "12 h"
    }
    .planner()
    let agreed = planner.search(PlanLimits()).found().candidates.filter { !$0.people.isEmpty }
    #expect(!agreed.isEmpty)
    #expect(try planner.load(of: "p-2", with: agreed) == planner.load(of: "p-2", with: []))
    #expect(try planner.load(of: "p-1", with: agreed) < planner.load(of: "p-1", with: []))
  }

  @Test func `what is done in one's own room changes nobody else's load`() throws {
    let planner = try loud(Self.hears).planner()
    let rugs = planner.search(PlanLimits()).found().candidates("N03")
    try #require(rugs.map(\.space) == [0, 2])
    let before = try planner.load(of: "p-2", with: [])
    #expect(try planner.load(of: "p-2", with: [rugs[0]]) == before)
    #expect(try planner.load(of: "p-2", with: [rugs[1]]) < before)
  }
}

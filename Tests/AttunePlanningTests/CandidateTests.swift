import AttuneModel
import AttuneScoring
import TestPairings
import Testing

@testable import AttunePlanning

/// What could be chosen for a plan, and what is left out and why.
struct CandidateTests {
  /// Doors that fall shut trouble somebody who hears much.
  private static func doors(
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) throws
    -> ReadPairing
  {
    try WrittenPairing {
      $0.person["senses"] = "{hearing: {sensitivity: much more}}"
      $0.readings["noise.peak"] = "75 dB"
      change(&$0)
    }
    .read()
  }

  @Test func `what lowers something that presses is a candidate`() throws {
    let found = try Self.doors().found()
    #expect(found.candidates("N01").count == 1)
    #expect(found.leftOut("N01").isEmpty)
  }

  @Test func `what lowers nothing is neither a candidate nor left out`() throws {
    let found = try WrittenPairing().read().found()
    #expect(found.candidates.isEmpty)
    #expect(found.leftOut.isEmpty)
  }

  @Test func `what is in place is left out`() throws {
    let found = try Self.doors { $0.place["in-place"] = "[N01]" }.found()
    #expect(found.candidates("N01").isEmpty)
    #expect(found.leftOut("N01").map(\.reason) == [.inPlace])
  }

  @Test func `what the person refused is left out, with their reason`() throws {
    let pairing = try Self.doors { $0.person["vetoes"] = "[{adjustment: N01, why: \"the clunk\"}]" }
    let found = pairing.found()
    #expect(found.candidates("N01").isEmpty)
    #expect(
      found.leftOut("N01").map(\.reason) == [.refused(pairing.person.person, why: "the clunk")]
    )
  }

  @Test func `what is not wanted is left out`() throws {
    let found = try Self.doors().found(PlanLimits(excluded: ["N01"]))
    #expect(found.candidates("N01").isEmpty)
    #expect(found.leftOut("N01").map(\.reason) == [.notWanted])
  }

  /// It takes a week or two: the longer of the two counts.
  @Test func `what takes longer than there is time is left out`() throws {
    let pairing = try Self.doors()
    let days = try #require(pairing.found().candidates("N01").first?.countedLead)
    #expect(days == pairing.catalogue.adjustment("N01")?.offer?.lead.value.upperBound)
    #expect(pairing.found(PlanLimits(days: days)).candidates("N01").count == 1)
    let found = pairing.found(PlanLimits(days: days - 1))
    #expect(found.candidates("N01").isEmpty)
    #expect(found.leftOut("N01").map(\.reason) == [.takes(days)])
  }

  @Test func `what costs more than there is is left out`() throws {
    let pairing = try Self.doors()
    let cost = try #require(pairing.found().candidates("N01").first?.countedCost)
    #expect(pairing.found(PlanLimits(budget: cost)).candidates("N01").count == 1)
    let found = pairing.found(PlanLimits(budget: cost - 1))
    #expect(found.candidates("N01").isEmpty)
    #expect(found.leftOut("N01").map(\.reason) == [.costs(cost)])
  }

  @Test func `what is under another heading than those asked for is no candidate`() throws {
    let pairing = try Self.doors()
    let factor = try #require(pairing.catalogue.factor("noise.peak"))
    let heading = pairing.catalogue.factors[factor].domain
    #expect(pairing.found(PlanLimits(domains: [heading])).candidates("N01").count == 1)
    let others = Set(pairing.catalogue.factors.map(\.domain)).subtracting([heading])
    let found = pairing.found(PlanLimits(domains: others))
    #expect(found.candidates("N01").isEmpty && found.leftOut("N01").isEmpty)
  }

  /// Ear defenders would take 25 dB off; they are no change of the place.
  @Test func `what is worn is never a candidate`() throws {
    let pairing = try Self.doors {
      $0.readings["noise.level"] = "80 dB"
      $0.readings["touch.choice"] = "0"
    }
    #expect(pairing.found().candidates("N08").isEmpty)
    #expect(pairing.found().candidates.allSatisfy { $0.offer.reach != .worn })
    #expect(pairing.found().leftOut("N08").isEmpty)
  }

  @Test(arguments: ExamplePlans.people)
  func `nothing worn or restrictive is a candidate or left out in any example`(
    id: String
  ) throws {
    for pairing in try ExampleFiles.shared.get().pairings(of: id) {
      let found = pairing.found()
      for adjustment in found.candidates.map(\.adjustment) + found.leftOut.map(\.adjustment) {
        #expect(adjustment.restrictive != .yes, "\(adjustment.id)")
        #expect(adjustment.offer.map { $0.reach != .worn } ?? false, "\(adjustment.id)")
      }
    }
  }

  /// Both lists are by ids, and nothing is in both.
  @Test(arguments: ExamplePlans.people)
  func `a place of an adjustment is there once`(id: String) throws {
    for pairing in try ExampleFiles.shared.get().pairings(of: id) {
      let found = pairing.found()
      let all =
        found.candidates.map { "\($0.adjustment.id) \($0.space ?? -1)" }
        + found.leftOut.map { "\($0.adjustment.id) \($0.space ?? -1)" }
      #expect(Set(all).count == all.count)
      #expect(found.candidates == found.candidates.sorted(by: Candidate.comesFirst))
    }
  }

  /// A space in which nobody spends time is none to change.
  @Test func `a space is changed only where the person spends time in it`() throws {
    let pairing = try Self.doors {
      $0.readings["noise.peak"] = "{day: 75 dB, evening: 75 dB, night: 55 dB}"
      $0.spaces = [
        WrittenSpace("room-1", "bedroom", occupant: "vacant"),
        WrittenSpace("room-2", "bedroom", occupant: "p-2"), WrittenSpace("hall", "lounge"),
        WrittenSpace("quiet", "quiet-room"),
      ]
      $0.person["day"] =
        "[{in: lounge, at: day, hours: 12}, {in: lounge, at: evening, hours: 4}, {in: bedroom, at: night, hours: 8}]"
    }
    #expect(pairing.found().candidates("N03").map(\.space) == [0, 2])
  }
}

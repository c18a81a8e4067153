import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// The questions before people share a home, as the files answer them.
struct GateAnswerTests {
  private func answer(
    _ test: HouseholdRules.Gate.Test,
    residents: [String] = ["p-1"],
    _ people: [(id: String, keys: [String: String])] = [("p-1", [:]), ("p-2", [:])]
  ) throws -> Household.GateAnswer {
    let gates = try WrittenHome(residents: residents, people).household().gates
    return try #require(gates.first { $0.gate.test == test })
  }

  @Test func `they stand in the order of the reference`() throws {
    let gates = try WrittenHome([("p-1", [:])]).household().gates
    #expect(
      gates.map(\.gate.id) == [
        "sharing-wanted", "residents-asked", "route-clear", "no-proxy", "no-known-harm",
        "assessable", "trial", "decision", "review",
      ]
    )
  }

  @Test func `sharing is wanted only if everyone said yes`() throws {
    #expect(try answer(.wantsToShare).answer == .yes)
    let refused = try answer(.wantsToShare, [("p-1", [:]), ("p-2", ["sharing": "{wants: no}"])])
    #expect(refused.answer == .no)
    #expect(refused.people.map(\.text) == ["p-2"])
    for keys in [["sharing": "{wants: not-asked}"], ["sharing": ""]] {
      #expect(try answer(.wantsToShare, [("p-1", [:]), ("p-2", keys)]).answer == .notAsked)
    }
    #expect(try answer(.wantsToShare, residents: ["p-1", "p-9"]).answer == .notAsked)
  }

  @Test func `that residents were asked about this is in no file`() throws {
    let asked = try answer(.residentsAsked)
    #expect(asked.answer == .notAsked)
    #expect(asked.people.map(\.text) == ["p-1"])
  }

  @Test func `the route is clear only with consent for everyone`() throws {
    #expect(try answer(.consent).answer == .yes)
    #expect(try answer(.consent, [("p-1", [:]), ("p-2", ["consent": ""])]).answer == .no)
    #expect(try answer(.consent, residents: ["p-1", "p-9"]).answer == .notAsked)
  }

  @Test func `harm is never said to be unknown of by silence`() throws {
    #expect(try answer(.knownHarm).answer == .notAsked)
    let mixed = try answer(.knownHarm, [("p-1", [:]), ("p-2", ["age-band": "11-17"])])
    #expect(mixed.answer == .no)
    #expect(mixed.people.map(\.text) == ["p-2"])
  }

  @Test func `what nobody wrote of what a person brings is not nothing`() throws {
    #expect(try answer(.assessable).answer == .yes)
    let silent = try answer(.assessable, [("p-1", [:]), ("p-2", ["presence": ""])])
    #expect(silent.answer == .no)
    #expect(silent.people.map(\.text) == ["p-2"])
  }

  @Test func `what people do no file has`() throws {
    #expect(try answer(.notInFiles).answer == .notAsked)
  }
}

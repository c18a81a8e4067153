import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// A restriction that one person needs and others would live under.
struct ContagionTests {
  private static func restriction(_ needed: String, _ reach: String = "everyone") -> String {
    "[{id: r-1, what: kitchen locked, type: environmental, restricts: [other], "
      + "applies-to: \(reach), needed-by: [\(needed)]}]"
  }

  private func home(_ restrictions: String?) throws -> Household {
    try WrittenHome(residents: ["p-1"], [("p-1", [:]), ("p-2", [:])]) {
      $0.place["restrictions"] = restrictions
    }
    .household()
  }

  @Test func `it falls on those who do not need it`() throws {
    let contagions = try #require(try home(Self.restriction("p-1")).contagions)
    #expect(contagions.count == 1)
    #expect(contagions.first?.neededBy.map(\.text) == ["p-1"])
    #expect(contagions.first?.fallsOn.map(\.text) == ["p-2"])
    #expect(contagions.first?.comesFrom == nil)
  }

  @Test(arguments: [restriction(""), restriction("p-1", "[p-1]"), restriction("p-1, p-2"), "[]"])
  func `what falls on nobody else is none`(restrictions: String) throws {
    #expect(try home(restrictions).contagions == [])
  }

  @Test func `without a register nothing is said`() throws {
    #expect(try home(nil).contagions == nil)
  }

  @Test func `a newcomer can bring one along`() throws {
    let elsewhere = try WrittenPairing {
      $0.place["setting"] = "elsewhere"
      $0.place["restrictions"] = Self.restriction("p-2")
    }
    .read().setting.assessment
    let contagions = try home("[]").contagions(
      broughtFrom: [try PersonID("p-2"): elsewhere]
    )
    #expect(contagions.map(\.comesFrom?.text) == ["elsewhere"])
    #expect(contagions.first?.fallsOn.map(\.text) == ["p-1"])
  }

  @Test func `without a register a newcomer can bring one all the same`() throws {
    let elsewhere = try WrittenPairing {
      $0.place["setting"] = "elsewhere"
      $0.place["restrictions"] = Self.restriction("p-2")
    }
    .read().setting.assessment
    #expect(
      try home(nil).contagions(broughtFrom: [try PersonID("p-2"): elsewhere]).count == 1
    )
  }

  @Test func `what keeps somebody apart is not brought along`() throws {
    let elsewhere = try WrittenPairing {
      $0.place["setting"] = "elsewhere"
      $0.place["restrictions"] =
        "[{id: r-1, what: kept apart, type: seclusion, applies-to: everyone, needed-by: [p-2]}]"
    }
    .read().setting.assessment
    #expect(try home("[]").contagions(broughtFrom: [try PersonID("p-2"): elsewhere]) == [])
  }
}

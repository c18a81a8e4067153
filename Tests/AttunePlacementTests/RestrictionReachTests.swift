import AttuneModel
import AttunePlacement
import TestPairings
import Testing

/// Whom a restriction is looked at for.
struct RestrictionReachTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let appliesTo: String
    let neededBy: String
    let rules: [String]

    var testDescription: String { "applies to \(appliesTo), needed by \(neededBy)" }
  }

  static let reached = ["confined", "relied-on-restricted"]

  static let examples = [
    Example(appliesTo: "everyone", neededBy: "[]", rules: reached + ["blanket-restriction"]),
    Example(appliesTo: "everyone", neededBy: "[p-2]", rules: reached + ["blanket-restriction"]),
    Example(appliesTo: "everyone", neededBy: "[p-1]", rules: reached),
    Example(appliesTo: "[p-1]", neededBy: "[]", rules: reached),
    Example(appliesTo: "[p-2, p-1]", neededBy: "[p-2]", rules: reached),
    Example(appliesTo: "[p-2]", neededBy: "[p-2]", rules: []),
    Example(appliesTo: "[p-2]", neededBy: "[p-1]", rules: []),
    Example(appliesTo: "[]", neededBy: "[p-1]", rules: []),
  ]

  @Test(arguments: examples)
  func `a restriction counts for those it applies to`(_ example: Example) throws {
    let flags = try WrittenPairing {
      $0.person["relies-on"] = "[stimming]"
      $0.place["restrictions"] = restriction(
        restricts: "leaving, stimming",
        appliesTo: example.appliesTo,
        neededBy: example.neededBy
      )
    }
    .read().flags
    #expect(flags.map(\.rule) == example.rules)
  }

  @Test(arguments: [false, true])
  func `confinement is told apart by whether it is so now`(livesHere: Bool) throws {
    let flags = try WrittenPairing {
      $0.person["lives-at"] = livesHere ? "elm-house" : "oak-house"
      $0.place["restrictions"] = restriction(type: "long-term-segregation", restricts: "mixing")
    }
    .read().flags
    guard case .confined(let restriction, let isNow) = try #require(flags.first).finding else {
      Issue.record("another finding: \(flags)")
      return
    }
    #expect(restriction.id.text == "r-1")
    #expect(isNow == livesHere)
  }

  @Test func `two restrictions are two flags`() throws {
    let flags = try WrittenPairing {
      $0.place["restrictions"] =
        "[{id: r-1, what: \"a\", type: time, restricts: [other], applies-to: everyone}, "
        + "{id: r-2, what: \"b\", type: money, restricts: [other], applies-to: everyone}]"
    }
    .read().flags
    #expect(flags.map(\.rule) == ["blanket-restriction", "blanket-restriction"])
  }
}

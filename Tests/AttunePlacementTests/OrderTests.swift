import AttuneModel
import TestPairings
import TestSupport
import Testing

@testable import AttunePlacement

/// In which order pairings are read.
struct OrderTests {
  /// Each comes before all that follow.
  static let ordered: [(name: String, make: @Sendable () throws -> Pairing)] = [
    ("confined, with the largest load", { try .made(load: 3, isConfined: true) }),
    ("the largest of the others", { try .made("p-9", load: 2) }),
    ("a smaller one", { try .made("p-2", load: 1.2) }),
    ("the same load, a later person", { try .made("p-3", load: 1.2) }),
    ("the same person, a later setting", { try .made("p-3", "oak-house", load: 1.2) }),
    ("very high by a flag", { try .made(load: 0.1, flags: [.critical]) }),
    ("high", { try .made(load: 0.9) }),
    ("high by a flag", { try .made(load: 0.2, flags: [.serious]) }),
    ("not enough known, and much of it", { try .made(load: 0.9, least: 0.3, coverage: 0.1) }),
    ("not enough known", { try .made(load: 0, coverage: 0.1) }),
    ("moderate", { try .made(load: 0.4) }),
    ("low, and blocked", { try .made(load: 0.1, flags: [.blocker]) }),
    ("nothing at all", { try .made(load: 0) }),
  ]

  @Test(arguments: ordered.indices)
  func `the order of attention`(place: Int) throws {
    let pairing = try Self.ordered[place].make()
    #expect(!Pairing.comesFirst(pairing, pairing))
    for later in Self.ordered[(place + 1)...] {
      #expect(Pairing.comesFirst(pairing, try later.make()), "\(later.name)")
      #expect(!Pairing.comesFirst(try later.make(), pairing), "\(later.name)")
    }
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `the order does not depend on where one starts`(seed: UInt64) throws {
    let sorted = try Self.ordered.map { try $0.make() }
    var random = SeededGenerator(seed: seed)
    let again = sorted.shuffled(using: &random).sorted(by: Pairing.comesFirst)
    #expect(again.map(sorted.firstIndex) == sorted.indices.map(Optional.init))
  }

  @Test func `flags come with the most severe first, and then as the rules stand`() throws {
    let flags = try WrittenPairing {
      $0.person["vetoes"] = "[{setting: elm-house}]"
      $0.person["limits"] =
        "{noise.level: {intolerable: 50 dB}, touch.unexpected: {intolerable: 1 per day}}"
      $0.person["consent"] = nil
      $0.person["distress-shows"] = "inward"
      $0.place["places"] = "{vacant: 0}"
      $0.place["registration"] = nil
      $0.readings["noise.level"] = "60 dB"
      $0.readings["touch.unexpected"] = "unknown"
      $0.readings["autonomy.locked-doors"] = "90 %"
      $0.readings["privacy.observation"] = "4"
      $0.readings["privacy.single-room"] = "no"
    }
    .read().flags
    #expect(
      flags.map { "\($0.rule) \($0.severity.rawValue)" } == [
        "said-no blocker", "no-vacancy blocker", "locked-doors critical",
        "close-observation critical", "limit-passed serious", "nowhere-alone serious",
        "outside-registration not_checked", "limit-passed not_checked", "no-consent note",
        "distress-not-shown note",
      ]
    )
  }
}

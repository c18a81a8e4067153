import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// Which unknown reading would most likely change an order.
struct TurnTests {
  private static let known = { @Sendable (setting: inout WrittenPairing) in
    setting.readings["staff.temporary"] = "10 %"
  }

  @Test func `a reading that could turn the order is named, with its value`() throws {
    let comparison = try WrittenComparison(
      [:],
      [("known", Self.known), ("unread", { $0.readings["staff.temporary"] = "unknown" })]
    )
    .read()
    let turns = comparison.turns
    #expect(!turns.isEmpty)
    for turn in turns {
      #expect(turn.candidate == (try comparison.place("unread")))
      #expect(turn.share > 0 && turn.share < 1)
    }
    #expect(turns.map(\.share) == turns.map(\.share).sorted(by: >))
  }

  /// The value that is named puts the two at the same load.
  @Test func `at the value the two are level`() throws {
    let comparison = try WrittenComparison(
      [:],
      [
        ("known", { $0.readings["staff.temporary"] = "20 %" }),
        ("unread", { $0.readings["staff.temporary"] = "unknown" }),
      ]
    )
    .read()
    let turn = try #require(comparison.turns.first)
    let value = try #require(turn.value)
    #expect(abs(value - 20) < 0.001)
  }

  @Test func `what is known turns nothing`() throws {
    let comparison = try WrittenComparison(
      [:],
      [("known", Self.known), ("quiet", { _ in })]
    )
    .read()
    #expect(comparison.turns == [])
  }

  @Test func `a need that nobody stated can turn an order`() throws {
    let comparison = try WrittenComparison(
      ["senses": "{touch: more}", "unlisted": ""],
      [
        ("echoing", { $0.readings["noise.reverberation"] = "0.7 s" }),
        ("touched", { $0.readings["touch.unexpected"] = "3 per day" }),
      ]
    )
    .read()
    let needs = comparison.turns.filter { $0.candidate == nil }
    #expect(!needs.isEmpty)
  }
}

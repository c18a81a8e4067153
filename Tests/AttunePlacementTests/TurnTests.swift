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

  /// Everything but touch is stated.
  private static let allButTouch: [String: String] = {
    let senses = ["sight", "smell", "temperature", "movement", "body"]
    let needs = [
      "predictability", "familiar-people", "privacy", "personal-space", "fewer-people",
      "connection", "control", "retreat", "activity", "understanding",
    ]
    return [
      "unlisted": "",
      "senses": "{hearing: more, \(senses.map { "\($0): similar" }.joined(separator: ", "))}",
      "needs": "{\(needs.map { "\($0): similar" }.joined(separator: ", "))}",
    ]
  }()

  @Test func `a need that nobody stated can turn an order`() throws {
    let comparison = try WrittenComparison(
      Self.allButTouch,
      [
        ("echoing", { $0.readings["noise.reverberation"] = "0.7 s" }),
        ("touched", { $0.readings["touch.unexpected"] = "3 per day" }),
      ]
    )
    .read()
    let needs = comparison.turns.filter { $0.candidate == nil }
    #expect(needs.count == 1)
    #expect(needs.allSatisfy { $0.share > 0 && $0.share < 1 })
  }

  /// The triangle's part above the value that turns the order: of 0 to 30 % with 15 in the middle,
  /// a fifth of a fifth lies below 10: 2 (10/30)².
  @Test func `the share is the part of what it may be that lies beyond`() throws {
    let comparison = try WrittenComparison(
      [:],
      [
        ("known", { $0.readings["staff.temporary"] = "10 %" }),
        ("unread", { $0.readings["staff.temporary"] = "unknown" }),
      ]
    )
    .read()
    let turn = try #require(comparison.turns.first)
    #expect(abs(turn.share - 2.0 / 9) < 0.001)
    #expect(turn.isKinder)
    let above = try WrittenComparison(
      [:],
      [
        ("known", { $0.readings["staff.temporary"] = "20 %" }),
        ("unread", { $0.readings["staff.temporary"] = "unknown" }),
      ]
    )
    .read().turns.first
    #expect(abs(try #require(above).share - 2.0 / 9) < 0.001)
    #expect(above?.isKinder == false)
  }

  @Test func `what was read, but not exactly, is no unknown reading`() throws {
    let comparison = try WrittenComparison(
      [:],
      [
        ("known", { $0.readings["staff.temporary"] = "20 %" }),
        ("rough", { $0.readings["staff.temporary"] = "{value: 19 %, uncertainty: 10}" }),
      ]
    )
    .read()
    #expect(comparison.turns == [])
  }

  @Test func `a setting that has no place in the order turns nothing`() throws {
    let comparison = try WrittenComparison(
      ["requires": "[{factor: privacy.lock, is: yes}]"],
      [
        ("known", { $0.readings["staff.temporary"] = "10 %" }),
        (
          "open",
          {
            $0.readings["staff.temporary"] = "unknown"
            $0.readings["privacy.lock"] = "unknown"
          }
        ),
      ]
    )
    .read()
    #expect(comparison.turns == [])
  }
}

import AttuneModel
import AttunePlacement
import AttuneScoring
import TestPairings
import Testing

/// Settings side by side for one person, and how sure their order is (method 7).
struct ComparisonTests {
  @Test func `two settings that are alike cannot be separated`() throws {
    let loud = { (setting: inout WrittenPairing) in setting.readings["noise.level"] = "60 dB" }
    let comparison = try WrittenComparison([:], [("ash", loud), ("beech", loud)]).read()
    #expect(comparison.lessShares == [[0, 0.5], [0.5, 0]])
    #expect(try comparison.sureness("ash", "beech") == .cannotBeSeparated)
    #expect(comparison.order == ["ash", "beech"])
  }

  @Test func `what presses less in every draw is better`() throws {
    let comparison = try WrittenComparison(
      [:],
      [("loud", { $0.readings["noise.level"] = "75 dB" }), ("quiet", { _ in })]
    )
    .read()
    #expect(comparison.order == ["quiet", "loud"])
    #expect(try comparison.sureness("loud", "quiet") == .better)
    #expect(comparison.candidates[0].rankShares == [1, 0])
  }

  /// Sound in one and dim light in the other: which is worse hangs on what the two needs weigh.
  @Test func `an order that hangs on importance is not called sure`() throws {
    let comparison = try WrittenComparison(
      ["senses": "{hearing: more, touch: more}"],
      [
        ("loud", { $0.readings["noise.level"] = "62 dB" }),
        ("touched", { $0.readings["touch.unexpected"] = "4 per day" }),
      ]
    )
    .read()
    let share = comparison.lessShares[0][1]
    #expect(share > 0.25 && share < 0.95)
    #expect(try comparison.sureness("loud", "touched") != .better)
  }

  @Test(
    arguments: [
      (100, Sureness.better), (95, .better), (94, .probablyBetter), (75, .probablyBetter),
      (74, .cannotBeSeparated), (50, .cannotBeSeparated),
    ]
  )
  func `the words begin at their shares`(less: Int, sureness: Sureness) throws {
    let pairing = try WrittenPairing { $0.place["setting"] = "a" }.read()
    let other = try WrittenPairing { $0.place["setting"] = "b" }.read()
    let draws = JointDraws(
      pairing.person,
      in: [pairing.setting, other.setting],
      engine: pairing.engine
    )
    let comparison = Comparison(
      pairing.person,
      loads: (0..<100).map { $0 < less ? [0, 1] : [1, 0] },
      of: draws,
      engine: pairing.engine,
      asOf: pairing.asOf
    )
    #expect(try comparison.sureness("a", "b") == sureness)
  }

  @Test func `what cannot be offered takes no rank from what can`() throws {
    let comparison = try WrittenComparison(
      [:],
      [
        ("full", { $0.place["places"] = "{capacity: 3, vacant: 0}" }),
        ("loud", { $0.readings["noise.level"] = "60 dB" }),
        ("louder", { $0.readings["noise.level"] = "75 dB" }),
      ]
    )
    .read()
    #expect(comparison.candidates.map(\.offeredRankShares) == [[1, 0], [0, 1], []])
    #expect(comparison.candidates[0].rankShares == [0, 1, 0])
  }

  @Test func `no word is given where what was not read could turn the order`() throws {
    let unread = { (setting: inout WrittenPairing) in
      for reading in setting.readings.keys where !reading.hasPrefix("noise") {
        setting.readings[reading] = "unknown"
      }
    }
    let comparison = try WrittenComparison(
      [:],
      [("known", { $0.readings["noise.level"] = "70 dB" }), ("unread", unread)]
    )
    .read()
    let unknown = comparison.candidates[try comparison.place("unread")]
    #expect(unknown.pairing.score.coverage < 0.7)
    #expect(try comparison.sureness("known", "unread") == .notEnoughKnown)
    #expect(comparison.order == ["known", "unread"])
  }

  @Test func `what is bad at its kindest is worse, however little was read`() throws {
    let comparison = try WrittenComparison(
      ["limits": "{noise.level: {comfortable: 30 dB, intolerable: 40 dB}}"],
      [
        ("quiet", { _ in }),
        (
          "unread",
          { setting in
            for reading in setting.readings.keys { setting.readings[reading] = "unknown" }
            setting.readings["noise.level"] = "80 dB"
          }
        ),
      ]
    )
    .read()
    #expect(try comparison.sureness("quiet", "unread") == .better)
  }

  @Test func `a flag puts a setting behind one with more load`() throws {
    let comparison = try WrittenComparison(
      ["triggers": "[{factor: noise.alarms, above: 0 per week, severity: critical}]"],
      [
        ("alarm", { $0.readings["noise.alarms"] = "0.1 per week" }),
        ("loud", { $0.readings["noise.level"] = "60 dB" }),
      ]
    )
    .read()
    let loads = comparison.candidates.map(\.pairing.score.load)
    #expect(comparison.order == ["loud", "alarm"])
    #expect(loads[0] > loads[1])
  }

  @Test func `what is not known, what cannot be offered and what confines have no number`() throws {
    let comparison = try WrittenComparison(
      ["requires": "[{factor: privacy.lock, is: yes}]"],
      [
        (
          "apart",
          {
            $0.place["restrictions"] =
              "[{id: r-1, what: kept apart, type: seclusion, applies-to: everyone}]"
          }
        ),
        ("full", { $0.place["places"] = "{capacity: 3, vacant: 0}" }),
        ("loud", { $0.readings["noise.level"] = "75 dB" }),
        ("open", { $0.readings["privacy.lock"] = "unknown" }),
      ]
    )
    .read()
    #expect(comparison.order == ["loud", "open", "full", "apart"])
    #expect(
      comparison.candidates.map { Standing($0.pairing) }
        == [.known, .notKnown, .cannotBeOffered, .confines]
    )
    #expect(comparison.best == 0)
  }

  @Test func `the order in which settings are asked for changes nothing`() throws {
    let changes: [(id: String, change: (inout WrittenPairing) -> Void)] = [
      ("a", { $0.readings["noise.level"] = "60 dB" }),
      ("b", { $0.readings["noise.level"] = "unknown" }),
      ("c", { $0.readings["touch.unexpected"] = "2 per day" }),
    ]
    let there = try WrittenComparison([:], changes).read()
    let back = try WrittenComparison([:], changes.reversed()).read()
    #expect(there.order == back.order)
    #expect(there.lessShares == back.lessShares)
    #expect(there.candidates.map(\.rankShares) == back.candidates.map(\.rankShares))
  }

  @Test func `runs of draws are the same however they are cut`() throws {
    let pairing = try WrittenPairing { $0.readings["noise.level"] = "unknown" }.read()
    let draws = JointDraws(pairing.person, in: [pairing.setting], engine: pairing.engine)
    #expect(draws.loads(0..<6) == draws.loads(0..<2) + draws.loads(2..<5) + draws.loads(5..<6))
  }

  @Test func `where the person lives is found among the settings`() throws {
    let comparison = try WrittenComparison(
      ["lives-at": "home"],
      [("away", { _ in }), ("home", { $0.place["places"] = "{capacity: 3, vacant: 0}" })]
    )
    .read()
    #expect(comparison.home == (try comparison.place("home")))
    #expect(comparison.candidates.allSatisfy { !$0.pairing.isBlocked })
  }

  @Test func `of two homes the one the profile names is theirs`() throws {
    let comparison = try WrittenComparison(
      ["lives-at": "beech"],
      [
        ("ash", { $0.place["residents"] = "[p-1]" }),
        ("beech", { $0.place["residents"] = "[p-1]" }),
      ]
    )
    .read()
    #expect(comparison.home == (try comparison.place("beech")))
    #expect(comparison.candidates.filter(\.isHome).count == 1)
  }
}

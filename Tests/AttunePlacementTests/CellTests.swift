import AttuneModel
import AttunePlacement
import TestPairings
import Testing

/// Where rules look: in the spaces and periods in which the person spends time.
struct CellTests {
  /// A person who is in their room all day.
  static let inRoomByDay = "[{in: bedroom, at: day, hours: 12}]"

  @Test func `a cell without hours is not looked at`() throws {
    var written = WrittenPairing {
      $0.person["limits"] = "{noise.level: {intolerable: 60 dB}}"
      $0.spaces[1].readings["noise.level"] = "{day: 61 dB}"
    }
    #expect(try written.read().flags.map(\.rule) == ["limit-passed"])
    written.person["day"] = Self.inRoomByDay
    #expect(try written.read().flags == [])
  }

  @Test func `what is not read in a cell without hours is not missed`() throws {
    var written = WrittenPairing {
      $0.person["limits"] = "{noise.level: {intolerable: 60 dB}}"
      $0.spaces[1].readings["noise.level"] = "{day: unknown}"
    }
    #expect(try written.read().flags.map(\.severity) == [.notChecked])
    written.person["day"] = Self.inRoomByDay
    #expect(try written.read().flags == [])
  }

  @Test func `sound in a cell without hours is not unbearable`() throws {
    var written = WrittenPairing {
      $0.spaces[1].readings["noise.level"] = "{day: 100 dB}"
      $0.readings["space.retreat"] = "20 min"
    }
    #expect(try written.read().flags.map(\.rule) == ["unbearable-noise"])
    written.person["day"] = Self.inRoomByDay
    #expect(try written.read().flags == [])
  }

  @Test func `the bedrooms of others are not looked at`() throws {
    let flags = try WrittenPairing {
      $0.person["requires"] = "[{factor: privacy.lock, is: yes}]"
      $0.spaces.append(
        WrittenSpace("room-0", "bedroom", occupant: "p-2", readings: ["privacy.lock": "no"])
      )
    }
    .read().flags
    #expect(flags == [])
  }

  @Test func `a requirement is looked for in the person's own room`() throws {
    let flags = try WrittenPairing {
      $0.person["requires"] = "[{factor: privacy.lock, is: yes}]"
      $0.spaces.append(
        WrittenSpace("room-2", "bedroom", occupant: "p-1", readings: ["privacy.lock": "no"])
      )
    }
    .read().flags
    #expect(flags.map(\.rule) == ["requirement-not-met"])
  }

  @Test func `the worst place is named, and for what its value was given`() throws {
    let flags = try WrittenPairing {
      $0.person["limits"] = "{noise.level: {intolerable: 50 dB}}"
      $0.spaces[0].readings["noise.level"] = "{day: 55 dB}"
      $0.spaces[1].readings["noise.level"] = "{day: 58 dB, evening: 61 dB, night: 15 dB}"
    }
    .read().flags
    guard case .limitPassed(let limit, false, let seen) = try #require(flags.first).finding else {
      Issue.record("another finding: \(flags)")
      return
    }
    #expect(limit == 50)
    #expect(seen.value == 61)
    #expect(seen.space?.id.text == "hall")
    #expect(seen.period == .evening)
  }

  @Test func `where less is worse the least is named`() throws {
    let flags = try WrittenPairing {
      $0.person["requires"] = "[{factor: people.distance, at-least: 3 m}]"
      $0.spaces.append(WrittenSpace("dining-room", "dining"))
      $0.spaces[1].readings["people.distance"] = "2 m"
      $0.spaces[2].readings["people.distance"] = "1 m"
    }
    .read().flags
    guard case .requirementNotMet(_, let seen) = try #require(flags.first).finding else {
      Issue.record("another finding: \(flags)")
      return
    }
    #expect(seen.value == 1)
    #expect(seen.space?.id.text == "dining-room")
    #expect(seen.period == nil)
  }

  @Test func `a reading of the whole setting and day names no place`() throws {
    let flags = try WrittenPairing { $0.readings["autonomy.locked-doors"] = "80 %" }.read().flags
    guard case .beyond(_, let seen, for: .everyone) = try #require(flags.first).finding else {
      Issue.record("another finding: \(flags)")
      return
    }
    #expect(seen.value == 80)
    #expect(seen.space == nil)
    #expect(seen.period == nil)
  }

  @Test func `of several places that were not read, the first is named once`() throws {
    let flags = try WrittenPairing {
      $0.person["limits"] = "{noise.level: {intolerable: 60 dB}}"
      $0.spaces[0].readings["noise.level"] = "{night: unknown}"
      $0.spaces[1].readings["noise.level"] = "{day: unknown, evening: unknown}"
    }
    .read().flags
    guard flags.count == 1, case .unchecked(.limit(_, let place)) = flags[0].finding else {
      Issue.record("another finding: \(flags)")
      return
    }
    #expect(place.space?.id.text == "hall")
    #expect(place.period == .day)
  }

  @Test func `what was read and is bad is told, whatever else was not read`() throws {
    let flags = try WrittenPairing {
      $0.person["limits"] = "{noise.level: {intolerable: 60 dB}}"
      $0.spaces[0].readings["noise.level"] = "{day: unknown}"
      $0.spaces[1].readings["noise.level"] = "{evening: 70 dB}"
    }
    .read().flags
    #expect(flags.map(\.severity) == [.serious])
  }

  struct PeriodExample: Sendable, CustomTestStringConvertible {
    let name: String
    let limit: String
    let reading: String
    /// The limit and the period of the flag, if there is one.
    let passed: (limit: Double, period: Period)?

    var testDescription: String { name }
  }

  static let byPeriod = [
    PeriodExample(
      name: "passed in its period",
      limit: "{day: {intolerable: 60 dB}, night: {intolerable: 40 dB}}",
      reading: "{day: 59 dB, evening: 59 dB, night: 40 dB}",
      passed: (40, .night)
    ),
    PeriodExample(
      name: "kept in its period, past it in one that has none",
      limit: "{day: {intolerable: 60 dB}, night: {intolerable: 40 dB}}",
      reading: "{day: 59 dB, evening: 79 dB, night: 39 dB}",
      passed: nil
    ),
    PeriodExample(
      name: "one for the night wins there over one without a period",
      limit: "{intolerable: 50 dB, night: {intolerable: 60 dB}}",
      reading: "{day: 49 dB, evening: 49 dB, night: 59 dB}",
      passed: nil
    ),
    PeriodExample(
      name: "one without a period holds in the others",
      limit: "{intolerable: 50 dB, night: {intolerable: 60 dB}}",
      reading: "{day: 49 dB, evening: 50 dB, night: 59 dB}",
      passed: (50, .evening)
    ),
    PeriodExample(
      name: "only what is comfortable is said of the night",
      limit: "{intolerable: 50 dB, night: {comfortable: 20 dB}}",
      reading: "{day: 49 dB, evening: 49 dB, night: 59 dB}",
      passed: nil
    ),
  ]

  @Test(arguments: byPeriod)
  func `limits hold by period`(_ example: PeriodExample) throws {
    let flags = try WrittenPairing {
      $0.person["limits"] = "{noise.level: \(example.limit)}"
      $0.readings["noise.level"] = example.reading
    }
    .read().flags
    guard case .limitPassed(let limit, _, let seen)? = flags.first?.finding else {
      #expect(flags == [])
      #expect(example.passed == nil)
      return
    }
    #expect(limit == example.passed?.limit)
    #expect(seen.period == example.passed?.period)
  }
}

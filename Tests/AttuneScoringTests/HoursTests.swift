import AttuneModel
import AttuneScoring
import Testing

/// Where a person is, and for how long (method 4).
struct HoursTests {
  static let home = """
    spaces:
      - {id: room-1, use: bedroom}
      - {id: bath, use: bathroom}
      - {id: lounge, use: lounge}
      - {id: quiet, use: quiet-room}
    """

  /// The hours of a period, by space.
  static func hours(
    _ profile: String,
    _ rest: String,
    _ period: Period,
    person: String = "p-1"
  ) throws -> [String: Double] {
    let setting = try Pairings.setting(rest)
    let explanation = Pairings.engine.explain(try Pairings.person(profile, id: person), in: setting)
    let cells = explanation.view.cells.indices.filter {
      explanation.view.cells[$0].period == period
    }
    return Dictionary(
      uniqueKeysWithValues: cells.map { cell in
        (explanation.view.space(of: cell)?.id.text ?? "-", explanation.hours[cell])
      }
    )
  }

  static func isEqual(_ lhs: [String: Double], _ rhs: [String: Double]) -> Bool {
    lhs.count == rhs.count && lhs.allSatisfy { abs($0.value - (rhs[$0.key] ?? .nan)) < 1e-12 }
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    var profile = ""
    var rest = HoursTests.home
    var period = Period.day
    let hours: [String: Double]

    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "no spaces", rest: "", hours: ["-": 12]),
    Example(name: "an empty list of spaces", rest: "spaces: []", period: .night, hours: ["-": 8]),
    Example(
      name: "by use, scaled to the period",
      hours: ["room-1": 24 / 7, "bath": 6 / 7, "lounge": 48 / 7, "quiet": 6 / 7]
    ),
    Example(
      name: "by use, at night",
      period: .night,
      hours: ["room-1": 7.75, "bath": 0.25, "lounge": 0, "quiet": 0]
    ),
    Example(
      name: "spaces of one use share its hours",
      rest: home + "\n  - {id: lounge-2, use: lounge}",
      period: .evening,
      hours: [
        "room-1": 16 / 14.0, "bath": 4 / 14.0, "lounge": 16 / 14.0, "lounge-2": 16 / 14.0,
        "quiet": 4 / 14.0,
      ]
    ),
    Example(
      name: "the person's own day",
      profile: "day: [{in: lounge, at: day, hours: 1}, {in: bedroom, at: day, hours: 3}]",
      hours: ["room-1": 9, "bath": 0, "lounge": 3, "quiet": 0]
    ),
    Example(
      name: "a day that does not name the period",
      profile: "day: [{in: lounge, at: day, hours: 1}]",
      period: .night,
      hours: ["room-1": 7.75, "bath": 0.25, "lounge": 0, "quiet": 0]
    ),
    Example(
      name: "a day in places that are not here",
      profile: "day: [{in: garden, at: night, hours: 1}]",
      period: .night,
      hours: ["room-1": 7.75, "bath": 0.25, "lounge": 0, "quiet": 0]
    ),
    Example(
      name: "a day in no place at all is equal shares",
      profile: "day: [{in: lounge, at: evening, hours: 0}]",
      period: .evening,
      hours: ["room-1": 1, "bath": 1, "lounge": 1, "quiet": 1]
    ),
    Example(
      name: "a resident's day, by space",
      rest: home + "\nday: [{in: quiet, at: day, hours: 2}, {in: room-1, at: day, hours: 4}]",
      hours: ["room-1": 8, "bath": 0, "lounge": 0, "quiet": 4]
    ),
    Example(
      name: "the person's own day comes before a resident's",
      profile: "day: [{in: bathroom, at: day, hours: 2}]",
      rest: home + "\nday: [{in: quiet, at: day, hours: 2}]",
      hours: ["room-1": 0, "bath": 12, "lounge": 0, "quiet": 0]
    ),
    Example(
      name: "a resident's day where the person's own is elsewhere",
      profile: "day: [{in: garden, at: day, hours: 2}]",
      rest: home + "\nday: [{in: quiet, at: day, hours: 2}]",
      hours: ["room-1": 0, "bath": 0, "lounge": 0, "quiet": 12]
    ),
    Example(
      name: "any bedroom of a resident's day stands for the person's own",
      rest: home + "\n  - {id: room-2, use: bedroom, for: vacant}\n"
        + "day: [{in: room-1, at: night, hours: 6}, {in: lounge, at: night, hours: 2}]",
      period: .night,
      hours: ["room-2": 6, "bath": 0, "lounge": 2, "quiet": 0]
    ),
  ]

  @Test(arguments: examples)
  func `hours by hand`(_ example: Example) throws {
    let hours = try Self.hours(example.profile, example.rest, example.period)
    #expect(Self.isEqual(hours, example.hours), "\(hours)")
  }

  static let rooms = """
    spaces:
      - {id: room-3, use: bedroom, for: p-2}
      - {id: room-2, use: bedroom}
      - {id: room-9, use: bedroom, for: vacant}
      - {id: room-8, use: bedroom, for: vacant}
      - {id: lounge, use: lounge}
    """

  @Test func `one bedroom exists for a person: their own, or the vacant one, or the first`() throws
  {
    func bedroom(_ person: String, _ rest: String) throws -> [String] {
      try Self.hours("", rest, .night, person: person).keys.filter { $0 != "lounge" }
    }
    #expect(try bedroom("p-2", Self.rooms) == ["room-3"])
    #expect(try bedroom("p-1", Self.rooms) == ["room-8"])
    let taken = Self.rooms.replacing(", for: vacant", with: ", for: p-4")
    #expect(try bedroom("p-1", taken) == ["room-2"])
    #expect(try bedroom("p-4", taken) == ["room-8"])
  }

  @Test func `a space's own reading wins over the setting's, period by period`() throws {
    let setting = try Pairings.setting(
      """
      spaces:
        - id: room-1
          use: bedroom
          readings: {noise.level: {day: 30 dB}, noise.peak: unknown}
        - {id: lounge, use: lounge}
      readings: {noise.level: {day: 50 dB, night: 45 dB}, noise.peak: 70 dB, privacy.lock: yes}
      """
    )
    let view = setting.view(for: RandomPairing.id("p-1"))
    func values(_ id: String) throws -> [Double?] {
      let slot = try Pairings.slot(id)
      return view.cells.indices.map { view.value(slot: slot, cell: $0) }
    }
    #expect(view.cells.map { $0.space ?? -1 } == [0, 1, 0, 1, 0, 1])
    #expect(try values("noise.level") == [30, 50, nil, nil, 45, 45])
    #expect(try values("noise.peak") == [nil, 70, nil, 70, nil, 70])
    #expect(try values("privacy.lock") == [1, nil, 1, nil, 1, nil])
    let slot = try Pairings.slot("privacy.lock")
    let states = view.cells.indices.map { view.state(slot: slot, cell: $0) }
    #expect(states == [.read, .absent, .read, .absent, .read, .absent])
  }
}

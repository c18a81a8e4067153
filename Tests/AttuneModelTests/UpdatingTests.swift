import AttuneModel
import Testing

/// An audit that changes an earlier one.
struct UpdatingTests {
  static let spring = date("2026-04-02")
  static let springDue = date("2026-10-02")
  static let autumnDue = date("2027-04-03")

  static func date(_ text: String) -> CalendarDate {
    guard let date = try? CalendarDate(text) else { preconditionFailure("no date: \(text)") }
    return date
  }

  static func audit(on: CalendarDate, due: CalendarDate) throws -> Assessment {
    Assessment(
      setting: try SettingID("alder-ward"),
      name: "Alder Ward",
      kind: .mentalHealthUnit,
      nation: .england,
      assessed: Assessment.Assessed(on: on, by: "a nurse", with: [], reviewDue: due)
    )
  }

  static func earlier() throws -> Assessment { try audit(on: spring, due: springDue) }
  static func newer() throws -> Assessment { try audit(on: date("2026-10-03"), due: autumnDue) }

  static func entry(
    _ reading: Int,
    day: Double? = nil,
    evening: Double? = nil,
    night: Double? = nil,
    due: CalendarDate
  ) -> ReadingEntry {
    let values = ByPeriod(day: day, evening: evening, night: night).map { value in
      value.map { Reading.measured(Measurement(value: $0)) }
    }
    return ReadingEntry(reading: reading, values: values, reviewDue: due, isOfWholeDay: false)
  }

  @Test func `readings carry over period by period with the review date they came with`() throws {
    var earlier = try Self.earlier()
    earlier.readings = [
      Self.entry(1, day: 60, evening: 55, night: 50, due: Self.springDue),
      Self.entry(3, day: 9, due: Self.springDue),
    ]
    var newer = try Self.newer()
    newer.readings = [
      Self.entry(1, day: 48, due: Self.autumnDue), Self.entry(2, night: 2, due: Self.autumnDue),
    ]
    let merged = newer.updating(earlier)

    #expect(merged.readings.map(\.reading) == [1, 2, 3])
    let values = merged.readings[0].values.map { $0?.measurement?.value }
    #expect(values == ByPeriod(day: 48, evening: 55, night: 50))
    let due = ByPeriod(day: Self.autumnDue, evening: Self.springDue, night: Self.springDue)
    #expect(merged.readings[0].reviewDue == due)
    #expect(merged.readings[1] == newer.readings[1])
    #expect(merged.readings[2] == earlier.readings[1])
    #expect(merged.assessed == newer.assessed)
  }

  @Test func `what the newer audit does not know is not taken from the earlier one`() throws {
    var earlier = try Self.earlier()
    earlier.readings = [Self.entry(1, day: 60, due: Self.springDue)]
    var newer = try Self.newer()
    newer.readings = [
      ReadingEntry(
        reading: 1,
        values: ByPeriod(.unknown(.withheld)),
        reviewDue: Self.autumnDue,
        isOfWholeDay: true
      )
    ]
    #expect(newer.updating(earlier).readings == newer.readings)
  }

  @Test func `spaces carry over by id`() throws {
    let person = try PersonID("p-1")
    var earlier = try Self.earlier()
    earlier.spaces = [
      Space(
        id: try SpaceID("room-4"),
        use: .bedroom,
        occupant: .person(person),
        volume: 31,
        readings: [Self.entry(1, day: 50, night: 40, due: Self.springDue)]
      ),
      Space(id: try SpaceID("lounge"), use: .lounge),
    ]
    var newer = try Self.newer()
    newer.spaces = [
      Space(id: try SpaceID("quiet"), use: .quietRoom),
      Space(
        id: try SpaceID("room-4"),
        use: .bedroom,
        readings: [Self.entry(1, night: 35, due: Self.autumnDue)]
      ),
    ]
    let spaces = try #require(newer.updating(earlier).spaces)

    #expect(spaces.map(\.id.text) == ["quiet", "room-4", "lounge"])
    #expect(spaces[1].occupant == .person(person))
    #expect(spaces[1].volume == 31)
    #expect(
      spaces[1].readings[0].values.map { $0?.measurement?.value }
        == ByPeriod(day: 50, evening: nil, night: 35)
    )
  }

  @Test func `a space that is given again keeps its own occupant and volume`() throws {
    var earlier = try Self.earlier()
    earlier.spaces = [
      Space(id: try SpaceID("room-4"), use: .bedroom, occupant: .vacant, volume: 31)
    ]
    var newer = try Self.newer()
    let space = Space(
      id: try SpaceID("room-4"),
      use: .bedroom,
      occupant: .person(try PersonID("p-1")),
      volume: 28
    )
    newer.spaces = [space]
    #expect(newer.updating(earlier).spaces == [space])
  }

  @Test func `what is not given is taken from the earlier audit`() throws {
    var earlier = try Self.earlier()
    earlier.places = Assessment.Places(capacity: 18, vacant: 1, availableFrom: nil)
    earlier.registration = Assessment.Registration(ages: 18...64, detained: true, stepFree: nil)
    earlier.weeklyCost = 4200
    earlier.residents = [try PersonID("p-1")]
    earlier.spaces = [Space(id: try SpaceID("lounge"), use: .lounge)]
    earlier.inPlace = ["R01"]
    earlier.day = [Assessment.Stay(space: try SpaceID("lounge"), period: .day, hours: 3)]
    earlier.alarmsNoticedBy = [.hearing]
    earlier.calming = ["garden"]
    earlier.restrictions = [try Self.restriction("r-1")]
    let merged = try Self.newer().updating(earlier)

    #expect(merged.places == earlier.places)
    #expect(merged.registration == earlier.registration)
    #expect(merged.weeklyCost == 4200)
    #expect(merged.residents == earlier.residents)
    #expect(merged.spaces == earlier.spaces)
    #expect(merged.inPlace == ["R01"])
    #expect(merged.day == earlier.day)
    #expect(merged.alarmsNoticedBy == [.hearing])
    #expect(merged.calming == ["garden"])
    #expect(merged.restrictions == earlier.restrictions)
  }

  @Test func `a list that is given replaces the earlier one, empty ones too`() throws {
    var earlier = try Self.earlier()
    earlier.residents = [try PersonID("p-1"), try PersonID("p-2")]
    earlier.inPlace = ["R01", "R02"]
    earlier.alarmsNoticedBy = [.hearing]
    earlier.calming = ["garden"]
    earlier.restrictions = [try Self.restriction("r-1")]
    var newer = try Self.newer()
    newer.residents = [try PersonID("p-3")]
    newer.inPlace = []
    newer.alarmsNoticedBy = [.sight]
    newer.calming = []
    newer.restrictions = []
    let merged = newer.updating(earlier)

    #expect(merged.residents == newer.residents)
    #expect(merged.inPlace == [])
    #expect(merged.alarmsNoticedBy == [.sight])
    #expect(merged.calming == [])
    #expect(merged.restrictions == [])
  }

  static func restriction(_ id: String) throws -> Restriction {
    Restriction(
      id: try Identifier(id),
      what: "kitchen locked",
      type: "environmental",
      restricts: [.other],
      appliesTo: .everyone
    )
  }
}

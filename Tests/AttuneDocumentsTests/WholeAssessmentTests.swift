import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// An audit that uses every key, and what it must become.
struct WholeAssessmentTests {
  static let read = ReadAssessment(
    """
    attune: assessment/1
    setting: alder-ward
    name: Alder Ward
    kind: mental-health-unit
    nation: england
    places: {capacity: 18, vacant: 1, available-from: 2026-11-01}
    registration: {ages: 18-64, detained: yes, step-free: no}
    cost: 4200 per week
    assessed: {on: 2026-10-03, by: occupational therapist, with: [autistic visitor], review-due: 2027-04-03}
    updates: 2026-04-02
    residents: [p-022, p-031]
    spaces:
      - id: room-4
        use: bedroom
        for: vacant
        volume: 31 m³
        readings:
          noise.level: {day: 48 dB, night: 39 dB, by: class-2-meter, over: 8 h}
          noise.peak: {night: 71 dB}
          privacy.lock: no
      - {id: room-5, use: bedroom, for: p-022}
      - {id: lounge, use: lounge}
    readings:
      staff.temporary: 46 %
      routine.changes: {value: 6 per week, by: records, uncertainty: 1}
      routine.notice: unknown
      routine.activity: {unknown: withheld}
      light.flicker: not-applicable
      light.flicker-slow: {unknown: not-applicable}
      noise.slams: {day: 2 per hour, evening: unknown, night: not-applicable}
      people.group: {value: 18, on: 2026-10-01, note: "all beds", photo: door.jpg}
    in-place: [R01]
    day:
      - {in: room-4, at: night, hours: 8}
    alarms-noticed-by: [hearing, sight]
    calming: [own-room, quiet-room, garden]
    restrictions:
      - id: r-1
        what: kitchen locked
        type: environmental
        restricts: [other]
        applies-to: everyone
        needed-by: [p-022]
        reason: one person's safety
        authority: {route: none, until: 2026-12-01}
        since: 2025-11-01
        reviewed: 2026-02-01
        review-due: 2026-05-01
        alternatives-tried: [an urn]
        step-down: a drinks station
        person-view: I can make tea
      - {id: r-2, what: calls limited, type: contact, applies-to: [p-031]}

    """
  )

  static func date(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

  /// The entry for a reading among some.
  static func entry(_ id: String, _ entries: [ReadingEntry]) throws -> ReadingEntry {
    let position = try #require(Documents.catalogue.reading(id))
    return try #require(entries.first { $0.reading == position })
  }

  @Test func `it reads without a word`() {
    #expect(Self.read.outcome.diagnostics.map(\.description) == [])
  }

  @Test func `what the place is`() throws {
    let audit = try #require(Self.read.value)
    #expect(audit.setting.text == "alder-ward")
    #expect(audit.name == "Alder Ward")
    #expect(audit.kind == .mentalHealthUnit)
    #expect(audit.nation == .england)
    let places = Assessment.Places(
      capacity: 18,
      vacant: 1,
      availableFrom: try Self.date("2026-11-01")
    )
    #expect(audit.places == places)
    let registration = Assessment.Registration(ages: 18...64, detained: true, stepFree: false)
    #expect(audit.registration == registration)
    #expect(audit.weeklyCost == 4200)
    let assessed = Assessment.Assessed(
      on: try Self.date("2026-10-03"),
      by: "occupational therapist",
      with: ["autistic visitor"],
      reviewDue: try Self.date("2027-04-03")
    )
    #expect(audit.assessed == assessed)
    #expect(audit.updates == (try Self.date("2026-04-02")))
    #expect(audit.residents?.map(\.text) == ["p-022", "p-031"])
    #expect(audit.inPlace == ["R01"])
    let stay = Assessment.Stay(space: try SpaceID("room-4"), period: .night, hours: 8)
    #expect(audit.day == [stay])
    #expect(audit.alarmsNoticedBy == [.hearing, .sight])
    #expect(audit.calming == ["own-room", "quiet-room", "garden"])
  }

  @Test func `spaces with their readings`() throws {
    let spaces = try #require(Self.read.value?.spaces)
    #expect(spaces.map(\.id.text) == ["room-4", "room-5", "lounge"])
    #expect(spaces.map(\.use) == [.bedroom, .bedroom, .lounge])
    #expect(spaces.map(\.occupant) == [.vacant, .person(try PersonID("p-022")), nil])
    #expect(spaces.map(\.volume) == [31, nil, nil])

    let level = try Self.entry("noise.level", spaces[0].readings)
    let day = Measurement(value: 48, method: .class2Meter, hours: 8)
    let night = Measurement(value: 39, method: .class2Meter, hours: 8)
    let values = ByPeriod<Reading?>(day: .measured(day), evening: nil, night: .measured(night))
    #expect(level.values == values)
    #expect(level.reviewDue == ByPeriod(try Self.date("2027-04-03")))
    #expect(!level.isOfWholeDay)
    let lock = try Self.entry("privacy.lock", spaces[0].readings)
    #expect(lock.values == ByPeriod(.measured(Measurement(value: 0))))
    #expect(lock.isOfWholeDay)
  }

  @Test func `readings of the whole setting`() throws {
    let readings = try #require(Self.read.value).readings
    #expect(readings.map(\.reading) == readings.map(\.reading).sorted())
    let changes = Measurement(value: 6, uncertainty: 1, method: .records)
    #expect(
      try Self.entry("routine.changes", readings).values == ByPeriod(.measured(changes))
    )
    #expect(
      try Self.entry("routine.notice", readings).values == ByPeriod(.unknown(.notAsked))
    )
    #expect(
      try Self.entry("routine.activity", readings).values == ByPeriod(.unknown(.withheld))
    )
    #expect(try Self.entry("light.flicker", readings).values == ByPeriod(.notApplicable))
    #expect(try Self.entry("light.flicker-slow", readings).values == ByPeriod(.notApplicable))
    let slams = ByPeriod<Reading?>(
      day: .measured(Measurement(value: 2)),
      evening: .unknown(.notAsked),
      night: .notApplicable
    )
    #expect(try Self.entry("noise.slams", readings).values == slams)
    let group = try Self.entry("people.group", readings)
    #expect(group.note == "all beds")
    #expect(group.photo == "door.jpg")
    #expect(group.on == (try Self.date("2026-10-01")))
  }

  @Test func `the register of restrictions`() throws {
    let restrictions = try #require(Self.read.value?.restrictions)
    let kitchen = Restriction(
      id: try Identifier("r-1"),
      what: "kitchen locked",
      type: "environmental",
      restricts: [.other],
      appliesTo: .everyone,
      neededBy: [try PersonID("p-022")],
      reason: "one person's safety",
      authority: Restriction.Authority(route: .none, until: try Self.date("2026-12-01")),
      since: try Self.date("2025-11-01"),
      reviewed: try Self.date("2026-02-01"),
      reviewDue: try Self.date("2026-05-01"),
      alternativesTried: ["an urn"],
      stepDown: "a drinks station",
      personView: .said("I can make tea")
    )
    let calls = Restriction(
      id: try Identifier("r-2"),
      what: "calls limited",
      type: "contact",
      restricts: nil,
      appliesTo: .people([try PersonID("p-031")])
    )
    #expect(restrictions == [kitchen, calls])
  }

  @Test func `the least that an audit says leaves everything else open`() throws {
    let read = ReadAssessment(Documents.assessment())
    let audit = try #require(read.value)
    #expect(read.marks == [])
    #expect(audit.spaces == nil && audit.readings == [] && audit.restrictions == nil)
    #expect(audit.places == nil && audit.residents == nil && audit.day == nil)
  }

  @Test(arguments: [
    ("18-64", 18...64), ("18+", 18...120), ("0-17", 0...17), ("65-65", 65...65),
  ])
  func `ages are a range, with or without an upper end`(text: String, ages: ClosedRange<Int>) {
    let read = ReadAssessment(Documents.assessment("registration: {ages: \(text)}"))
    #expect(read.marks == [])
    #expect(read.value?.registration?.ages == ages)
  }

  @Test(arguments: [
    ("4200 per week", 4200.0), ("600 per day", 4200), ("999.50 per week", 999.5),
    ("52.5 per year", 52.5 * 604_800 / 31_557_600),
  ])
  func `a cost is by the week`(text: String, weekly: Double) {
    let read = ReadAssessment(Documents.assessment("cost: \(text)"))
    #expect(read.marks == [])
    #expect(read.value?.weeklyCost == weekly)
  }
}

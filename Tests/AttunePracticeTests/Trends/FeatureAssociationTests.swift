import AttuneCatalogue
import AttuneModel
import AttunePractice
import AttuneScoring
import TestPairings
import Testing

/// Small cases that were worked out by hand.
struct FeatureAssociationTests {
  static let catalogue = Catalogue.embedded

  /// Ten days from 1 January 2026: four hours a day in the hall by day, of which factor 1 is past the
  /// limit and factor 2 is not read; eight at night in a room, where factor 1 is within it.
  private func exposures(_ person: String = "p-1") throws -> [FeatureExposure] {
    let first = try CalendarDate("2026-01-01").daysSince1970
    let exposure = {
      (space: String, period: Period, hours: Double, standings: [Int: FeatureStanding]) in
      FeatureExposure(
        person: try PersonID(person),
        days: first..<first + 10,
        space: try SpaceID(space),
        period: period,
        hours: hours,
        standings: standings
      )
    }
    return [
      try exposure("hall", .day, 4, [1: .past, 2: .unread]),
      try exposure("room", .night, 8, [1: .within, 2: .within]),
    ]
  }

  private let spaces = [
    (try? SpaceID("hall")).map { Space(id: $0, use: .lounge) },
    (try? SpaceID("room")).map { Space(id: $0, use: .bedroom) },
  ].compactMap(\.self)

  private func placed(
    _ began: String,
    _ space: String?,
    person: String = "p-1"
  ) throws -> PlacedIncident {
    try Self.catalogue.placed(began, in: space, person: person, spaces: spaces)
  }

  @Test func `hours and incidents of each standing, and their ratio`() throws {
    let found = FeatureAssociations(
      try exposures(),
      [
        try placed("2026-01-02 10:00", "hall"), try placed("2026-01-10 18:59", "hall"),
        try placed("2026-01-03 23:30", "room"),
      ],
      of: [try PersonID("p-1")],
      least: 1000
    )
    let feature = try #require(found.told.first)
    #expect(found.told.count == 1 && found.untold == 1)
    #expect(feature.factor == 1)
    #expect(feature.past.count == 2 && feature.past.hours == 40)
    #expect(feature.within.count == 1 && feature.within.hours == 80)
    #expect(feature.unread.count == 0 && feature.unread.hours == 0)
    // 2 in 40 hours are 50 in 1,000; 1 in 80 are 12.5: four times as many.
    #expect(feature.past.rate(per: 1000)?.value == 50)
    #expect(feature.within.rate(per: 1000)?.value == 12.5)
    guard case .estimated(let value, _, _) = feature.ratio(per: 1000, confidence: 0.95) else {
      Issue.record("both have counts")
      return
    }
    #expect(abs(value - 4) < 1e-12)
    #expect(found.assigned == 3)
  }

  @Test func `an incident that fits no cell is counted apart, and in none`() throws {
    let found = FeatureAssociations(
      try exposures(),
      [
        try placed("2026-01-02 10:00", nil), try placed("2026-01-02 10:00", "garage"),
        try placed("2026-01-02 20:00", "hall"), try placed("2026-01-11 10:00", "hall"),
        try placed("2026-01-02 10:00", "hall", person: "p-2"),
      ],
      of: [try PersonID("p-1")],
      least: 10
    )
    #expect(found.assigned == 0)
    #expect(found.unassigned.inNoSpace == 2)
    #expect(found.unassigned.withoutHours == 1)
    #expect(found.unassigned.beforeAudits == 1)
    #expect(found.unassigned.ofOthers == 1)
    #expect(found.told.map(\.factor) == [1])
    #expect(found.told[0].past.count == 0 && found.told[0].within.count == 0)
  }

  @Test func `the hours of people add up, each with their own limits`() throws {
    let other = try exposures("p-2").map { exposure in
      FeatureExposure(
        person: exposure.person,
        days: exposure.days,
        space: exposure.space,
        period: exposure.period,
        hours: exposure.hours,
        standings: [1: .within]
      )
    }
    let people = [try PersonID("p-1"), try PersonID("p-2")]
    let found = FeatureAssociations(
      try exposures() + other,
      [try placed("2026-01-02 10:00", "hall", person: "p-2")],
      of: people,
      least: 40
    )
    let feature = try #require(found.told.first)
    #expect(feature.past.hours == 40 && feature.past.count == 0)
    // The night of the first, and the day and the night of the second.
    #expect(feature.within.hours == 80 + 120 && feature.within.count == 1)
  }

  @Test func `a feature with an incident on one side only, and few hours, is not told of`() throws {
    let incidents = [try placed("2026-01-02 10:00", "hall")]
    let people = [try PersonID("p-1")]
    let found = { (least: Double) in
      FeatureAssociations(try exposures(), incidents, of: people, least: least)
    }
    // 40 hours past it and 80 within; of the other there are none past it.
    #expect(try found(41).told == [])
    #expect(try found(41).untold == 2)
    #expect(try found(40).told.map(\.factor) == [1])
  }

  /// As the engine explains it: limits at 50 dB, the hall at 60, and an audit of the 16th.
  @Test func `exposures are by the audit of the day, and the engine's own explanation`() throws {
    let pairing = try WrittenPairing {
      $0.person["limits"] = "{noise.level: {comfortable: 30 dB, intolerable: 50 dB}}"
      $0.readings["noise.level"] = "60 dB"
      $0.place["assessed"] = "{on: 2026-10-16, by: nurse, review-due: 2027-04-03}"
    }.read()
    let found = pairing.engine.featureExposures(
      of: [pairing.person],
      history: [pairing.setting.assessment],
      months: [try CalendarMonth("2026-09"), try CalendarMonth("2026-10")]
    )
    let noise = try #require(pairing.catalogue.factor("noise.level"))
    #expect(Set(found.map(\.days.count)) == [16])
    #expect(found.allSatisfy { $0.standings[noise] == .past })
    // Every hour of the day is somewhere.
    #expect(abs(found.reduce(0) { $0 + $1.hours } - 24) < 1e-9)
  }

  @Test func `a reading past its review is not read`() throws {
    let pairing = try WrittenPairing {
      $0.place["assessed"] = "{on: 2026-03-01, by: nurse, review-due: 2026-04-15}"
    }.read()
    let found = pairing.engine.featureExposures(
      of: [pairing.person],
      history: [pairing.setting.assessment],
      months: [try CalendarMonth("2026-04"), try CalendarMonth("2026-05")]
    )
    // The day of review is the last on which it counts.
    let past = try CalendarDate("2026-04-16").daysSince1970
    for exposure in found {
      let isUnread = exposure.days.lowerBound >= past
      #expect(exposure.standings.values.allSatisfy { ($0 == .unread) == isUnread })
      #expect(!exposure.days.contains(past) || exposure.days.lowerBound == past)
    }
    #expect(found.contains { $0.days.lowerBound == past && !$0.standings.isEmpty })
  }
}

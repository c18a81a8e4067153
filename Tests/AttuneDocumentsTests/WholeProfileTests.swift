import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// A profile that uses every key, and what it must become.
struct WholeProfileTests {
  static let read = ReadProfile(
    """
    # yaml-language-server: $schema=profile.schema.json
    attune: profile/1
    person: p-014                    # pseudonym, the file's identity
    age-band: 18-64
    reviewed: 2026-09-20
    review-due: 2027-03-20
    health-check: 2026-05-11
    consent: {given-by: person, on: 2026-09-20, to: [assess, place, household, plan]}
    words: autistic person
    voice:
      - {said: "I need to know who is coming in.", how: said, on: 2026-09-01}
      - {said: "Forty is about a fridge.", how: communication-aid}
    disagrees: ["I do not need more rest."]
    senses:
      hearing: {sensitivity: much more, avoiding: more, seeking: similar, registration: similar}
      sight: more
      touch: -1.5
    needs:
      predictability: {level: much more, matters: 5}
      privacy: more
      control: {matters: 3.5}
      activity: 0.5
    unlisted: similar
    instruments:
      aasp: {on: 2026-08-30, low-registration: 30, sensation-seeking: 25, sensory-sensitivity: 50, sensation-avoiding: 45}
      sp2: {seeking: more, avoiding: much more, sensitivity: more, registration: similar}
      spm: {hearing: 68, sight: 55}
      gsq: {total: 88}
    limits:
      noise.level: {comfortable: 40 dB, intolerable: 55 dB, trauma: no}
      noise.peak: {night: {intolerable: 60 dB}, trauma: yes}
      people.room: {intolerable: 4}
    triggers:
      - {factor: noise.alarms, above: 0 per week, severity: critical, trauma: yes, note: "restraint followed an alarm"}
      - {factor: sight.flashing, severity: serious}
    requires:
      - {factor: privacy.lock, is: yes}
      - {factor: people.group, at-most: 3, note: "crowds"}
    vetoes:
      - {setting: alder-ward, why: "was restrained there", on: 2026-05-02}
      - {factor: staff.temporary, above: 50 %}
      - {factor: sight.flashing}
      - {adjustment: N08, why: "hurts"}
    prefers:
      - {setting: mill-lane, why: "near my sister", on: 2026-09-01}
    sharing: {wants: not-asked}
    lives-at: alder-ward
    near: [{who: sister, within: 10 miles}, {who: brother, within: 8.04672 km}, {who: the sea}]
    conditions: [photosensitive-epilepsy, pica]
    relies-on: [communication-aid, ear-defenders, comfort-object, stimming]
    distress-shows: inward
    early-signs: [goes quiet, covers ears]
    calming: [own-room, deep-pressure, own-music]
    known-before:
      - {factor: routine.changes, at: day, in: lounge, what: "activity cancelled without notice"}
    presence:
      - {reading: noise.level, adds: 70 dB, in: lounge, at: evening, for: 10 min, note: calls out}
      - {reading: smell.intensity, adds: 2, for: 0.5 h}
    supports: [{use: N08, hours: 2}, {use: R02}]
    day:
      - {in: bedroom, at: night, hours: 8}
      - {in: garden, at: day, hours: 90 min}

    """
  )

  static func date(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

  static func factor(_ id: String) throws -> Int { try #require(Documents.catalogue.factor(id)) }
  static func need(_ id: String) throws -> Int { try #require(Documents.catalogue.need(id)) }

  @Test func `it reads without a word`() {
    #expect(Self.read.outcome.diagnostics.map(\.description) == [])
  }

  @Test func `who the person is`() throws {
    let profile = try #require(Self.read.value)
    #expect(profile.person.text == "p-014")
    #expect(profile.ageBand == .adult)
    #expect(profile.reviewed == (try Self.date("2026-09-20")))
    #expect(profile.reviewDue == (try Self.date("2027-03-20")))
    #expect(profile.healthCheck == (try Self.date("2026-05-11")))
    let consent = SensoryProfile.Consent(
      givenBy: .person,
      on: try Self.date("2026-09-20"),
      uses: [.assess, .place, .household, .plan]
    )
    #expect(profile.consent == consent)
    #expect(profile.words == "autistic person")
    let sayings = [
      SensoryProfile.Saying(
        words: "I need to know who is coming in.",
        how: .said,
        on: try Self.date("2026-09-01")
      ),
      SensoryProfile.Saying(words: "Forty is about a fridge.", how: .communicationAid, on: nil),
    ]
    #expect(profile.voice == .said(sayings))
    #expect(profile.disagrees == ["I do not need more rest."])
  }

  @Test func `senses and needs in every form`() throws {
    let profile = try #require(Self.read.value)
    let hearing = SenseRating(
      sensitivity: .term(.muchMore),
      avoiding: .term(.more),
      seeking: .term(.similar),
      registration: .term(.similar)
    )
    #expect(
      profile.senses == [
        .hearing: hearing, .sight: SenseRating(sensitivity: .term(.more)),
        .touch: SenseRating(sensitivity: .number(-1.5)),
      ]
    )
    #expect(
      profile.needs == [
        try Self.need("predictability"): NeedRating(level: .term(.muchMore), matters: 5),
        try Self.need("privacy"): NeedRating(level: .term(.more)),
        try Self.need("control"): NeedRating(matters: 3.5),
        try Self.need("activity"): NeedRating(level: .number(0.5)),
      ]
    )
    #expect(profile.unlistedIsSimilar)
  }

  @Test func `instruments`() throws {
    let instruments = try #require(Self.read.value).instruments
    #expect(instruments.aasp?.on == (try Self.date("2026-08-30")))
    #expect(
      instruments.aasp?.totals == [
        .lowRegistration: 30, .sensationSeeking: 25, .sensorySensitivity: 50,
        .sensationAvoiding: 45,
      ]
    )
    #expect(
      instruments.sp2?.bands == [
        .sensationSeeking: .more, .sensationAvoiding: .muchMore, .sensorySensitivity: .more,
        .lowRegistration: .similar,
      ]
    )
    #expect(instruments.spm?.scores == [.hearing: 68, .sight: 55])
    #expect(instruments.gsq == Instruments.GSQ(on: nil, total: 88))
  }

  @Test func `what the person stated`() throws {
    let profile = try #require(Self.read.value)
    let night = Limit.Values(comfortable: nil, intolerable: 60)
    #expect(
      profile.limits == [
        try Self.factor("noise.level"): Limit(
          general: Limit.Values(comfortable: 40, intolerable: 55),
          byPeriod: ByPeriod(nil),
          isTrauma: false
        ),
        try Self.factor("noise.peak"): Limit(
          general: nil,
          byPeriod: ByPeriod(day: nil, evening: nil, night: night),
          isTrauma: true
        ),
        try Self.factor("people.room"): Limit(
          general: Limit.Values(comfortable: nil, intolerable: 4),
          byPeriod: ByPeriod(nil),
          isTrauma: false
        ),
      ]
    )
    let (alarms, flashing) = (try Self.factor("noise.alarms"), try Self.factor("sight.flashing"))
    #expect(
      profile.triggers == [
        Trigger(
          condition: FactorCondition(factor: alarms, comparison: .above(0)),
          severity: .critical,
          isTrauma: true,
          note: "restraint followed an alarm"
        ),
        Trigger(
          condition: FactorCondition(factor: flashing, comparison: .present),
          severity: .serious,
          isTrauma: false,
          note: nil
        ),
      ]
    )
    let (lock, group) = (try Self.factor("privacy.lock"), try Self.factor("people.group"))
    #expect(
      profile.requirements == [
        Requirement(condition: FactorCondition(factor: lock, comparison: .equal(1)), note: nil),
        Requirement(
          condition: FactorCondition(factor: group, comparison: .atMost(3)),
          note: "crowds"
        ),
      ]
    )
  }

  @Test func `noes and wishes`() throws {
    let profile = try #require(Self.read.value)
    let temporary = try Self.factor("staff.temporary")
    #expect(
      profile.vetoes.map(\.subject) == [
        .setting(try SettingID("alder-ward")),
        .feature(FactorCondition(factor: temporary, comparison: .above(50))),
        .feature(
          FactorCondition(factor: try Self.factor("sight.flashing"), comparison: .present)
        ),
        .adjustment("N08"),
      ]
    )
    #expect(profile.vetoes.map(\.why) == ["was restrained there", nil, nil, "hurts"])
    #expect(profile.vetoes[0].on == (try Self.date("2026-05-02")))
    #expect(profile.prefers.map(\.setting.text) == ["mill-lane"])
    #expect(profile.prefers[0].why == "near my sister")
    #expect(profile.wantsToShare == .notAsked)
    #expect(profile.livesAt?.text == "alder-ward")
    #expect(profile.near.map(\.who) == ["sister", "brother", "the sea"])
    #expect(profile.near.map(\.within) == [10, 5, nil])
    let named = try #require(Self.read.outcome.located).namedSettings.map(\.id.text)
    #expect(named == ["alder-ward", "mill-lane", "alder-ward"])
  }

  @Test func `circumstances`() throws {
    let profile = try #require(Self.read.value)
    #expect(profile.conditions == ["photosensitive-epilepsy", "pica"])
    #expect(profile.reliesOn == [.communicationAid, .earDefenders, .comfortObject, .stimming])
    #expect(profile.distressShows == .inward)
    #expect(profile.earlySigns == ["goes quiet", "covers ears"])
    #expect(profile.calming == ["own-room", "deep-pressure", "own-music"])
    let before = SensoryProfile.KnownBefore(
      factor: try Self.factor("routine.changes"),
      period: .day,
      use: .lounge,
      what: "activity cancelled without notice"
    )
    #expect(profile.knownBefore == [before])
    let voice = SensoryProfile.Presence(
      reading: try #require(Documents.catalogue.reading("noise.level")),
      adds: 70,
      use: .lounge,
      period: .evening,
      minutes: 10,
      note: "calls out"
    )
    let scent = SensoryProfile.Presence(
      reading: try #require(Documents.catalogue.reading("smell.intensity")),
      adds: 2,
      use: nil,
      period: nil,
      minutes: 30,
      note: nil
    )
    #expect(profile.presence == [voice, scent])
    #expect(
      profile.supports == [
        SensoryProfile.Support(adjustment: "N08", hours: 2),
        SensoryProfile.Support(adjustment: "R02", hours: nil),
      ]
    )
    #expect(
      profile.day == [
        SensoryProfile.Stay(use: .bedroom, period: .night, hours: 8),
        SensoryProfile.Stay(use: .garden, period: .day, hours: 1.5),
      ]
    )
  }

  @Test func `the least that a profile says leaves everything else open`() throws {
    let read = ReadProfile(Documents.profile())
    let profile = try #require(read.value)
    #expect(read.marks == [])
    let bare = SensoryProfile(
      person: try PersonID("p-001"),
      ageBand: .adult,
      reviewed: try Self.date("2026-09-20"),
      reviewDue: try Self.date("2027-03-20")
    )
    #expect(profile == bare)
  }

  @Test func `a best-interests decision has its reference`() throws {
    let read = ReadProfile(
      Documents.profile(
        "consent: {given-by: best-interests, on: 2026-09-20, to: [plan], reference: meeting 3}"
      )
    )
    #expect(read.marks == [])
    #expect(read.value?.consent?.givenBy == .bestInterests(reference: "meeting 3"))
  }

  @Test(arguments: [("not-asked", SensoryProfile.Voice.notAsked), ("declined", .declined)])
  func `a voice that is not there has its reason`(word: String, voice: SensoryProfile.Voice) {
    #expect(ReadProfile(Documents.profile("voice: \(word)")).value?.voice == voice)
  }

  @Test(arguments: [
    "22:30", "2026-09-20", "no", "on", "~", "null", "1e3", "0x10", "3.10", "a: b",
    "one of a kind", "d\u{E9}j\u{E0} vu \u{1F600}",
  ])
  func `free text stays the text it is`(text: String) {
    let quoted = text == "a: b" ? "\"\(text)\"" : text
    let read = ReadProfile(Documents.profile("words: \(quoted)\n"))
    #expect(read.marks == [])
    #expect(read.value?.words == text)
  }

  @Test func `a day may be a hundredth of an hour too long`() {
    let read = ReadProfile(Documents.profile("day: [{in: bedroom, at: night, hours: 8.009}]"))
    #expect(read.marks == [])
  }

  @Test func `free text may stand in a block`() {
    let read = ReadProfile(
      Documents.profile("words: >-\n  room #4,\n  and room #5\ndisagrees:\n  - |-\n    a\n    b\n")
    )
    #expect(read.marks == [])
    #expect(read.value?.words == "room #4, and room #5")
    #expect(read.value?.disagrees == ["a\nb"])
  }
}

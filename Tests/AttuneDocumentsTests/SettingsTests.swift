import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// Audits of settings together: which one is current, and which settings cannot be used.
struct SettingsTests {
  static let april = Documents.assessment(
    "readings: {noise.level: 60 dB, noise.alarms: 9 per week}",
    on: "2026-04-02",
    due: "2026-12-02"
  )
  static let october = Documents.assessment("readings: {noise.level: 48 dB}")

  @Test func `the newest audit up to the day of asking is current`() throws {
    let audits = ReadAudits([Self.october, Self.april])
    for (date, current) in [
      ("2026-10-03", "2026-10-03"), ("2027-12-01", "2026-10-03"), ("2026-10-02", "2026-04-02"),
      ("2026-04-02", "2026-04-02"), ("2026-01-01", "2026-10-03"),
    ] {
      let settings = try audits.settings(asOf: date)
      #expect(settings.diagnostics == [])
      #expect(settings.filesLeftOut == [])
      let setting = try #require(settings.settings.first)
      #expect(setting.current.assessed.on.description == current, "\(date)")
      #expect(setting.audits.map(\.assessed.on.description) == ["2026-04-02", "2026-10-03"])
    }
  }

  @Test func `an audit that changes an earlier one has what it does not give from there`() throws {
    let changes = Documents.assessment("updates: 2026-04-02\nreadings: {noise.level: 48 dB}")
    let settings = try ReadAudits([changes, Self.april]).settings(asOf: "2026-11-01")
    let setting = try #require(settings.settings.first)
    #expect(settings.diagnostics == [])
    #expect(setting.file == "1.yaml")
    let date = try CalendarDate("2026-11-01")
    let level = try WholeAssessmentTests.entry("noise.level", setting.current.readings)
    let alarms = try WholeAssessmentTests.entry("noise.alarms", setting.current.readings)
    #expect(level.reading(in: .day, asOf: date)?.measurement?.value == 48)
    #expect(alarms.reading(in: .day, asOf: date)?.measurement?.value == 9)
    let later = try CalendarDate("2026-12-03")
    #expect(level.reading(in: .day, asOf: later)?.measurement?.value == 48)
    #expect(alarms.reading(in: .day, asOf: later) == .unknown(.outOfDate))
  }

  @Test func `changes may build on changes`() throws {
    let june = Documents.assessment(
      "updates: 2026-04-02\ncalming: [garden]",
      on: "2026-06-01"
    )
    let october = Documents.assessment("updates: 2026-06-01\nreadings: {noise.level: 48 dB}")
    let settings = try ReadAudits([october, Self.april, june]).settings(asOf: "2026-11-01")
    let setting = try #require(settings.settings.first)
    #expect(setting.current.calming == ["garden"])
    #expect(setting.current.readings.count == 2)
  }

  /// Each text is a file; the setting cannot be used.
  @Test(arguments: [
    [
      Documents.assessment("updates: ⟦audit/updates-nothing⟧2026-05-02"), SettingsTests.april,
    ],
    [Documents.assessment("updates: ⟦audit/updates-nothing⟧2026-10-03")],
    [
      Documents.assessment("updates: ⟦audit/updates-nothing⟧2026-12-01")
    ],
    [
      SettingsTests.april,
      SettingsTests.october,
      SettingsTests.october.replacing(
        "setting: alder-ward",
        with: "setting: ⟦audit/duplicate-date⟧alder-ward"
      ),
    ],
    [
      Documents.assessment(
        "spaces: [{id: lounge, use: lounge}]",
        setting: "⟦audit/no-bedroom⟧alder-ward"
      )
    ],
    [
      Documents.assessment(
        "spaces: [{id: room-1, use: bedroom}]\nday: [{in: room-2, at: night, hours: 8}]",
        setting: "⟦audit/unknown-space⟧alder-ward"
      )
    ],
    [
      Documents.assessment("spaces: [{id: room-1, use: bedroom}]", on: "2026-04-02"),
      Documents.assessment(
        "updates: 2026-04-02\nday: [{in: room-2, at: night, hours: 8}]",
        setting: "⟦audit/unknown-space⟧alder-ward"
      ),
    ],
  ])
  func `a setting whose audits do not fit together is left out`(texts: [String]) throws {
    let audits = ReadAudits(texts)
    let settings = try audits.settings(asOf: "2026-11-01")
    #expect(settings.diagnostics.map(\.fileMark) == audits.marks)
    #expect(settings.settings.count == 0)
    #expect(settings.filesLeftOut == audits.outcomes.map(\.file))
  }

  @Test func `nobody sleeps at a school, so no bedroom is missed`() throws {
    let school = Documents.assessment("spaces: [{id: hall, use: activity}]", kind: "school")
    let settings = try ReadAudits([school]).settings(asOf: "2026-11-01")
    #expect(settings.diagnostics == [])
    #expect(settings.settings.count == 1)
  }

  @Test func `the day may name spaces that carry over`() throws {
    let april = Documents.assessment("spaces: [{id: room-1, use: bedroom}]", on: "2026-04-02")
    let october = Documents.assessment(
      "updates: 2026-04-02\nday: [{in: room-1, at: night, hours: 8}]"
    )
    let settings = try ReadAudits([april, october]).settings(asOf: "2026-11-01")
    #expect(settings.diagnostics == [])
    #expect(settings.settings.count == 1)
  }

  /// Broken in one value, or so that nothing can be read of it but a line that names the setting.
  static let broken = [
    Documents.assessment("readings: {noise.level: ⟦quantity/missing-unit⟧48}"),
    Documents.assessment("readings: {noise.level: [48\n"),
    "attune: assessment/1\nsetting: alder-ward   # the newest\nname: A\n",
    "setting: \"alder-ward\"\n\tname: A\n",
    "setting: 'alder-ward'\r\nname: [\r\n",
  ]

  @Test(arguments: broken)
  func `a setting whose newest audit is broken is not scored on an older one`(
    text: String
  ) throws {
    let audits = ReadAudits([Self.april, text])
    #expect(audits.outcomes[1].hasErrors)
    let settings = try audits.settings(asOf: "2026-11-01")
    #expect(settings.settings.count == 0)
    #expect(settings.filesLeftOut == ["1.yaml", "2.yaml"])
    #expect(settings.diagnostics == audits.outcomes[1].diagnostics)
  }

  /// The ways in which YAML, and people, write which setting a file is of.
  ///
  /// Those of the first list can be read as YAML and lack keys; those of the second cannot.
  static let spellings = [
    "\"setting\": alder-ward\n", "'setting' : \"alder-ward\"\n", "setting : alder-ward\n",
    "setting: &x alder-ward\n", "setting:\n  alder-ward\n",
    "setting:\n\n  # the newest\n  alder-ward\n",
    "setting: \"alder\\x2Dward\"\n", "\"set\\x74ing\": alder-ward\n",
    "  attune: assessment/1\n  setting: alder-ward\n",
    "{attune: assessment/1, setting: alder-ward}\n",
    "{\"attune\":\"assessment/1\",\"setting\":\"alder-ward\"}", "? setting\n: alder-ward\n",
    "attune: assessment/1\rsetting: alder-ward\rname: A\r", "\u{FEFF}setting: alder-ward\n",
    "setting: Alder-Ward\n", "setting: ' alder-ward '\n", "setting: >\n  alder-ward\n",
    "- setting: alder-ward\n", "name: &x alder-ward\nsetting: *x\n",
  ]
  static let unreadable = [
    "'setting' : \"alder-ward\"\nname: [\n", "setting: &x alder-ward\nname: [\n",
    "  attune: assessment/1\n  setting: alder-ward\n  name: [\n",
    "attune: assessment/1\rsetting: alder-ward\rname: [\r", "\u{FEFF}setting: alder-ward\nname: [",
    "{attune: assessment/1, setting: alder-ward, name: [", "setting: alder-ward: A\n",
    "setting:\n  alder-ward\nname: [\n", "setting: Alder-Ward\nname: [\n",
    "{\n  \"attune\": \"assessment/1\",\n  \"setting\": \"alder-ward\",\n  \"name\": [\n}\n",
    "name: A\n  setting: mill-lane\nsetting: alder-ward\nkind: [\n",
  ]

  @Test(arguments: spellings + unreadable)
  func `a setting is told of a broken file however it is written`(text: String) throws {
    let audits = ReadAudits([Self.april, text])
    #expect(audits.outcomes[1].hasErrors)
    let settings = try audits.settings(asOf: "2026-11-01")
    #expect(settings.settings.count == 0)
    #expect(settings.idsLeftOut == ["alder-ward"])
  }

  @Test func `a file that is too large is still one of its setting`() throws {
    let text = "setting: alder-ward\n#" + String(repeating: "-", count: 4 << 20)
    let settings = try ReadAudits([Self.april, text]).settings(asOf: "2026-11-01")
    #expect(settings.idsLeftOut == ["alder-ward"])
  }

  @Test(arguments: ["\"person\": p-1\n", "{attune: profile/1, person: p-1}", " person: p-1\n x: ["])
  func `a person is told of a broken file however it is written`(text: String) {
    #expect(People(ReadProfiles([text]).outcomes).idsLeftOut == ["p-1"])
  }

  @Test func `an older broken audit changes nothing`() throws {
    let old = Documents.assessment("calming: [⟦yaml/unknown-word⟧beer]", on: "2026-01-05")
    let audits = ReadAudits([old, Self.april, Self.october])
    let settings = try audits.settings(asOf: "2026-11-01")
    #expect(settings.diagnostics.map(\.fileMark) == audits.marks)
    #expect(settings.filesLeftOut == ["1.yaml"])
    #expect(settings.settings.map(\.current.assessed.on.description) == ["2026-10-03"])
  }

  @Test func `a broken audit that the newest one changes is missed`() throws {
    let old = Documents.assessment("calming: [beer]", on: "2026-04-02")
    let changes = Documents.assessment("updates: 2026-04-02")
    let audits = ReadAudits([old, changes])
    let settings = try audits.settings(asOf: "2026-11-01")
    #expect(settings.settings.count == 0)
    #expect(settings.diagnostics == audits.outcomes[0].diagnostics)
    #expect(settings.filesLeftOut == ["1.yaml", "2.yaml"])
  }

  /// What is of the day of asking, and not of the newest file, decides: an audit dated after that
  /// day neither stands in for a broken one nor is needed.
  @Test func `an audit after the day of asking does not hide a broken one before it`() throws {
    let broken = Documents.assessment("calming: [beer]", on: "2026-09-01")
    let december = Documents.assessment(on: "2026-12-01")
    let audits = ReadAudits([Self.april, broken, december])
    #expect(try audits.settings(asOf: "2026-11-01").settings.count == 0)
    #expect(try audits.settings(asOf: "2026-12-01").settings.count == 1)
  }

  @Test func `a broken audit after the day of asking is not missed yet`() throws {
    let broken = Documents.assessment("calming: [beer]", on: "2026-12-01")
    let audits = ReadAudits([Self.april, broken])
    let settings = try audits.settings(asOf: "2026-11-01")
    #expect(settings.settings.map(\.current.assessed.on.description) == ["2026-04-02"])
    #expect(try audits.settings(asOf: "2026-12-01").settings.count == 0)
  }

  @Test func `one bad file leaves other settings usable`() throws {
    let audits = ReadAudits([
      Documents.assessment(setting: "mill-lane"), "attune: [", Documents.assessment("x: 1"),
    ])
    let settings = try audits.settings(asOf: "2026-11-01")
    #expect(settings.settings.map(\.current.setting.text) == ["mill-lane"])
    #expect(settings.filesLeftOut == ["2.yaml", "3.yaml"])
  }

  @Test(arguments: 0..<6)
  func `the order of files never matters`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = [
      Self.april, Self.october, Documents.assessment(setting: "mill-lane"),
      Documents.assessment("x: 1", setting: "quay"), Documents.assessment(setting: "beech"),
    ]
    let date = try CalendarDate("2026-11-01")
    let outcomes = ReadAudits(texts).outcomes
    let expected = Settings(outcomes, asOf: date, catalogue: .embedded)
    let shuffled = Settings(
      outcomes.shuffled(using: &random),
      asOf: date,
      catalogue: .embedded
    )
    #expect(shuffled.settings.map(\.current) == expected.settings.map(\.current))
    #expect(shuffled.settings.map(\.audits) == expected.settings.map(\.audits))
    #expect(shuffled.diagnostics == expected.diagnostics)
    #expect(shuffled.filesLeftOut == expected.filesLeftOut)
    #expect(expected.settings.map(\.current.setting.text) == ["alder-ward", "beech", "mill-lane"])
  }
}

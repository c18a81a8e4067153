import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// Profiles together, and beside the audits.
struct PeopleTests {
  @Test func `two profiles with one pseudonym are told, and neither is used`() {
    let profiles = ReadProfiles([
      Documents.profile(person: "p-1"),
      Documents.profile(person: "p-2"),
      Documents.profile(person: "⟦profile/duplicate-person⟧p-1"),
    ])
    let people = People(profiles.outcomes)
    #expect(people.diagnostics.map(\.fileMark) == profiles.marks)
    #expect(people.diagnostics[0].notes.map(\.range.file) == ["1.yaml"])
    #expect(people.profiles.map(\.person.text) == ["p-2"])
    #expect(people.filesLeftOut == ["1.yaml", "3.yaml"])
  }

  @Test func `one bad file leaves other people usable`() {
    let profiles = ReadProfiles([
      Documents.profile("⟦yaml/unknown-key⟧x: 1", person: "p-3"), Documents.profile(person: "p-2"),
      "attune: [", Documents.profile(person: "p-1"),
      Documents.profile("words: ⟦yaml/cut-by-comment⟧room #4", person: "p-4"),
    ])
    let people = People(profiles.outcomes)
    #expect(people.profiles.map(\.person.text) == ["p-1", "p-2", "p-4"])
    #expect(people.filesLeftOut == ["1.yaml", "3.yaml"])
    let marks = people.diagnostics.map(\.fileMark).filter { $0.file != "3.yaml" }
    #expect(marks == profiles.marks)
  }

  @Test(arguments: 0..<6)
  func `the order of files never matters`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let outcomes = ReadProfiles([
      Documents.profile(person: "p-1"), Documents.profile(person: "p-3"),
      Documents.profile(person: "p-1"), Documents.profile("x: 1", person: "p-2"),
      Documents.profile(person: "p-0"),
    ]).outcomes
    let (expected, people) = (People(outcomes), People(outcomes.shuffled(using: &random)))
    #expect(people.profiles == expected.profiles)
    #expect(people.diagnostics == expected.diagnostics)
    #expect(people.filesLeftOut == expected.filesLeftOut)
  }

  @Test func `a setting that no audit is of is a warning, and a misspelt veto an error`() throws {
    let profiles = ReadProfiles([
      Documents.profile(
        """
        vetoes: [{setting: ⟦profile/unknown-setting⟧alder-wrad}, {adjustment: N08}]
        prefers: [{setting: mill-lane}, {setting: ⟦profile/unknown-setting⟧beech}]
        lives-at: ⟦profile/unknown-setting⟧quay

        """
      )
    ])
    let audits = ReadAudits([
      Documents.assessment(), Documents.assessment("x: 1", setting: "mill-lane"),
    ])
    let checks = CrossChecks(asOf: try CalendarDate("2026-11-01"))
    let people = People(checks.namingSettings(profiles.outcomes, settings: audits.outcomes))
    #expect(people.diagnostics.map(\.fileMark) == profiles.marks)
    #expect(people.diagnostics.map(\.severity) == [.error, .warning, .warning])
    #expect(people.diagnostics[0].help == "did you mean 'alder-ward'?")
    #expect(people.profiles == [])
    #expect(people.idsLeftOut == ["p-001"])
    #expect(profiles.files[0].marks == [])
  }

  @Test func `a veto of a place that is nowhere near is a warning`() throws {
    let profiles = ReadProfiles([
      Documents.profile("vetoes: [{setting: ⟦profile/unknown-setting⟧saint-agnes}]\n")
    ])
    let audits = ReadAudits([Documents.assessment()])
    let checks = CrossChecks(asOf: try CalendarDate("2026-11-01"))
    let people = People(checks.namingSettings(profiles.outcomes, settings: audits.outcomes))
    #expect(people.diagnostics.map(\.fileMark) == profiles.marks)
    #expect(people.profiles.count == 1)
  }

  @Test func `what is dated after the day of asking is a warning`() throws {
    let profiles = ReadProfiles([
      Documents.profile().replacing(
        "reviewed: 2026",
        with: "reviewed: ⟦document/after-today⟧2126"
      )
    ])
    let audits = ReadAudits([
      Documents.assessment(on: "2027-11-02", due: "2028-10-31").replacing(
        "{on:",
        with: "⟦document/after-today⟧{on:"
      ),
      Documents.assessment(setting: "mill-lane", on: "2026-11-01"),
    ])
    let checks = CrossChecks(asOf: try CalendarDate("2026-11-01"))
    #expect(checks.dates(profiles.outcomes).map(\.fileMark) == profiles.marks)
    #expect(checks.dates(audits.outcomes).map(\.fileMark) == audits.marks)
    #expect(!profiles.marks.isEmpty && !audits.marks.isEmpty)
  }

  @Test func `a profile past its review date is a warning`() throws {
    let profiles = ReadProfiles([
      Documents.profile(person: "p-1", due: "⟦document/past-review⟧2026-10-31"),
      Documents.profile(person: "p-2", due: "2026-11-01"),
    ])
    let checks = CrossChecks(asOf: try CalendarDate("2026-11-01"))
    let warnings = checks.dates(profiles.outcomes)
    #expect(warnings.map(\.fileMark) == profiles.marks)
    #expect(warnings.allSatisfy { $0.severity == .warning })
  }

  @Test func `an audit past its review date is a warning, if no newer one replaced it`() throws {
    let due = "2026-10-31"
    let audits = ReadAudits([
      Documents.assessment(on: "2026-04-02", due: due),
      Documents.assessment(on: "2026-05-02", due: due).replacing(
        "{on:",
        with: "⟦document/past-review⟧{on:"
      ),
      Documents.assessment(setting: "mill-lane", due: "2026-11-01"),
    ])
    let checks = CrossChecks(asOf: try CalendarDate("2026-11-01"))
    #expect(checks.dates(audits.outcomes).map(\.fileMark) == audits.marks)
  }

  @Test func `an audit after the day of asking has replaced none yet`() throws {
    let audits = ReadAudits([
      Documents.assessment(on: "2026-04-02", due: "2026-10-31").replacing(
        "{on:",
        with: "⟦document/past-review⟧{on:"
      ),
      Documents.assessment(on: "2026-12-01").replacing(
        "{on:",
        with: "⟦document/after-today⟧{on:"
      ),
    ])
    let checks = CrossChecks(asOf: try CalendarDate("2026-11-01"))
    #expect(checks.dates(audits.outcomes).map(\.fileMark) == audits.marks)
  }
}

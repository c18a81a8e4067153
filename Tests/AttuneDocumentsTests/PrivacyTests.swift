import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// Files hold pseudonyms, and what a person wrote is not repeated where others may read it.
struct PrivacyTests {
  @Test(arguments: [
    "words: ⟦privacy/nhs-number⟧9434765919\n",
    "words: \"⟦privacy/nhs-number⟧943 476 5919\"\n",
    "words: NHS ⟦privacy/nhs-number⟧943-476-5919, ward\n",
    "- ⟦privacy/nhs-number⟧943 476 5919\n",
    "room 4 ⟦privacy/nhs-number⟧943 476 5919\n",
    "on 2026-09-01 ⟦privacy/nhs-number⟧9434765919\n",
    "2026-09-01 ⟦privacy/nhs-number⟧943 476 5919 12\n",
    "# \u{E9}\u{E9} ⟦privacy/nhs-number⟧9434765919",
    "a: 1\n\n# ⟦privacy/date-of-birth⟧Date of birth: 1990\n",
    "⟦privacy/date-of-birth⟧dob: 1990-01-01\n",
    "note: \u{E9} ⟦privacy/date-of-birth⟧born on 1 May\n",
    "note: ⟦privacy/date-of-birth⟧DOB 12/03/1990\n", "# ⟦privacy/date-of-birth⟧dob (12.3.90)\n",
    "words: he was ⟦privacy/date-of-birth⟧born 1990-03-12, here\n",
    "words: ⟦privacy/date-of-birth⟧b. 12.03.1990\n", "# (⟦privacy/date-of-birth⟧Born: 3rd March)\n",
    "words: \u{E9} ⟦privacy/date-of-birth⟧born in 1990\n",
    "- ⟦privacy/date-of-birth⟧b. 12 Mar 90\n",
    "# ⟦privacy/date-of-birth⟧BORN March 12, 1990\n", "# —⟦privacy/date-of-birth⟧dob: x",
    "by: ana.b⟦privacy/e-mail-address⟧@example.org\n",
    "note: meet @ noon, write to a-b_1⟦privacy/e-mail-address⟧@nhs.net or else\n",
    "by: a⟦privacy/e-mail-address⟧@b.c ⟦privacy/nhs-number⟧9434765919\n",
  ])
  func `what looks like an identity is a warning where it stands`(text: String) {
    let marked = MarkedText(text)
    let warnings = privacyWarnings(Array(marked.text.utf8), file: "a.yaml").sorted()
    #expect(warnings.map(\.mark) == marked.marks)
    #expect(warnings.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    "9434765918", "94347659190", "94347 65919", "943476591", "943 4765919",
    "2026-09-01 14", "2026-09-01 22:30", "00 0000 0000", "p-014@mill-lane", "a @ b.c", "a@b",
    "born 3 weeks early", "a newborn 1990-03-12", "b. 12 beds", "dob", "b.", "born", "b. 12.03",
    "club. 12.03.1990", "stubborn: 1990", "born 19901", "born 12/3-90", "born in a home",
    "@nhs.net", "He is stubborn on Mondays", "noise.level: {day: 48 dB, night: 39 dB}", "",
  ])
  func `what is no identity is left alone`(text: String) {
    let warnings = privacyWarnings(Array(text.utf8), file: "a.yaml")
    #expect(warnings.map(\.description) == [])
  }

  /// For each `@` the rest of the line was looked through: a file at the limit took hours.
  @Test func `a line may be as long as a file`() {
    let line = Array(String(repeating: "a@", count: 1 << 19).utf8)
    #expect(privacyWarnings(line, file: "a.yaml").map(\.description) == [])
    let found = privacyWarnings(line + Array("nhs.net".utf8), file: "a.yaml")
    #expect(found.map(\.range.start.column) == [1 << 20])
  }

  @Test func `a warning does not repeat what it found`() {
    let text = "9434765919 dob: 1990 zebedee@example.org"
    for warning in privacyWarnings(Array(text.utf8), file: "a.yaml") {
      for part in ["9434765919", "1990", "zebedee", "example.org"] {
        #expect(!warning.description.contains(part))
      }
    }
  }

  /// Every place of a profile in which somebody may write what should not be written there.
  static let places = [
    "attune: §", "person: §", "age-band: §", "reviewed: §", "review-due: §", "health-check: §",
    "consent: §", "consent: {given-by: §, on: §, to: [§], reference: §}",
    "consent: {given-by: best-interests, on: 2026-09-20, to: [plan], reference: [§]}", "words: §",
    "words: [§]", "words: § #1", "voice: §", "voice: [§]", "voice: [{said: [§], how: §, on: §}]",
    "disagrees: §", "disagrees: [[§]]", "senses: §", "senses: {hearing: §}", "senses: {§: more}",
    "senses: {hearing: {sensitivity: §, avoiding: §, seeking: §, registration: §}}",
    "needs: §", "needs: {§: more}", "needs: {privacy: §}", "unlisted: §",
    "needs: {privacy: {level: §, matters: §}}", "instruments: §",
    "instruments: {aasp: §, sp2: §, spm: §, gsq: §}", "instruments: {spm: {hearing: §}}",
    "instruments: {aasp: {on: §, low-registration: §}, sp2: {seeking: §}, gsq: {total: §}}",
    "limits: §", "limits: {§: {comfortable: 1}}", "limits: {noise.level: §}",
    "limits: {noise.level: {comfortable: §, intolerable: §, trauma: §, night: §}}",
    "limits: {people.room: {comfortable: §, intolerable: 1}}",
    "limits: {people.room: {day: {comfortable: §}}, privacy.lock: {comfortable: §}}",
    "triggers: §", "triggers: [§]", "triggers: [{factor: §, above: 1, severity: §, trauma: §}]",
    "triggers: [{factor: noise.alarms, above: §, severity: serious, note: [§]}]",
    "triggers: [{factor: noise.alarms, above: §, below: §, severity: serious}]",
    "requires: [{factor: §, is: §}]", "requires: [{factor: privacy.lock, is: §}]",
    "vetoes: [{setting: §, why: [§], on: §}]", "vetoes: [{adjustment: §}]",
    "vetoes: [{setting: §, adjustment: §}]", "vetoes: [{factor: §, above: §}]",
    "prefers: [{setting: §, why: [§], on: §}]", "prefers: [{why: §}]", "sharing: §",
    "sharing: {wants: §}", "lives-at: §", "near: [{who: [§], within: §}]", "conditions: [§]",
    "relies-on: [§]", "distress-shows: §", "early-signs: §", "calming: [§]", "known-before: [§]",
    "known-before: [{factor: §, at: §, in: §, what: [§]}]",
    "presence: [{reading: §, adds: §, in: §, at: §, for: §, note: [§]}]",
    "presence: [{reading: noise.level, adds: §}]", "presence: [{reading: people.room, adds: §}]",
    "supports: [{use: §, hours: §}]", "day: [{in: §, at: §, hours: §}]",
    "day: [{in: lounge, at: evening, hours: §}]", "§", "[§]", "a: *§", "a: &x §\na: *x",
    "words: |\n §\n\t§", "words: \"§",
  ]

  /// A word, an id, a sentence, numbers that are out of every range and in some, a wrong unit.
  static let canaries = [
    "Zebedee", "zebedee-quartz", "Zebedee Quartz of Alder Street", "777.031", "9.7031",
    "9.7031 dB", "777.031 parsec", "Zebédee 🦓",
  ]

  /// A diagnostic goes to logs, to editors and to other people; what it may show of a profile is
  /// a key, a place, and what would be accepted.
  @Test(arguments: canaries)
  func `no diagnostic repeats a value of a profile`(canary: String) throws {
    let parts = canary.split(separator: " ").map(String.init).filter { !["of", "dB"].contains($0) }
    let checks = CrossChecks(asOf: try CalendarDate("2026-11-01"))
    var count = 0
    for place in Self.places {
      let line = place.replacing("§", with: canary)
      for text in [line, Documents.profile(line)] {
        let outcome = ReadProfile(text).outcome
        let twice = People([outcome, ReadProfile(text, file: "b.yaml").outcome]).diagnostics
        let named = checks.namingSettings([outcome], settings: [])
        let unknown = named.flatMap(\.diagnostics)
        let scan = privacyWarnings(Array(text.utf8), file: "a.yaml")
        for problem in outcome.diagnostics + twice + unknown + scan {
          let texts = [problem.summary, problem.help ?? ""] + problem.notes.map(\.summary)
          count += 1
          let leak = parts.first { part in texts.contains { $0.contains(part) } }
          #expect(leak == nil, "\(problem) in \(place)")
        }
      }
    }
    #expect(count > 200)
  }
}

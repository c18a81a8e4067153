import AttuneModel
import AttunePlacement
import TestPairings
import Testing

/// The rules that say what is worth knowing, and change no level.
struct NoteTests {
  @Test(arguments: readings + alarms + calming + files + distress)
  func `a note speaks where it is met, and only there`(_ example: RuleExample) throws {
    try example.check()
  }

  static let readings =
    [
      ("reverberation", "senses", "hearing", "noise.reverberation", "0.61 s", "0.6 s"),
      ("flicker", "senses", "sight", "light.flicker", "0.081 %/Hz", "0.08 %/Hz"),
      ("group-size", "needs", "fewer-people", "people.group", "7", "6"),
      ("night-checks", "needs", "privacy", "privacy.night-checks", "1.1 per hour", "1 per hour"),
    ]
    .flatMap { rule, key, need, reading, beyond, just in
      [
        RuleExample(rule, "beyond, for more", raises: [.note]) {
          $0.person[key] = "{\(need): more}"
          $0.person["instruments"] = "{gsq: {total: 60}}"
          $0.readings[reading] = beyond
        },
        RuleExample(rule, "beyond, for a z that is just more", raises: [.note]) {
          $0.person[key] = "{\(need): 1.383}"
          $0.person["instruments"] = "{gsq: {total: 60}}"
          $0.readings[reading] = beyond
        },
        RuleExample(rule, "beyond, for a z that is not quite more") {
          $0.person[key] = "{\(need): 1.382}"
          $0.person["instruments"] = "{gsq: {total: 60}}"
          $0.readings[reading] = beyond
        },
        RuleExample(rule, "exactly at the mark") {
          $0.person[key] = "{\(need): more}"
          $0.person["instruments"] = "{gsq: {total: 60}}"
          $0.readings[reading] = just
        },
        RuleExample(rule, "not read, for more", raises: [.notChecked]) {
          $0.person[key] = "{\(need): more}"
          $0.person["instruments"] = "{gsq: {total: 60}}"
          $0.readings[reading] = "unknown"
        },
        RuleExample(rule, "not read, for similar") {
          $0.readings[reading] = "unknown"
        },
      ]
    }

  static let alarms = [
    RuleExample("alarms-unnoticed", "the one sense misses much", raises: [.note]) {
      $0.person["senses"] = "{hearing: {registration: more}}"
    },
    RuleExample("alarms-unnoticed", "a z of exactly 1", raises: [.note]) {
      $0.person["senses"] = "{hearing: {registration: 1}}"
    },
    RuleExample("alarms-unnoticed", "a z of not quite 1") {
      $0.person["senses"] = "{hearing: {registration: 0.99}}"
    },
    RuleExample("alarms-unnoticed", "one of two senses misses much") {
      $0.person["senses"] = "{hearing: {registration: more}}"
      $0.place["alarms-noticed-by"] = "[hearing, sight]"
    },
    RuleExample("alarms-unnoticed", "both of two senses miss much", raises: [.note]) {
      $0.person["senses"] = "{hearing: {registration: more}, sight: {registration: much more}}"
      $0.place["alarms-noticed-by"] = "[hearing, sight]"
    },
    RuleExample("alarms-unnoticed", "by an instrument", raises: [.note]) {
      $0.person["senses"] = nil
      $0.person["instruments"] = "{aasp: {low-registration: 60}}"
    },
    RuleExample("alarms-unnoticed", "a rating comes before an instrument") {
      $0.person["senses"] = "{hearing: {registration: similar}}"
      $0.person["instruments"] = "{aasp: {low-registration: 60}}"
    },
    RuleExample("alarms-unnoticed", "by the bands of another instrument", raises: [.note]) {
      $0.person["senses"] = nil
      $0.person["instruments"] = "{sp2: {registration: much more}}"
    },
    RuleExample("alarms-unnoticed", "an instrument says nothing of this sense") {
      $0.person["senses"] = nil
      $0.person["instruments"] = "{aasp: {low-registration: 60}}"
      $0.place["alarms-noticed-by"] = "[temperature]"
    },
    RuleExample("alarms-unnoticed", "nobody knows what is missed", raises: [.notChecked]) {
      $0.person["unlisted"] = nil
    },
    RuleExample("alarms-unnoticed", "nobody knows of one, and the other is not missed") {
      $0.person["unlisted"] = nil
      $0.person["senses"] = "{hearing: {registration: similar}}"
      $0.place["alarms-noticed-by"] = "[hearing, sight]"
    },
    RuleExample("alarms-unnoticed", "how they are noticed is not said", raises: [.notChecked]) {
      $0.person["senses"] = "{hearing: {registration: more}}"
      $0.place["alarms-noticed-by"] = nil
    },
    RuleExample("alarms-unnoticed", "how is not said, and nothing is missed") {
      $0.place["alarms-noticed-by"] = nil
    },
  ]

  static let calming = [
    RuleExample("nothing-calms", "nothing in common", raises: [.note]) {
      $0.person["calming"] = "[water, animals]"
      $0.place["calming"] = "[garden, own-room]"
    },
    RuleExample("nothing-calms", "one thing in common") {
      $0.person["calming"] = "[water, animals]"
      $0.place["calming"] = "[garden, animals]"
    },
    RuleExample("nothing-calms", "there is nothing", raises: [.note]) {
      $0.place["calming"] = "[]"
    },
    RuleExample("nothing-calms", "what calms is not said", raises: [.notChecked]) {
      $0.person["calming"] = nil
    },
    RuleExample("nothing-calms", "what is there is not said", raises: [.notChecked]) {
      $0.place["calming"] = nil
    },
  ]

  static let files = [
    RuleExample("no-sensory-assessment", "no sense and no instrument", raises: [.note]) {
      $0.person["senses"] = nil
    },
    RuleExample("no-sensory-assessment", "a need that is no sense", raises: [.note]) {
      $0.person["senses"] = nil
      $0.person["needs"] = "{privacy: similar}"
    },
    RuleExample("no-sensory-assessment", "a sense rated as a need") {
      $0.person["senses"] = nil
      $0.person["needs"] = "{hearing: similar}"
    },
    RuleExample("no-sensory-assessment", "an instrument") {
      $0.person["senses"] = nil
      $0.person["instruments"] = "{gsq: {total: 60}}"
    },
    RuleExample("no-consent", "none", raises: [.note]) {
      $0.person["consent"] = nil
    },
    RuleExample("no-consent", "for other uses", raises: [.note]) {
      $0.person["consent"] = "{given-by: person, on: 2026-09-20, to: [place, household, plan]}"
    },
    RuleExample("no-consent", "a best-interests decision") {
      $0.person["consent"] =
        "{given-by: best-interests, reference: \"7 May\", on: 2026-09-20, to: [assess]}"
    },
    RuleExample("no-health-check", "none", raises: [.note]) {
      $0.person["health-check"] = nil
    },
    RuleExample("no-health-check", "twelve months ago to the day") {
      $0.person["health-check"] = "2025-11-23"
    },
    RuleExample("no-health-check", "a day more than twelve months ago", raises: [.note]) {
      $0.person["health-check"] = "2025-11-22"
    },
    RuleExample("past-review", "of the profile, to the day") {
      $0.person["review-due"] = "2026-11-23"
    },
    RuleExample("past-review", "of the profile, yesterday", raises: [.note]) {
      $0.person["review-due"] = "2026-11-22"
    },
    RuleExample("past-review", "of the assessment, to the day") {
      $0.place["assessed"] = "{on: 2026-10-03, by: \"a nurse\", review-due: 2026-11-23}"
    },
    RuleExample(
      "past-review",
      "of the assessment, yesterday: nothing that was read counts any more",
      raises: [.note],
      others: [
        "locked-doors not_checked", "close-observation not_checked",
        "unbearable-noise not_checked", "nowhere-alone not_checked",
      ]
    ) {
      $0.place["assessed"] = "{on: 2026-10-03, by: \"a nurse\", review-due: 2026-11-22}"
    },
  ]

  static let distress = [
    RuleExample("distress-not-shown", "inward", raises: [.note]) {
      $0.person["distress-shows"] = "inward"
    },
    RuleExample("distress-not-shown", "unknown", raises: [.note]) {
      $0.person["distress-shows"] = "unknown"
    },
    RuleExample("distress-not-shown", "not said", raises: [.note]) {
      $0.person["distress-shows"] = nil
    },
    RuleExample("distress-not-shown", "outward") {
      $0.person["distress-shows"] = "outward"
    },
    RuleExample("distress-not-shown", "both") {
      $0.person["distress-shows"] = "both"
    },
  ]

  @Test func `both reviews are told of`() throws {
    let pairing = try WrittenPairing {
      $0.person["review-due"] = "2026-11-22"
      $0.place["assessed"] = "{on: 2026-10-03, by: \"a nurse\", review-due: 2026-11-21}"
    }
    .read()
    let found = pairing.flags.filter { $0.rule == "past-review" }.map(\.finding)
    #expect(
      found == [
        .profilePastReview(try CalendarDate("2026-11-22")),
        .assessmentPastReview(try CalendarDate("2026-11-21")),
      ]
    )
  }

  @Test(arguments: SensoryProfile.Consent.Use.allCases)
  func `consent is looked for by use`(use: SensoryProfile.Consent.Use) throws {
    let pairing = try WrittenPairing {
      $0.person["consent"] = "{given-by: person, on: 2026-09-20, to: [\(use.rawValue)]}"
    }
    .read()
    for other in SensoryProfile.Consent.Use.allCases {
      #expect(pairing.flags(for: other).map(\.rule) == (other == use ? [] : ["no-consent"]))
    }
  }
}

import AttuneModel
import AttunePlacement
import TestPairings
import Testing

/// What is not known, and what has not happened yet, is no pass.
struct NoPassTests {
  @Test(arguments: needs + places + restrictions + dates)
  func `a rule whose values are unknown is not checked, and never silent`(
    _ example: RuleExample
  ) throws {
    let flags = try WrittenPairing(example.change).read().flags
    #expect(flags.filter { $0.rule == example.rule }.map(\.severity) == example.raises)
  }

  /// The need that a rule asks for is not stated, and the reading is beyond its mark.
  static let needs =
    [
      ("reverberation", "noise.reverberation", "0.61 s", "0.6 s"),
      ("flicker", "light.flicker", "0.081 %/Hz", "0.08 %/Hz"),
      ("group-size", "people.group", "7", "6"),
      ("night-checks", "privacy.night-checks", "1.1 per hour", "1 per hour"),
    ]
    .flatMap { rule, reading, beyond, just in
      [
        RuleExample(rule, "beyond, for somebody unknown", raises: [.notChecked]) {
          $0.person["unlisted"] = nil
          $0.person["senses"] = nil
          $0.readings[reading] = beyond
        },
        RuleExample(rule, "at the mark, for somebody unknown") {
          $0.person["unlisted"] = nil
          $0.person["senses"] = nil
          $0.readings[reading] = just
        },
      ]
    }

  static let places = [
    RuleExample("unbearable-noise", "a way out that 'does not apply'", raises: [.notChecked]) {
      $0.readings["noise.level"] = "100 dB"
      $0.readings["space.retreat"] = "not-applicable"
    },
    RuleExample("nowhere-alone", "no bedroom and no quiet room", raises: [.serious]) {
      $0.place["kind"] = "school"
      $0.spaces = [WrittenSpace("hall", "lounge")]
    },
    RuleExample("nowhere-alone", "no bedroom, and a quiet room") {
      $0.place["kind"] = "school"
      $0.spaces = [WrittenSpace("hall", "lounge"), WrittenSpace("den", "quiet-room")]
    },
  ]

  static let restrictions = [
    RuleExample("confined", "what it restricts is not recorded", raises: [.notChecked]) {
      $0.place["restrictions"] = unrecorded(type: "environmental")
    },
    RuleExample("confined", "its type says enough", raises: [.blocker]) {
      $0.place["restrictions"] = unrecorded(type: "seclusion")
    },
    RuleExample("relied-on-restricted", "what it restricts is not recorded", raises: [.notChecked])
    {
      $0.person["relies-on"] = "[stimming]"
      $0.place["restrictions"] = unrecorded(type: "environmental")
    },
    RuleExample("relied-on-restricted", "not recorded, for two things", raises: [.notChecked]) {
      $0.person["relies-on"] = "[stimming, ear-defenders]"
      $0.place["restrictions"] = unrecorded(type: "environmental")
    },
    RuleExample("relied-on-restricted", "its type says enough", raises: [.critical]) {
      $0.person["relies-on"] = "[stimming]"
      $0.place["restrictions"] = restriction(type: "stopping-stimming")
    },
    RuleExample("relied-on-restricted", "its type is of another thing") {
      $0.person["relies-on"] = "[ear-defenders]"
      $0.place["restrictions"] = restriction(type: "stopping-stimming")
    },
  ]

  static let dates = [
    RuleExample("no-health-check", "one that is still to come", raises: [.note]) {
      $0.person["health-check"] = "2031-01-01"
    },
    RuleExample("no-consent", "given on a day still to come", raises: [.note]) {
      $0.person["consent"] = "{given-by: person, on: 2031-01-01, to: [assess]}"
    },
  ]

  private static func unrecorded(type: String) -> String {
    "[{id: r-1, what: \"a thing\", type: \(type), applies-to: [p-1], needed-by: [p-1]}]"
  }
}

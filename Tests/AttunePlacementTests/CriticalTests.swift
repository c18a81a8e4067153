import AttuneModel
import AttunePlacement
import TestPairings
import Testing

/// The rules that make a level at least very high.
struct CriticalTests {
  @Test(arguments: stated + places + noise + light + reliedOn)
  func `a critical rule speaks where its mark is passed, and only there`(
    _ example: RuleExample
  ) throws {
    try example.check()
  }

  static let stated = [
    RuleExample("trauma-limit-passed", "past it", raises: [.critical]) {
      $0.person["limits"] = "{touch.unexpected: {intolerable: 2 per day, trauma: yes}}"
      $0.readings["touch.unexpected"] = "3 per day"
    },
    RuleExample("trauma-limit-passed", "at it", raises: [.critical]) {
      $0.person["limits"] = "{touch.unexpected: {intolerable: 2 per day, trauma: yes}}"
      $0.readings["touch.unexpected"] = "2 per day"
    },
    RuleExample("trauma-limit-passed", "within it") {
      $0.person["limits"] = "{touch.unexpected: {intolerable: 2 per day, trauma: yes}}"
      $0.readings["touch.unexpected"] = "1.9 per day"
    },
    RuleExample("trauma-limit-passed", "less is worse, and it is at it", raises: [.critical]) {
      $0.person["limits"] = "{routine.notice: {intolerable: 24 h, trauma: yes}}"
      $0.readings["routine.notice"] = "24 h"
    },
    RuleExample("trauma-limit-passed", "less is worse, and it is within it") {
      $0.person["limits"] = "{routine.notice: {intolerable: 24 h, trauma: yes}}"
      $0.readings["routine.notice"] = "25 h"
    },
    RuleExample("trauma-limit-passed", "what is comfortable was said, no more") {
      $0.person["limits"] = "{touch.unexpected: {comfortable: 1 per day, trauma: yes}}"
      $0.readings["touch.unexpected"] = "9 per day"
    },
    RuleExample("trauma-limit-passed", "not read", raises: [.notChecked]) {
      $0.person["limits"] = "{touch.unexpected: {intolerable: 2 per day, trauma: yes}}"
      $0.readings["touch.unexpected"] = "unknown"
    },
    RuleExample("trauma-limit-passed", "not marked trauma", others: ["limit-passed serious"]) {
      $0.person["limits"] = "{touch.unexpected: {intolerable: 2 per day, trauma: no}}"
      $0.readings["touch.unexpected"] = "2 per day"
    },
    RuleExample("critical-trigger", "present", raises: [.critical]) {
      $0.person["triggers"] = "[{factor: noise.alarms, above: 2 per week, severity: critical}]"
      $0.readings["noise.alarms"] = "2.1 per week"
    },
    RuleExample("critical-trigger", "above is strict") {
      $0.person["triggers"] = "[{factor: noise.alarms, above: 2 per week, severity: critical}]"
      $0.readings["noise.alarms"] = "2 per week"
    },
    RuleExample("critical-trigger", "at least is not", raises: [.critical]) {
      $0.person["triggers"] = "[{factor: noise.alarms, at-least: 2 per week, severity: critical}]"
      $0.readings["noise.alarms"] = "2 per week"
    },
    RuleExample("critical-trigger", "below is strict") {
      $0.person["triggers"] = "[{factor: staff.training, below: 50 %, severity: critical}]"
      $0.readings["staff.training"] = "50 %"
    },
    RuleExample("critical-trigger", "at most is not", raises: [.critical]) {
      $0.person["triggers"] = "[{factor: staff.training, at-most: 50 %, severity: critical}]"
      $0.readings["staff.training"] = "50 %"
    },
    RuleExample("critical-trigger", "not read", raises: [.notChecked]) {
      $0.person["triggers"] = "[{factor: noise.alarms, above: 2 per week, severity: critical}]"
      $0.readings["noise.alarms"] = "unknown"
    },
  ]

  static let places = [
    RuleExample("locked-doors", "exactly half", raises: [.critical]) {
      $0.readings["autonomy.locked-doors"] = "50 %"
    },
    RuleExample("locked-doors", "just under half") {
      $0.readings["autonomy.locked-doors"] = "49.9 %"
    },
    RuleExample("locked-doors", "not counted", raises: [.notChecked]) {
      $0.readings["autonomy.locked-doors"] = "unknown"
    },
    RuleExample("close-observation", "level 3", raises: [.critical]) {
      $0.readings["privacy.observation"] = "3"
    },
    RuleExample("close-observation", "level 2") {
      $0.readings["privacy.observation"] = "2"
    },
    RuleExample("close-observation", "not said", raises: [.notChecked]) {
      $0.readings["privacy.observation"] = "unknown"
    },
  ]

  static let noise = [
    RuleExample("unbearable-noise", "loud, and 11 minutes to quiet", raises: [.critical]) {
      $0.readings["noise.level"] = "80 dB"
      $0.readings["space.retreat"] = "11 min"
    },
    RuleExample("unbearable-noise", "loud, and exactly 10 minutes to quiet") {
      $0.readings["noise.level"] = "80 dB"
      $0.readings["space.retreat"] = "10 min"
    },
    RuleExample("unbearable-noise", "not quite too loud by day, far from quiet") {
      $0.readings["noise.level"] = "{day: 79.9 dB, evening: 79.9 dB, night: 30 dB}"
      $0.readings["space.retreat"] = "60 min"
    },
    RuleExample("unbearable-noise", "too loud for a night, far from quiet", raises: [.critical]) {
      $0.readings["noise.level"] = "{day: 15 dB, evening: 15 dB, night: 51.5 dB}"
      $0.readings["space.retreat"] = "60 min"
    },
    RuleExample("unbearable-noise", "peaks", raises: [.critical]) {
      $0.readings["noise.peak"] = "{day: 90 dB, evening: 60 dB, night: 40 dB}"
      $0.readings["space.retreat"] = "11 min"
    },
    RuleExample("unbearable-noise", "both, told once", raises: [.critical]) {
      $0.readings["noise.level"] = "100 dB"
      $0.readings["noise.peak"] = "120 dB"
      $0.readings["space.retreat"] = "11 min"
    },
    RuleExample("unbearable-noise", "loud here, far from quiet there") {
      $0.spaces[0].readings["noise.level"] = "100 dB"
      $0.spaces[0].readings["space.retreat"] = "0 min"
      $0.spaces[1].readings["space.retreat"] = "60 min"
    },
    RuleExample("unbearable-noise", "sound not read, far from quiet", raises: [.notChecked]) {
      $0.readings["noise.level"] = "unknown"
      $0.readings["space.retreat"] = "11 min"
    },
    RuleExample("unbearable-noise", "loud, and the way to quiet not read", raises: [.notChecked]) {
      $0.readings["noise.level"] = "80 dB"
      $0.readings["space.retreat"] = "unknown"
    },
    RuleExample("unbearable-noise", "neither is read", raises: [.notChecked]) {
      $0.readings["noise.level"] = "unknown"
      $0.readings["noise.peak"] = "unknown"
      $0.readings["space.retreat"] = "unknown"
    },
    RuleExample("unbearable-noise", "sound not read, and quiet is near") {
      $0.readings["noise.level"] = "unknown"
      $0.readings["space.retreat"] = "10 min"
    },
    RuleExample("unbearable-noise", "quiet, and the way to quiet not read") {
      $0.readings["space.retreat"] = "unknown"
    },
  ]

  static let light =
    [
      ("sight.flashing", "1 per minute", "0 per minute"),
      ("light.flicker-slow", "0.02 %/Hz", "0.01 %/Hz"),
      ("light.flicker", "0.081 %/Hz", "0.08 %/Hz"),
    ]
    .flatMap { reading, beyond, just in
      [
        RuleExample("photosensitive-light", "\(reading) beyond", raises: [.critical]) {
          $0.person["conditions"] = "[photosensitive-epilepsy]"
          $0.readings[reading] = beyond
        },
        RuleExample("photosensitive-light", "\(reading) just within") {
          $0.person["conditions"] = "[photosensitive-epilepsy]"
          $0.readings[reading] = just
        },
        RuleExample("photosensitive-light", "\(reading) not read", raises: [.notChecked]) {
          $0.person["conditions"] = "[photosensitive-epilepsy]"
          $0.readings[reading] = "unknown"
        },
        RuleExample(
          "photosensitive-light",
          "\(reading), for somebody with epilepsy of another kind"
        ) {
          $0.person["conditions"] = "[epilepsy]"
          $0.readings[reading] = beyond
        },
      ]
    } + [
      RuleExample(
        "photosensitive-light",
        "two beyond, one not read",
        raises: [.critical, .critical, .notChecked]
      ) {
        $0.person["conditions"] = "[photosensitive-epilepsy]"
        $0.readings["sight.flashing"] = "1 per minute"
        $0.readings["light.flicker-slow"] = "unknown"
        $0.readings["light.flicker"] = "0.3 %/Hz"
      }
    ]

  static let reliedOn =
    ["communication-aid", "comfort-object", "ear-defenders", "stimming"].map { thing in
      RuleExample("relied-on-restricted", thing, raises: [.critical]) {
        $0.person["relies-on"] = "[\(thing)]"
        $0.place["restrictions"] = restriction(restricts: "other, \(thing)")
      }
    } + [
      RuleExample("relied-on-restricted", "something else is restricted") {
        $0.person["relies-on"] = "[stimming]"
        $0.place["restrictions"] = restriction(restricts: "comfort-object")
      },
      RuleExample("relied-on-restricted", "the person relies on nothing") {
        $0.place["restrictions"] = restriction(restricts: "stimming")
      },
      RuleExample(
        "relied-on-restricted",
        "nobody kept a register",
        raises: [.notChecked],
        others: ["confined not_checked", "blanket-restriction not_checked"]
      ) {
        $0.person["relies-on"] = "[stimming]"
        $0.place["restrictions"] = nil
      },
    ]

  @Test func `what was not read of several readings is told at once`() throws {
    let pairing = try WrittenPairing {
      $0.person["conditions"] = "[photosensitive-epilepsy]"
      $0.readings["sight.flashing"] = "unknown"
      $0.readings["light.flicker-slow"] = "unknown"
    }
    .read()
    let factors = ["sight.flashing", "light.flicker-slow"].compactMap(pairing.catalogue.factor)
    #expect(pairing.flags.map(\.finding) == [.unchecked(.readings(factors))])
  }

  @Test func `a stated limit is what cannot be borne, in place of the estimated one`() throws {
    let flags = try WrittenPairing {
      $0.person["limits"] = "{noise.level: {intolerable: 60 dB}}"
      $0.readings["noise.level"] = "{day: 61 dB, evening: 15 dB, night: 15 dB}"
      $0.readings["space.retreat"] = "11 min"
    }
    .read().flags
    #expect(flags.map(\.rule) == ["unbearable-noise", "limit-passed"])
  }
}

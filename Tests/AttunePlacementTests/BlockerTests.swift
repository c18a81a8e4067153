import AttuneModel
import AttunePlacement
import TestPairings
import Testing

/// The rules that forbid a pairing.
struct BlockerTests {
  @Test(arguments: vetoes + requirements + places + confinements)
  func `a blocker forbids where it is met, and only there`(_ example: RuleExample) throws {
    try example.check()
  }

  static let vetoes = [
    RuleExample("said-no", "to this setting", raises: [.blocker]) {
      $0.person["vetoes"] = "[{setting: elm-house, why: \"it smells\", on: 2026-05-02}]"
    },
    RuleExample("said-no", "to another setting") {
      $0.person["vetoes"] = "[{setting: oak-house}]"
    },
    RuleExample("said-no", "to something that is here", raises: [.blocker]) {
      $0.person["vetoes"] = "[{factor: noise.alarms, above: 2 per week}]"
      $0.readings["noise.alarms"] = "3 per week"
    },
    RuleExample("said-no", "to something of which there is just little enough") {
      $0.person["vetoes"] = "[{factor: noise.alarms, above: 2 per week}]"
      $0.readings["noise.alarms"] = "2 per week"
    },
    RuleExample("said-no", "to something at all", raises: [.blocker]) {
      $0.person["vetoes"] = "[{factor: noise.alarms}]"
      $0.readings["noise.alarms"] = "0.1 per week"
    },
    RuleExample("said-no", "to something that was not read", raises: [.notChecked]) {
      $0.person["vetoes"] = "[{factor: noise.alarms, above: 2 per week}]"
      $0.readings["noise.alarms"] = "unknown"
    },
    RuleExample("said-no", "to something said not to apply here", raises: [.notChecked]) {
      $0.person["vetoes"] = "[{factor: noise.alarms, above: 2 per week}]"
      $0.readings["noise.alarms"] = "not-applicable"
    },
    RuleExample("said-no", "to an adjustment that is in place", raises: [.blocker]) {
      $0.person["vetoes"] = "[{adjustment: N13}]"
      $0.place["in-place"] = "[N01, N13]"
    },
    RuleExample("said-no", "to an adjustment that is not in place") {
      $0.person["vetoes"] = "[{adjustment: N13}]"
      $0.place["in-place"] = "[N01]"
    },
    RuleExample(
      "said-no",
      "to an adjustment, and what is in place is not said",
      raises: [.notChecked]
    ) {
      $0.person["vetoes"] = "[{adjustment: N13}]"
      $0.place["in-place"] = nil
    },
    RuleExample("said-no", "twice, and one of them is open", raises: [.blocker, .notChecked]) {
      $0.person["vetoes"] = "[{factor: noise.alarms}, {setting: elm-house}]"
      $0.readings["noise.alarms"] = "unknown"
    },
  ]

  static let requirements = [
    RuleExample("requirement-not-met", "no lock", raises: [.blocker]) {
      $0.person["requires"] = "[{factor: privacy.lock, is: yes}]"
      $0.readings["privacy.lock"] = "no"
    },
    RuleExample("requirement-not-met", "a lock") {
      $0.person["requires"] = "[{factor: privacy.lock, is: yes}]"
      $0.readings["privacy.lock"] = "yes"
    },
    RuleExample("requirement-not-met", "nobody looked", raises: [.notChecked]) {
      $0.person["requires"] = "[{factor: privacy.lock, is: yes}]"
      $0.readings["privacy.lock"] = "unknown"
    },
    RuleExample("requirement-not-met", "nothing here could meet it", raises: [.notChecked]) {
      $0.person["requires"] = "[{factor: privacy.lock, is: yes}]"
      $0.readings["privacy.lock"] = "not-applicable"
    },
    RuleExample("requirement-not-met", "at most three, and it is three") {
      $0.person["requires"] = "[{factor: people.group, at-most: 3}]"
      $0.readings["people.group"] = "3"
    },
    RuleExample("requirement-not-met", "at most three, and it is four", raises: [.blocker]) {
      $0.person["requires"] = "[{factor: people.group, at-most: 3}]"
      $0.readings["people.group"] = "4"
    },
    RuleExample("requirement-not-met", "at least two hours, and it is two") {
      $0.person["requires"] = "[{factor: space.outdoor, at-least: 2 h/day}]"
      $0.readings["space.outdoor"] = "2 h/day"
    },
    RuleExample("requirement-not-met", "at least two hours, and it is less", raises: [.blocker]) {
      $0.person["requires"] = "[{factor: space.outdoor, at-least: 2 h/day}]"
      $0.readings["space.outdoor"] = "1.9 h/day"
    },
    RuleExample("requirement-not-met", "met in one room, not in the other", raises: [.blocker]) {
      $0.person["requires"] = "[{factor: noise.reverberation, at-most: 0.6 s}]"
      $0.spaces[1].readings["noise.reverberation"] = "0.7 s"
    },
    RuleExample(
      "requirement-not-met",
      "met in one room, unread in the other",
      raises: [.notChecked]
    ) {
      $0.person["requires"] = "[{factor: noise.reverberation, at-most: 0.6 s}]"
      $0.spaces[1].readings["noise.reverberation"] = "unknown"
    },
  ]

  static let places = [
    RuleExample("no-vacancy", "no place is free", raises: [.blocker]) {
      $0.place["places"] = "{capacity: 3, vacant: 0}"
    },
    RuleExample("no-vacancy", "one place is free") {
      $0.place["places"] = "{capacity: 3, vacant: 1}"
    },
    RuleExample("no-vacancy", "nothing is said of places", raises: [.notChecked]) {
      $0.place["places"] = nil
    },
    RuleExample("no-vacancy", "nothing is said of free ones", raises: [.notChecked]) {
      $0.place["places"] = "{capacity: 3}"
    },
    RuleExample("no-vacancy", "a resident, by the audit") {
      $0.place["places"] = "{capacity: 3, vacant: 0}"
      $0.place["residents"] = "[p-1, p-2]"
    },
    RuleExample("no-vacancy", "a resident, by the profile") {
      $0.place["places"] = "{capacity: 3, vacant: 0}"
      $0.person["lives-at"] = "elm-house"
    },
    RuleExample("no-vacancy", "a resident, by the bedroom, of whom no places are told") {
      $0.place["places"] = nil
      $0.spaces[0].occupant = "p-1"
    },
    RuleExample("no-vacancy", "somebody else is a resident", raises: [.blocker]) {
      $0.place["places"] = "{capacity: 3, vacant: 0}"
      $0.place["residents"] = "[p-2]"
      $0.person["lives-at"] = "oak-house"
    },
    RuleExample("outside-registration", "for children", raises: [.blocker]) {
      $0.place["registration"] = "{ages: 11-17}"
    },
    RuleExample("outside-registration", "for older people", raises: [.blocker]) {
      $0.place["registration"] = "{ages: 65+}"
    },
    RuleExample("outside-registration", "for this band and more") {
      $0.place["registration"] = "{ages: 16+}"
    },
    RuleExample("outside-registration", "for this band and no more") {
      $0.place["registration"] = "{ages: 18-64}"
    },
    RuleExample("outside-registration", "from the last year of the band", raises: [.notChecked]) {
      $0.place["registration"] = "{ages: 64+}"
    },
    RuleExample("outside-registration", "up to the first year of the band", raises: [.notChecked]) {
      $0.place["registration"] = "{ages: 11-18}"
    },
    RuleExample("outside-registration", "ages are not said", raises: [.notChecked]) {
      $0.place["registration"] = "{detained: no}"
    },
    RuleExample("outside-registration", "nothing is said", raises: [.notChecked]) {
      $0.place["registration"] = nil
    },
    RuleExample("outside-registration", "a resident too", raises: [.blocker]) {
      $0.place["registration"] = "{ages: 11-17}"
      $0.place["residents"] = "[p-1]"
    },
  ]

  static let confinements = [
    RuleExample("confined", "kept from leaving", raises: [.blocker]) {
      $0.place["restrictions"] = restriction(restricts: "leaving")
    },
    RuleExample("confined", "kept from mixing", raises: [.blocker]) {
      $0.place["restrictions"] = restriction(restricts: "other, mixing")
    },
    RuleExample("confined", "seclusion, whatever it is said to restrict", raises: [.blocker]) {
      $0.place["restrictions"] = restriction(type: "seclusion")
    },
    RuleExample("confined", "long-term segregation", raises: [.blocker]) {
      $0.place["restrictions"] = restriction(type: "long-term-segregation")
    },
    RuleExample("confined", "something else is restricted") {
      $0.place["restrictions"] = restriction(type: "surveillance")
    },
    RuleExample("confined", "there are no restrictions") {
      $0.place["restrictions"] = "[]"
    },
    RuleExample(
      "confined",
      "nobody kept a register",
      raises: [.notChecked],
      others: ["blanket-restriction not_checked"]
    ) {
      $0.place["restrictions"] = nil
    },
  ]

  @Test func `the message of a veto knows which one and what was seen`() throws {
    let flags = try WrittenPairing {
      $0.person["vetoes"] = "[{factor: noise.alarms, above: 2 per week, why: \"the bell\"}]"
      $0.readings["noise.alarms"] = "3 per week"
    }
    .read().flags
    guard case .vetoed(let veto, let seen) = try #require(flags.first).finding else {
      Issue.record("another finding: \(flags)")
      return
    }
    #expect(veto.why == "the bell")
    #expect(seen?.value == 3)
  }
}

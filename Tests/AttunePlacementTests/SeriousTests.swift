import AttuneModel
import AttunePlacement
import TestPairings
import Testing

/// The rules that make a level at least high.
struct SeriousTests {
  @Test(arguments: stated + knownBefore + alone + blanket)
  func `a serious rule speaks where it is met, and only there`(_ example: RuleExample) throws {
    try example.check()
  }

  static let stated = [
    RuleExample("limit-passed", "past it", raises: [.serious]) {
      $0.person["limits"] = "{noise.level: {intolerable: 50 dB}}"
      $0.readings["noise.level"] = "50.1 dB"
    },
    RuleExample("limit-passed", "at it", raises: [.serious]) {
      $0.person["limits"] = "{noise.level: {intolerable: 50 dB}}"
      $0.readings["noise.level"] = "50 dB"
    },
    RuleExample("limit-passed", "within it") {
      $0.person["limits"] = "{noise.level: {intolerable: 50 dB}}"
      $0.readings["noise.level"] = "49.9 dB"
    },
    RuleExample("limit-passed", "not read", raises: [.notChecked]) {
      $0.person["limits"] = "{staff.faces: {intolerable: 9 people/week}}"
      $0.readings["staff.faces"] = "unknown"
    },
    RuleExample("limit-passed", "said not to apply", raises: [.notChecked]) {
      $0.person["limits"] = "{staff.faces: {intolerable: 9 people/week}}"
      $0.readings["staff.faces"] = "not-applicable"
    },
    RuleExample("limit-passed", "two of them", raises: [.serious, .serious]) {
      $0.person["limits"] =
        "{staff.faces: {intolerable: 9 people/week}, noise.level: {intolerable: 50 dB}}"
      $0.readings["staff.faces"] = "10 people/week"
      $0.readings["noise.level"] = "60 dB"
    },
    RuleExample("limit-passed", "marked trauma", others: ["trauma-limit-passed critical"]) {
      $0.person["limits"] = "{noise.level: {intolerable: 50 dB, trauma: yes}}"
      $0.readings["noise.level"] = "60 dB"
    },
    RuleExample("serious-trigger", "present", raises: [.serious]) {
      $0.person["triggers"] = "[{factor: noise.alarms, severity: serious}]"
      $0.readings["noise.alarms"] = "0.1 per week"
    },
    RuleExample("serious-trigger", "absent") {
      $0.person["triggers"] = "[{factor: noise.alarms, severity: serious}]"
      $0.readings["noise.alarms"] = "0 per week"
    },
    RuleExample("serious-trigger", "not read", raises: [.notChecked]) {
      $0.person["triggers"] = "[{factor: noise.alarms, severity: serious}]"
      $0.readings["noise.alarms"] = "unknown"
    },
    RuleExample("serious-trigger", "marked critical", others: ["critical-trigger critical"]) {
      $0.person["triggers"] = "[{factor: noise.alarms, severity: critical}]"
      $0.readings["noise.alarms"] = "1 per week"
    },
  ]

  static let knownBefore = [
    RuleExample("known-before-present", "there, and pressing", raises: [.serious]) {
      $0.person["known-before"] = "[{factor: routine.changes, what: \"the trip was off\"}]"
      $0.readings["routine.changes"] = "8 per week"
    },
    RuleExample("known-before-present", "not there") {
      $0.person["known-before"] = "[{factor: routine.changes}]"
      $0.readings["routine.changes"] = "0 per week"
    },
    RuleExample("known-before-present", "there, and comfortable for this person") {
      $0.person["known-before"] = "[{factor: noise.level}]"
      $0.readings["noise.level"] = "{day: 35 dB, evening: 35 dB, night: 30 dB}"
    },
    RuleExample("known-before-present", "not read", raises: [.notChecked]) {
      $0.person["known-before"] = "[{factor: routine.changes}]"
      $0.readings["routine.changes"] = "unknown"
    },
    RuleExample("known-before-present", "in the period", raises: [.serious]) {
      $0.person["known-before"] = "[{factor: noise.level, at: night}]"
      $0.readings["noise.level"] = "{day: 15 dB, evening: 15 dB, night: 45 dB}"
    },
    RuleExample("known-before-present", "in another period") {
      $0.person["known-before"] = "[{factor: noise.level, at: night}]"
      $0.readings["noise.level"] = "{day: 60 dB, evening: 60 dB, night: 15 dB}"
    },
    RuleExample("known-before-present", "in the use of space", raises: [.serious]) {
      $0.person["known-before"] = "[{factor: noise.level, in: lounge}]"
      $0.spaces[1].readings["noise.level"] = "{day: 60 dB}"
    },
    RuleExample("known-before-present", "in another use of space") {
      $0.person["known-before"] = "[{factor: noise.level, in: bathroom}]"
      $0.spaces[1].readings["noise.level"] = "{day: 60 dB}"
    },
  ]

  static let alone = [
    RuleExample("nowhere-alone", "a shared room and no quiet room", raises: [.serious]) {
      $0.readings["privacy.single-room"] = "no"
    },
    RuleExample("nowhere-alone", "a room of one's own") {
      $0.readings["privacy.single-room"] = "yes"
    },
    RuleExample("nowhere-alone", "a shared room and a quiet room") {
      $0.readings["privacy.single-room"] = "no"
      $0.spaces.append(WrittenSpace("quiet", "quiet-room"))
    },
    RuleExample("nowhere-alone", "a shared room and a quiet room among what calms") {
      $0.readings["privacy.single-room"] = "no"
      $0.place["calming"] = "[own-room, quiet-room]"
    },
    RuleExample("nowhere-alone", "not read, and no quiet room", raises: [.notChecked]) {
      $0.readings["privacy.single-room"] = "unknown"
    },
    RuleExample("nowhere-alone", "not read, and a quiet room") {
      $0.readings["privacy.single-room"] = "unknown"
      $0.spaces.append(WrittenSpace("quiet", "quiet-room"))
    },
    RuleExample("nowhere-alone", "a shared room, and no space is listed", raises: [.notChecked]) {
      $0.readings["privacy.single-room"] = "no"
      $0.spaces = []
    },
  ]

  static let blanket = [
    RuleExample("blanket-restriction", "everyone", raises: [.serious]) {
      $0.place["restrictions"] = restriction(appliesTo: "everyone", neededBy: "[p-2]")
    },
    RuleExample("blanket-restriction", "everyone, and nobody needs it", raises: [.serious]) {
      $0.place["restrictions"] = restriction(appliesTo: "everyone", neededBy: "[]")
    },
    RuleExample("blanket-restriction", "everyone, and this person needs it") {
      $0.place["restrictions"] = restriction(appliesTo: "everyone", neededBy: "[p-2, p-1]")
    },
    RuleExample("blanket-restriction", "this person, for whatever reason") {
      $0.place["restrictions"] = restriction(neededBy: "[]")
    },
    RuleExample("blanket-restriction", "this person, and it is a blanket rule", raises: [.serious])
    {
      $0.place["restrictions"] = restriction(type: "blanket-rule", neededBy: "[p-2]")
    },
    RuleExample("blanket-restriction", "somebody else") {
      $0.place["restrictions"] = restriction(
        type: "blanket-rule",
        appliesTo: "[p-2]",
        neededBy: "[]"
      )
    },
    RuleExample(
      "blanket-restriction",
      "nobody kept a register",
      raises: [.notChecked],
      others: ["confined not_checked"]
    ) {
      $0.place["restrictions"] = nil
    },
  ]
}

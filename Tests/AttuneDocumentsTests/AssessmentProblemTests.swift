import AttuneDocuments
import Diagnostics
import TestSupport
import Testing

/// Audits in which `⟦id⟧` stands where a problem must be reported, and nowhere else.
struct AssessmentProblemTests {
  @Test(arguments: [
    "attune: ⟦document/wrong-format⟧assessment/2\nsetting: a\nname: A\nkind: respite\n"
      + "nation: wales\nassessed: {on: 2026-10-03, by: nurse, review-due: 2027-04-03}\n",
    "⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧"
      + "⟦yaml/missing-key⟧cost: 4200 per week\n",
    "⟦yaml/wrong-kind⟧attune\n",
    "attune: assessment/1\nsetting: a\nname: A\nkind: ⟦audit/kind-and-detained⟧supported-living\n"
      + "nation: england\nassessed: {on: 2026-10-03, by: nurse, review-due: 2027-04-03}\n"
      + "registration: {ages: 18-64, detained: yes}\n",
    "attune: assessment/1\nsetting: ⟦yaml/invalid-value⟧Alder\nname: ⟦yaml/cut-by-comment⟧Ward #4\n"
      + "kind: ⟦yaml/unknown-word⟧ward\nnation: ⟦yaml/unknown-word⟧uk\n"
      + "assessed: ⟦yaml/missing-key⟧{on: ⟦yaml/invalid-value⟧2026-10-32, by: ⟦yaml/wrong-kind⟧[nurse]}\n",
  ])
  func `what every audit needs`(document: String) {
    let read = ReadAssessment(document)
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "places: {capacity: 3, vacant: ⟦audit/places⟧4}",
    "places: {capacity: ⟦yaml/not-a-number⟧2.5, vacant: ⟦yaml/out-of-range⟧-1}",
    "registration: {ages: ⟦yaml/invalid-value⟧adults, detained: ⟦yaml/unknown-word⟧some}",
    "registration: {ages: ⟦yaml/invalid-value⟧64-18}",
    "registration: {ages: ⟦yaml/invalid-value⟧18-}",
    "registration: {ages: ⟦yaml/invalid-value⟧-5-10}",
    "registration: {ages: ⟦yaml/invalid-value⟧18--64}",
    "cost: ⟦quantity/unknown-unit⟧4200",
    "cost: ⟦quantity/unknown-unit⟧£4200 per week",
    "cost: ⟦quantity/unknown-unit⟧4200 per fortnight",
    "cost: ⟦quantity/unknown-unit⟧-1 per week",
    "cost: ⟦quantity/unknown-unit⟧[4200 per week]",
    "updates: ⟦yaml/invalid-value⟧April",
    "residents: [p-022, ⟦yaml/invalid-value⟧Jane]",
    "in-place: [⟦catalogue/unknown-adjustment⟧Z99]",
    "alarms-noticed-by: [⟦yaml/unknown-word⟧ears]",
    "calming: [⟦yaml/unknown-word⟧lounge]",
    "day: ⟦day/too-many-hours⟧[{in: room-4, at: night, hours: 9}]",
    "day: [{in: ⟦yaml/invalid-value⟧Room 4, at: ⟦yaml/unknown-word⟧dawn, hours: 1}]",
    "⟦yaml/unknown-key⟧occupants: 3",
  ])
  func `the place`(rest: String) {
    let read = ReadAssessment(Documents.assessment(rest))
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "spaces:\n  - {id: a, use: bedroom}\n  - {id: ⟦audit/duplicate-space⟧a, use: lounge}\n",
    "spaces:\n  - {id: a, use: bedroom}\n  - {id: b, use: lounge, for: ⟦audit/not-a-bedroom⟧p-1}\n",
    "spaces:\n  - {id: b, use: lounge, for: ⟦audit/not-a-bedroom⟧vacant}\n",
    "spaces:\n  - {id: a, use: bedroom, for: p-1}\n"
      + "  - {id: b, use: bedroom, for: ⟦audit/two-bedrooms⟧p-1}\n",
    "spaces: [{id: a, use: ⟦yaml/unknown-word⟧hall, volume: ⟦quantity/missing-unit⟧31}]",
    "spaces: [{id: a, use: bedroom, volume: ⟦quantity/unknown-unit⟧31 m²}]",
    "spaces: [⟦yaml/missing-key⟧⟦yaml/missing-key⟧{for: ⟦yaml/invalid-value⟧Jane}]",
    "spaces:\n  - id: a\n    use: lounge\n    readings: {⟦audit/reading-not-here⟧privacy.lock: no}\n",
  ])
  func `spaces`(rest: String) {
    let read = ReadAssessment(Documents.assessment(rest))
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "{⟦catalogue/unknown-reading⟧noise.levels: 48 dB}",
    "{⟦catalogue/unknown-reading⟧temperature.warm: 26 °C}",
    "{noise.level: ⟦quantity/missing-unit⟧48}",
    "{noise.level: ⟦quantity/unknown-unit⟧48 dbc}",
    "{noise.level: ⟦yaml/not-a-number⟧loud}",
    "{noise.level: ⟦yaml/not-a-number⟧dB 48}",
    "{noise.level: ⟦quantity/unknown-unit⟧48 dB or more}",
    "{noise.level: ⟦yaml/out-of-range⟧121 dB}",
    "{noise.level: ⟦yaml/out-of-range⟧14.9 dB}",
    "{temperature.air: ⟦yaml/out-of-range⟧200 °F}",
    "{smell.intensity: ⟦yaml/out-of-range⟧7}",
    "{noise.level: ⟦yaml/wrong-kind⟧[48 dB]}",
    "{noise.level: ⟦yaml/not-a-number⟧nan dB}",
    "{light.level: ⟦yaml/not-a-number⟧\u{663}00 lx}",
    "{light.level: ⟦quantity/unknown-unit⟧\"1,200 lx\"}",
    "{privacy.lock: ⟦yaml/unknown-word⟧1}",
    "{privacy.lock: ⟦yaml/unknown-word⟧unkown}",
    "{staff.training: ⟦quantity/missing-unit⟧0.4}",
    "{noise.level: ⟦audit/reading-form⟧{by: records}}",
    "{noise.level: ⟦audit/reading-form⟧{value: 48 dB, day: 50 dB}}",
    "{noise.level: ⟦audit/reading-form⟧{value: 48 dB, unknown: asked}}",
    "{noise.level: ⟦audit/reading-form⟧{night: 48 dB, unknown: asked}}",
    "{noise.level: {unknown: ⟦yaml/unknown-word⟧broken meter}}",
    "{noise.level: {value: 48 dB, by: ⟦yaml/unknown-word⟧ear, "
      + "uncertainty: ⟦yaml/not-a-number⟧2 dB}}",
    "{noise.level: {value: ⟦quantity/missing-unit⟧48, uncertainty: ⟦yaml/out-of-range⟧-1, "
      + "over: ⟦quantity/unknown-unit⟧3 weeks}}",
    "{noise.level: {day: ⟦yaml/out-of-range⟧5 dB, ⟦yaml/unknown-key⟧morning: 48 dB}}",
    "{noise.level: ⟦audit/reading-form⟧{on: ⟦yaml/invalid-value⟧today, "
      + "note: ⟦yaml/wrong-kind⟧[a], day: ⟦quantity/missing-unit⟧4, value: ⟦yaml/not-a-number⟧x}}",
  ])
  func `readings`(map: String) {
    let read = ReadAssessment(Documents.assessment("readings: \(map)"))
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "{id: r-1, what: a, type: ⟦yaml/unknown-word⟧lock, applies-to: everyone}",
    "{id: r-1, what: a, type: time, applies-to: ⟦yaml/unknown-word⟧all}",
    "{id: r-1, what: a, type: time, applies-to: [⟦yaml/invalid-value⟧Jane]}",
    "{id: r-1, what: a, type: time, applies-to: ⟦yaml/wrong-kind⟧{p-1: yes}}",
    "{id: r-1, what: a, type: time, applies-to: everyone, restricts: [⟦yaml/unknown-word⟧food]}",
    "{id: r-1, what: a, type: time, applies-to: everyone, authority: ⟦yaml/missing-key⟧{until: "
      + "⟦yaml/invalid-value⟧2026-02-29}}",
    "{id: r-1, what: a, type: time, applies-to: everyone, authority: {route: ⟦yaml/unknown-word⟧gp}}",
    "⟦yaml/missing-key⟧⟦yaml/missing-key⟧{what: a, type: time, since: ⟦yaml/invalid-value⟧May, "
      + "reason: ⟦yaml/wrong-kind⟧[x], step-down: ⟦yaml/wrong-kind⟧[y]}",
  ])
  func `restrictions`(entry: String) {
    let read = ReadAssessment(Documents.assessment("restrictions:\n  - \(entry)\n"))
    #expect(read.marks == read.marked.marks)
  }

  @Test func `two restrictions with one id`() {
    let read = ReadAssessment(
      Documents.assessment(
        """
        restrictions:
          - {id: r-1, what: a, type: time, applies-to: everyone}
          - {id: r-2, what: a, type: time, applies-to: everyone}
          - {id: ⟦audit/duplicate-restriction⟧r-1, what: b, type: money, applies-to: [p-1]}

        """
      )
    )
    #expect(read.marks == read.marked.marks)
    #expect(read.outcome.diagnostics.first?.notes.first?.range.start.line == 8)
  }

  /// Whoever corrects a file must not be sent back for what could have been said at once.
  @Test func `every problem of a file is told in one run`() {
    let read = ReadAssessment(
      """
      ⟦yaml/missing-key⟧attune: assessment/1
      setting: alder-ward
      name: ⟦yaml/cut-by-comment⟧Ward #4
      kind: ⟦yaml/unknown-word⟧ward
      assessed: {on: ⟦yaml/invalid-value⟧a, by: ⟦yaml/wrong-kind⟧[b], with: ⟦yaml/wrong-kind⟧c, review-due: ⟦yaml/invalid-value⟧d}
      places: {capacity: 1, vacant: ⟦audit/places⟧2, available-from: ⟦yaml/invalid-value⟧a}
      cost: ⟦quantity/unknown-unit⟧lots
      residents: [⟦yaml/invalid-value⟧Jane]
      spaces:
        - {id: a, use: bedroom, for: p-1}
        - {id: ⟦audit/duplicate-space⟧a, use: lounge, for: ⟦audit/not-a-bedroom⟧⟦audit/two-bedrooms⟧p-1}
        - id: ⟦yaml/invalid-value⟧B
          use: ⟦yaml/unknown-word⟧hall
          readings: {⟦catalogue/unknown-reading⟧sound: 3 dB, noise.level: ⟦quantity/missing-unit⟧48}
        - {id: c, use: lounge, readings: {⟦audit/reading-not-here⟧privacy.lock: no}}
      readings:
        noise.level: ⟦audit/reading-form⟧{by: ⟦yaml/unknown-word⟧ear, on: ⟦yaml/invalid-value⟧now}
        noise.peak: ⟦yaml/out-of-range⟧150 dB
      in-place: [⟦catalogue/unknown-adjustment⟧Z99]
      day: [{in: a, at: ⟦yaml/unknown-word⟧noon, hours: ⟦yaml/not-a-number⟧b}]
      alarms-noticed-by: [⟦yaml/unknown-word⟧ears]
      calming: [⟦yaml/unknown-word⟧sweets]
      restrictions:
        - {id: r-1, what: a, type: ⟦yaml/unknown-word⟧b, applies-to: ⟦yaml/unknown-word⟧c}
        - {id: r-2, what: a, type: time, applies-to: everyone}
        - {id: ⟦audit/duplicate-restriction⟧r-2, what: a, type: time, applies-to: everyone}

      """
    )
    #expect(read.marks == read.marked.marks)
    #expect(read.value == nil)
  }
}

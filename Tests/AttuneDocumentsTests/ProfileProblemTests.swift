import AttuneDocuments
import Diagnostics
import TestSupport
import Testing

/// Profiles in which `⟦id⟧` stands where a problem must be reported, and nowhere else.
struct ProfileProblemTests {
  @Test(arguments: [
    "attune: ⟦document/wrong-format⟧assessment/1\nperson: p-1\nage-band: 18-64\n"
      + "reviewed: 2026-09-20\nreview-due: 2027-03-20\n",
    "⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧"
      + "words: autistic person\n",
    "⟦yaml/wrong-kind⟧- attune: profile/1\n",
    "attune: profile/1\nperson: ⟦yaml/invalid-value⟧Jane Smith\nage-band: ⟦yaml/unknown-word⟧adult\n"
      + "reviewed: ⟦yaml/invalid-value⟧2026-02-30\nreview-due:⟦yaml/empty-value⟧\n",
  ])
  func `what every profile needs`(document: String) {
    let read = ReadProfile(document)
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "consent: {given-by: ⟦profile/no-reference⟧best-interests, on: 2026-09-20, to: [plan]}",
    "consent: {given-by: ⟦yaml/unknown-word⟧mother, on: ⟦yaml/invalid-value⟧soon, "
      + "to: [plan, ⟦yaml/unknown-word⟧publish]}",
    "consent: ⟦yaml/wrong-kind⟧yes",
    "health-check: ⟦yaml/invalid-value⟧last spring",
    "words: ⟦yaml/wrong-kind⟧[autistic, person]",
    "voice: ⟦yaml/unknown-word⟧unknown",
    "voice: [{said: ⟦yaml/wrong-kind⟧[a], how: ⟦yaml/unknown-word⟧sung}]",
    "voice: [⟦yaml/missing-key⟧⟦yaml/missing-key⟧{on: ⟦yaml/invalid-value⟧2026}]",
    "disagrees: ⟦yaml/wrong-kind⟧with all of it",
  ])
  func `consent and voice`(rest: String) {
    let read = ReadProfile(Documents.profile(rest))
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "senses: {⟦yaml/unknown-word⟧haering: more}",
    "senses: {hearing: ⟦yaml/unknown-word⟧very much}",
    "senses: {hearing: ⟦yaml/out-of-range⟧3.5, sight: ⟦yaml/not-a-number⟧-1x}",
    "senses: {hearing: ⟦yaml/wrong-kind⟧[more]}",
    "senses:\n  hearing: {sensitivity: ⟦yaml/out-of-range⟧-4, ⟦yaml/unknown-key⟧avoids: more}\n"
      + "  sight:⟦yaml/empty-value⟧\n",
    "needs: {⟦catalogue/unknown-need⟧quiet: more}",
    "needs: {privacy: {level: ⟦yaml/unknown-word⟧lots, matters: ⟦yaml/out-of-range⟧6}}",
    "needs: {⟦catalogue/nothing-measured⟧body.seeking: more}",
    "senses: {⟦catalogue/nothing-measured⟧smell: {sensitivity: more, seeking: more}}",
    "senses: {hearing: more}\nneeds: {⟦profile/rated-twice⟧hearing: more}",
    "senses: {hearing: {avoiding: more}}\nneeds: {⟦profile/rated-twice⟧hearing: 1}",
    "senses: {touch: {seeking: more}}\nneeds: {⟦profile/rated-twice⟧touch.seeking: similar}",
    "unlisted: ⟦yaml/unknown-word⟧more",
  ])
  func `senses and needs`(rest: String) {
    let read = ReadProfile(Documents.profile(rest))
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "instruments: {aasp: {low-registration: ⟦yaml/out-of-range⟧14, "
      + "sensation-seeking: ⟦yaml/out-of-range⟧76, sensory-sensitivity: ⟦yaml/not-a-number⟧40.5}}",
    "instruments: {aasp: {⟦yaml/unknown-key⟧seeking: 40}}",
    "instruments: {sp2: {seeking: ⟦yaml/unknown-word⟧much, on: ⟦yaml/invalid-value⟧2026-13-01}}",
    "instruments: {spm: {hearing: ⟦yaml/out-of-range⟧39.9, sight: ⟦yaml/out-of-range⟧81}}",
    "instruments: {gsq: ⟦yaml/missing-key⟧{on: 2026-09-20}}",
    "instruments: {gsq: {total: ⟦yaml/out-of-range⟧169}}",
    "instruments: {⟦yaml/unknown-key⟧asp: {}}",
  ])
  func `instruments`(rest: String) {
    let read = ReadProfile(Documents.profile(rest))
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "limits: {⟦catalogue/unknown-factor⟧noise.levle: {comfortable: 40 dB}}",
    "limits: {⟦catalogue/unknown-factor⟧temperature.air: {intolerable: 26 °C}}",
    "limits: {noise.level: {comfortable: ⟦quantity/missing-unit⟧40, "
      + "intolerable: ⟦quantity/unknown-unit⟧55 lx}}",
    "limits: {noise.level: {comfortable: ⟦yaml/not-a-number⟧quiet, "
      + "intolerable: ⟦yaml/out-of-range⟧150 dB}}",
    "limits: {noise.level: {comfortable: 55 dB, intolerable: ⟦profile/limit-order⟧40 dB}}",
    "limits: {noise.level: {comfortable: 55 dB, intolerable: ⟦profile/limit-order⟧55 dB}}",
    "limits: {routine.notice: {comfortable: 2 h, intolerable: ⟦profile/limit-order⟧24 h}}",
    "limits: {noise.peak: {night: {comfortable: 60 dB, intolerable: ⟦profile/limit-order⟧50 dB}}}",
    "limits: {noise.level: ⟦profile/empty-limit⟧{trauma: yes}}",
    "limits: {noise.level: {day: ⟦profile/empty-limit⟧{}}}",
    "limits: {noise.level: {⟦yaml/unknown-key⟧morning: {comfortable: 40 dB}, comfortable: 40 dB}}",
    "limits: {noise.level: ⟦yaml/wrong-kind⟧40 dB}",
    "limits: {noise.level: {comfortable: 40 dB, trauma: ⟦yaml/unknown-word⟧maybe}}",
    "limits: {privacy.lock: {intolerable: ⟦yaml/unknown-word⟧never}}",
  ])
  func `limits`(rest: String) {
    let read = ReadProfile(Documents.profile(rest))
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "triggers: [⟦profile/comparisons⟧{factor: noise.alarms, above: 0 per week, "
      + "at-most: 7 per week, severity: serious}]",
    "triggers: [{factor: noise.alarms, severity: ⟦yaml/unknown-word⟧awful}]",
    "triggers: [⟦yaml/missing-key⟧{factor: noise.alarms, above: ⟦quantity/missing-unit⟧0}]",
    "triggers: [⟦yaml/missing-key⟧⟦yaml/missing-key⟧{above: 3 dB}]",
    "triggers: [{factor: ⟦catalogue/unknown-factor⟧noise.alarm, severity: critical}]",
    "triggers: [{factor: noise.alarms, ⟦yaml/unknown-key⟧is: 0 per week, severity: critical}]",
    "requires: [⟦profile/comparisons⟧{factor: privacy.lock}]",
    "requires: [⟦profile/comparisons⟧{factor: people.group, at-least: 1, at-most: 3}]",
    "requires: [{factor: people.group, is: 1, ⟦yaml/unknown-key⟧above: 1}]",
    "requires: [{factor: privacy.lock, is: ⟦yaml/unknown-word⟧always}]",
    "vetoes: [⟦profile/veto-subject⟧{why: no}]",
    "vetoes: [⟦profile/veto-subject⟧{setting: a, factor: noise.alarms}]",
    "vetoes: [⟦profile/veto-subject⟧{setting: a, adjustment: N08}]",
    "vetoes: [{adjustment: ⟦catalogue/unknown-adjustment⟧N99}]",
    "vetoes: [⟦profile/comparisons⟧{factor: people.group, above: 3, at-least: 4}]",
    "vetoes: [{setting: ⟦yaml/invalid-value⟧Alder Ward}]",
    "prefers: [⟦yaml/missing-key⟧{why: near my sister}]",
    "sharing: {wants: ⟦yaml/unknown-word⟧perhaps}",
    "lives-at: ⟦yaml/invalid-value⟧Alder Ward",
    "near: [{who: sister, within: ⟦quantity/missing-unit⟧10}]",
    "near: [{who: sister, within: ⟦quantity/unknown-unit⟧10 min}]",
  ])
  func `triggers, requirements and noes`(rest: String) {
    let read = ReadProfile(Documents.profile(rest))
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "conditions: [pica, ⟦yaml/unknown-word⟧epilepsie]",
    "relies-on: [⟦yaml/unknown-word⟧leaving]",
    "distress-shows: ⟦yaml/unknown-word⟧often",
    "early-signs: [⟦yaml/wrong-kind⟧{goes: quiet}]",
    "calming: [⟦yaml/unknown-word⟧sweets]",
    "known-before: [{factor: ⟦catalogue/unknown-factor⟧routine.change, "
      + "at: ⟦yaml/unknown-word⟧noon, in: ⟦yaml/unknown-word⟧hall}]",
    "presence: [{reading: ⟦catalogue/unknown-reading⟧noise, adds: 70 dB}]",
    "presence: [{reading: ⟦catalogue/unknown-reading⟧temperature.warm, adds: 30 °C}]",
    "presence: [{reading: noise.level, adds: ⟦quantity/missing-unit⟧70, "
      + "for: ⟦quantity/missing-unit⟧10}]",
    "presence: [{reading: ⟦profile/presence-does-not-join⟧temperature.air, adds: 2 °C}]",
    "presence: [⟦yaml/missing-key⟧{reading: noise.level}]",
    "supports: [{use: ⟦catalogue/unknown-adjustment⟧ear defenders, "
      + "hours: ⟦yaml/out-of-range⟧25}]",
    "day: ⟦day/too-many-hours⟧[{in: bedroom, at: night, hours: 6}, "
      + "{in: lounge, at: night, hours: 2.02}]",
    "day: ⟦day/too-many-hours⟧⟦day/too-many-hours⟧[{in: garden, at: evening, hours: 5}, "
      + "{in: garden, at: day, hours: 12.5}]",
    "day: [⟦yaml/missing-key⟧{in: garden, hours: ⟦yaml/out-of-range⟧-1}]",
  ])
  func `circumstances`(rest: String) {
    let read = ReadProfile(Documents.profile(rest))
    #expect(read.marks == read.marked.marks)
  }

  @Test(arguments: [
    "words: ⟦yaml/cut-by-comment⟧room #4",
    "early-signs:\n  - ⟦yaml/cut-by-comment⟧sings song #3\n  - hums  # often\n",
    "words: a\n⟦yaml/duplicate-key⟧words: b\n",
    "⟦yaml/unknown-key⟧wrods: autistic person\n",
  ])
  func `the text itself`(rest: String) {
    let read = ReadProfile(Documents.profile(rest))
    #expect(read.marks == read.marked.marks)
  }

  /// Whoever corrects a file must not be sent back for what could have been said at once.
  @Test func `every problem of a file is told in one run`() {
    let read = ReadProfile(
      """
      ⟦yaml/missing-key⟧attune: ⟦document/wrong-format⟧profile/2
      person: ⟦yaml/invalid-value⟧P-014
      age-band: 18-64
      reviewed: 2026-09-20
      words: ⟦yaml/cut-by-comment⟧autistic #1
      consent: {given-by: ⟦yaml/unknown-word⟧me, on: ⟦yaml/invalid-value⟧x, to: ⟦yaml/wrong-kind⟧all}
      voice:
        - {said: ⟦yaml/wrong-kind⟧[a], how: ⟦yaml/unknown-word⟧b, on: ⟦yaml/invalid-value⟧c}
      senses: {hearing: {sensitivity: ⟦yaml/out-of-range⟧9, seeking: ⟦yaml/unknown-word⟧b}}
      needs: {⟦catalogue/unknown-need⟧calm: more, privacy: {matters: ⟦yaml/out-of-range⟧7}}
      instruments: {aasp: {sensation-seeking: ⟦yaml/out-of-range⟧1}, gsq: {total: ⟦yaml/out-of-range⟧-1}}
      limits:
        noise.level: {comfortable: ⟦quantity/missing-unit⟧40, trauma: ⟦yaml/unknown-word⟧no!}
        ⟦catalogue/unknown-factor⟧noise: {comfortable: 40 dB}
      triggers:
        - {factor: noise.alarms, above: ⟦quantity/unknown-unit⟧0 dB, severity: ⟦yaml/unknown-word⟧a, trauma: ⟦yaml/unknown-word⟧b}
        - ⟦profile/comparisons⟧{factor: ⟦catalogue/unknown-factor⟧alarms, above: 1, below: 3, severity: ⟦yaml/unknown-word⟧c}
      requires:
        - ⟦profile/comparisons⟧{factor: ⟦catalogue/unknown-factor⟧lock}
      vetoes:
        - ⟦profile/veto-subject⟧{on: ⟦yaml/invalid-value⟧today, setting: ⟦yaml/invalid-value⟧A, adjustment: ⟦catalogue/unknown-adjustment⟧N99}
      presence:
        - {reading: ⟦catalogue/unknown-reading⟧sound, adds: 3 dB, at: ⟦yaml/unknown-word⟧noon}
      supports: [{use: ⟦catalogue/unknown-adjustment⟧X, hours: ⟦yaml/not-a-number⟧few}]
      day: [{in: ⟦yaml/unknown-word⟧hall, at: ⟦yaml/unknown-word⟧noon, hours: ⟦yaml/out-of-range⟧99}]
      ⟦yaml/unknown-key⟧colour: blue

      """
    )
    #expect(read.marks == read.marked.marks)
    #expect(read.value == nil)
    #expect(read.outcome.hasErrors)
  }
}

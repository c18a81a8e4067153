import AttuneDocuments
import Diagnostics
import TestSupport
import Testing
import YAMLReading

/// Records in which `⟦id⟧` stands where a problem must be reported, and nowhere else.
struct IncidentProblemTests {
  @discardableResult
  private func check(_ text: String) -> ReadIncident {
    let read = ReadIncident(text)
    #expect(read.marks == read.marked.marks)
    return read
  }

  @Test(arguments: [
    "attune: ⟦document/wrong-format⟧incident/2\nincident: i-1\nsetting: a\nperson: p-1\n"
      + "began: 2026-03-14 21:40\ntypes: []\n",
    "⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧⟦yaml/missing-key⟧"
      + "⟦yaml/missing-key⟧harm: none\n",
    "attune: incident/1\nincident: ⟦yaml/invalid-value⟧I 1\nsetting: ⟦yaml/invalid-value⟧Alder\n"
      + "person: ⟦yaml/invalid-value⟧Jane\nbegan: ⟦yaml/invalid-value⟧yesterday\n"
      + "types: ⟦yaml/wrong-kind⟧none\nduration: ⟦quantity/missing-unit⟧12\n"
      + "in: ⟦yaml/invalid-value⟧The Lounge\nplace: ⟦yaml/cut-by-comment⟧room #4\n",
  ])
  func `what every record needs`(document: String) { check(document) }

  @Test(arguments: [
    "⟦time/never-shown⟧2026-03-29 01:30", "⟦time/shown-twice⟧2026-10-25 01:30",
    "⟦time/other-name⟧2026-12-25 10:00 BST", "⟦yaml/invalid-value⟧2026-03-14",
    "⟦yaml/invalid-value⟧2026-02-29 10:00", "⟦yaml/invalid-value⟧1995-03-14 10:00",
    "⟦yaml/wrong-kind⟧[2026-03-14 21:40]",
  ])
  func `times, each with what to write instead`(began: String) {
    let read = check(Documents.incident(began: began))
    #expect(
      read.outcome.diagnostics.allSatisfy { $0.help != nil || $0.id.text == "yaml/wrong-kind" }
    )
  }

  @Test(arguments: [
    ("duration: ⟦quantity/unknown-unit⟧9 h 30 min", "write one number with one unit, as in 9.5 h"),
    (
      "tried-first: ⟦yaml/wrong-kind⟧a walk", "put it in square brackets, as in [one] or [one, two]"
    ),
    ("notified: ⟦yaml/unknown-word⟧sister", "write {who: [sister]} of who was told"),
    ("types: [{type: ⟦yaml/unknown-word⟧money}]", "one of: physical-restraint, "),
  ])
  func `what is wrong is said with what to write`(key: String, help: String) {
    let text = key.hasPrefix("types: ") ? Documents.incident(types: String(key.dropFirst(7))) : nil
    let read = check(text ?? Documents.incident(key))
    #expect(read.outcome.diagnostics.first?.help?.hasPrefix(help) == true)
  }

  @Test(arguments: [
    "{type: ⟦yaml/unknown-word⟧restraint}", "{type: ⟦yaml/unknown-word⟧money}",
    "{type: physical-restraint, how: ⟦document/says-nothing⟧Unknown.}",
    "⟦yaml/missing-key⟧{how: held}",
    "{type: physical-restraint, duration: ⟦quantity/unknown-unit⟧6 weeks}",
    "{type: physical-restraint, duration: ⟦yaml/not-a-number⟧short}",
    "{type: physical-restraint, duration: ⟦yaml/out-of-range⟧-1 min}",
    "{type: physical-restraint, in-care-plan: ⟦yaml/unknown-word⟧partly}",
    "{type: physical-restraint, how: ⟦yaml/wrong-kind⟧[held], ⟦yaml/unknown-key⟧position: prone}",
  ])
  func `force`(entry: String) { check(Documents.incident(types: "[\(entry)]")) }

  @Test(arguments: [
    "reason: ⟦document/says-nothing⟧not known", "outcome: ⟦document/says-nothing⟧N/A",
    "kept: {name: ⟦document/says-nothing⟧unknown}", "tried-first: [⟦document/says-nothing⟧none, b]",
    "place: ⟦document/says-nothing⟧TBC", "words: none",
    "others: [{who: police, why: ⟦document/says-nothing⟧'?'}]",
    "environment: {change: none, demand: Nil.}", "kept: {name: See notes., staff: see notes}",
    "environment: {change: ⟦document/says-nothing⟧not known, demand: ⟦document/says-nothing⟧see notes}",
    "kept: {identifier: ⟦document/says-nothing⟧none, staff: ⟦document/says-nothing⟧N/K}",
    "reason: ⟦document/says-nothing⟧none", "outcome: ⟦document/says-nothing⟧see notes",
    "reason: ⟦yaml/wrong-kind⟧[a]", "kept: {⟦yaml/unknown-key⟧names: a}",
    "staff: [⟦yaml/missing-key⟧{agency: ⟦yaml/unknown-word⟧some}]",
    "others: ⟦yaml/wrong-kind⟧nobody", "others: [⟦yaml/missing-key⟧{why: a}]",
    "diagnosis: ⟦yaml/wrong-kind⟧[a]", "characteristics: ⟦yaml/unknown-word⟧female",
    "learning-disability: ⟦yaml/unknown-word⟧mild", "autistic: ⟦yaml/wrong-kind⟧[yes]",
    "harm: ⟦yaml/unknown-word⟧bruise", "tried-first: ⟦yaml/wrong-kind⟧nothing",
    "notified: ⟦yaml/unknown-word⟧sister", "notified: ⟦yaml/missing-key⟧{on: 2026-03-15}",
    "words: ⟦yaml/wrong-kind⟧[a]",
    "environment: {readings: {⟦catalogue/unknown-reading⟧noise: 68 dB}}",
    "environment: {readings: {⟦catalogue/unknown-reading⟧temperature.warm: 26 °C}}",
    "environment: {readings: {noise.level: ⟦quantity/missing-unit⟧68}}",
    "environment: {readings: {noise.level: ⟦quantity/unknown-unit⟧68 lx}}",
    "environment: {readings: {noise.level: ⟦yaml/out-of-range⟧150 dB}}",
    "environment: {people: ⟦yaml/not-a-number⟧many, hunger: ⟦yaml/unknown-word⟧maybe}",
    "debriefs: {person: ⟦yaml/missing-key⟧{taken: no}}", "review: ⟦yaml/missing-key⟧{by: nurse}",
    "actions: [⟦yaml/missing-key⟧{changes: ⟦yaml/unknown-word⟧staff}]",
  ])
  func `the rest`(key: String) { check(Documents.incident(key)) }

  @Test(arguments: [
    "debriefs: {staff: {offered: yes, on: ⟦incident/time-order⟧2026-03-13}}",
    "debriefs: {person: {offered: yes, on: 2026-03-14}}",
    "review: {on: ⟦incident/time-order⟧2026-03-13}",
    "actions: [{what: a, due: 2026-01-01, done: ⟦incident/time-order⟧2026-03-13}]",
  ])
  func `what followed is not before it began`(key: String) { check(Documents.incident(key)) }

  @Test(arguments: [
    "⟦yaml/missing-key⟧{until: 2026-03-15 02:10}",
    "{from: ⟦incident/time-order⟧2026-03-14 21:39}", "{from: 2026-03-14 21:40}",
    "{from: 2026-03-14 21:52, until: ⟦incident/time-order⟧2026-03-14 21:51}",
    "{from: 2026-03-14 21:52, until: 2026-03-14 21:52, "
      + "reviews: [{kind: medical, at: 2026-03-14 21:52}]}",
    "{from: 2026-03-14 21:52, until: 2026-03-14 23:00, "
      + "reviews: [{kind: medical, at: 2026-03-14 23:00}]}",
    "{from: 2026-03-14 21:52, authorised-by: ⟦yaml/unknown-word⟧doctor}",
    "{from: 2026-03-14 21:52, plan: ⟦yaml/missing-key⟧{copy-given: no}}",
    "{from: 2026-03-14 21:52, reviews: [⟦yaml/missing-key⟧{kind: ⟦yaml/unknown-word⟧mdt}]}",
    "{from: 2026-03-14 21:52, reviews: [{kind: medical, at: ⟦incident/time-order⟧2026-03-14 21:51}]}",
    "{from: 2026-03-14 21:52, reviews: [{kind: nursing, at: ⟦time/never-shown⟧2026-03-29 01:00, "
      + "nurses: ⟦yaml/out-of-range⟧-1}]}",
    "{from: 2026-03-14 21:52, until: 2026-03-14 22:52, "
      + "reviews: [{kind: medical, at: ⟦incident/time-order⟧2026-03-14 22:53}]}",
  ])
  func `a confinement`(map: String) {
    check(Documents.incident("confinement: \(map)", types: "[{type: seclusion}]"))
  }

  @Test func `a review after the end is a warning, for it does no harm`() {
    let read = check(
      Documents.incident(
        "confinement: {from: 2026-03-14 21:52, until: 2026-03-14 22:52, reviews: "
          + "[{kind: medical, at: ⟦incident/time-order⟧2026-03-15 09:00}]}",
        types: "[{type: seclusion}]"
      )
    )
    #expect(read.outcome.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("[]", "confinement: ⟦incident/confinement-type⟧{from: 2026-03-14 21:52}"),
    (
      "[{type: seclusion}, {type: long-term-segregation}]",
      "confinement: ⟦incident/confinement-type⟧{from: 2026-03-14 21:52}"
    ),
    ("⟦incident/no-confinement⟧[{type: seclusion}]", "harm: none"),
    ("⟦incident/no-confinement⟧[{type: long-term-segregation}]", ""),
    ("[{type: seclusion}, {type: seclusion}]", "confinement: {from: 2026-03-14 21:52}"),
    ("[{type: ⟦yaml/unknown-word⟧isolation}]", "harm: injury"),
  ])
  func `confinements and types of force agree`(types: String, rest: String) {
    check(Documents.incident(rest, types: types))
  }

  @Test func `the schema names the letter of each item`() throws {
    guard case .object(let keys, _) = Documents.reader.incidentSchema else {
      Issue.record("a record is a mapping")
      return
    }
    let letters = ["reason": "a", "began": "b", "types": "c", "others": "i", "notified": "p"]
    for (name, letter) in letters {
      let about = try #require(keys.first { $0.name == name }).about
      #expect(about.hasPrefix("(\(letter)) "))
    }
  }
}

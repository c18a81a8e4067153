internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A saved plan, with what people fill in.
struct PlanShape: Sendable {
  private let shapes: CatalogueShapes

  init(_ shapes: CatalogueShapes) {
    self.shapes = shapes
  }

  var shape: Shape<Located<SavedPlan>> {
    var list = KeyList()
    let head = list.required("attune", .format("plan/1"), "What kind of file this is.")
    let setting = list.required("setting", Shape<SettingID>.id(), "The setting, by id.")
    let made = list.required("made", .date, "The day on which it was made.")
    let audit = list.required("audit", .date, "The date of the audit that it was made from.")
    let data = list.required(
      "data",
      .word(pattern: "^[0-9a-f]{16}$"),
      "The catalogue that it was made with."
    )
    let target = list.optional("target", Self.level, "The level to reach.")
    let people = list.required("people", .list(of: Self.person), "How each was, and is expected.")
    let actions = list.required("actions", .list(of: action), "What is to be done.")
    let accepted = list.optional(
      "accepted",
      .list(of: acceptance),
      "Flags that stay, with who answers for them, why and until when."
    )
    return .object(list.finished) { fields in
      _ = fields[head]
      let (target, accepted) = (fields[target], fields[accepted] ?? [])
      let (data, people, actions) = (fields[data], fields[people], fields[actions])
      guard let setting = fields[setting], let made = fields[made], let audit = fields[audit],
        let data, let people, let actions
      else { return nil }
      let plan = SavedPlan(
        setting: setting,
        made: made,
        audit: audit,
        dataHash: data,
        target: target,
        people: people,
        actions: actions,
        accepted: accepted
      )
      return Located(
        value: plan,
        file: fields.node.range.file,
        idRange: fields.node.range,
        updatesRange: nil,
        namedSettings: [],
        dateRange: fields.node.range,
        reviewRange: fields.node.range
      )
    }
  }

  private static let level = Shape<Level>.oneOf(
    Level.allCases.map { ($0.name, $0) },
    called: "a level"
  )

  private static var person: Shape<SavedPlan.PersonState> {
    let known = Shape<Level?>.oneOf(
      Level.allCases.map { ($0.name, $0) } + [("not known", nil)],
      called: "a level, or 'not known'"
    )
    var list = KeyList()
    let id = list.required("person", Shape<PersonID>.id(), "The pseudonym.")
    let before = list.required("before", known, "The level when it was made.")
    let loadBefore = list.required("load", .number(from: 0, to: 1000), "The load then.")
    let expected = list.required("expected", known, "The level that is expected.")
    let loadExpected = list.required(
      "expected-load",
      .number(from: 0, to: 1000),
      "The load that is expected."
    )
    return .object(list.finished) { fields in
      guard let id = fields[id], let before = fields[before], let load = fields[loadBefore],
        let expected = fields[expected], let loadExpected = fields[loadExpected]
      else { return nil }
      return SavedPlan.PersonState(
        person: id,
        levelBefore: before,
        loadBefore: load,
        levelExpected: expected,
        loadExpected: loadExpected
      )
    }
  }

  private var action: Shape<SavedPlan.Action> {
    var list = KeyList()
    let id = list.required("id", shapes.adjustment, "The adjustment.")
    _ = list.optional("name", .freeText, "What it is; for people, and not read.")
    let space = list.optional("in", Shape<SpaceID>.id(), "The one space in which it is done.")
    let period = list.optional("only-at", .period, "The one period in which it is done.")
    let people = list.optional("with", .list(of: Shape<PersonID>.id()), "With whom it is agreed.")
    let ready = list.required("ready-by", .date, "When it is to be done.")
    let review = list.required("review-on", .date, "When to look again.")
    let answer = list.required(
      "answer",
      Shape<SavedPlan.Answer>.cases(called: "an answer"),
      "The person's: yes, no, try, changed-mind or not-asked."
    )
    let owner = list.optional("owner", .freeText, "Who does it.")
    let done = list.optional("done", .date, "When it was done.")
    let expected = list.required("expected", .list(of: expectation), "What it makes of readings.")
    return .object(list.finished) { fields in
      let (space, period, people) = (fields[space], fields[period], fields[people] ?? [])
      let (owner, done) = (fields[owner], fields[done])
      let (ready, review, answer) = (fields[ready], fields[review], fields[answer])
      guard let id = fields[id], let ready, let review, let answer,
        let expected = fields[expected]
      else { return nil }
      return SavedPlan.Action(
        adjustment: id,
        space: space,
        period: period,
        people: people,
        readyBy: ready,
        reviewOn: review,
        answer: answer,
        owner: owner,
        done: done,
        expectations: expected
      )
    }
  }

  private var expectation: Shape<SavedPlan.Expectation> {
    let any = Shape<YAMLNode>.node(.text())
    var list = KeyList()
    let reading = list.required("reading", shapes.reading, "The reading.")
    let space = list.optional("in", Shape<SpaceID>.id(), "The space; without it the whole place.")
    let period = list.optional("at", .period, "The period; without it the whole day.")
    let before = list.required("before", any, "When the plan was made.")
    let guessed = list.optional("not-read", .yesNo, "Whether that was no reading.")
    let expected = list.required("then", any, "What is expected.")
    return .object(list.finished) { fields in
      let (space, period, guessed) = (fields[space], fields[period], fields[guessed] ?? false)
      guard let reading = fields[reading], let before = fields[before],
        let expected = fields[expected]
      else { return nil }
      let quantity = shapes.quantities[reading]
      guard let now = quantity(before, fields.log), let then = quantity(expected, fields.log) else {
        return nil
      }
      return SavedPlan.Expectation(
        reading: reading,
        space: space,
        period: period,
        before: now.value,
        wasRead: !guessed,
        expected: then.value
      )
    }
  }

  private var acceptance: Shape<SavedPlan.Acceptance> {
    let rules = shapes.catalogue.rules.map(\.id)
    var list = KeyList()
    let flag = list.required("flag", .vocabulary(rules, called: "a rule"), "The rule, by id.")
    let factor = list.optional(
      "factor",
      shapes.factor,
      "The factor it is about, where a rule raises several flags."
    )
    let restriction = list.optional(
      "restriction",
      Shape<Identifier<Restriction>>.id(),
      "The restriction it is about, by its id in the register, where a rule raises several flags."
    )
    let person = list.required("person", Shape<PersonID>.id(), "Whom it is about.")
    let owner = list.required("owner", .freeText, "Who answers for it.")
    let reason = list.required("reason", .freeText, "Why it stays.")
    let until = list.required("until", .date, "Until when; after it, it is to be decided anew.")
    return .object(list.finished) { fields in
      let (owner, reason, until) = (fields[owner], fields[reason], fields[until])
      let (factor, restriction) = (fields[factor], fields[restriction])
      guard let flag = fields[flag], let person = fields[person], let owner, let reason, let until
      else { return nil }
      return SavedPlan.Acceptance(
        rule: flag,
        factor: factor,
        restriction: restriction,
        person: person,
        owner: owner,
        reason: reason,
        until: until
      )
    }
  }
}

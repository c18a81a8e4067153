internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// One rule of practice, as its pack has it.
struct PracticeRuleKeys: Sendable {
  /// A rule without what its pack says for it.
  struct Found: Sendable {
    let id: String
    /// `nil` if neither the rule nor its pack says all that a rule says.
    let rule: @Sendable (PracticeCommon) -> PracticeRule?
  }

  private let id: Key<String>
  private let letter: Key<String>
  private let title: Key<String>
  private let about: Key<PracticeRule.Subject>
  private let common: PracticeCommonKeys
  private let until: Key<CalendarDate>
  private let source: Key<String>
  private let condition: FactListKeys
  private let ifNotMet: Key<String>
  private let examples: Key<[PracticeExample]>
  private let keys: Keys

  init() {
    var list = KeyList()
    id = list.required("id", .word, "Its id.")
    letter = list.optional("letter", .word, "The letter under which its source lists it.")
    title = list.required("title", .freeText, "What it asks for.")
    about = list.required("about", .cases(called: "something rules look at"), "What it looks at.")
    common = PracticeCommonKeys(&list)
    until = list.optional("until", .date, "The last day on which it holds.")
    source = list.required("source", .freeText, "Where it is written.")
    condition = FactListKeys(&list)
    ifNotMet = list.required("not-met", .freeText, "What to say where it is not met.")
    examples = list.required("examples", .list(of: PracticeExample.shape), "Cases with answers.")
    keys = list.finished
  }

  var shape: Shape<Found> {
    .object(keys) { fields in
      let (own, until, condition) = (common.read(fields), fields[until], condition.read(fields))
      let letter = fields[letter]
      guard let id = fields[id], let title = fields[title], let about = fields[about],
        let source = fields[source], let ifNotMet = fields[ifNotMet],
        let examples = fields[examples]
      else { return nil }
      if let stray = condition.facts.first(where: { $0.subject != about }) {
        fields.report(.invalidValue, at: self.about, "\(stray.rawValue) is no fact of it")
      }
      return Found(id: id) { pack in
        guard let nations = own.nations ?? pack.nations, let kinds = own.kinds ?? pack.kinds,
          let force = own.force ?? pack.force, let isSeen = own.isSeen ?? pack.isSeen,
          let lastChecked = own.lastChecked ?? pack.lastChecked
        else { return nil }
        return PracticeRule(
          id: id,
          letter: letter,
          title: title,
          subject: about,
          nations: nations,
          kinds: kinds,
          force: force,
          status: own.status ?? pack.status ?? .inForce,
          from: own.from ?? pack.from,
          until: until,
          source: source,
          isSourceSeen: isSeen,
          lastChecked: lastChecked,
          condition: condition,
          ifNotMet: ifNotMet,
          examples: examples.map {
            $0.example(nation: nations.first, kind: kinds.first, on: lastChecked)
          }
        )
      }
    }
  }
}

/// What has to be so, as lists of facts.
private struct FactListKeys: Sendable {
  private let when: Key<[PracticeFact]>
  private let unless: Key<[PracticeFact]>
  private let all: Key<[PracticeFact]>
  private let any: Key<[PracticeFact]>

  init(_ list: inout KeyList) {
    let facts = Shape<[PracticeFact]>.list(of: Shape<PracticeFact>.cases(called: "a fact"))
    when = list.optional("when", facts, "Without all of these it does not apply.")
    unless = list.optional("unless", facts, "With one of these it does not apply.")
    all = list.optional("all", facts, "All of these have to be so.")
    any = list.optional("any", facts, "One of these has to be so.")
  }

  func read(_ fields: FieldReader) -> PracticeRule.Condition {
    PracticeRule.Condition(
      when: fields[when] ?? [],
      unless: fields[unless] ?? [],
      all: fields[all] ?? [],
      any: fields[any] ?? []
    )
  }
}

/// A case and its answer; what it does not say is as the rule has it first.
struct PracticeExample: Sendable {
  private let nation: Nation??
  private let kind: SettingKind?
  private let on: CalendarDate?
  private let facts: [PracticeFact: Truth]
  private let answer: PracticeRule.Answer

  func example(nation: Nation?, kind: SettingKind?, on: CalendarDate) -> PracticeRule.Example {
    PracticeRule.Example(
      nation: self.nation ?? nation ?? .england,
      kind: self.kind ?? kind ?? .residentialCare,
      on: self.on ?? on,
      facts: facts,
      answer: answer
    )
  }

  static var shape: Shape<PracticeExample> {
    let facts = Shape<[PracticeFact]>.list(of: Shape<PracticeFact>.cases(called: "a fact"))
    let nations = Nation.allCases.map { ($0.rawValue, Optional($0)) } + [("unknown", nil)]
    var list = KeyList()
    let nation = list.optional(
      "nation",
      Shape<Nation?>.oneOf(nations, called: "a nation, or unknown"),
      "Where."
    )
    let kind = list.optional("kind", Shape<SettingKind>.cases(called: "a kind"), "In what place.")
    let on = list.optional("on", .date, "When.")
    let yes = list.optional("yes", facts, "What is so.")
    let no = list.optional("no", facts, "What is not.")
    let answer = list.required("answer", Shape<PracticeRule.Answer>.cases(called: "an answer"), "")
    return .object(list.finished) { fields in
      let truths =
        (fields[yes] ?? []).map { ($0, Truth.yes) } + (fields[no] ?? []).map { ($0, Truth.no) }
      let (nation, kind, on) = (fields[nation], fields[kind], fields[on])
      return fields[answer].map { answer in
        PracticeExample(
          nation: nation,
          kind: kind,
          on: on,
          facts: Dictionary(truths, uniquingKeysWith: { first, _ in first }),
          answer: answer
        )
      }
    }
  }
}

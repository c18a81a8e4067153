internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A pack of rules of practice, with what most of its rules have in common said once.
struct PackKeys: Sendable {
  private let head: Key<String>
  private let id: Key<String>
  private let name: Key<String>
  private let common: PracticeCommonKeys
  private let rules: Key<[PracticeRuleKeys.Found]>
  private let keys: Keys

  init() {
    var list = KeyList()
    head = list.required("attune", .format("practice/1"), "What kind of file this is.")
    id = list.required("id", .word, "Its id.")
    name = list.required("name", .freeText, "What its rules are from.")
    common = PracticeCommonKeys(&list)
    rules = list.required("rules", .list(of: PracticeRuleKeys().shape), "The rules.")
    keys = list.finished
  }

  var shape: Shape<RulePack> {
    .object(keys) { fields in
      _ = fields[head]
      let common = common.read(fields)
      guard let id = fields[id], let name = fields[name], let rules = fields[rules],
        let lastChecked = common.lastChecked
      else {
        fields.report(.missingKey, at: self.id, "a pack says when it was last checked")
        return nil
      }
      return RulePack(
        id: id,
        name: name,
        lastChecked: lastChecked,
        rules: rules.compactMap { found in
          let rule = found.rule(common)
          if rule == nil {
            fields.report(.missingKey, at: self.rules, "rule '\(found.id)' or its pack lacks a key")
          }
          return rule
        }
      )
    }
  }
}

/// What a pack says for all of its rules, and a rule for itself.
struct PracticeCommon: Sendable {
  let nations: [Nation]?
  let kinds: [SettingKind]?
  let force: PracticeRule.Force?
  let status: PracticeRule.Status?
  let from: CalendarDate?
  let isSeen: Bool?
  let lastChecked: CalendarDate?
}

/// The keys that stand in a pack, for all of its rules, and in a rule.
struct PracticeCommonKeys: Sendable {
  private let nations: Key<[Nation]>
  private let kinds: Key<[SettingKind]>
  private let force: Key<PracticeRule.Force>
  private let status: Key<PracticeRule.Status>
  private let from: Key<CalendarDate>
  private let seen: Key<Bool>
  private let lastChecked: Key<CalendarDate>

  init(_ list: inout KeyList) {
    nations = list.optional(
      "nations",
      .list(of: Shape<Nation>.cases(called: "a nation")),
      "Whose law or guidance it is; [] is all four."
    )
    kinds = list.optional(
      "kinds",
      .list(of: Shape<SettingKind>.cases(called: "a kind of place")),
      "The kinds of place it is for; [] is all."
    )
    force = list.optional("force", .cases(called: "a force"), "How strongly it binds.")
    status = list.optional("status", .cases(called: "a status"), "Whether it holds.")
    from = list.optional("from", .date, "The first day on which it holds.")
    seen = list.optional("seen", .yesNo, "Whether its source was seen, or it is from memory.")
    lastChecked = list.optional("last-checked", .date, "When it was compared with its source.")
  }

  func read(_ fields: FieldReader) -> PracticeCommon {
    PracticeCommon(
      nations: fields[nations],
      kinds: fields[kinds],
      force: fields[force],
      status: fields[status],
      from: fields[from],
      isSeen: fields[seen],
      lastChecked: fields[lastChecked]
    )
  }
}

extension DataShapes {
  /// What each fact of practice is, in words.
  static var practiceFacts: Shape<[PracticeFact: String]> {
    var list = KeyList()
    let id = list.required("id", Shape<PracticeFact>.cases(called: "a fact"), "Its id.")
    let name = list.required("name", .freeText, "What it is.")
    let fact = Shape<(PracticeFact, String)>.object(list.finished) { fields in
      guard let id = fields[id], let name = fields[name] else { return nil }
      return (id, name)
    }
    return file("practice-facts/1", "facts", fact).map {
      Dictionary($0, uniquingKeysWith: { first, _ in first })
    }
  }
}

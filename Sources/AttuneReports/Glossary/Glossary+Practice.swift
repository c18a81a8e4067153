internal import AttuneModel

extension Glossary {
  /// A rule of practice: what it asks for, of what, where and when, and how far that was checked.
  func practiceRule(_ id: String) -> [Block]? {
    let pack = catalogue.practice.packs.first { $0.rules.contains { $0.id == id } }
    guard let pack, let rule = pack.rules.first(where: { $0.id == id }) else { return nil }
    let seen: Line =
      rule.isSourceSeen
      ? "Its source was seen, and last compared with it on \(rule.lastChecked)."
      : "\(mark: .unknown, "From memory"): its source was not seen. Compare it before you rely on it."
    return [
      .paragraph("\(strong: "Rule of practice: \(rule.title).") It looks at \(subject(rule)).")
    ] + conditions(rule) + [
      .paragraph(
        "It is met, not met, not known, or does not apply. Not known is no pass, and met says no more than "
          + "that these things are so."
      ),
      .list(
        [
          ListItem(Line("Where it is not met: \(rule.ifNotMet)")), ListItem(Line(reach(rule))),
          ListItem(Line("How strongly: \(RuleText.binding(rule)).\(standing(rule))")),
          ListItem(Line("Source: \(rule.source).")), ListItem(seen),
          ListItem(Line("Among: \(pack.name).")),
        ]
      ), .heading("Examples, which are tests", level: .first),
      .list(rule.examples.map { ListItem(Line(sentence($0))) }),
    ]
  }

  private func subject(_ rule: PracticeRule) -> String {
    switch rule.subject {
    case .restriction: "a restriction"
    case .incident: "a record of force"
    case .setting: "a service"
    }
  }

  private func conditions(_ rule: PracticeRule) -> [Block] {
    let condition = rule.condition
    let parts: [(String, [PracticeFact])] = [
      ("It applies where", condition.when), ("It does not apply where", condition.unless),
      ("All of this has to be so", condition.all), ("One of these has to be so", condition.any),
    ]
    return parts.filter { !$0.1.isEmpty }.flatMap { title, facts -> [Block] in
      [.paragraph("\(title):"), .list(facts.map { ListItem(Line(words($0))) })]
    }
  }

  private func words(_ fact: PracticeFact) -> String { catalogue.practice.words(of: fact) }

  private func reach(_ rule: PracticeRule) -> String {
    let nations = rule.nations.isEmpty ? "all four nations" : joined(rule.nations.map(\.words))
    let kinds = rule.kinds.isEmpty ? "any kind of place" : joined(rule.kinds.map(\.words))
    return "Where: \(nations); \(kinds)."
  }

  private func standing(_ rule: PracticeRule) -> String {
    let from = rule.from.map { " From \($0)." } ?? ""
    let until = rule.until.map { " Until \($0)." } ?? ""
    let status =
      switch rule.status {
      case .inForce: " In force."
      case .enactedNotCommenced: " Enacted and not in force: it applies nowhere."
      case .superseded: " Superseded."
      case .recommendation: " A recommendation, binding on nobody."
      }
    return status + from + until
  }

  private func sentence(_ example: PracticeRule.Example) -> String {
    let facts = PracticeFact.allCases.compactMap { fact -> String? in
      switch example.facts[fact] {
      case .yes?: words(fact)
      case .no?: "not: \(words(fact))"
      default: nil
      }
    }
    let known = facts.isEmpty ? "nothing is known" : facts.joined(separator: "; ")
    let place = "\(example.nation?.words ?? "a nation that is not known"), \(example.kind.words)"
    return "\(place), \(example.on): \(known). \(RuleText.words(example.answer))"
  }
}

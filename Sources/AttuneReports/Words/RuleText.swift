internal import AttuneModel

/// A rule of practice in words: how strongly it binds, where it is written, how far that was checked.
struct RuleText {
  let rule: PracticeRule
  private let asOf: CalendarDate

  init(_ rule: PracticeRule, asOf: CalendarDate) {
    self.rule = rule
    self.asOf = asOf
  }

  /// Its id, how strongly it binds and where it is written: "RES-REVIEW, code of practice: …".
  ///
  /// What was set down from memory is never worded as law.
  var ground: String {
    "\(rule.id), \(Self.binding(rule)): \(rule.source)\(standing)"
  }

  private var standing: String {
    switch rule.status {
    case .inForce: ""
    case .enactedNotCommenced: " (enacted, not in force)"
    case .superseded: " (superseded)"
    case .recommendation: " (recommended, binding on nobody)"
    }
  }

  static func words(_ force: PracticeRule.Force) -> String {
    switch force {
    case .law: "law"
    case .code: "code of practice"
    case .regulator: "regulator"
    case .nice: "NICE"
    case .standard: "standard"
    case .goodPractice: "good practice"
    case .recommendation: "recommendation"
    }
  }

  /// How strongly it binds or, of one from memory, is said to.
  static func binding(_ rule: PracticeRule) -> String {
    rule.isSourceSeen
      ? words(rule.force) : "from memory, source not seen, said to be \(words(rule.force))"
  }

  static func words(_ answer: PracticeRule.Answer) -> String {
    switch answer {
    case .met: "met"
    case .notMet: "not met"
    case .unknown: "not known"
    case .notApplicable: "not applicable"
    }
  }

  /// When the rules were last compared with their sources, and which of them are from memory.
  static func packs(
    _ catalogue: Catalogue,
    of subject: PracticeRule.Subject,
    in nation: Nation?,
    _ asOf: CalendarDate
  ) -> [Block] {
    packs(catalogue, of: subject, in: [nation], asOf)
  }

  /// The same where several nations are looked at; `nil` among them is one that is not known.
  static func packs(
    _ catalogue: Catalogue,
    of subject: PracticeRule.Subject,
    in nations: [Nation?],
    _ asOf: CalendarDate
  ) -> [Block] {
    let months = catalogue.conventions.whole(.packMonths)
    let items = catalogue.practice.packs.compactMap { pack -> ListItem? in
      let rules = pack.rules.filter { $0.subject == subject }
      guard !rules.isEmpty else { return nil }
      let unseen = rules.count { !$0.isSourceSeen }
      let memory = unseen > 0 ? "; \(unseen) from memory, their sources not seen" : ""
      let line: Line = "\(pack.name): \(count(rules.count, "rule", "rules"))\(memory)"
      let old = pack.lastChecked.adding(months: months) < asOf
      return ListItem(
        old
          ? "\(line); \(mark: .serious, "last checked on \(pack.lastChecked), more than \(months) months ago"): do not rely on it"
          : "\(line); last checked on \(pack.lastChecked)"
      )
    }
    let few = nations.flatMap { Self.few(of: $0, catalogue, of: subject) }
    return items.isEmpty ? few : [.list(items)] + few
  }

  /// That there are few rules here of the law of a nation.
  private static func few(
    of nation: Nation?,
    _ catalogue: Catalogue,
    of subject: PracticeRule.Subject
  ) -> [Block] {
    let own = catalogue.practice.rules.count { rule in
      rule.subject == subject && nation.map(rule.nations.contains) == true
    }
    guard own < 3 else { return [] }
    return [
      .note(
        "The rules here are mostly of England. Of the law of \(nation?.words ?? "a nation that is not known"), "
          + "this tool has \(count(own, "rule", "rules")) of its own: ask somebody who knows it."
      )
    ]
  }
}

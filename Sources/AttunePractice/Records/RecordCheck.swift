public import AttuneModel

/// One record of force against everything that is asked of one where and when it was.
public struct RecordCheck: Hashable, Sendable {
  public let incident: Incident
  /// `nil` where no audit of the setting says in which nation and kind of place it was.
  public let nation: Nation?
  public let kind: SettingKind?
  /// In the order of the packs.
  public let checks: [RuleCheck]

  /// - Parameters:
  ///   - incident: The record.
  ///   - audit: An audit of its setting; without one, nothing of one nation can be assessed.
  ///   - catalogue: What the files were read against.
  public init(_ incident: Incident, in audit: Assessment?, catalogue: Catalogue) {
    self.incident = incident
    nation = audit?.nation
    kind = audit?.kind
    let facts = IncidentFacts(incident: incident, catalogue: catalogue)
    let day = catalogue.clock.time(at: incident.began).date
    let context = RuleContext(nation: nation, kind: kind, day: day)
    checks = catalogue.practice.rules.filter { $0.subject == .incident }
      .map { $0.check(in: context, facts.truth) }
  }

  /// The lettered items, in their order.
  public var items: [RuleCheck] { checks.filter { $0.rule.letter != nil } }

  /// The letters with this answer.
  public func letters(_ answer: PracticeRule.Answer) -> [String] {
    items.filter { $0.answer == answer }.compactMap(\.rule.letter)
  }

  /// Whether every lettered item is there; `nil` where none of them is asked for, or it cannot be
  /// assessed whether they are.
  public var isComplete: Bool? {
    let answers = Set(items.map(\.answer))
    if answers.contains(.notMet) { return false }
    return answers == [.met] ? true : nil
  }
}

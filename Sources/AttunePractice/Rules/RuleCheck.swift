public import AttuneModel

/// Where and when a rule is asked.
public struct RuleContext: Hashable, Sendable {
  /// `nil` if it is not known, and then nothing can be assessed.
  public let nation: Nation?
  /// `nil` if it is not known.
  public let kind: SettingKind?
  /// The day on which the rule would have to hold: of asking or, of an event, its own.
  public let day: CalendarDate

  public init(nation: Nation?, kind: SettingKind?, day: CalendarDate) {
    self.nation = nation
    self.kind = kind
    self.day = day
  }
}

/// What a rule says, and why.
public struct RuleCheck: Hashable, Sendable {
  /// Why a rule does not apply.
  public enum Exemption: Hashable, Sendable {
    case nation
    case kind
    /// It does not hold on that day: not yet, or no longer.
    case day
    case notCommenced
    /// Something that it asks for first is not so, or something that lifts it is.
    case facts([PracticeFact])
  }

  /// What is missing for an answer.
  public enum Gap: Hashable, Sendable {
    case nation
    case kind
    case facts([PracticeFact])
  }

  public enum Outcome: Hashable, Sendable {
    case met
    /// The facts that would have to be so and are not.
    case notMet([PracticeFact])
    case unknown(Gap)
    case notApplicable(Exemption)
  }

  public let rule: PracticeRule
  public let outcome: Outcome

  public var answer: PracticeRule.Answer {
    switch outcome {
    case .met: .met
    case .notMet: .notMet
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    }
  }
}

extension PracticeRule {
  /// Looks at one thing.
  ///
  /// - Parameters:
  ///   - context: Where and when.
  ///   - truth: What is known of each fact that the rule asks for.
  /// - Returns: One of four answers with its ground. Only where it is known to apply it is met or not
  ///   met, and only if that would be the same whatever the rest turned out to be.
  public func check(in context: RuleContext, _ truth: (PracticeFact) -> Truth) -> RuleCheck {
    RuleCheck(
      rule: self,
      outcome: exemption(context).map { .notApplicable($0) }
        ?? gap(context).map { .unknown($0) }
        ?? outcome(truth)
    )
  }

  /// Why it does not apply there and then, whatever is so.
  private func exemption(_ context: RuleContext) -> RuleCheck.Exemption? {
    if status == .enactedNotCommenced { return .notCommenced }
    if let from, context.day < from { return .day }
    if let until, until < context.day { return .day }
    if let nation = context.nation, !nations.isEmpty, !nations.contains(nation) { return .nation }
    if let kind = context.kind, !kinds.isEmpty, !kinds.contains(kind) { return .kind }
    return nil
  }

  private func gap(_ context: RuleContext) -> RuleCheck.Gap? {
    if context.nation == nil, !nations.isEmpty { return .nation }
    return context.kind == nil && !kinds.isEmpty ? .kind : nil
  }

  private func outcome(_ truth: (PracticeFact) -> Truth) -> RuleCheck.Outcome {
    let lifting =
      condition.when.filter { truth($0) == .no } + condition.unless.filter { truth($0) == .yes }
    guard lifting.isEmpty else { return .notApplicable(.facts(lifting)) }
    let open = (condition.when + condition.unless).filter { truth($0) == .unknown }
    guard open.isEmpty else { return .unknown(.facts(open)) }
    let any: Truth = condition.any.isEmpty ? .yes : condition.any.map(truth).any
    let asked = condition.all + (any == .yes ? [] : condition.any)
    switch [condition.all.map(truth).all, any].all {
    case .yes: return .met
    case .no: return .notMet(asked.filter { truth($0) == .no })
    case .unknown: return .unknown(.facts(asked.filter { truth($0) == .unknown }))
    }
  }
}

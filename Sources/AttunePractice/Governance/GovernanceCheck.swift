public import AttuneModel

/// What every rule about services says of one: how it leads, trains and watches restrictive practice.
///
/// It has no score, and says of nothing that it is allowed.
public struct GovernanceCheck: Sendable {
  /// What the service says of itself, newest; `nil` if it says nothing.
  public let governance: Governance?
  public let register: Register
  /// `nil` if no records are known.
  public let tally: RecordTally?
  /// In the order of the packs.
  public let checks: [RuleCheck]
  private let facts: GovernanceFacts

  /// - Parameters:
  ///   - governance: What the service says of itself. Past its review no answer in it counts.
  ///   - register: Its register on the day of asking.
  ///   - tally: What its records show.
  /// - Precondition: All three are of one setting.
  public init(_ governance: Governance?, register: Register, tally: RecordTally?) {
    let assessment = register.assessment
    precondition(
      governance.map { $0.setting == assessment.setting } ?? true,
      "what a service says of itself is of that service"
    )
    let stated = governance.flatMap { $0.counts(on: register.asOf) ? $0 : nil }
    let facts = GovernanceFacts(stated: stated, register: register, tally: tally)
    let context = RuleContext(
      nation: assessment.nation,
      kind: assessment.kind,
      day: register.asOf
    )
    self.governance = governance
    self.register = register
    self.tally = tally
    self.facts = facts
    checks = register.catalogue.practice.rules.filter { $0.subject == .setting }
      .map { $0.check(in: context, facts.truth) }
  }

  /// True if the service said something, and the day by which it was to be looked at has passed.
  public var isPastReview: Bool {
    governance.map { !$0.counts(on: register.asOf) } ?? false
  }

  /// What is known of a fact, whatever rules make of it.
  public func truth(_ fact: PracticeFact) -> Truth { facts.truth(fact) }
}

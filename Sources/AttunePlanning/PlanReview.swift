public import AttuneModel
public import AttunePlacement
public import AttuneScoring

/// A saved plan beside a newer audit: what was expected, and what was found.
public struct PlanReview: Sendable {
  /// What is suggested to do with an action; people decide.
  public enum Suggestion: Hashable, Sendable {
    case keep
    case change
    case stop
    /// The person said no, or changed their mind.
    case stopBecauseOfThePerson
    /// It is not marked as done; true if the day to look again is past.
    case notDone(isOverdue: Bool)
    /// It is marked as done, and none of its readings was taken since.
    case measure
  }

  /// A reading that an action was expected to change.
  public struct Found: Hashable, Sendable {
    public let expectation: SavedPlan.Expectation
    /// `nil` if it was not read, or its space is not there any more.
    public let value: Double?
    /// How much of the expected change there is: 1 is all of it, below 0 is the other way.
    ///
    /// `nil` if it is not known, or no change was expected.
    public let part: Double?
  }

  public struct Action: Hashable, Sendable {
    public let action: SavedPlan.Action
    public let found: [Found]
    public let suggestion: Suggestion
  }

  /// How one person was, was expected to be, and is.
  public struct Person: Sendable {
    public let state: SavedPlan.PersonState
    /// `nil` if there is no profile of them any more, or it may not be used.
    public let now: Pairing?
    public let flags: [Flag]
  }

  /// A flag that stays, and who answers for it.
  public struct Stays: Hashable, Sendable {
    public let person: PersonID
    public let flag: Flag
    /// `nil` if nobody does.
    public let acceptance: SavedPlan.Acceptance?
  }

  public let plan: SavedPlan
  public let setting: CompiledSetting
  public let asOf: CalendarDate
  public let actions: [Action]
  public let people: [Person]
  public let stays: [Stays]
  /// Answers that have run out.
  public let expired: [SavedPlan.Acceptance]

  /// Sets a plan beside an audit.
  ///
  /// - Parameters:
  ///   - plan: As it was saved and filled in.
  ///   - people: Those of the plan whose files may be used.
  ///   - setting: The newer audit.
  ///   - engine: The one arithmetic.
  ///   - asOf: The day of asking.
  public init(
    of plan: SavedPlan,
    _ people: [CompiledProfile],
    in setting: CompiledSetting,
    engine: Engine,
    asOf: CalendarDate
  ) {
    let review = PlanReviewing(engine: engine, people: people, setting: setting, asOf: asOf)
    self.plan = plan
    self.setting = setting
    self.asOf = asOf
    actions = plan.actions.map(review.action)
    self.people = plan.people.map(review.person)
    stays = self.people.flatMap { person in
      person.flags.map { flag in
        Stays(
          person: person.state.person,
          flag: flag,
          acceptance: plan.accepted.first {
            $0.person == person.state.person && $0.until >= asOf
              && $0.covers(flag, among: person.flags)
          }
        )
      }
    }
    expired = plan.accepted.filter { $0.until < asOf }
  }
}

extension SavedPlan.Acceptance {
  /// True if it speaks of this flag: of its factor or its restriction or, without one, of the only flag
  /// of its rule, so that nothing is accepted that nobody thought of.
  fileprivate func covers(_ flag: Flag, among flags: [Flag]) -> Bool {
    guard flag.rule == rule else { return false }
    if let restriction { return flag.restriction?.id == restriction }
    return factor.map(flag.factors.contains) ?? (flags.count { $0.rule == rule } == 1)
  }
}

/// Looks up in an audit what a plan expected.
private struct PlanReviewing {
  let engine: Engine
  let people: [CompiledProfile]
  let setting: CompiledSetting
  let asOf: CalendarDate

  func person(_ state: SavedPlan.PersonState) -> PlanReview.Person {
    guard let person = people.first(where: { $0.person == state.person }) else {
      return PlanReview.Person(state: state, now: nil, flags: [])
    }
    let severities: Set<FlagSeverity> = [.blocker, .critical, .serious]
    return PlanReview.Person(
      state: state,
      now: engine.pairing(person, in: setting, asOf: asOf, use: .plan),
      flags: engine.flags(person, in: setting, asOf: asOf, use: .plan, of: severities)
        .filter { severities.contains($0.severity) }
    )
  }

  func action(_ action: SavedPlan.Action) -> PlanReview.Action {
    let found = action.expectations.map(found)
    return PlanReview.Action(
      action: action,
      found: found,
      suggestion: suggestion(action, found.compactMap(\.part))
    )
  }

  private func suggestion(
    _ action: SavedPlan.Action,
    _ parts: [Double]
  ) -> PlanReview.Suggestion {
    if action.answer == .no || action.answer == .changedMind { return .stopBecauseOfThePerson }
    guard let done = action.done, done <= asOf else {
      return .notDone(isOverdue: action.reviewOn < asOf)
    }
    guard !parts.isEmpty else { return action.expectations.isEmpty ? .keep : .measure }
    let mean = parts.reduce(0) { $0 + min($1, 1) } / Double(parts.count)
    let conventions = engine.catalogue.conventions
    // What went the wrong way somewhere is to be looked at, however well the rest did.
    if parts.allSatisfy({ $0 >= 0 }), mean >= conventions[.changeMet] { return .keep }
    return mean >= conventions[.changeSome] ? .change : .stop
  }

  private func found(_ expectation: SavedPlan.Expectation) -> PlanReview.Found {
    let value = value(of: expectation)
    let change = expectation.expected - expectation.before
    return PlanReview.Found(
      expectation: expectation,
      value: value,
      part: value.flatMap { change == 0 ? nil : ($0 - expectation.before) / change }
    )
  }

  /// What the audit says of the reading there; of one for the whole place, what it says of the whole
  /// place before what it says of a space.
  private func value(of expectation: SavedPlan.Expectation) -> Double? {
    let view = people.first.map { setting.view(for: $0.person) } ?? setting.usual
    let slot = engine.layout.slots[engine.catalogue.readings[expectation.reading].factors[0]]
    let cells = view.cells.indices.filter { cell in
      (expectation.space == nil || view.space(of: cell)?.id == expectation.space)
        && (expectation.period == nil || view.cells[cell].period == expectation.period)
        && view.value(slot: slot, cell: cell) != nil
    }
    let ofWhole = cells.first { view.given(slot: slot, cell: $0).space == nil }
    return (ofWhole ?? cells.first).flatMap { view.value(slot: slot, cell: $0) }
  }
}

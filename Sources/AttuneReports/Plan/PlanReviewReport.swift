public import AttuneModel
public import AttunePlacement
public import AttunePlanning
internal import AttuneScoring

/// Everything that `plan-review` knows.
public struct PlanReviewResult: Sendable {
  let review: PlanReview
  let profiles: [SensoryProfile]
  let catalogue: Catalogue
  let naming: Naming

  public init(
    _ review: PlanReview,
    profiles: [SensoryProfile],
    catalogue: Catalogue,
    naming: Naming
  ) {
    self.review = review
    self.profiles = profiles
    self.catalogue = catalogue
    self.naming = naming
  }

  public var pairings: [Pairing] { review.people.compactMap(\.now) }

  var assessment: Assessment { review.setting.assessment }

  var wording: Wording {
    Wording(catalogue: catalogue, naming: naming, assessment: assessment)
  }

  /// A space that the plan names, as output calls it, whether or not it is still there.
  func space(_ id: SpaceID) -> String {
    guard let space = assessment.spaces?.first(where: { $0.id == id }) else {
      return naming.isRedacted ? "a space" : id.text
    }
    return naming.id(space, in: assessment)
  }
}

extension Report {
  /// What a plan did: whether the level moved, and what to keep, change or stop.
  public init(_ result: PlanReviewResult, provenance: Provenance) {
    let page = PlanReviewPage(result)
    let setting = result.naming.name(result.review.setting.setting)
    self.init(
      title: "What the plan of \(result.review.plan.made) did in \(setting)",
      blocks: page.voices + page.levels + page.overview + page.actions + page.stays
        + Report.decision(
          profile: result.profiles.count == 1 ? result.profiles[0] : nil,
          result.naming
        ) + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on what a plan did.
struct PlanReviewPage {
  let result: PlanReviewResult

  init(_ result: PlanReviewResult) {
    self.result = result
  }

  private var review: PlanReview { result.review }
  private var wording: Wording { result.wording }

  var voices: [Block] {
    result.profiles.flatMap { profile -> [Block] in
      let name: [Block] =
        result.profiles.count > 1
        ? [.heading(result.naming.id(profile.person), level: .first)] : []
      return name + VoiceBlocks(profile: profile, naming: result.naming).words
    }
  }

  /// Whether the level moved.
  var levels: [Block] {
    let conventions = result.catalogue.conventions
    let state = { (level: Level?, load: Double) -> Line in
      "\(Wording.mark(level)), \(conventions.scoreText(ofLoad: load))"
    }
    let rows = review.people.map { person -> [Line] in
      let now: Line = person.now.map { state($0.level, $0.score.load) } ?? "not looked at"
      return [
        Line(result.naming.id(person.state.person)),
        state(person.state.levelBefore, person.state.loadBefore),
        state(person.state.levelExpected, person.state.loadExpected), now,
      ]
    }
    var blocks: [Block] = [
      .heading("Did it move", level: .first),
      .paragraph(
        "The plan was made on \(review.plan.made) from the audit of \(review.plan.audit). Beside it stands "
          + "the audit of \(result.assessment.assessed.on). Level, and strain score (0 to 100, lower is "
          + "better)."
      ),
      .table(
        Table(
          columns: [
            Table.Column("Person"), Table.Column("Then"), Table.Column("Expected"),
            Table.Column("Now"),
          ],
          rows: rows
        )
      ),
    ]
    if review.plan.dataHash != result.catalogue.dataHash {
      blocks.append(
        .note(
          "The plan was made with another catalogue (data \(review.plan.dataHash)): its levels and scores "
            + "are not to be compared with those of now. Readings are."
        )
      )
    }
    return blocks
  }

  /// All actions at a glance.
  var overview: [Block] {
    guard !review.actions.isEmpty else { return [] }
    return [
      .heading("Keep, change or stop", level: .first),
      .paragraph(
        "Suggested by what was found. The person's answer comes first, and people decide."
      ),
      .table(
        Table(
          columns: [
            Table.Column("Step", alignment: .trailing), Table.Column("Action", wraps: true),
            Table.Column("Where", wraps: true), Table.Column("Answer"),
            Table.Column("Suggested", wraps: true),
          ],
          rows: review.actions.enumerated().map { number, action in
            [
              Line("\(number + 1)"), Line(name(action.action)), Line(place(action.action)),
              Line(action.action.answer.words), Line(action.suggestion.words),
            ]
          }
        )
      ),
    ]
  }

  /// What each action was expected to do, and what there is of it.
  var actions: [Block] {
    review.actions.enumerated().flatMap { number, action -> [Block] in
      let owner = result.naming.quoted(action.action.owner).map { "Owner: \($0)." }
      let done = action.action.done.map { "Done on \($0)." } ?? "Not marked as done."
      return [
        .heading("\(number + 1). \(name(action.action))", level: .second),
        .paragraph(Line([done, owner].compactMap(\.self).joined(separator: " "))),
        .list(action.found.map(item)),
      ]
    }
  }

  private func item(_ found: PlanReview.Found) -> ListItem {
    let expectation = found.expectation
    let factor = result.catalogue.readings[expectation.reading].factors[0]
    let place = [expectation.space.map(result.space), expectation.period?.name]
      .compactMap(\.self).joined(separator: ", ")
    let name = wording.title(factor) + (place.isEmpty ? "" : " (\(place))")
    let value = { (value: Double) in wording.value(value, of: factor) }
    let before = value(expectation.before) + (expectation.wasRead ? "" : " (not read then)")
    let now = found.value.map { "\(value($0)) found" } ?? "not read since"
    let part = found.part.map { part in
      part < 0 ? "; it went the other way" : "; \(percent(part)) of the change"
    }
    return ListItem(
      "\(name): \(before) then, \(value(expectation.expected)) expected, \(now)\(part ?? "")"
    )
  }

  /// Flags that stay, and who answers for each.
  var stays: [Block] {
    let items = review.stays.map { stays -> ListItem in
      let who = review.people.count > 1 ? "\(result.naming.id(stays.person)): " : ""
      let sentence = wording.sentence(stays.flag)
      return ListItem(
        "\(who)\(wording.mark(stays.flag.severity)): \(sentence)",
        details: [
          stays.acceptance.map(answer) ?? "Nobody answers for it yet (\(code: id(stays.flag)))."
        ]
      )
    }
    let expired = review.expired.map { acceptance in
      ListItem(
        "\(mark: .critical, "Run out on \(acceptance.until)"): \(acceptance.rule), for "
          + "\(result.naming.id(acceptance.person)). \(answer(acceptance))"
      )
    }
    var blocks: [Block] = []
    if !expired.isEmpty {
      blocks += [
        .heading("Answers that have run out", level: .first),
        .paragraph("Each is to be decided anew, with an owner, a reason and an end."),
        .list(expired),
      ]
    }
    if !items.isEmpty {
      blocks += [.heading("Flags that stay", level: .first), .list(items)]
    }
    return blocks
  }

  /// What `accepted` has to name: "limit-passed noise.level".
  private func id(_ flag: Flag) -> String {
    let factor = flag.factors.first.map { " \(wording.factor($0).id)" } ?? ""
    return flag.rule + factor
  }

  private func answer(_ acceptance: SavedPlan.Acceptance) -> Line {
    guard let owner = result.naming.quoted(acceptance.owner),
      let reason = result.naming.quoted(acceptance.reason)
    else { return "Somebody answers for it until \(acceptance.until)." }
    return Line("\(owner) answers for it until \(acceptance.until): \(reason)")
  }

  private func name(_ action: SavedPlan.Action) -> String {
    let name = result.catalogue.adjustment(action.adjustment)?.name ?? action.adjustment
    return "\(name) (\(action.adjustment))"
  }

  private func place(_ action: SavedPlan.Action) -> String {
    if !action.people.isEmpty {
      return "with \(joined(action.people.map(result.naming.id)))"
    }
    return action.space.map(result.space) ?? "the whole place"
  }
}

extension SavedPlan.Answer {
  var words: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .trial: "try"
    case .changedMind: "changed their mind"
    case .notAsked: "not yet asked"
    }
  }
}

extension PlanReview.Suggestion {
  var words: String {
    switch self {
    case .keep: "keep"
    case .change: "change"
    case .stop: "stop, or find out why it does little"
    case .stopBecauseOfThePerson: "stop: the person's answer"
    case .notDone(isOverdue: false): "not done yet"
    case .notDone(isOverdue: true): "not done, and past its day"
    case .measure: "measure: not read since"
    }
  }

  /// The word that programs read.
  var word: String {
    switch self {
    case .keep: "keep"
    case .change: "change"
    case .stop: "stop"
    case .stopBecauseOfThePerson: "stop_person"
    case .notDone(isOverdue: false): "not_done"
    case .notDone(isOverdue: true): "overdue"
    case .measure: "measure"
    }
  }
}

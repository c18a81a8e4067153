internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

extension Report {
  /// The readers for whom there is a page on a plan.
  public static let planViews = ReportView.allCases

  /// A plan to hand over: the person's own words, what it reaches, what to do, and what it leaves.
  ///
  /// - Precondition: The view is one of ``planViews``.
  public init(_ result: PlanResult, provenance: Provenance, view: ReportView = .clinician) {
    let page = PlanPage(result)
    let setting = result.naming.name(result.plan.setting.setting)
    let title = "Adjustments for \(page.whom) in \(setting)"
    switch view {
    case .clinician: break
    case .panel:
      self.init(title: "\(title), for a panel", panel: page.panel, provenance)
      return
    case .careStaff:
      let page = TonightPage(result: result)
      self.init(title: page.title, panel: page.blocks, provenance)
      return
    case .person:
      let page = PlanPersonPage(result: result)
      self.init(title: page.title, plain: page.blocks, provenance)
      return
    }
    self.init(
      title: title,
      blocks: page.voices + page.verdict + page.shortfall + page.first + page.overview
        + page.actions + page.bridging + page.others + page.leftOut + page.frontier
        + page.unmeasured
        + Report.decision(profile: page.profile, result.naming)
        + [.note(Line(PlanPage.noProof))] + [.provenance(provenance)]
    )
  }
}

/// The parts of a report on a plan.
struct PlanPage {
  let result: PlanResult

  init(_ result: PlanResult) {
    self.result = result
  }

  var plan: Plan { result.plan }
  var wording: Wording { result.wording }

  static let noProof =
    "No study shows that sensory change alone reduces restraint in autistic adults. What is expected "
    + "here comes from the readings and from the grounds named with each action; most of these are "
    + "judgement. Look again once it is done: 'attune plan-review' sets what was expected beside what "
    + "was found."

  /// The one person of the plan; `nil` if it is for several.
  var profile: SensoryProfile? {
    plan.outcomes.count == 1 ? plan.outcomes[0].person.profile : nil
  }

  var whom: String {
    profile.map { result.naming.id($0.person) } ?? "everyone"
  }

  /// The own words of each, first.
  var voices: [Block] {
    plan.outcomes.flatMap { outcome -> [Block] in
      let voice = VoiceBlocks(profile: outcome.person.profile, naming: result.naming)
      let name = result.naming.id(outcome.person.person)
      return (profile == nil ? [Block.heading(name, level: .first)] : [])
        + voice.words + voice.disagreements
    }
  }

  /// Before and after, and whether what was asked for is reached.
  var verdict: [Block] {
    let levels: [Block] =
      profile == nil ? [.table(everyone(plan.outcomes))] : plan.outcomes.flatMap(oneLevel)
    return [.heading("What it would change", level: .first)] + levels + [reach] + summary
  }

  /// The same on a sheet, without how it was searched for.
  var reached: [Block] { verdict.filter { ![search, tiers].contains($0) } }

  private func oneLevel(_ outcome: Plan.Outcome) -> [Block] {
    let (before, after) = (outcome.before, outcome.after)
    var blocks: [Block] = [
      .paragraph(
        "Level of mismatch now: \(Wording.mark(before.level)), strain score \(score(before)). With the "
          + "plan: \(Wording.mark(after.level)), strain score \(score(after)), expected."
      )
    ]
    if before.score.isNotEnoughKnown {
      blocks.append(
        .paragraph(
          "\(mark: .unknown, "Too little is known of what matters to this person here"): what follows is a "
            + "draft, worked out at the middle of what may be. Measure first; 'attune assess' says what."
        )
      )
    }
    if before.isBlocked {
      let what: Line =
        result.assessment.isHome(of: outcome.person.profile)
        ? "\(mark: .blocker, "Does not meet what this person requires") as it is"
        : "\(mark: .blocker, "Cannot be offered") as it is"
      blocks.append(
        .paragraph(
          "\(what): 'attune assess' says why. A plan changes readings; it lifts no refusal and makes no "
            + "vacancy."
        )
      )
    }
    return blocks
  }

  func everyone(_ outcomes: [Plan.Outcome]) -> Table {
    Table(
      columns: [
        Table.Column("Person"), Table.Column("Now"), Table.Column("Score", alignment: .trailing),
        Table.Column("With the plan"), Table.Column("Score", alignment: .trailing),
      ],
      rows: outcomes.map { outcome in
        [
          Line(result.naming.id(outcome.person.person)), Wording.mark(outcome.before.level),
          Line(score(outcome.before)), Wording.mark(outcome.after.level),
          Line(score(outcome.after)),
        ]
      }
    )
  }

  /// Where too little is known the estimate is not to be relied on, and the range is shown.
  func score(_ pairing: Pairing) -> String {
    let (score, conventions) = (pairing.score, result.catalogue.conventions)
    guard score.isNotEnoughKnown else { return conventions.scoreText(ofLoad: score.load) }
    let (low, high) = (score.loadLow, score.loadHigh)
    return "\(conventions.scoreText(ofLoad: low)) to \(conventions.scoreText(ofLoad: high))"
  }

  private var reach: Block {
    let target = plan.request.target?.name ?? ""
    let whose = profile == nil ? "everyone's load" : "the load"
    return switch plan.reach {
    case .noTarget: .paragraph("What was asked for: the least load within the limits.")
    case .already:
      .paragraph("The target, \(strong: target), is reached as it is; nothing is needed for it.")
    case .reached: .paragraph("The target, \(strong: target), is reached.")
    case .heldByFlags:
      .paragraph(
        "By the readings \(whose) comes to the target, \(strong: target). "
          + "\(mark: .serious, "The level does not"): see what keeps it up."
      )
    case .notEnoughKnown:
      .paragraph(
        "By the estimate \(whose) comes to the target, \(strong: target). "
          + "\(mark: .unknown, "Too little is known to name a level"): measure first, then plan again."
      )
    case .notReached(isProven: true):
      .paragraph(
        "\(mark: .serious, "The target, \(target), cannot be reached") by adjustments within the limits: "
          + "all of them together would not do. This set comes nearest."
      )
    case .notReached(isProven: false):
      .paragraph(
        "\(mark: .serious, "The target, \(target), is not reached") by any set that was looked at. This "
          + "one comes nearest."
      )
    }
  }

  private var summary: [Block] {
    guard !plan.actions.isEmpty else { return plan.reach == .already ? [] : [search] }
    let days = plan.actions.map(\.lead).max() ?? 0
    let sentence =
      "\(count(plan.actions.count, "action", "actions")), \(pounds(result.cost)) altogether, the last "
      + "done within \(count(days, "day", "days")). Counted are the dearest and the longest of what "
      + "each may take."
    return [.paragraph(Line(sentence)), tiers, search]
  }

  /// How many actions act before distress, when it begins and afterwards.
  private var tiers: Block {
    let number = { (tier: Adjustment.Tier) in
      plan.actions.count { $0.candidate.offer.tier == tier }
    }
    let all = plan.actions.count
    let parts = Adjustment.Tier.allCases.map { tier in
      "\(number(tier)) of \(all) \(tier.words)"
    }
    let warning =
      number(.reactive) > number(.proactive)
      ? " More react than prevent: look at the place first." : ""
    return .paragraph(Line("When they help: \(parts.joined(separator: "; ")).\(warning)"))
  }

  private var search: Block {
    let search = plan.search
    let among =
      search.total > search.candidates
      ? "\(search.total) adjustments, \(search.candidates) at a time, those that do most alone for what "
        + "they cost"
      : "\(count(search.total, "adjustment", "adjustments")) that apply"
    let isWhole = search.total <= search.candidates
    let what =
      search.isExact && isWhole ? "No better plan exists among" : "The best that was found among"
    let stopped =
      search.isExact
      ? (isWhole ? "" : "; of each such list the best, and a better mix of them may exist")
      : "; the search was stopped there, and a better one may exist"
    return .paragraph(
      Line("\(what) \(among); \(count(search.sets, "set", "sets")) looked at\(stopped).")
    )
  }
}

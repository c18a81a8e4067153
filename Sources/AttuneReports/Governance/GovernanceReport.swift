internal import AttuneModel
internal import AttunePractice

extension Report {
  /// How one service leads, trains and watches restrictive practice.
  ///
  /// What was dropped stands first. There is no score, and calmness is no measure.
  public init(_ result: GovernanceResult, provenance: Provenance) {
    let page = GovernancePage(result)
    let name = result.naming.name(result.assessment.setting)
    self.init(
      title: "How \(name) leads and watches restrictive practice",
      blocks: page.opening + page.restrictions + page.account
        + GovernanceGroup.allCases.flatMap { page.group($0) } + page.open + page.decision
        + page.rules + [.provenance(provenance)]
    )
  }
}

/// The parts of the page of a service.
struct GovernancePage {
  let result: GovernanceResult

  init(_ result: GovernanceResult) {
    self.result = result
  }

  var check: GovernanceCheck { result.check }
  private var register: Register { result.register }

  var opening: [Block] {
    [
      .paragraph(
        "What is measured here is how much restriction ended. A quiet place, or one with few records, is "
          + "not shown to be a good one: quiet may be fear, and what nobody wrote down is not counted. "
          + "There is no score, and nothing here says that a restriction is allowed."
      )
    ]
  }

  /// The headline: what was dropped, added, and is in force.
  var restrictions: [Block] {
    let past = Report.pastReview(register.assessment, asOf: register.asOf)
    let wording = result.wording
    let lines = [
      wording.dropped(register, result.restrictions), wording.added(register, result.restrictions),
      inForce,
    ]
    return [.heading("Restrictions dropped", level: .first)] + past
      + [.list(lines.map { ListItem($0) })]
  }

  private var inForce: Line {
    guard let entries = register.entries else {
      return "In force: \(result.wording.withoutRegister(register))."
    }
    let setting = result.naming.inCommand(register.assessment.setting)
    let on = register.assessment.assessed.on
    guard !entries.isEmpty else { return "In force by the audit of \(on): recorded as none." }
    return
      "In force by the audit of \(on): \(entries.count). \(code: "attune restrictions \(setting)") tells "
      + "of each."
  }

  /// Who says so, and until when it counts.
  var account: [Block] {
    [.heading("Who says so", level: .first)] + said + records
  }

  private var said: [Block] {
    guard let governance = check.governance else {
      let setting = result.naming.inCommand(register.assessment.setting)
      return [
        .paragraph(
          "\(mark: .unknown, "Nobody"): the service has said nothing of itself up to this day, so all that it "
            + "would have to say is not known. \(code: "attune new governance \(setting)") makes a file "
            + "to fill in."
        )
      ]
    }
    let who = result.naming.quoted(governance.by).map { " by \($0)" } ?? ""
    guard !check.isPastReview else {
      return [
        .note(
          "\(mark: .serious, "Said on \(governance.on)\(who), to be looked at again by \(governance.reviewDue)"): "
            + "that day has passed, and every answer counts as not known. Answer again."
        )
      ]
    }
    return [
      .paragraph(
        Line(
          "Said on \(governance.on)\(who), and to be looked at again by \(governance.reviewDue). It is the "
            + "service's own word; nobody has checked it here."
        )
      )
    ] + [responsible(governance)].compactMap(\.self)
  }

  private func responsible(_ governance: Governance) -> Block? {
    guard let person = governance.responsiblePerson?.value,
      let job = result.naming.quoted(person.job)
    else { return nil }
    let since = person.since.map { ", since \($0)" } ?? ""
    return .paragraph(Line("Answers for the use of force: \(job)\(since)."))
  }

  /// What records are for here, and how many could not be read.
  private var records: [Block] {
    guard let tally = check.tally else {
      return [
        .paragraph(
          "No records of force of this service are here, so what they would show is "
            + "\(mark: .unknown, "not known"). That nothing is recorded does not say that nothing happened."
        )
      ]
    }
    let unread: [Block] =
      tally.unread > 0
      ? [
        .note(
          "\(mark: .serious, count(tally.unread, "record", "records")) could not be read and may be of this "
            + "service: \(code: "attune check incidents") says why."
        )
      ] : []
    return [
      .paragraph(
        "Records of force were looked at from \(tally.from) to \(tally.until). How many there are is not told: "
          + "without the days that people were there it would say little of how much force there was."
      )
    ] + unread
  }

  /// What people fill in.
  var decision: [Block] {
    [
      .heading("People answer for it", level: .first),
      .form(
        [
          FormField(
            "What people who live here say of this, in their words, or not asked",
            lines: 2
          ),
          FormField("Which restriction ends next, and by when"),
          FormField("What of the above is changed first, by whom (role), by when", lines: 2),
          FormField("Answers for it (name and role)"), FormField("When"),
          FormField("Departs from what is shown here? Why"),
        ]
      ),
    ]
  }

  /// How far the rules can be relied on.
  var rules: [Block] {
    let away = check.checks.filter { $0.answer == .notApplicable }
    let not: [Block] =
      away.isEmpty
      ? []
      : [
        .paragraph(
          "Of \(count(check.checks.count, "rule", "rules")) these do not apply here, which is no pass: "
            + "\(joined(away.map(\.rule.id))). \(code: "attune explain RULE") says what one asks for."
        )
      ]
    return [.heading("The rules", level: .first)] + not
      + RuleText.packs(
        result.catalogue,
        of: .setting,
        in: register.assessment.nation,
        register.asOf
      )
  }
}

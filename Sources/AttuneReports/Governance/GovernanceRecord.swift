internal import AttuneModel
internal import AttunePractice

/// How a service leads and watches restrictive practice, as programs read it.
struct GovernanceRecord: Encodable {
  struct Account: Encodable {
    @Nullable var by: String?
    let isPastReview: Bool
    let on: String
    let reviewDue: String
    @Nullable var staffTrained: Double?
  }

  struct Restrictions: Encodable {
    let added: [String]
    @Nullable var before: Int?
    let dropped: [String]
    @Nullable var droppedCount: Int?
    @Nullable var inForce: Int?
    @Nullable var since: String?
  }

  struct Check: Encodable {
    let answer: String
    let facts: [String]
    let force: String
    let group: String
    let lastChecked: String
    let restsOn: String
    let rule: String
    let said: [String]
    let sourceSeen: Bool
    let title: String
    @Nullable var topic: String?
    @Nullable var why: String?
  }

  struct Count: Encodable {
    let no: Int
    let unknown: Int
    let yes: Int

    init(_ count: RecordTally.Count) {
      no = count.no
      unknown = count.unknown
      yes = count.yes
    }
  }

  struct Records: Encodable {
    let actionsDone: Count
    let complete: Count
    let debriefOfferedToPerson: Count
    let debriefOfferedToStaff: Count
    let from: String
    let reviewed: Count
    let timersMet: Count
    let unread: Int
    let until: String
  }

  @Nullable var account: Account?
  let audit: String
  let auditReviewDue: String
  let checks: [Check]
  let isAuditPastReview: Bool
  let kind: String
  let nation: String
  let notKnown: [String]
  @Nullable var records: Records?
  let restrictions: Restrictions
  let setting: String

  init(_ result: GovernanceResult) {
    let (check, naming, assessment) = (result.check, result.naming, result.assessment)
    account = check.governance.map { governance in
      Account(
        // Texts that somebody wrote may say who it is.
        by: naming.isRedacted ? nil : governance.by,
        isPastReview: check.isPastReview,
        on: "\(governance.on)",
        reviewDue: "\(governance.reviewDue)",
        staffTrained: governance.training?.value?.staffTrained
      )
    }
    audit = "\(assessment.assessed.on)"
    auditReviewDue = "\(assessment.assessed.reviewDue)"
    isAuditPastReview = result.register.isPastReview
    checks = check.checks.map { Check($0, result) }
    kind = assessment.kind.rawValue
    nation = assessment.nation.rawValue
    notKnown = result.openFacts.map(\.rawValue)
    records = check.tally.map(Records.init)
    restrictions = Restrictions(result)
    setting = naming.id(assessment.setting)
  }
}

extension GovernanceRecord.Restrictions {
  fileprivate init(_ result: GovernanceResult) {
    let register = result.register
    // What was added or dropped is known from two registers alone.
    let last = register.before == nil ? nil : register.history.last
    self.init(
      added: (last?.added ?? []).map(result.id),
      before: register.before,
      dropped: (last?.dropped ?? []).map(result.id),
      droppedCount: register.droppedSinceBefore,
      inForce: register.entries?.count,
      since: last.flatMap { _ in register.history.dropLast().last.map { "\($0.on)" } }
    )
  }
}

extension GovernanceRecord.Check {
  fileprivate init(_ check: RuleCheck, _ result: GovernanceResult) {
    let record = CheckRecord(check)
    self.init(
      answer: record.answer,
      facts: record.facts,
      force: record.force,
      group: GovernanceGroup(check.rule).rawValue,
      lastChecked: "\(check.rule.lastChecked)",
      restsOn: check.ground.rawValue,
      rule: record.rule,
      said: result.said(check),
      sourceSeen: record.sourceSeen,
      title: check.rule.title,
      topic: check.topic?.rawValue,
      why: record.why
    )
  }
}

extension GovernanceRecord.Records {
  fileprivate init(_ tally: RecordTally) {
    self.init(
      actionsDone: GovernanceRecord.Count(tally.actionsDone),
      complete: GovernanceRecord.Count(tally.complete),
      debriefOfferedToPerson: GovernanceRecord.Count(tally.debriefOfferedToPerson),
      debriefOfferedToStaff: GovernanceRecord.Count(tally.debriefOfferedToStaff),
      from: "\(tally.from)",
      reviewed: GovernanceRecord.Count(tally.reviewed),
      timersMet: GovernanceRecord.Count(tally.timersMet),
      unread: tally.unread,
      until: "\(tally.until)"
    )
  }
}

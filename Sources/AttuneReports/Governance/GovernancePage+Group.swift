internal import AttuneModel
internal import AttunePractice

extension GovernancePage {
  /// A part of the checklist: each answer, its ground, and what to do where it is not met.
  func group(_ group: GovernanceGroup) -> [Block] {
    let checks = result.checks(group).filter { $0.answer != .notApplicable }
    let topics = checks.filter { $0.topic != nil }
    let items = checks.filter { $0.topic == nil }.sorted(by: Self.comesFirst).map(item)
    let list: [Block] = items.isEmpty ? [] : [.list(items)]
    let blocks = topicBlocks(topics) + list
    return blocks.isEmpty ? [] : [.heading(group.title, level: .first)] + blocks
  }

  /// What is not met first, then what is not known; else in the order of the packs.
  private static func comesFirst(_ lhs: RuleCheck, _ rhs: RuleCheck) -> Bool {
    let order: [PracticeRule.Answer] = [.notMet, .unknown, .met, .notApplicable]
    let place = { (check: RuleCheck) in order.firstIndex(of: check.answer) ?? 0 }
    return place(lhs) < place(rhs)
  }

  private func item(_ check: RuleCheck) -> ListItem {
    let ground = Line(RuleText(check.rule, asOf: result.register.asOf).ground)
    let title = check.rule.title
    let asked = check.rule.condition.all.count
    let behind = counts(check) + said(check) + [ground]
    switch check.outcome {
    case .notMet(let facts):
      return ListItem(
        "\(mark: .serious, "Not met"): \(title). \(check.rule.ifNotMet)",
        details: facts.count < asked ? [Line("Not so: \(list(facts)).")] + behind : behind
      )
    case .unknown(.facts(let facts)):
      return ListItem(
        "\(mark: .unknown, "Not known"): \(title)",
        details: facts.count < asked ? [Line("Open: \(list(facts)).")] + behind : behind
      )
    case .unknown: return ListItem("\(mark: .unknown, "Not known"): \(title)", details: [ground])
    case .met, .notApplicable:
      return ListItem("Met by \(check.ground.words): \(title)", details: said(check) + [ground])
    }
  }

  private func list(_ facts: [PracticeFact]) -> String {
    facts.map(result.catalogue.practice.words(of:)).joined(separator: "; ")
  }

  /// The service's own words behind an answer, and since when.
  private func said(_ check: RuleCheck) -> [Line] {
    let parts = result.said(check)
    return parts.isEmpty ? [] : [Line("The service says: \(parts.joined(separator: ", ")).")]
  }

  /// Of how many records, or confinements, it is not so, or not recorded.
  private func counts(_ check: RuleCheck) -> [Line] {
    check.rule.condition.all.compactMap { fact in
      guard let count = result.check.tally?.count(fact), count.total > 0 else { return nil }
      let what = { (number: Int) in
        fact == .settingTimersAreMet
          ? AttuneReports.count(number, "confinement", "confinements")
          : AttuneReports.count(number, "record", "records")
      }
      let parts = [
        count.no > 0 ? "not so in \(what(count.no))" : nil,
        count.unknown > 0 ? "not known in \(what(count.unknown))" : nil,
      ]
      let found = parts.compactMap(\.self)
      let words = result.catalogue.practice.words(of: fact)
      guard !found.isEmpty else { return nil }
      return "By the records, \(words): \(joined(found)).\(which(fact))"
    }
  }

  /// Where the records that are meant are named.
  private func which(_ fact: PracticeFact) -> Line {
    guard !result.naming.isRedacted else { return "" }
    let topic = fact == .settingTimersAreMet ? "timers" : "check"
    let command = "attune incidents \(topic) \(result.assessment.setting)"
    return " Which they are: \(code: command)."
  }

  /// The eleven topics of training: letter, topic, answer.
  private func topicBlocks(_ checks: [RuleCheck]) -> [Block] {
    guard !checks.isEmpty else { return [] }
    let rows = checks.map { check -> [Line] in
      let letter = check.topic?.rawValue ?? ""
      return [Line("(\(letter))"), Line(topicWords(check)), answer(check)]
    }
    let missing = checks.filter { $0.answer == .notMet }.compactMap { $0.topic?.rawValue }
    let open = checks.filter { $0.answer == .unknown }.compactMap { $0.topic?.rawValue }
    var lines: [Line] = []
    if !missing.isEmpty {
      let letters = joined(missing.map { "(\($0))" })
      lines.append("\(mark: .serious, "Not taught"): \(letters). \(checks[0].rule.ifNotMet)")
    }
    if !open.isEmpty {
      let letters = joined(open.map { "(\($0))" })
      lines.append("\(mark: .unknown, "Not recorded"): \(letters).")
    }
    let ids = "\(checks[0].rule.id) to \(checks[checks.count - 1].rule.id)"
    let ground =
      "The letters are those of section 5(2) of the Mental Health Units (Use of Force) Act 2018; each is a "
      + "rule, \(ids), \(RuleText.binding(checks[0].rule))."
    return [
      .paragraph("\(coverage)\(ground)"),
      .table(
        Table(
          columns: [
            Table.Column("Letter"), Table.Column("Training covers", wraps: true),
            Table.Column("Answer"),
          ],
          rows: rows
        )
      ),
    ] + (lines.isEmpty ? [] : [.list(lines.map { ListItem($0) })])
  }

  /// Which part of the staff had it, where the service says so.
  private var coverage: String {
    guard !result.check.isPastReview,
      let training = result.check.governance?.training?.value, let share = training.staffTrained
    else { return "" }
    let on = training.on.map { ", last held on \($0)" } ?? ""
    return "Of the staff, \(percent(share / 100)) had it\(on). "
  }

  private func topicWords(_ check: RuleCheck) -> String {
    let title = check.rule.title
    let start = "Training covers "
    return title.hasPrefix(start) ? String(title.dropFirst(start.count)) : title
  }

  private func answer(_ check: RuleCheck) -> Line {
    switch check.answer {
    case .met: "yes"
    case .notMet: "\(mark: .serious, "no")"
    case .unknown, .notApplicable: "\(mark: .unknown, "not known")"
    }
  }

  /// What is not known, each thing once.
  var open: [Block] {
    let facts = result.openFacts
    guard !facts.isEmpty else { return [] }
    return [
      .heading("What is not known", level: .first),
      .paragraph("Not known is no pass. Find out whether"),
      .list(facts.map { ListItem(Line(result.catalogue.practice.words(of: $0))) }),
    ]
  }
}

extension RuleCheck {
  /// The topic of training that the rule asks for; `nil` if it asks for something else.
  var topic: Governance.Training.Topic? {
    rule.condition.all.first.flatMap { Governance.Training.Topic($0) }
  }
}

extension RecordTally {
  /// Of how many records a fact is so; `nil` if it is not one that each record shows.
  func count(_ fact: PracticeFact) -> Count? {
    switch fact {
    case .settingRecordsAreComplete: complete
    case .settingReviewsEachTime: reviewed
    case .settingOffersDebriefToPerson: debriefOfferedToPerson
    case .settingOffersDebriefToStaff: debriefOfferedToStaff
    case .settingActionsAreDone: actionsDone
    case .settingTimersAreMet: timersMet
    default: nil
    }
  }
}

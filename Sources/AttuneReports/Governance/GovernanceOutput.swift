internal import AttuneModel
internal import AttunePractice

extension JSONReport {
  /// How a service leads and watches restrictive practice.
  public func write(_ result: GovernanceResult, to target: inout some TextOutputStream) {
    write("governance", GovernanceRecord(result), to: &target)
  }
}

extension CSVReport {
  /// How a service leads and watches restrictive practice: a line for each rule, in their order.
  public func write(_ result: GovernanceResult, to target: inout some TextOutputStream) {
    let columns = [
      "setting", "said_on", "said_review_due", "past_review", "dropped", "in_force_before",
      "in_force", "group", "rule", "topic", "title", "answer", "facts", "why", "rests_on", "said",
      "force",
      "source_seen", "last_checked",
    ]
    write(columns + Self.decision + tail, to: &target)
    let record = GovernanceRecord(result)
    let number = { (number: Int?) in number.map { "\($0)" } ?? "" }
    let head = [
      record.setting, record.account?.on ?? "", record.account?.reviewDue ?? "",
      record.account.map { "\($0.isPastReview)" } ?? "", number(record.restrictions.droppedCount),
      number(record.restrictions.before), number(record.restrictions.inForce),
    ]
    for check in record.checks {
      let cells = [
        check.group, check.rule, check.topic ?? "", check.title, check.answer,
        check.facts.joined(separator: "; "), check.why ?? "", check.restsOn,
        check.said.joined(separator: "; "), check.force,
        "\(check.sourceSeen)", check.lastChecked,
      ]
      write(head + cells + Self.noDecision + provenanceCells, to: &target)
    }
  }
}

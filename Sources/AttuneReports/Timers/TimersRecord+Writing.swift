internal import AttuneModel
internal import AttunePractice

extension JSONReport {
  /// Confinements and their reviews.
  public func write(_ result: TimersResult, to target: inout some TextOutputStream) {
    write(
      keysOf: Times(
        at: result.at.text,
        confinements: result.confinements.map { TimersRecord($0, result) },
        notReckoned: result.untimed.map { TimersRecord.Untimed($0, result) },
        recordsLeftOut: result.filesLeftOut,
        withoutAudit: result.withoutAudit.map {
          WithoutAuditRecord(record: result.id($0), setting: result.naming.id($0.setting))
        }
      ),
      to: &target
    )
  }

  private struct Times: Encodable {
    let at: String
    let confinements: [TimersRecord]
    let notReckoned: [TimersRecord.Untimed]
    let recordsLeftOut: Int
    let withoutAudit: [WithoutAuditRecord]
  }
}

extension CSVReport {
  /// Confinements and their reviews: a line for each requirement on each, and one for each record of
  /// which nothing can be reckoned.
  public func write(_ result: TimersResult, to target: inout some TextOutputStream) {
    let columns = [
      "at", "record", "setting", "person", "kind", "from", "until", "minutes", "rule", "state",
      "due", "overdue_minutes", "done", "missed", "too_few", "source_seen", "standing", "late",
      "plan_on", "reason", "doubts", "may_not_apply", "may_be_overdue_since",
      "records_left_out",
    ]
    write(columns + Self.decision + tail, to: &target)
    let lines =
      result.untimed.flatMap { untimed($0, result) }
      + result.confinements.flatMap { reviews($0, result) }
    for cells in lines {
      write(
        [result.at.text] + cells + ["\(result.filesLeftOut)"] + Self.noDecision + provenanceCells,
        to: &target
      )
    }
  }

  private func reviews(_ confined: TimersResult.Confined, _ result: TimersResult) -> [[String]] {
    let record = TimersRecord(confined, result)
    return record.reviews.map { review in
      [
        record.record, record.setting, record.person, record.kind, record.from, record.until ?? "",
        "\(record.minutes)", review.rule, review.state, review.due ?? "",
        review.overdueMinutes.map { "\($0)" } ?? "", "\(review.answered)", "\(review.missed)",
        "\(review.tooFew)", "\(review.sourceSeen)", review.standing, "\(review.late)",
        review.planOn ?? "", review.reason ?? "", "\(review.doubted)", "\(review.mayNotApply)",
        review.mayBeOverdueSince ?? "",
      ]
    }
  }

  private func untimed(_ incident: Incident, _ result: TimersResult) -> [[String]] {
    let record = TimersRecord.Untimed(incident, result)
    // Everything but what the record has is empty, up to the state and from the due moment on.
    return record.kinds.map { kind in
      [record.record, record.setting, record.person, kind, "", "", "", "", "not_reckoned"]
        + Array(repeating: "", count: 9) + ["no_times", "", "", ""]
    }
  }
}

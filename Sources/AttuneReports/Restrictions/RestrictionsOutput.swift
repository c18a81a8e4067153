internal import AttuneModel
internal import AttunePractice

/// All registers, and how much could not be read.
private struct RegistersRecord: Encodable {
  let filesLeftOut: Int
  let registers: [RestrictionsRecord]
}

extension JSONReport {
  /// Registers of restrictions.
  public func write(_ result: RestrictionsResult, to target: inout some TextOutputStream) {
    write(
      keysOf: RegistersRecord(
        filesLeftOut: result.filesLeftOut,
        registers: result.places.map { RestrictionsRecord($0, result) }
      ),
      to: &target
    )
  }
}

extension CSVReport {
  /// Registers of restrictions: a line for each restriction; one for a setting without a register, or
  /// with none in force.
  public func write(_ result: RestrictionsResult, to target: inout some TextOutputStream) {
    let columns = [
      "setting", "audit", "register", "restriction", "what", "type", "applies_to", "needed_by",
      "blanket", "contagion", "authority", "authority_until", "authority_state", "since", "days",
      "reviewed", "review_due", "review_state", "person_view_state", "not_met", "not_known",
      "missing", "audit_review_due", "is_past_review", "files_left_out",
    ]
    write(columns + Self.decision + tail, to: &target)
    for place in result.places {
      let record = RestrictionsRecord(place, result)
      let state = record.restrictions.map { $0.isEmpty ? "none" : "recorded" } ?? "not recorded"
      let head = [record.setting, record.audit, state]
      let audit = [
        record.auditReviewDue, "\(record.isPastReview)", "\(result.filesLeftOut)",
      ]
      let lines = (record.restrictions ?? []).map(cells)
      let blank = columns.dropFirst(head.count).dropLast(audit.count).map { _ in "" }
      for line in lines.isEmpty ? [blank] : lines {
        write(head + line + audit + Self.noDecision + provenanceCells, to: &target)
      }
    }
  }

  private func cells(_ entry: RestrictionsRecord.Entry) -> [String] {
    let list = { (texts: [String]) in texts.joined(separator: "; ") }
    let rules = { (answer: String) in
      list(entry.checks.filter { $0.answer == answer }.map(\.rule))
    }
    return [
      entry.id, entry.what ?? "", entry.type, entry.appliesTo.map(list) ?? "everyone",
      list(entry.neededBy), "\(entry.isBlanket)", entry.contagion.map { "\($0)" } ?? "not known",
      entry.authority.route ?? "", entry.authority.until ?? "", entry.authority.state,
      entry.since ?? "", entry.days.map { "\($0)" } ?? "", entry.review.reviewed ?? "",
      entry.review.due ?? "", entry.review.state, entry.personViewState, rules("not_met"),
      rules("unknown"), list(entry.missing),
    ]
  }
}

internal import AttuneModel
internal import AttunePractice

/// A record of force and what is asked of it, as programs read it.
struct RecordsRecord: Encodable {
  let began: String
  let checks: [CheckRecord]
  /// `nil` where the items are not asked for, or it is not known.
  @Nullable var isComplete: Bool?
  let force: [String]
  @Nullable var kind: String?
  let lettersMissing: [String]
  let lettersUnknown: [String]
  @Nullable var nation: String?
  let person: String
  let record: String
  let setting: String

  init(_ check: RecordCheck, _ result: RecordsResult) {
    let incident = check.incident
    began = incident.began.text
    checks = check.checks.map { CheckRecord($0) }
    isComplete = check.isComplete
    force = incident.types.map(\.type).uniqued()
    kind = check.kind?.rawValue
    lettersMissing = check.letters(.notMet)
    lettersUnknown = check.letters(.unknown)
    nation = check.nation?.rawValue
    person = result.naming.id(incident.person)
    record = result.id(incident)
    setting = result.naming.id(incident.setting)
  }
}

extension Moment {
  /// In UTC, as in `2026-10-25T01:40Z` (ISO 8601).
  var text: String {
    let time = LocalTime(
      date: CalendarDate(daysSince1970: daysSince1970),
      minuteOfDay: minuteOfDay
    )
    return "\(time.date)T\(time.clockText)Z"
  }
}

extension JSONReport {
  /// Records of force.
  public func write(_ result: RecordsResult, to target: inout some TextOutputStream) {
    write(
      keysOf: Records(
        records: result.checks.map { RecordsRecord($0, result) },
        recordsLeftOut: result.filesLeftOut,
        withoutAudit: result.withoutAudit.map {
          WithoutAuditRecord(record: result.id($0), setting: result.naming.id($0.setting))
        }
      ),
      to: &target
    )
  }

  private struct Records: Encodable {
    let records: [RecordsRecord]
    let recordsLeftOut: Int
    let withoutAudit: [WithoutAuditRecord]
  }
}

extension CSVReport {
  /// Records of force: a line for each.
  public func write(_ result: RecordsResult, to target: inout some TextOutputStream) {
    let columns = [
      "record", "setting", "person", "began", "force", "nation", "kind", "complete",
      "letters_missing", "letters_not_known", "rules_not_met", "rules_not_known",
      "records_left_out",
    ]
    write(columns + Self.decision + tail, to: &target)
    for check in result.checks {
      let record = RecordsRecord(check, result)
      let rules = { (answer: String) in
        record.checks.filter { $0.answer == answer }.map(\.rule).joined(separator: "; ")
      }
      let cells = [
        record.record, record.setting, record.person, record.began,
        record.force.joined(separator: "; "), record.nation ?? "", record.kind ?? "",
        record.isComplete.map { "\($0)" } ?? "not known",
        record.lettersMissing.joined(separator: " "), record.lettersUnknown.joined(separator: " "),
        rules("not_met"), rules("unknown"), "\(result.filesLeftOut)",
      ]
      write(cells + Self.noDecision + provenanceCells, to: &target)
    }
  }
}

internal import AttuneModel
internal import AttunePractice

/// A confinement and its reviews, as programs read it; times in UTC.
struct TimersRecord: Encodable {
  struct Status: Encodable {
    let done: [Done]
    @Nullable var due: String?
    let missed: Int
    @Nullable var overdueMinutes: Int?
    let rule: String
    let sourceSeen: Bool
    let state: String
    let tooFew: Int
  }

  struct Done: Encodable {
    let at: String
    @Nullable var due: String?
    let kind: String
    @Nullable var minutesLate: Int?
  }

  let from: String
  let kind: String
  let minutes: Int
  let person: String
  let record: String
  let reviews: [Status]
  let saysReviews: Bool
  let setting: String
  @Nullable var until: String?

  init(_ confined: TimersResult.Confined, _ result: TimersResult) {
    let confinement = confined.timers.episode.confinement
    from = confinement.from.text
    kind = confinement.kind.rawValue
    minutes = confined.timers.minutes
    person = result.naming.id(confined.incident.person)
    record = result.id(confined.incident)
    reviews = confined.timers.statuses.map { Status($0) }
    saysReviews = confined.timers.saysReviews
    setting = result.naming.id(confined.incident.setting)
    until = confinement.until.map(\.text)
  }
}

extension TimersRecord.Status {
  fileprivate init(_ status: ReviewStatus) {
    let state = Self.state(status.state)
    self.init(
      done: status.done.map {
        TimersRecord.Done(
          at: $0.review.at.text,
          due: $0.due?.text,
          kind: $0.review.kind.rawValue,
          minutesLate: $0.minutesLate
        )
      },
      due: state.due?.text,
      missed: status.missed.map(\.count).reduce(0, +),
      overdueMinutes: state.minutes,
      rule: status.rule.id,
      sourceSeen: status.rule.ground.isSeen,
      state: state.word,
      tooFew: status.tooFew.count
    )
  }

  private static func state(
    _ state: ReviewStatus.State
  ) -> (word: String, due: Moment?, minutes: Int?) {
    switch state {
    case .due(let moment): ("due", moment, nil)
    case .overdue(let since, let minutes): ("overdue", since, minutes)
    case .open(let since): ("open", since, nil)
    case .closed: ("closed", nil, nil)
    case .ended: ("ended", nil, nil)
    case .notApplicable: ("not_applicable", nil, nil)
    case .notChecked: ("not_checked", nil, nil)
    }
  }
}

extension JSONReport {
  /// Confinements and their reviews.
  public func write(_ result: TimersResult, to target: inout some TextOutputStream) {
    write(
      keysOf: Times(
        at: result.at.text,
        confinements: result.confinements.map { TimersRecord($0, result) },
        recordsLeftOut: result.filesLeftOut
      ),
      to: &target
    )
  }

  private struct Times: Encodable {
    let at: String
    let confinements: [TimersRecord]
    let recordsLeftOut: Int
  }
}

extension CSVReport {
  /// Confinements and their reviews: a line for each requirement on each.
  public func write(_ result: TimersResult, to target: inout some TextOutputStream) {
    let columns = [
      "at", "record", "setting", "person", "kind", "from", "until", "minutes", "rule", "state",
      "due", "overdue_minutes", "done", "missed", "too_few", "source_seen",
    ]
    write(columns + Self.decision + tail, to: &target)
    for confined in result.confinements {
      let record = TimersRecord(confined, result)
      for review in record.reviews {
        let cells = [
          result.at.text, record.record, record.setting, record.person, record.kind, record.from,
          record.until ?? "", "\(record.minutes)", review.rule, review.state, review.due ?? "",
          review.overdueMinutes.map { "\($0)" } ?? "", "\(review.done.count)",
          "\(review.missed)", "\(review.tooFew)", "\(review.sourceSeen)",
        ]
        write(cells + Self.noDecision + provenanceCells, to: &target)
      }
    }
  }
}

internal import AttuneModel
internal import AttunePractice

/// A confinement and its reviews, as programs read it; times in UTC.
struct TimersRecord: Encodable {
  struct Status: Encodable {
    let done: [Done]
    @Nullable var due: String?
    let late: Int
    @Nullable var mayBeOverdueSince: String?
    let mayNotApply: Bool
    let missed: Int
    @Nullable var overdueMinutes: Int?
    @Nullable var planOn: String?
    @Nullable var reason: String?
    let rule: String
    let sourceSeen: Bool
    let standing: String
    let state: String
    let tooFew: Int
  }

  struct Done: Encodable {
    let at: String
    let doubts: [String]
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

extension TimersRecord {
  /// A record with a type that confines that does not say from when.
  struct Untimed: Encodable {
    let began: String
    let kinds: [String]
    let person: String
    let record: String
    let setting: String

    init(_ incident: Incident, _ result: TimersResult) {
      began = incident.began.text
      kinds = incident.confinementsWithoutTimes.map(\.rawValue)
      person = result.naming.id(incident.person)
      record = result.id(incident)
      setting = result.naming.id(incident.setting)
    }
  }
}

extension TimersRecord.Status {
  fileprivate init(_ status: ReviewStatus) {
    let state = Self.state(status.state)
    self.init(
      done: status.done.map { TimersRecord.Done($0) },
      due: state.due?.text,
      late: status.late,
      mayBeOverdueSince: status.overdueSinceIfDoubted?.text,
      mayNotApply: status.mayNotApply,
      missed: status.notShown,
      overdueMinutes: state.minutes,
      planOn: status.planned.map { "\($0.plan.on)" },
      reason: Self.reason(status.state),
      rule: status.rule.id,
      sourceSeen: status.rule.ground.isSeen,
      standing: status.rule.ground.status.rawValue,
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
    case .notApplicable(.noInternalMDT): ("not_reckoned", nil, nil)
    case .notApplicable: ("not_applicable", nil, nil)
    case .notChecked: ("not_checked", nil, nil)
    }
  }

  /// Why it is not reckoned; `nil` if it is.
  private static func reason(_ state: ReviewStatus.State) -> String? {
    switch state {
    case .notApplicable(.otherNation): "other_nation"
    case .notApplicable(.otherKindOfPlace): "other_kind_of_place"
    case .notApplicable(.authorised(let authority)): "authorised_by_\(authority.rawValue)"
    case .notApplicable(.notBegun): "not_begun"
    case .notApplicable(.endedBeforeDue): "ended_before_due"
    case .notApplicable(.noInternalMDT): "no_internal_mdt"
    case .notChecked: "no_audit"
    default: nil
    }
  }

  /// How many reviews answered it, or whether a plan did.
  var answered: Int { done.count + (planOn == nil ? 0 : 1) }

  /// Of how many reviews it is not recorded who took part.
  var doubted: Int { done.count { !$0.doubts.isEmpty } }
}

extension TimersRecord.Done {
  fileprivate init(_ done: ReviewStatus.Done) {
    self.init(
      at: done.review.at.text,
      doubts: done.doubts.map { doubt in
        switch doubt {
        case .nursesNotRecorded: "nurses"
        case .involvementNotRecorded: "involvement"
        case .responsibleClinicianNotRecorded: "responsible_clinician"
        }
      },
      due: done.due?.text,
      kind: done.review.kind.rawValue,
      minutesLate: done.minutesLate
    )
  }
}

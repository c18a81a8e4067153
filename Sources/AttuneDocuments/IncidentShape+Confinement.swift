internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// From when to when somebody was shut in or kept apart, and who looked.
struct ConfinementKeys: Sendable {
  /// What was read, before it is known which kind it is.
  struct Found: Sendable {
    let from: Moment
    let fromRange: SourceRange
    let confinement: @Sendable (Confinement.Kind) -> Confinement

    /// Reports a start before what it belongs to.
    func check(began: Moment, _ log: DiagnosticLog) {
      guard from < began else { return }
      log.report(
        Diagnostic(
          .timeOrder,
          at: fromRange,
          "a confinement cannot be before the incident began",
          help: "put 'began' or this right"
        )
      )
    }
  }

  private struct FoundReview: Sendable {
    let review: Confinement.Review
    let range: SourceRange
  }

  let clock: LocalClock

  var shape: Shape<Found> {
    var list = KeyList()
    let from = list.required(
      "from",
      .moment(clock),
      "The actual start, when the person was in fact shut in or kept apart."
    )
    let until = list.optional("until", .moment(clock), "The end; without it, it goes on.")
    let authority = list.optional(
      "authorised-by",
      Shape<Confinement.Authority>.cases(called: "somebody who decides on it"),
      "Who decided on it."
    )
    let room = list.optional("room", .freeText, "In which room.")
    let plan = list.optional("plan", Self.planShape, "The plan for ending it.")
    let reviews = list.optional(
      "reviews",
      .list(of: reviewShape),
      "Who looked at whether it must go on, and when; [] is nobody."
    )
    return .object(list.finished) { fields in
      let (start, end, authority) = (fields[from], fields[until], fields[authority])
      let (room, plan, reviews) = (fields[room], fields[plan], fields[reviews])
      guard let start else { return nil }
      if let end, end < start {
        fields.report(.timeOrder, at: until, "the end cannot be before the start")
      }
      for review in reviews ?? [] { check(review, from: start, until: end, fields.log) }
      return Found(from: start, fromRange: fields.range(of: from)) { kind in
        Confinement(
          kind: kind,
          from: start,
          until: end,
          authorisedBy: authority,
          room: room,
          plan: plan,
          reviews: reviews.map { $0.map(\.review) }
        )
      }
    }
  }

  private func check(
    _ found: FoundReview,
    from start: Moment,
    until end: Moment?,
    _ log: DiagnosticLog
  ) {
    if found.review.at < start {
      log.report(Diagnostic(.timeOrder, at: found.range, "a review cannot be before the start"))
    } else if let end, end >= start, found.review.at > end {
      log.report(
        Diagnostic(
          .timeOrder,
          .warning,
          at: found.range,
          "this review is after the end, and counts for none that was due",
          help: "a review of what happened stands under 'review'"
        )
      )
    }
  }

  private static var planShape: Shape<Confinement.Plan> {
    var list = KeyList()
    let on = list.required("on", .date, "When it was made.")
    let copy = list.optional("copy-given", .yesNo, "Whether the person has a copy.")
    return .object(list.finished) { fields in
      let copy = fields[copy]
      return fields[on].map { Confinement.Plan(on: $0, isCopyGiven: copy) }
    }
  }

  private var reviewShape: Shape<FoundReview> {
    var list = KeyList()
    let kind = list.required(
      "kind",
      Shape<Confinement.Review.Kind>.cases(called: "a kind of review"),
      "What kind of review it was."
    )
    let at = list.required("at", .moment(clock), "When, by the local clock.")
    let by = list.optional("by", .freeText, "By whom: roles, not names.")
    let nurses = list.optional("nurses", .whole(from: 0, to: 20), "How many registered nurses.")
    let uninvolved = list.optional(
      "not-involved",
      .yesNo,
      "Whether one of them had no part in the decision to confine."
    )
    let clinician = list.optional(
      "responsible-clinician",
      .yesNo,
      "Whether the responsible clinician took part."
    )
    return .object(list.finished) { fields in
      let (by, nurses) = (fields[by], fields[nurses])
      let (uninvolved, clinician) = (fields[uninvolved], fields[clinician])
      let (what, when) = (fields[kind], fields[at])
      guard let what, let when else { return nil }
      let review = Confinement.Review(
        kind: what,
        at: when,
        by: by,
        nurses: nurses,
        hasUninvolved: uninvolved,
        hasResponsibleClinician: clinician
      )
      return FoundReview(review: review, range: fields.range(of: at))
    }
  }
}

internal import AttuneModel

/// One requirement, on one confinement, at one moment.
struct ReviewTimer {
  let rule: ReviewRule
  let confinement: Confinement
  /// When the person was confined in this way, this time and others.
  let spells: Spells
  let clock: LocalClock
  let now: Moment
  /// `nil` while it goes on at the moment of asking.
  let end: Moment?
  /// The reviews that count, in the order of time.
  private(set) var reviews: [Confinement.Review]
  let tooFew: [Confinement.Review]

  init(
    _ rule: ReviewRule,
    _ confinement: Confinement,
    spells: Spells,
    clock: LocalClock,
    at now: Moment
  ) {
    self.rule = rule
    self.confinement = confinement
    self.spells = spells
    self.clock = clock
    self.now = now
    end = confinement.until.flatMap { $0 <= now ? $0 : nil }
    let found = confinement.reviewsUp(to: end ?? now)
      .filter { rule.evidence.reviewKinds.contains($0.kind) }
    reviews = found.filter { !rule.attendance.isTooFew($0) }
    tooFew = found.filter(rule.attendance.isTooFew)
  }

  var start: Moment { confinement.from }

  var status: ReviewStatus {
    var status = scheduled
    status.tooFew = tooFew
    status.mayNotApply = rule.unlessAuthorisedBy != nil && confinement.authorisedBy == nil
    if !status.isOverdue, case .overdue(let since, _) = leastCounted.scheduled.state {
      status.overdueSinceIfDoubted = since
    }
    return status
  }

  /// The same, as if nobody had taken part in a review of whom that is not recorded.
  private var leastCounted: Self {
    var timer = self
    timer.reviews = reviews.compactMap(rule.attendance.leastCounted)
    return timer
  }

  private var scheduled: ReviewStatus {
    switch rule.schedule {
    case .first(let span): once(due: start.adding(minutes: span))
    case .every(let span): repeating(until: nil) { $0.adding(minutes: $1 * span) }
    case .everyUntilInternalMDT(let span):
      repeating(until: firstInternalMDT) { $0.adding(minutes: $1 * span) }
    case .byCalendar(let span): repeating(until: nil) { clock.moment($1, span, after: $0) }
    case .atLeast(let times, let period, let fromStart):
      inPeriods(atLeast: times, per: period, fromStart: fromStart)
    case .whenLonger(let most, let total, let within):
      whenLonger(than: most, orTotal: total, within: within)
    case .onceAfter(let span): onceAfter(start.adding(minutes: span))
    case .atStart: atStart
    case .asSoonAsPracticable: soon
    case .byPolicy: byPolicy
    }
  }

  mutating func keepReviews(from moment: Moment) {
    reviews.removeAll { $0.at < moment }
  }

  /// When the team of the unit first reviewed it, up to the moment of asking.
  var firstInternalMDT: Moment? {
    confinement.reviewsUp(to: end ?? now).first { $0.kind == .internalMDT }?.at
  }

  func status(
    _ state: ReviewStatus.State,
    done: [ReviewStatus.Done] = [],
    missed: [ReviewStatus.Missed] = []
  ) -> ReviewStatus {
    var status = ReviewStatus(rule: rule, state: state)
    status.done = done
    status.missed = missed
    return status
  }

  func done(_ review: Confinement.Review, due: Moment?) -> ReviewStatus.Done {
    ReviewStatus.Done(review: review, due: due, doubts: rule.attendance.doubts(on: review))
  }

  /// Where something stands that is due at a moment, is not done, and does not end before it.
  func waiting(for due: Moment) -> ReviewStatus.State {
    now > due ? .overdue(since: due, minutes: now.minutes(since: due)) : .due(due)
  }
}

extension Confinement {
  /// The reviews from the start to a moment; those after the end are of something else.
  fileprivate func reviewsUp(to moment: Moment) -> [Review] {
    (reviews ?? []).filter { $0.at >= from && $0.at <= moment }
  }
}

extension ReviewRule.Evidence {
  /// The kinds of review that answer it; none if something else does.
  fileprivate var reviewKinds: [Confinement.Review.Kind] {
    guard case .reviews(let kinds) = self else { return [] }
    return kinds
  }
}

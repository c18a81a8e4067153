internal import AttuneModel

extension ReviewTimer {
  /// Something that is done once, by a deadline; the first review is taken.
  func once(due: Moment) -> ReviewStatus {
    if let first = reviews.first {
      return status(end == nil ? .closed : .ended, done: [done(first, due: due)])
    }
    guard let end else { return status(waiting(for: due)) }
    guard due < end else { return status(.notApplicable(.endedBeforeDue)) }
    return status(.ended, missed: [.one(due)])
  }

  /// Something to look at when so much time has passed; what was looked at before it does not count.
  func onceAfter(_ due: Moment) -> ReviewStatus {
    guard rule.evidence == .notInRecord else {
      var later = self
      later.keepReviews(from: due)
      return later.once(due: due)
    }
    if let end { return status(due < end ? .ended : .notApplicable(.endedBeforeDue)) }
    // No record has it, so nobody can be told that it is overdue.
    return status(now > due ? .open(since: due) : .due(due))
  }

  var atStart: ReviewStatus {
    switch rule.evidence {
    case .reviews: return once(due: start)
    case .notInRecord: return status(end == nil ? .open(since: start) : .ended)
    case .plan:
      let today = clock.date(of: end ?? now)
      // A plan from before the confinement is a plan of something else.
      guard let plan = confinement.plan, plan.on >= clock.date(of: start), plan.on <= today else {
        guard let end else { return status(waiting(for: start)) }
        return start < end
          ? status(.ended, missed: [.one(start)]) : status(.notApplicable(.endedBeforeDue))
      }
      var status = status(end == nil ? .closed : .ended)
      let days = plan.on.daysSince1970 - clock.date(of: start).daysSince1970
      status.planned = ReviewStatus.Planned(plan: plan, daysLate: days)
      return status
    }
  }

  /// Something that is done once, as soon as it can be; what was not done by the end is told, and
  /// nobody can say since when.
  var soon: ReviewStatus {
    if let first = reviews.first {
      return status(end == nil ? .closed : .ended, done: [done(first, due: nil)])
    }
    guard end != nil else { return status(.open(since: start)) }
    return status(.ended, missed: [.one(start, .withoutDeadline)])
  }

  /// Something that is done as often as a policy says that no file has.
  var byPolicy: ReviewStatus {
    status(end == nil ? .open(since: nil) : .ended, done: reviews.map { done($0, due: nil) })
  }
}

extension ReviewStatus.Missed {
  static func one(_ due: Moment, _ what: What = .review) -> Self {
    Self(what: what, first: due, last: due, count: 1)
  }
}

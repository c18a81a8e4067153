internal import AttuneModel

extension ReviewTimer {
  /// Something that is due a number of times in each period.
  ///
  /// A period that is over without enough reviews was missed and stays so: a later one is of its own
  /// period. Until a later one comes, the requirement is also overdue, and since the first such period
  /// was over: a further one that goes by makes it no less late.
  ///
  /// - Parameters:
  ///   - times: How many.
  ///   - span: How long a period is, in minutes.
  ///   - fromStart: True if periods begin with the confinement, and anew with the first internal
  ///     review by the multidisciplinary team; false if they begin with that review alone.
  /// - Returns: What was done, missed and is due.
  func inPeriods(atLeast times: Int, per span: Int, fromStart: Bool) -> ReviewStatus {
    let first = firstInternalMDT
    guard var begin = fromStart ? start : first else {
      return status(.notApplicable(.noInternalMDT))
    }
    var found: [ReviewStatus.Done] = []
    var missed: [ReviewStatus.Missed] = []
    // What the first period lacked that no later review has answered.
    var unanswered: ReviewStatus.Missed?
    while true {
      let due = begin.adding(minutes: span)
      let renewed = first.flatMap { begin < $0 && $0 <= due ? $0 : nil }
      // A review on the very end of a period is of that period.
      let inside = reviews.filter { $0.at > begin && $0.at <= renewed ?? due }
      found += inside.map { done($0, due: due) }
      if let renewed {
        (begin, unanswered) = (renewed, nil)
        continue
      }
      unanswered = unanswered.flatMap { inside.contains(where: $0.isAnswered) ? nil : $0 }
      let lacking = self.lacking(inside, times, due: due)
      if let end, due >= end {
        let isNothing = found.isEmpty && missed.isEmpty
        return status(
          isNothing ? .notApplicable(.endedBeforeDue) : .ended,
          done: found,
          missed: missed
        )
      }
      if end == nil, due >= now {
        let next = lacking == nil ? due.adding(minutes: span) : due
        let state = unanswered.map { waiting(for: $0.first) } ?? .due(next)
        return status(state, done: found, missed: missed)
      }
      if let lacking { missed.append(lacking) }
      (begin, unanswered) = (due, unanswered ?? lacking)
    }
  }

  /// What a period did not have that it needs; `nil` if that is nothing, or not known.
  private func lacking(
    _ reviews: [Confinement.Review],
    _ times: Int,
    due: Moment
  ) -> ReviewStatus.Missed? {
    guard reviews.count >= times else {
      return ReviewStatus.Missed(
        what: .review,
        first: due,
        last: due,
        count: times - reviews.count
      )
    }
    guard rule.attendance.needsResponsibleClinician,
      reviews.allSatisfy({ $0.hasResponsibleClinician == false })
    else { return nil }
    return .one(due, .responsibleClinician)
  }
}

extension ReviewStatus.Missed {
  /// True if a later review may be the one that was lacking.
  fileprivate func isAnswered(by review: Confinement.Review) -> Bool {
    what != .responsibleClinician || review.hasResponsibleClinician != false
  }
}

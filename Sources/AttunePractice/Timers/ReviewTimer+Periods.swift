internal import AttuneModel

extension ReviewTimer {
  /// Something that is due a number of times in each period from the first internal review by the
  /// multidisciplinary team on.
  func inPeriods(atLeast times: Int, per span: Int) -> ReviewStatus {
    guard let first = firstInternalMDT else { return status(.notApplicable(.noInternalMDT)) }
    var found: [ReviewStatus.Done] = []
    var missed: [ReviewStatus.Missed] = []
    var begin = first
    while true {
      let due = begin.adding(minutes: span)
      // A review on the very end of a period is of that period.
      let inside = reviews.filter { $0.at > begin && $0.at <= due }
      let lacking = self.lacking(inside, times, due: due)
      found += inside.map { done($0, due: due) }
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
        return status(.due(next), done: found, missed: missed)
      }
      if let lacking { missed.append(lacking) }
      begin = due
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

internal import AttuneModel

/// Whether those took part in a review who have to.
extension ReviewRule.Attendance {
  /// True if the record says that not everyone took part who had to.
  func isTooFew(_ review: Confinement.Review) -> Bool {
    if let nurses, let recorded = review.nurses, recorded < nurses { return true }
    return needsUninvolved && review.hasUninvolved == false
  }

  /// What the record does not say of who took part; empty if nothing of that is asked.
  func doubts(on review: Confinement.Review) -> [ReviewStatus.Done.Doubt] {
    var doubts: [ReviewStatus.Done.Doubt] = []
    if nurses != nil, review.nurses == nil { doubts.append(.nursesNotRecorded) }
    if needsUninvolved, review.hasUninvolved == nil { doubts.append(.involvementNotRecorded) }
    if needsResponsibleClinician, review.hasResponsibleClinician == nil {
      doubts.append(.responsibleClinicianNotRecorded)
    }
    return doubts
  }

  /// The review as it counts if nobody took part whom the record does not name; `nil` if it does not.
  func leastCounted(_ review: Confinement.Review) -> Confinement.Review? {
    let doubts = doubts(on: review)
    // The clinician has to take part in one of several, so a review without them is still one.
    guard doubts.allSatisfy({ $0 == .responsibleClinicianNotRecorded }) else { return nil }
    guard !doubts.isEmpty else { return review }
    return Confinement.Review(
      kind: review.kind,
      at: review.at,
      by: review.by,
      nurses: review.nurses,
      hasUninvolved: review.hasUninvolved,
      hasResponsibleClinician: false
    )
  }
}

internal import AttuneModel
internal import AttunePractice

extension TimersResult {
  /// How many requirements are overdue now, by what is in force; recommendations and the policy of one
  /// organisation are left out, and so is what may not have been needed.
  public var overdue: Int { overdue { $0.isBinding && !$0.mayNotApply } }

  /// Of how much it is not known whether anything is overdue: requirements that may not apply, or whose
  /// reviews may not count, confinements that go on of which nothing can be checked, and records without
  /// times.
  public var notKnown: Int {
    inDoubt + doubted + running.count(where: \.isUnchecked) + untimed.count
  }

  /// How many requirements are overdue now if they apply at all.
  var inDoubt: Int { overdue { $0.isBinding && $0.mayNotApply } }

  /// How many requirements are overdue now unless reviews count of which it is not recorded who took part.
  var doubted: Int {
    confinements.flatMap(\.timers.statuses)
      .count { $0.isBinding && $0.overdueSinceIfDoubted != nil }
  }

  /// How many are overdue now by a recommendation, or the policy of one organisation.
  var overdueElsewhere: Int { overdue { !$0.isBinding } }

  /// The confinements that go on.
  var running: [Confined] { confinements.filter { !$0.isOver(at: at) } }

  private func overdue(_ isCounted: (ReviewStatus) -> Bool) -> Int {
    confinements.flatMap(\.timers.statuses).count { $0.isOverdue && isCounted($0) }
  }
}

extension TimersResult.Confined {
  func isOver(at now: Moment) -> Bool {
    timers.episode.confinement.until.map { $0 <= now } ?? false
  }

  /// True if no requirement is known to be of its nation and kind of place: nothing shows then whether
  /// it was reviewed.
  var isUnchecked: Bool {
    timers.statuses.allSatisfy { $0.state == .notChecked || $0.isElsewhere }
  }
}

extension ReviewStatus {
  /// True if it is of another nation or kind of place.
  var isElsewhere: Bool {
    state == .notApplicable(.otherNation) || state == .notApplicable(.otherKindOfPlace)
  }
}

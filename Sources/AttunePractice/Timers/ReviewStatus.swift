public import AttuneModel

/// What a record shows of one requirement at one moment: what was done, what was missed, what is due.
///
/// It never says that a requirement was kept. A record shows what somebody wrote.
public struct ReviewStatus: Hashable, Sendable {
  /// Where the requirement stands.
  public enum State: Hashable, Sendable {
    /// The next is due then, at the moment of asking or after it.
    case due(Moment)
    /// It was due then, so many minutes before the moment of asking, and is not done.
    case overdue(since: Moment, minutes: Int)
    /// It is to be done, and there is no deadline that can be reckoned. `nil` where a policy that is
    /// in no file says since when.
    case open(since: Moment?)
    /// Nothing more of it is due while the confinement goes on.
    case closed
    /// The confinement has ended, and nothing is due after the end.
    case ended
    case notApplicable(Reason)
    /// It cannot be told whether it applies: no audit says in which nation and kind of place it is.
    case notChecked
  }

  /// Why a requirement does not apply.
  public enum Reason: Hashable, Sendable {
    case otherNation
    case otherKindOfPlace
    case authorised(by: Confinement.Authority)
    /// At the moment of asking it had not begun.
    case notBegun
    /// It ended before anything of this was due.
    case endedBeforeDue
    /// It counts from the first internal review by the team, and there was none.
    case noInternalMDT
  }

  /// A review that was done.
  public struct Done: Hashable, Sendable {
    /// What the record does not say, so that it is not known whether the review was what is asked.
    public enum Doubt: Hashable, Sendable {
      case nursesNotRecorded
      case involvementNotRecorded
      case responsibleClinicianNotRecorded
    }

    public let review: Confinement.Review
    /// When it was due; `nil` where there is no deadline.
    public let due: Moment?
    public let doubts: [Doubt]

    /// Minutes after it was due, and 0 if it was in time; `nil` where there is no deadline.
    public var minutesLate: Int? {
      due.map { max(0, review.at.minutes(since: $0)) }
    }
  }

  /// Reviews that were due and of which the record shows none, one after the other.
  public struct Missed: Hashable, Sendable {
    public enum What: Hashable, Sendable {
      case review
      /// There were enough reviews, and the responsible clinician took part in none.
      case responsibleClinician
      /// It was to be done as soon as it could be, and the confinement ended without it.
      case withoutDeadline
    }

    public let what: What
    /// When the first of them was due; of one without a deadline, when the confinement began.
    public let first: Moment
    /// When the last of them was due.
    public let last: Moment
    public let count: Int
  }

  /// A plan that was made.
  public struct Planned: Hashable, Sendable {
    public let plan: Confinement.Plan
    /// Days after that of the start, and 0 on the same.
    public let daysLate: Int
  }

  public let rule: ReviewRule
  public var state: State
  /// In the order of time.
  public var done: [Done] = []
  /// In the order of time; one that is overdue and may still be done is not among them.
  ///
  /// A whole period that is over can no longer be answered and is among them, although it is overdue.
  public var missed: [Missed] = []
  /// Reviews of the right kind in which too few, or not the right people, took part.
  public var tooFew: [Confinement.Review] = []
  /// Of a requirement that a plan answers.
  public var planned: Planned?
  /// True where it does not apply to what somebody of a certain kind decided on, and nobody recorded
  /// who did: then it is not known whether anything of it was due.
  public var mayNotApply = false
  /// Since when it is overdue if reviews do not count of which it is not recorded who took part; `nil`
  /// if it is not overdue even then, or is overdue whether or not they count.
  public var overdueSinceIfDoubted: Moment?
}

/// What a record shows of all requirements on one confinement.
public struct ConfinementTimers: Hashable, Sendable {
  public let episode: ConfinementEpisode
  /// Minutes up to its end or the moment of asking, whichever is first; 0 before it has begun.
  public let minutes: Int
  /// In the order of the rules, those alone that are about this kind of confinement.
  public let statuses: [ReviewStatus]

  /// False where the record does not say who looked at all, so that what is told as missed may have
  /// been done.
  public var saysReviews: Bool { episode.confinement.reviews != nil }
}

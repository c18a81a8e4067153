extension Incident {
  /// One type of force that was used.
  public struct Force: Hashable, Sendable {
    /// An id of the vocabulary of restriction types: (c).
    public let type: String
    /// For how long, in minutes: part of (b).
    public let duration: Recorded<Double>?
    /// Whether this type was part of the care plan: (d).
    public let isInCarePlan: Recorded<Bool>?
    /// How it was used: (f).
    public let how: String?

    public init(
      type: String,
      duration: Recorded<Double>? = nil,
      isInCarePlan: Recorded<Bool>? = nil,
      how: String? = nil
    ) {
      self.type = type
      self.duration = duration
      self.isInCarePlan = isInCarePlan
      self.how = how
    }
  }

  /// Where names are kept, which stand in no file.
  public struct Kept: Hashable, Sendable {
    /// Where the person's name is: (e).
    public let name: String?
    /// Where the person's consistent identifier is: (g).
    public let identifier: String?
    /// Where the names of the staff are: (h).
    public let staff: String?

    public init(name: String?, identifier: String?, staff: String?) {
      self.name = name
      self.identifier = identifier
      self.staff = staff
    }
  }

  /// Somebody of the staff who used force.
  public struct Colleague: Hashable, Sendable {
    /// The job, never a name.
    public let job: String
    /// Whether an agency sent them; `nil` is not recorded.
    public let isFromAgency: Bool?

    public init(job: String, isFromAgency: Bool?) {
      self.job = job
      self.isFromAgency = isFromAgency
    }
  }

  /// Somebody who was involved and is not of the staff, such as the police.
  public struct Outsider: Hashable, Sendable {
    public let who: String
    /// Why they were involved; `nil` is not recorded.
    public let why: String?

    public init(who: String, why: String?) {
      self.who = who
      self.why = why
    }
  }
}

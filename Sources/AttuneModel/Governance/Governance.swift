/// What a service says of itself: how it leads, trains and watches restrictive practice.
///
/// It is one setting's answer of one day, by somebody who is named by a job. `nil` is what the service
/// does not say, and stands for nothing.
public struct Governance: Hashable, Sendable {
  public let setting: SettingID
  public let on: CalendarDate
  /// Who says so: a job, never a name.
  public let by: String
  /// The last day on which it counts; after it every answer is unknown.
  public let reviewDue: CalendarDate
  public var responsiblePerson: Stated<ResponsiblePerson>?
  public var policy: Stated<Policy>?
  public var training: Stated<Training>?
  /// The rest of the checklist; what is not in it was not answered.
  public var answers: [Question: Answer]

  public init(
    setting: SettingID,
    on: CalendarDate,
    by: String,
    reviewDue: CalendarDate,
    answers: [Question: Answer] = [:]
  ) {
    self.setting = setting
    self.on = on
    self.by = by
    self.reviewDue = reviewDue
    self.answers = answers
  }

  /// True while its answers count.
  public func counts(on day: CalendarDate) -> Bool { day <= reviewDue }
}

extension Governance {
  /// Something that a service has, or says outright that it has not.
  public enum Stated<Value: Hashable & Sendable>: Hashable, Sendable {
    case nothing
    case given(Value)

    /// `nil` if there is nothing.
    public var value: Value? {
      switch self {
      case .nothing: nil
      case .given(let value): value
      }
    }
  }

  /// An answer to one question, with what stands behind it.
  public struct Answer: Hashable, Sendable {
    public let isSo: Truth
    /// Since when, or when it was last so.
    public let on: CalendarDate?
    /// Where it can be looked up.
    public let place: String?
    public let note: String?

    public init(
      _ isSo: Truth,
      on: CalendarDate? = nil,
      place: String? = nil,
      note: String? = nil
    ) {
      self.isSo = isSo
      self.on = on
      self.place = place
      self.note = note
    }
  }

  /// Who answers for the use of force: section 2 of the Mental Health Units (Use of Force) Act 2018.
  public struct ResponsiblePerson: Hashable, Sendable {
    /// The job, never a name.
    public let job: String
    public let since: CalendarDate?
    /// Whether whatever was delegated is on record; also yes where nothing was.
    ///
    /// `nil` is not said.
    public let areDelegationsRecorded: Answer?

    public init(job: String, since: CalendarDate?, areDelegationsRecorded: Answer?) {
      self.job = job
      self.since = since
      self.areDelegationsRecorded = areDelegationsRecorded
    }
  }

  /// The written policy on the use of force.
  public struct Policy: Hashable, Sendable {
    public let on: CalendarDate?
    /// The last day before it is to be looked at again.
    public let reviewDue: CalendarDate?
    public let isPublished: Answer?
    /// Whether it says how force becomes less.
    public let saysHowToReduce: Answer?
    /// Who was consulted on it; empty is nobody.
    public let consulted: [String]?

    public init(
      on: CalendarDate?,
      reviewDue: CalendarDate?,
      isPublished: Answer?,
      saysHowToReduce: Answer?,
      consulted: [String]?
    ) {
      self.on = on
      self.reviewDue = reviewDue
      self.isPublished = isPublished
      self.saysHowToReduce = saysHowToReduce
      self.consulted = consulted
    }
  }
}

/// A restrictive practice in force in a setting, as its register has it.
public struct Restriction: Hashable, Sendable {
  /// What it keeps a person from, as far as the rules look at it.
  public enum Restricts: String, Hashable, Sendable, CaseIterable {
    case leaving
    case mixing
    case communicationAid = "communication-aid"
    case comfortObject = "comfort-object"
    case earDefenders = "ear-defenders"
    case stimming
    case other
  }

  public enum Reach: Hashable, Sendable {
    case everyone
    case people([PersonID])
  }

  /// The ground on which it stands, as recorded.
  public struct Authority: Hashable, Sendable {
    public enum Route: String, Hashable, Sendable, CaseIterable {
      case consent
      case bestInterests = "best-interests"
      case mha
      case dols
      case court
      case none
    }

    public let route: Route
    public let until: CalendarDate?

    public init(route: Route, until: CalendarDate?) {
      self.route = route
      self.until = until
    }
  }

  public let id: Identifier<Restriction>
  public let what: String
  /// An id of the vocabulary of restriction types.
  public let type: String
  /// `nil` if it was not recorded, which is not "nothing".
  public let restricts: [Restricts]?
  public let appliesTo: Reach
  public let neededBy: [PersonID]
  public let reason: String?
  public let authority: Authority?
  public let since: CalendarDate?
  public let reviewed: CalendarDate?
  public let reviewDue: CalendarDate?
  public let alternativesTried: [String]
  public let stepDown: String?
  public let personView: String?

  public init(
    id: Identifier<Restriction>,
    what: String,
    type: String,
    restricts: [Restricts]?,
    appliesTo: Reach,
    neededBy: [PersonID] = [],
    reason: String? = nil,
    authority: Authority? = nil,
    since: CalendarDate? = nil,
    reviewed: CalendarDate? = nil,
    reviewDue: CalendarDate? = nil,
    alternativesTried: [String] = [],
    stepDown: String? = nil,
    personView: String? = nil
  ) {
    self.id = id
    self.what = what
    self.type = type
    self.restricts = restricts
    self.appliesTo = appliesTo
    self.neededBy = neededBy
    self.reason = reason
    self.authority = authority
    self.since = since
    self.reviewed = reviewed
    self.reviewDue = reviewDue
    self.alternativesTried = alternativesTried
    self.stepDown = stepDown
    self.personView = personView
  }

  /// Whether it keeps people from one of these; `nil` if that was not recorded.
  public func keeps(from things: Set<Restricts>) -> Bool? {
    restricts.map { !things.isDisjoint(with: $0) }
  }

  /// True if this person lives, or would live, under it.
  public func reaches(_ person: PersonID) -> Bool {
    switch appliesTo {
    case .everyone: true
    case .people(let people): people.contains(person)
    }
  }
}

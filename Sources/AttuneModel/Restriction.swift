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
    /// The last day on which it holds.
    public let until: CalendarDate?
    /// When it was asked for, where somebody else has to grant it.
    public let applied: CalendarDate?
    /// What it was granted under; `nil` if that was not recorded, which is not "none".
    public let conditions: [String]?

    public init(
      route: Route,
      until: CalendarDate?,
      applied: CalendarDate? = nil,
      conditions: [String]? = nil
    ) {
      self.route = route
      self.until = until
      self.applied = applied
      self.conditions = conditions
    }
  }

  /// What the person says of it.
  public enum View: Hashable, Sendable {
    /// Verbatim.
    case said(String)
    case notAsked
    /// Asked, and did not want to say.
    case declined
  }

  /// What somebody who is named says on whether it deprives a person of their liberty.
  public struct LibertyView: Hashable, Sendable {
    public let deprives: Bool
    /// Name or role.
    public let by: String
    public let on: CalendarDate

    public init(deprives: Bool, by: String, on: CalendarDate) {
      self.deprives = deprives
      self.by = by
      self.on = on
    }
  }

  /// A right of the European Convention on Human Rights, by the number of its article.
  public enum Right: String, Hashable, Sendable, CaseIterable {
    case notIllTreated = "article-3"
    case liberty = "article-5"
    case privateLife = "article-8"
    case noDiscrimination = "article-14"
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
  /// Positions of factors of the place that are behind it, as those who know say.
  public let drivenBy: [Int]
  public let authority: Authority?
  /// Name or role of who decided it.
  public let decidedBy: String?
  public let since: CalendarDate?
  public let reviewed: CalendarDate?
  public let reviewDue: CalendarDate?
  public let alternativesTried: [String]
  /// Why nothing less restrictive would do.
  public let leastRestrictive: String?
  /// The rights that it touches, as recorded.
  public let rights: [Right]
  public let stepDown: String?
  /// `nil` if it was not recorded.
  public let personView: View?
  /// `nil` if nobody's view on liberty was recorded, which is none either way.
  public let libertyView: LibertyView?

  public init(
    id: Identifier<Restriction>,
    what: String,
    type: String,
    restricts: [Restricts]?,
    appliesTo: Reach,
    neededBy: [PersonID] = [],
    reason: String? = nil,
    drivenBy: [Int] = [],
    authority: Authority? = nil,
    decidedBy: String? = nil,
    since: CalendarDate? = nil,
    reviewed: CalendarDate? = nil,
    reviewDue: CalendarDate? = nil,
    alternativesTried: [String] = [],
    leastRestrictive: String? = nil,
    rights: [Right] = [],
    stepDown: String? = nil,
    personView: View? = nil,
    libertyView: LibertyView? = nil
  ) {
    self.id = id
    self.what = what
    self.type = type
    self.restricts = restricts
    self.appliesTo = appliesTo
    self.neededBy = neededBy
    self.reason = reason
    self.drivenBy = drivenBy
    self.authority = authority
    self.decidedBy = decidedBy
    self.since = since
    self.reviewed = reviewed
    self.reviewDue = reviewDue
    self.alternativesTried = alternativesTried
    self.leastRestrictive = leastRestrictive
    self.rights = rights
    self.stepDown = stepDown
    self.personView = personView
    self.libertyView = libertyView
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

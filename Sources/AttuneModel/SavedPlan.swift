/// A plan that was kept, with what people fill in: what was expected, of which action, by whom.
public struct SavedPlan: Hashable, Sendable {
  /// How one person was when the plan was made, and what was expected.
  public struct PersonState: Hashable, Sendable {
    public let person: PersonID
    /// `nil` where not enough was known.
    public let levelBefore: Level?
    public let loadBefore: Double
    public let levelExpected: Level?
    public let loadExpected: Double

    public init(
      person: PersonID,
      levelBefore: Level?,
      loadBefore: Double,
      levelExpected: Level?,
      loadExpected: Double
    ) {
      self.person = person
      self.levelBefore = levelBefore
      self.loadBefore = loadBefore
      self.levelExpected = levelExpected
      self.loadExpected = loadExpected
    }
  }

  /// What the person says to an action.
  public enum Answer: String, Hashable, Sendable, CaseIterable {
    case yes
    case no
    /// Yes for a trial.
    case trial = "try"
    case changedMind = "changed-mind"
    case notAsked = "not-asked"
  }

  /// What an action was expected to make of a reading.
  public struct Expectation: Hashable, Sendable {
    /// The position of the reading in the catalogue.
    public let reading: Int
    /// `nil` is the whole setting.
    public let space: SpaceID?
    /// `nil` is the whole day.
    public let period: Period?
    public let before: Double
    /// False where it was not read, and `before` is the middle of what it might have been.
    public let wasRead: Bool
    public let expected: Double

    public init(
      reading: Int,
      space: SpaceID?,
      period: Period?,
      before: Double,
      wasRead: Bool,
      expected: Double
    ) {
      self.reading = reading
      self.space = space
      self.period = period
      self.before = before
      self.wasRead = wasRead
      self.expected = expected
    }
  }

  public struct Action: Hashable, Sendable {
    /// The adjustment, by id.
    public let adjustment: String
    public let space: SpaceID?
    /// Of what is done in one period only.
    public let period: Period?
    /// With whom it is agreed, if it is with one person.
    public let people: [PersonID]
    public let readyBy: CalendarDate
    public let reviewOn: CalendarDate
    public let answer: Answer
    /// Who does it; `nil` is not filled in.
    public let owner: String?
    /// When it was done; `nil` is not done, or not filled in.
    public let done: CalendarDate?
    public let expectations: [Expectation]

    public init(
      adjustment: String,
      space: SpaceID?,
      period: Period?,
      people: [PersonID],
      readyBy: CalendarDate,
      reviewOn: CalendarDate,
      answer: Answer,
      owner: String?,
      done: CalendarDate?,
      expectations: [Expectation]
    ) {
      self.adjustment = adjustment
      self.space = space
      self.period = period
      self.people = people
      self.readyBy = readyBy
      self.reviewOn = reviewOn
      self.answer = answer
      self.owner = owner
      self.done = done
      self.expectations = expectations
    }
  }

  /// A flag that stays, for which somebody answers until a day.
  public struct Acceptance: Hashable, Sendable {
    /// The rule that raises the flag, by id.
    public let rule: String
    /// The position of the factor that the flag is about; `nil` where one flag of the rule is all there
    /// is.
    public let factor: Int?
    /// The restriction that the flag is about, by its id in the register; `nil` as for the factor.
    public let restriction: Identifier<Restriction>?
    public let person: PersonID
    public let owner: String
    public let reason: String
    public let until: CalendarDate

    public init(
      rule: String,
      factor: Int?,
      restriction: Identifier<Restriction>? = nil,
      person: PersonID,
      owner: String,
      reason: String,
      until: CalendarDate
    ) {
      self.rule = rule
      self.factor = factor
      self.restriction = restriction
      self.person = person
      self.owner = owner
      self.reason = reason
      self.until = until
    }
  }

  public let setting: SettingID
  public let made: CalendarDate
  /// The date of the audit that it was made from.
  public let audit: CalendarDate
  /// The catalogue that it was made with; loads by another are not to be compared with it.
  public let dataHash: String
  /// `nil` for the least load within limits.
  public let target: Level?
  public let people: [PersonState]
  public let actions: [Action]
  public let accepted: [Acceptance]

  public init(
    setting: SettingID,
    made: CalendarDate,
    audit: CalendarDate,
    dataHash: String,
    target: Level?,
    people: [PersonState],
    actions: [Action],
    accepted: [Acceptance]
  ) {
    self.setting = setting
    self.made = made
    self.audit = audit
    self.dataHash = dataHash
    self.target = target
    self.people = people
    self.actions = actions
    self.accepted = accepted
  }
}

public import AttuneModel
public import AttunePlacement
public import AttuneScoring

/// Adjustments that were chosen for one or several people in a setting, and what they would change.
public struct Plan: Sendable {
  /// How one person would be.
  public struct Outcome: Sendable {
    public let person: CompiledProfile
    public let before: Pairing
    public let after: Pairing
    /// As it is now.
    public let explanationBefore: Explanation
    public let flagsBefore: [Flag]
    /// With the plan made, for sentences and shares.
    public let explanation: Explanation
    /// With the plan made.
    public let flags: [Flag]
    /// The setting as the person would find it.
    public let setting: CompiledSetting
  }

  /// One adjustment in one place, and what it does.
  public struct Action: Sendable {
    public let candidate: Candidate
    /// In what it acts on most; `nil` for what does nothing by itself and has to come first.
    public let need: Int?
    public let changes: [ReadingChange]
    /// Its part of the drop of the load, which all parts sum to; it can be below 0.
    public let part: Double
    /// What to talk about before it is offered, and with whom.
    public let ask: [Question]
    /// Factors that are not known and to be measured before so much is spent; by position.
    public let measureFirst: [Int]
    /// After so many days it is done at the latest, with what comes first.
    public let lead: Int
    /// Whose load elsewhere in the home it changes.
    public let onOthers: [OtherEffect]
  }

  /// What one action does to somebody else in the home.
  public struct OtherEffect: Hashable, Sendable {
    public let person: PersonID
    /// The load with the rest of the plan, and with all of it.
    public let without: Double
    public let with: Double
  }

  /// A reason to ask somebody before something is done.
  public struct Question: Hashable, Sendable {
    public let person: PersonID
    public let contraindication: Adjustment.Contraindication
    /// False where it is not known whether it applies.
    public let isKnown: Bool
  }

  /// How a search for it went.
  public struct Search: Hashable, Sendable {
    /// How many sets of adjustments were looked at.
    public let sets: Int
    /// True if there is no better plan among the candidates it looked at.
    public let isExact: Bool
    /// How many candidates it looked at, and how many there were.
    public let candidates: Int
    public let total: Int
  }

  /// Whether what was asked for is reached.
  public enum Reach: Hashable, Sendable {
    /// Nobody asked for a level.
    case noTarget
    /// It was there before.
    case already
    case reached
    /// The loads are, and flags that no set of adjustments lifts keep a level up.
    case heldByFlags
    /// The loads are, by the estimate; too little is known of the place to name a level.
    case notEnoughKnown
    /// No set that was looked at reaches it; this is the one that comes nearest.
    ///
    /// Proven where all candidates together, each reading at its kindest, would not.
    case notReached(isProven: Bool)
  }

  public let setting: CompiledSetting
  public let asOf: CalendarDate
  public let request: PlanRequest
  public let reach: Reach
  public let outcomes: [Outcome]
  /// What helps soonest comes first; what has to come first of all does.
  public let actions: [Action]
  public let search: Search
  /// Everyone else in the home who may be looked at.
  public let others: [Outcome]
  public let resolutions: [Resolution]
  public let leftOut: [LeftOut]
  public let bridges: [Bridge]
  public let unmeasured: [UnmeasuredOffer]
  /// For everyone whose load stays above the target.
  public let shortfalls: [Shortfall]
  /// The least load for every amount of money; empty unless it was asked for.
  public let frontier: [FrontierPoint]
}

/// What an action changes of one reading, where it changes most.
public struct ReadingChange: Hashable, Sendable {
  /// The position of the factor in the catalogue.
  public let factor: Int
  /// For whom.
  public let person: PersonID
  /// `nil` for a reading of the whole setting.
  public let space: Space?
  /// `nil` for a reading of the whole day.
  public let period: Period?
  public let before: Double
  /// True if it was read; else it is the middle of what it may be.
  public let isRead: Bool
  /// Expected by this action alone.
  public let alone: Double
  /// Expected once the whole plan is made.
  public let after: Double
  public let effect: Adjustment.Effect
}

/// What became of an action that would have raised somebody else.
public struct Resolution: Hashable, Sendable {
  public enum Way: Hashable, Sendable {
    /// It is done in the person's own space instead.
    case ownSpace
    /// It is done in one period only.
    case onePeriod(Period)
    case dropped
  }

  public let candidate: Candidate
  public let way: Way
  /// Who would have been raised, from which level to which.
  public let person: PersonID
  public let before: Level
  public let after: Level
}

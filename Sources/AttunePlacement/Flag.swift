public import AttuneModel

/// A rule that ran on a pairing and has something to say: what it found, and its source.
public struct Flag: Hashable, Sendable {
  /// The id of the rule.
  public let rule: String
  public let severity: FlagSeverity
  public let finding: Finding
  public let source: String
}

/// A value that was read, and for what it was given.
public struct Observation: Hashable, Sendable {
  /// The position of the factor in the catalogue.
  public let factor: Int
  public let value: Double
  /// `nil` for a reading of the whole setting.
  public let space: Space?
  /// `nil` for a reading of the whole day.
  public let period: Period?
}

/// What a rule found: the values it saw, before anybody puts them into words.
public enum Finding: Hashable, Sendable {
  case vetoed(Veto, Observation?)
  case requirementNotMet(Requirement, Observation)
  case noVacancy
  case ageOutside(AgeBand, registered: ClosedRange<Int>)
  /// True if that is how the person lives now.
  case confined(Restriction, isNow: Bool)
  case limitPassed(limit: Double, isTrauma: Bool, Observation)
  case triggered(Trigger, Observation)
  case beyond(FlagRule.Mark, Observation, for: FlagRule.Audience)
  /// Stated is the limit that was passed, if the person stated it.
  case unbearable(Observation, isStated: Bool, noRetreat: Observation)
  case reliedOnRestricted(Restriction.Restricts, Restriction)
  case knownBefore(SensoryProfile.KnownBefore, Observation)
  case nowhereAlone
  /// True if it reaches the person now, because they live here.
  case blanket(Restriction, isNow: Bool)
  case alarmsUnnoticed([Sense])
  case nothingCalms
  case noSensoryAssessment
  case noConsent(SensoryProfile.Consent.Use)
  /// The day of the last check, if there was one.
  case noHealthCheck(last: CalendarDate?)
  case profilePastReview(CalendarDate)
  case assessmentPastReview(CalendarDate)
  case distressInward
  case distressUnknown

  case unchecked(Unchecked)

  /// What a rule could not be run for.
  public enum Unchecked: Hashable, Sendable {
    case limit(factor: Int, Place)
    case trigger(Trigger, Place)
    case requirement(Requirement, Place)
    case veto(Veto, Place)
    case vacancy
    case registration
    /// The register of restrictions was not filled in.
    case restrictions
    case inPlace(adjustment: String)
    case readings([Int])
    /// The need that the rule asks for, by position, is not stated; what was seen is beyond its mark.
    case need(Int, FlagRule.Mark, Observation)
    /// What a restriction keeps a person from was not recorded.
    case restricts(Restriction)
    case knownBefore(SensoryProfile.KnownBefore, Place)
    case placeToBeAlone
    case alarms
    case registrationOfSenses([Sense])
    case calmingOfPerson
    case calmingOfPlace
  }

  /// Where a value is missing; everywhere if both are `nil`.
  public struct Place: Hashable, Sendable {
    public var space: Space?
    public var period: Period?
    /// True if the audit says that the reading does not apply here.
    public var isSaidNotToApply = false
  }
}

extension Finding {
  /// True for what blocks and would not if a reading were another: a requirement, and a no to a
  /// feature that was seen.
  public var restsOnReading: Bool {
    switch self {
    case .requirementNotMet: true
    case .vetoed(_, let seen): seen != nil
    default: false
    }
  }
}

extension Flag {
  /// The restriction that it is about, if it is about one.
  public var restriction: Restriction? {
    switch finding {
    case .confined(let restriction, _), .reliedOnRestricted(_, let restriction),
      .blanket(let restriction, _), .unchecked(.restricts(let restriction)):
      restriction
    default: nil
    }
  }

  /// The factors whose readings raised it, by position; none for what is in a register or a profile.
  public var factors: [Int] {
    switch finding {
    case .vetoed(_, let seen): seen.map { [$0.factor] } ?? []
    case .requirementNotMet(_, let seen), .limitPassed(_, _, let seen), .triggered(_, let seen),
      .beyond(_, let seen, _), .knownBefore(_, let seen):
      [seen.factor]
    case .unbearable(let seen, _, let retreat): [seen.factor, retreat.factor]
    default: []
    }
  }
}

/// The kinds of place an assessment can be of.
public enum SettingKind: String, Hashable, Sendable, CaseIterable {
  case supportedLiving = "supported-living"
  case residentialCare = "residential-care"
  case ownHome = "own-home"
  case mentalHealthUnit = "mental-health-unit"
  case respite
  case school

  /// True for a person's own home or tenancy, whose unread features have plausible ranges of their own.
  public var isHome: Bool { self == .ownHome || self == .supportedLiving }

  /// False where nobody sleeps, so that no bedroom is looked for.
  public var hasBedrooms: Bool { self != .school }
}

/// The part of the United Kingdom whose law applies to a place.
public enum Nation: String, Hashable, Sendable, CaseIterable {
  case england
  case wales
  case scotland
  case northernIreland = "northern-ireland"
}

/// What a space is used for.
public enum SpaceUse: String, Hashable, Sendable, CaseIterable {
  case bedroom
  case bathroom
  case lounge
  case dining
  case kitchen
  case corridor
  case garden
  case quietRoom = "quiet-room"
  case sensoryRoom = "sensory-room"
  case activity
  case other
}

/// The age bands of the Adolescent/Adult Sensory Profile, used for people throughout.
public enum AgeBand: String, Hashable, Sendable, CaseIterable {
  case adolescent = "11-17"
  case adult = "18-64"
  case older = "65+"

  public var ages: ClosedRange<Int> {
    switch self {
    case .adolescent: 11...17
    case .adult: 18...64
    case .older: 65...120
    }
  }
}

/// A sense, as profiles list them.
public enum Sense: String, Hashable, Sendable, CaseIterable {
  case hearing
  case sight
  case touch
  case smell
  case temperature
  case movement
  case body
}

/// One of the five ways an instrument or an assessor says how a person compares with most.
public enum Term: String, Hashable, Sendable, CaseIterable {
  case muchLess = "much less"
  case less
  case similar
  case more
  case muchMore = "much more"
}

/// How much of a load, from little to more than this person can bear.
public enum Level: Int, Hashable, Sendable, CaseIterable {
  case low
  case moderate
  case high
  case veryHigh

  /// The word that output uses.
  public var name: String {
    switch self {
    case .low: "low"
    case .moderate: "moderate"
    case .high: "high"
    case .veryHigh: "very high"
    }
  }
}

extension Level: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}

/// One dated audit of one setting.
public struct Assessment: Hashable, Sendable {
  /// How many people the place is for, and whether one more can come.
  public struct Places: Hashable, Sendable {
    public let capacity: Int?
    public let vacant: Int?
    public let availableFrom: CalendarDate?

    public init(capacity: Int?, vacant: Int?, availableFrom: CalendarDate?) {
      self.capacity = capacity
      self.vacant = vacant
      self.availableFrom = availableFrom
    }
  }

  /// For whom the place is registered.
  public struct Registration: Hashable, Sendable {
    public let ages: ClosedRange<Int>?
    public let detained: Bool?
    public let stepFree: Bool?

    public init(ages: ClosedRange<Int>?, detained: Bool?, stepFree: Bool?) {
      self.ages = ages
      self.detained = detained
      self.stepFree = stepFree
    }
  }

  /// Who looked, when, and until when what they saw holds.
  public struct Assessed: Hashable, Sendable {
    public let on: CalendarDate
    public let by: String
    public let with: [String]
    public let reviewDue: CalendarDate

    public init(on: CalendarDate, by: String, with: [String], reviewDue: CalendarDate) {
      self.on = on
      self.by = by
      self.with = with
      self.reviewDue = reviewDue
    }
  }

  /// How long a resident spends in a space in a period, in hours.
  public struct Stay: Hashable, Sendable {
    public let space: SpaceID
    public let period: Period
    public let hours: Double

    public init(space: SpaceID, period: Period, hours: Double) {
      self.space = space
      self.period = period
      self.hours = hours
    }
  }

  public let setting: SettingID
  public let name: String
  public let kind: SettingKind
  public let nation: Nation
  public let assessed: Assessed
  /// The date of the audit that this one changes, if it does not stand alone.
  public var updates: CalendarDate?
  /// What is known of places; `nil` is not stated.
  public var places: Places?
  public var registration: Registration?
  /// In pounds a week.
  public var weeklyCost: Double?
  public var residents: [PersonID]?
  public var spaces: [Space]?
  /// Readings of the whole setting; a space's own reading wins over them, period by period.
  public var readings: [ReadingEntry] = []
  /// Ids of adjustments already made.
  public var inPlace: [String]?
  public var day: [Stay]?
  public var alarmsNoticedBy: [Sense]?
  /// What can be had here of what calms people, by id.
  public var calming: [String]?
  public var restrictions: [Restriction]?

  public init(
    setting: SettingID,
    name: String,
    kind: SettingKind,
    nation: Nation,
    assessed: Assessed
  ) {
    self.setting = setting
    self.name = name
    self.kind = kind
    self.nation = nation
    self.assessed = assessed
  }
}

extension [Assessment] {
  /// The place of where a person lives among these: where the profile says, else the first that counts
  /// them among its residents; `nil` if none does.
  public func home(of profile: SensoryProfile) -> Int? {
    firstIndex { $0.setting == profile.livesAt } ?? firstIndex { $0.isHome(of: profile) }
  }
}

extension Assessment {
  /// How many people live there, by the places that are taken; `nil` if that was not stated.
  public var peopleThere: Int? {
    guard let capacity = places?.capacity, let vacant = places?.vacant else { return nil }
    return capacity - vacant
  }

  /// True if the person lives in this setting now, by the profile or by the audit.
  public func isHome(of profile: SensoryProfile) -> Bool {
    profile.livesAt == setting || residents?.contains(profile.person) == true
      || spaces?.contains { $0.occupant == .person(profile.person) } == true
  }
}

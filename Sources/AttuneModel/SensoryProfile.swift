/// One person's pattern of needs, as recorded with them.
///
/// "Sensory Profile" is also the name of published instruments; Attune administers none.
public struct SensoryProfile: Hashable, Sendable {
  public let person: PersonID
  public let ageBand: AgeBand
  public let reviewed: CalendarDate
  public let reviewDue: CalendarDate

  /// The day of the last pain and health check, if there was one.
  public var healthCheck: CalendarDate?
  public var consent: Consent?
  /// How the person wishes to be described.
  public var words: String?
  public var voice: Voice?
  /// What the person does not agree with in this file, verbatim.
  public var disagrees: [String] = []

  public var senses: [Sense: SenseRating] = [:]
  /// By position of the need in the catalogue.
  public var needs: [Int: NeedRating] = [:]
  /// True if whoever filled it in considered what is not listed and found it similar to most.
  public var unlistedIsSimilar = false
  public var instruments = Instruments()

  /// By position of the factor in the catalogue.
  public var limits: [Int: Limit] = [:]
  public var triggers: [Trigger] = []
  public var requirements: [Requirement] = []
  public var vetoes: [Veto] = []
  public var prefers: [Preference] = []
  public var wantsToShare: Answer?
  public var livesAt: SettingID?
  public var near: [Nearness] = []

  /// Ids of the vocabulary of conditions.
  public var conditions: [String] = []
  /// What the person relies on.
  public var reliesOn: [Restriction.Restricts] = []
  public var distressShows: DistressShows?
  public var earlySigns: [String] = []
  /// Ids of what calms the person.
  public var calming: [String] = []
  public var knownBefore: [KnownBefore] = []
  /// What the person brings to a shared home; `nil` is not stated, which is not "nothing".
  public var presence: [Presence]?
  public var supports: [Support] = []
  public var day: [Stay]?

  public init(person: PersonID, ageBand: AgeBand, reviewed: CalendarDate, reviewDue: CalendarDate) {
    self.person = person
    self.ageBand = ageBand
    self.reviewed = reviewed
    self.reviewDue = reviewDue
  }
}

extension SensoryProfile {
  /// Who agreed to what use of this file.
  public struct Consent: Hashable, Sendable {
    public enum Use: String, Hashable, Sendable, CaseIterable {
      case assess
      case place
      case household
      case plan
    }

    public enum Giver: Hashable, Sendable {
      case person
      case bestInterests(reference: String)
    }

    public let givenBy: Giver
    public let on: CalendarDate
    public let uses: [Use]

    public init(givenBy: Giver, on: CalendarDate, uses: [Use]) {
      self.givenBy = givenBy
      self.on = on
      self.uses = uses
    }
  }

  /// True if the person agreed to a use of this file, or it was decided for them, up to a day.
  public func consents(to use: Consent.Use, asOf date: CalendarDate) -> Bool {
    // What is dated after the day of asking has not happened yet.
    consent.map { $0.on <= date && $0.uses.contains(use) } ?? false
  }

  /// The person's own words, shown first wherever the person is written of.
  public enum Voice: Hashable, Sendable {
    case said([Saying])
    case notAsked
    case declined
  }

  public struct Saying: Hashable, Sendable {
    public enum How: String, Hashable, Sendable, CaseIterable {
      case said
      case typed
      case communicationAid = "communication-aid"
      case observed
      case family
    }

    public let words: String
    public let how: How
    public let on: CalendarDate?

    public init(words: String, how: How, on: CalendarDate?) {
      self.words = words
      self.how = how
      self.on = on
    }
  }

  public enum Answer: String, Hashable, Sendable, CaseIterable {
    case yes
    case no
    case notAsked = "not-asked"
  }

  public enum DistressShows: String, Hashable, Sendable, CaseIterable {
    case inward
    case outward
    case both
    case unknown
  }

  public struct Preference: Hashable, Sendable {
    public let setting: SettingID
    public let why: String?
    public let on: CalendarDate?

    public init(setting: SettingID, why: String?, on: CalendarDate?) {
      self.setting = setting
      self.why = why
      self.on = on
    }
  }

  /// Somebody the person wants to be near.
  public struct Nearness: Hashable, Sendable {
    public let who: String
    /// In miles.
    public let within: Double?

    public init(who: String, within: Double?) {
      self.who = who
      self.within = within
    }
  }

  /// What was there before past force or distress.
  public struct KnownBefore: Hashable, Sendable {
    public let factor: Int
    public let period: Period?
    public let use: SpaceUse?
    public let what: String?

    public init(factor: Int, period: Period?, use: SpaceUse?, what: String?) {
      self.factor = factor
      self.period = period
      self.use = use
      self.what = what
    }
  }

  /// What the person brings to a shared home.
  public struct Presence: Hashable, Sendable {
    public let reading: Int
    /// In the unit of the reading.
    public let adds: Double
    public let use: SpaceUse?
    public let period: Period?
    /// For how long, in minutes.
    public let minutes: Double?
    public let note: String?

    public init(
      reading: Int,
      adds: Double,
      use: SpaceUse?,
      period: Period?,
      minutes: Double?,
      note: String?
    ) {
      self.reading = reading
      self.adds = adds
      self.use = use
      self.period = period
      self.minutes = minutes
      self.note = note
    }
  }

  /// An adjustment the person already uses.
  public struct Support: Hashable, Sendable {
    public let adjustment: String
    /// Hours a day.
    public let hours: Double?

    public init(adjustment: String, hours: Double?) {
      self.adjustment = adjustment
      self.hours = hours
    }
  }

  /// How long the person spends in a use of space in a period, in hours.
  public struct Stay: Hashable, Sendable {
    public let use: SpaceUse
    public let period: Period
    public let hours: Double

    public init(use: SpaceUse, period: Period, hours: Double) {
      self.use = use
      self.period = period
      self.hours = hours
    }
  }
}

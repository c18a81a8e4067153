/// How much earlier than most people this person is affected, as somebody rated it.
public enum Rating: Hashable, Sendable {
  case term(Term)
  /// A z value, -3 to 3.
  case number(Double)
}

/// The four ways of Dunn's model in one sense; `nil` where nothing was rated.
///
/// Low registration lowers no need; it is kept for the flags.
public struct SenseRating: Hashable, Sendable {
  public var sensitivity: Rating?
  public var avoiding: Rating?
  public var seeking: Rating?
  public var registration: Rating?

  public init(
    sensitivity: Rating? = nil,
    avoiding: Rating? = nil,
    seeking: Rating? = nil,
    registration: Rating? = nil
  ) {
    self.sensitivity = sensitivity
    self.avoiding = avoiding
    self.seeking = seeking
    self.registration = registration
  }
}

/// What is said of one need.
public struct NeedRating: Hashable, Sendable {
  public var level: Rating?
  /// How much the need matters to the person, 0-5, by the person.
  public var matters: Double?

  public init(level: Rating? = nil, matters: Double? = nil) {
    self.level = level
    self.matters = matters
  }
}

/// The four quadrants of Dunn's model, with which two of the instruments report.
public enum Quadrant: String, Hashable, Sendable, CaseIterable {
  case lowRegistration = "low-registration"
  case sensationSeeking = "sensation-seeking"
  case sensorySensitivity = "sensory-sensitivity"
  case sensationAvoiding = "sensation-avoiding"
}

/// Results of published instruments that a clinician typed in.
///
/// No item of any is stored.
public struct Instruments: Hashable, Sendable {
  /// Adolescent/Adult Sensory Profile: raw totals, 15-75.
  public struct AASP: Hashable, Sendable {
    public var on: CalendarDate?
    public var totals: [Quadrant: Int]

    public init(on: CalendarDate?, totals: [Quadrant: Int]) {
      self.on = on
      self.totals = totals
    }
  }

  /// Sensory Profile 2: the band of each quadrant.
  public struct SP2: Hashable, Sendable {
    public var on: CalendarDate?
    public var bands: [Quadrant: Term]

    public init(on: CalendarDate?, bands: [Quadrant: Term]) {
      self.on = on
      self.bands = bands
    }
  }

  /// Sensory Processing Measure: T-scores.
  public struct SPM: Hashable, Sendable {
    public var on: CalendarDate?
    public var scores: [Sense: Double]

    public init(on: CalendarDate?, scores: [Sense: Double]) {
      self.on = on
      self.scores = scores
    }
  }

  /// Glasgow Sensory Questionnaire: the total, 0-168.
  ///
  /// It is recorded and printed, and not used in arithmetic.
  public struct GSQ: Hashable, Sendable {
    public var on: CalendarDate?
    public var total: Int

    public init(on: CalendarDate?, total: Int) {
      self.on = on
      self.total = total
    }
  }

  public var aasp: AASP?
  public var sp2: SP2?
  public var spm: SPM?
  public var gsq: GSQ?

  public init() {}

  public var isEmpty: Bool { aasp == nil && sp2 == nil && spm == nil && gsq == nil }
}

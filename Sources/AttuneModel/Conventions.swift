/// The numbers of the method that are neither a factor's nor a rule's; each with its ground.
public struct Conventions: Sendable {
  /// The numbers, by id, as ``Identity`` names them.
  private let numbers: [Identity: Sourced<Double>]
  private let abouts: [Identity: String]
  private let bounds: [Identity: Bounds]
  /// Those that every pairing asks for, without a search by name.
  let score: ScoreNumbers
  public let terms: [Term: Sourced<ZScore>]
  /// Hours in a use of space in each period, where nobody states how a day is spent.
  public let hours: [SpaceUse: Sourced<ByPeriod<Double>>]
  /// What `hours` has for a use it does not name.
  public let otherHours: Sourced<ByPeriod<Double>>

  /// A number of the method, by the name that data files and `attune explain` use.
  public enum Identity: String, Hashable, Sendable, CaseIterable {
    /// The z values a profile may hold.
    case leastZ = "z.least"
    case mostZ = "z.most"
    /// Half the width of the band around a z stated as a number.
    case numberBand = "z.number-band"
    /// From which z a factor that counts "if more" counts.
    case more = "z.more"
    /// What an unstated need may be.
    case unstatedLow = "z.unstated-low"
    case unstatedHigh = "z.unstated-high"

    /// How far the comfortable and the intolerable anchor move for each unit of z.
    case comfortableShift = "shift.comfortable"
    case intolerableShift = "shift.intolerable"
    /// The least width of a band of which one anchor was stated, as a share of the catalogue's.
    case leastBand = "shift.least-band"

    /// The z at which a need is as important as can be, and the one (below 0) at which not at all.
    case fullImportance = "importance.full-at"
    case noImportance = "importance.none-at"
    /// The most that `matters` can say.
    case mostMatters = "importance.most-matters"

    /// The load at which what is left of 100 is a quarter; see ``strainScore(ofLoad:)``.
    case scoreBase = "score.base"
    case moderate = "level.moderate"
    case high = "level.high"
    case veryHigh = "level.very-high"

    /// At which hour of the clock the day begins; the evening follows it, and then the night.
    case dayBegins = "hours.day-begins"
    case dayHours = "hours.day"
    case eveningHours = "hours.evening"
    case nightHours = "hours.night"
    /// By how much a stated day may exceed its period.
    case hoursTolerance = "hours.tolerance"

    case enoughCoverage = "coverage.enough"
    /// How many standard uncertainties a reading may be off, on either side.
    case uncertaintyWidth = "uncertainty.width"
    case class1Meter = "uncertainty.class-1-meter"
    case class2Meter = "uncertainty.class-2-meter"
    case testedPhoneApp = "uncertainty.tested-phone-app"
    case phoneApp = "uncertainty.phone-app"
    case judged = "uncertainty.judged"
    /// Added in quadrature to a sound level that was measured for less than `shortMeasurement`.
    case shortSound = "uncertainty.short-sound"
    /// In hours.
    case shortMeasurement = "uncertainty.short-hours"

    case draws = "likely.draws"
    case seed = "likely.seed"
    case likelyLow = "likely.low"
    case likelyHigh = "likely.high"

    /// The least share that is listed among what drives a load.
    case leastDriver = "drivers.least-share"

    case compareDraws = "compare.draws"
    /// How often the importance of a need may be doubled or halved in a draw.
    case compareImportance = "compare.importance"
    /// From which share of draws one setting is called better, and probably better.
    case better = "compare.better"
    case probablyBetter = "compare.probably-better"

    /// Of how many readings two are tried together, and in how many settings a change is looked for.
    case changeReadings = "change.readings"
    case changeSettings = "change.settings"
    /// How many placements are tried in search of one in which nobody raises another by a level.
    case placementsTried = "placement.tried"

    /// Sabine's constant, in s/m.
    case sabine = "plan.sabine"
    /// How many candidates a search looks at, in how many sets at the most.
    case planCandidates = "plan.candidates"
    case planSets = "plan.sets"
    /// The steps in which a search counts loads.
    case planLoadStep = "plan.load-step"
    /// From which cost a reading that is not known is measured first, in pounds.
    case measureFirst = "plan.measure-first"
    /// By how many levels a plan may not raise anybody else.
    case planRaise = "plan.raise-levels"
    /// How long what is worn is used where nobody stated it, in hours a day.
    case wornHours = "plan.worn-hours"
    /// How long a trial lasts, in days.
    case trialDays = "plan.trial-days"
    /// From which part of an expected change an action is to be kept, and to be changed.
    case changeMet = "plan.change-met"
    case changeSome = "plan.change-some"

    /// From which part not known of what matters to a person a shared home cannot be assessed.
    case householdUnknown = "household.unknown"
    /// By how many levels two people must raise one another for it to be a loop.
    case loopLevels = "household.loop-levels"

    /// How many days before its end the end of an authority is warned of.
    case authorityWarning = "practice.authority-warning"
    /// How long an authorisation may last, in months.
    case authorityMonths = "practice.authority-months"
    /// For how many minutes physical restraint may last, and in how many hours somebody from outside
    /// reviews it, by guidance.
    case restraintMinutes = "practice.restraint-minutes"
    case reviewHours = "practice.review-hours"
    /// After how many days of isolation a recommendation asks for its end.
    case isolationDays = "practice.isolation-days"
    /// After how many months a pack of rules that nobody checked says so.
    case packMonths = "practice.pack-months"
    /// How many features that press on somebody are named beside a restriction.
    case pressingFeatures = "practice.pressing-features"
    /// The records of how many months a service is looked at by.
    case recordMonths = "practice.record-months"
    /// After how many months, at the most, training that is held again counts as held at regular
    /// intervals, and within how many new staff have it.
    case refresherMonths = "practice.refresher-months"
    case newStarterMonths = "practice.new-starter-months"
    /// The records of force of how many months are told of on the sheet about somebody's liberty.
    case libertyMonths = "practice.liberty-months"
    /// How many people a care home is usually for, at the most.
    case residentialPlaces = "practice.residential-places"

    /// For how many bed-days, and for how many hours, a rate is told.
    case trendBedDays = "trend.bed-days"
    case trendHours = "trend.hours"
    /// How sure an interval is to hold what it is of.
    case trendConfidence = "trend.confidence"
    /// The numbers of a control chart: see the type that is made of them.
    case trendLimits = "trend.limits"
    case trendRanges = "trend.ranges"
    case trendRun = "trend.run"
    case trendNear = "trend.near"
    case trendWindow = "trend.window"
    case trendZone = "trend.zone"
    case trendLeastPoints = "trend.least-points"
    /// From how many hours on either side a feature without an incident is told of.
    case trendFeatureHours = "trend.feature-hours"
  }

  /// What a number may be replaced by; beyond it the arithmetic means nothing.
  public struct Bounds: Hashable, Sendable {
    public let range: ClosedRange<Double>
    public let isWhole: Bool

    public init(range: ClosedRange<Double>, isWhole: Bool) {
      self.range = range
      self.isWhole = isWhole
    }

    public func contains(_ value: Double) -> Bool {
      range.contains(value) && (!isWhole || value == value.rounded())
    }
  }

  /// - Returns: `nil` if a number of ``Identity``, or a term, is not among those given.
  public init?(
    numbers: [Identity: Sourced<Double>],
    abouts: [Identity: String],
    bounds: [Identity: Bounds] = [:],
    terms: [Term: Sourced<ZScore>],
    hours: [SpaceUse: Sourced<ByPeriod<Double>>],
    otherHours: Sourced<ByPeriod<Double>>
  ) {
    guard Identity.allCases.allSatisfy({ numbers[$0] != nil }),
      Term.allCases.allSatisfy({ terms[$0] != nil })
    else { return nil }
    self.numbers = numbers
    score = ScoreNumbers { numbers[$0]?.value ?? 0 }
    self.abouts = abouts
    self.bounds = bounds
    self.terms = terms
    self.hours = hours
    self.otherHours = otherHours
  }

  public func sourced(_ identity: Identity) -> Sourced<Double> {
    guard let number = numbers[identity] else {
      preconditionFailure("the initialiser has made sure of \(identity.rawValue)")
    }
    return number
  }

  /// What a number may be replaced by; `nil` is anything.
  public func bounds(_ identity: Identity) -> Bounds? { bounds[identity] }

  /// What is wrong with the numbers together, though each may be right by itself; `nil` if nothing
  /// is.
  public var disagreement: String? {
    let pairs: [(Identity, Identity)] = [
      (.moderate, .high), (.high, .veryHigh), (.unstatedLow, .unstatedHigh),
      (.likelyLow, .likelyHigh), (.changeSome, .changeMet), (.leastZ, .mostZ),
      (.probablyBetter, .better), (.trendNear, .trendWindow),
    ]
    return pairs.first { self[$0.0] >= self[$0.1] }.map { low, high in
      "\(low.rawValue) must be less than \(high.rawValue)"
    }
  }

  /// What a number is, in a sentence.
  public func about(_ identity: Identity) -> String { abouts[identity] ?? "" }

  public subscript(identity: Identity) -> Double { sourced(identity).value }

  /// A number that its bounds hold to be whole.
  public func whole(_ identity: Identity) -> Int { Int(self[identity].rounded()) }

  /// The z of a term, with its band.
  public func z(_ term: Term) -> ZScore {
    guard let z = terms[term] else {
      preconditionFailure("the initialiser has made sure of \(term.rawValue)")
    }
    return z.value
  }

  /// The z of a rating, with its band.
  public func z(_ rating: Rating) -> ZScore {
    switch rating {
    case .term(let term): z(term)
    case .number(let number):
      ZScore(number, band: number - self[.numberBand]...number + self[.numberBand])
    }
  }

  /// How long a period is, in hours.
  public func length(of period: Period) -> Double {
    switch period {
    case .day: self[.dayHours]
    case .evening: self[.eveningHours]
    case .night: self[.nightHours]
    }
  }

  /// The same, with some numbers replaced.
  public func replacing(
    numbers changed: [Identity: Sourced<Double>] = [:],
    hours changedHours: [SpaceUse: Sourced<ByPeriod<Double>>] = [:]
  ) -> Conventions? {
    Conventions(
      numbers: numbers.merging(changed) { _, new in new },
      abouts: abouts,
      bounds: bounds,
      terms: terms,
      hours: hours.merging(changedHours) { _, new in new },
      otherHours: otherHours
    )
  }
}

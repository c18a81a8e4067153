import AttuneModel
import AttuneScoring
import TestSupport

/// A person and a setting made of random numbers, of every kind that files can describe.
struct RandomPairing {
  var profile: SensoryProfile
  var assessment: Assessment
  var random: SeededGenerator

  static var catalogue: Catalogue { Pairings.catalogue }
  static let day = Pairings.today

  init(seed: UInt64, person: String = "p-1") {
    var random = SeededGenerator(seed: seed)
    profile = Self.profile(Self.id(person), &random)
    assessment = Self.assessment(&random)
    self.random = random
  }

  var person: CompiledProfile { Pairings.engine.compile(profile) }
  var setting: CompiledSetting { Pairings.engine.compile(assessment, asOf: Self.day) }
  var score: PairingScore { Pairings.engine.score(person, in: setting) }
  var explanation: Explanation { Pairings.engine.explain(person, in: setting) }

  static func id<Subject>(_ text: String) -> Identifier<Subject> {
    guard let id = try? Identifier<Subject>(text) else { preconditionFailure("no id: \(text)") }
    return id
  }

  // MARK: People

  static func profile(_ person: PersonID, _ random: inout SeededGenerator) -> SensoryProfile {
    var profile = SensoryProfile(person: person, ageBand: .adult, reviewed: day, reviewDue: day)
    for sense in Sense.allCases where random.holds(0.6) {
      profile.senses[sense] = SenseRating(
        sensitivity: random.maybe(0.7) { rating(&$0) },
        avoiding: random.maybe(0.4) { rating(&$0) },
        seeking: random.maybe(0.5) { rating(&$0) }
      )
    }
    for need in catalogue.needs.indices
    where catalogue.needs[need].kind == .other && random.holds(0.7) {
      profile.needs[need] = NeedRating(
        level: random.maybe(0.8) { rating(&$0) },
        matters: random.maybe(0.25) { Double.random(in: 0...5, using: &$0) }
      )
    }
    profile.unlistedIsSimilar = random.holds(0.6)
    if random.holds(0.3) {
      let totals = Quadrant.allCases.map { ($0, Int.random(in: 15...75, using: &random)) }
      profile.instruments.aasp = Instruments.AASP(
        on: nil,
        totals: Dictionary(uniqueKeysWithValues: totals)
      )
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let factor = catalogue.factors.indices.randomElement(using: &random) ?? 0
      profile.limits[factor] = limit(of: factor, &random)
    }
    if random.holds(0.5) { profile.triggers = [trigger(&random)] }
    if random.holds(0.3) { profile.conditions = ["photosensitive-epilepsy"] }
    if random.holds(0.4) { profile.day = stays(&random) }
    return profile
  }

  static func rating(_ random: inout SeededGenerator) -> Rating {
    random.holds(0.5)
      ? .term(Term.allCases.randomElement(using: &random) ?? .similar)
      : .number(Double.random(in: -3...3, using: &random))
  }

  private static func trigger(_ random: inout SeededGenerator) -> Trigger {
    let factor = catalogue.factors.indices.randomElement(using: &random) ?? 0
    return Trigger(
      condition: FactorCondition(factor: factor, comparison: .present),
      severity: .serious,
      isTrauma: false,
      note: nil
    )
  }

  private static func limit(of factor: Int, _ random: inout SeededGenerator) -> Limit {
    Limit(
      general: random.maybe(0.6) { values(of: factor, &$0) },
      byPeriod: ByPeriod { _ in random.maybe(0.3) { values(of: factor, &$0) } },
      isTrauma: false
    )
  }

  private static func values(of factor: Int, _ random: inout SeededGenerator) -> Limit.Values {
    let factor = catalogue.factors[factor]
    guard let anchors = Period.allCases.compactMap({ factor.anchors[$0] }).first else {
      preconditionFailure("every factor applies at some time")
    }
    let (from, to) = (anchors.comfortable.value, anchors.intolerable.value)
    let both = random.holds(0.5)
    let comfortable = from + Double.random(in: -0.2...0.5, using: &random) * (to - from)
    let intolerable = from + Double.random(in: 0.55...1.3, using: &random) * (to - from)
    let isComfortable = random.holds(0.5)
    return Limit.Values(
      comfortable: both || isComfortable ? comfortable : nil,
      intolerable: both || !isComfortable ? intolerable : nil
    )
  }

  private static func stays(_ random: inout SeededGenerator) -> [SensoryProfile.Stay] {
    Period.allCases.flatMap { period in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        SensoryProfile.Stay(
          use: SpaceUse.allCases.randomElement(using: &random) ?? .lounge,
          period: period,
          hours: Double.random(in: 0...4, using: &random)
        )
      }
    }
  }

  // MARK: Settings

  static func assessment(_ random: inout SeededGenerator) -> Assessment {
    var assessment = Assessment(
      setting: id("setting"),
      name: "A setting",
      kind: SettingKind.allCases.randomElement(using: &random) ?? .respite,
      nation: .england,
      assessed: Assessment.Assessed(on: day, by: "a test", with: [], reviewDue: day)
    )
    assessment.readings = entries(0.6, &random)
    if random.holds(0.8) { assessment.spaces = spaces(&random) }
    if random.holds(0.3) {
      assessment.day = assessment.spaces?.map { space in
        Assessment.Stay(
          space: space.id,
          period: Period.allCases.randomElement(using: &random) ?? .day,
          hours: Double.random(in: 0...4, using: &random)
        )
      }
    }
    return assessment
  }

  private static func spaces(_ random: inout SeededGenerator) -> [Space] {
    let occupants: [Space.Occupant?] = [.vacant, .person(id("p-1")), .person(id("p-2")), nil]
    let bedrooms = (0..<Int.random(in: 1...3, using: &random)).map { number in
      Space(
        id: id("room-\(number)"),
        use: .bedroom,
        occupant: occupants.randomElement(using: &random) ?? nil,
        readings: entries(0.2, &random)
      )
    }
    let others = (0..<Int.random(in: 0...4, using: &random)).map { number in
      let uses = SpaceUse.allCases.filter { $0 != .bedroom }
      return Space(
        id: id("space-\(number)"),
        use: uses.randomElement(using: &random) ?? .other,
        readings: entries(0.2, &random)
      )
    }
    return (bedrooms + others).shuffled(using: &random)
  }

  private static func entries(_ share: Double, _ random: inout SeededGenerator) -> [ReadingEntry] {
    catalogue.readings.indices.compactMap { reading in
      random.maybe(share) { random in
        if random.holds(0.6) { return entry(reading, ByPeriod(found(reading, &random))) }
        return entry(reading, ByPeriod { _ in random.maybe(0.7) { found(reading, &$0) } })
      }
    }
  }

  static func entry(_ reading: Int, _ values: ByPeriod<Reading?>) -> ReadingEntry {
    ReadingEntry(reading: reading, values: values, reviewDue: day, isOfWholeDay: false)
  }

  private static func found(_ reading: Int, _ random: inout SeededGenerator) -> Reading {
    if random.holds(0.1) { return .unknown(.notAsked) }
    if random.holds(0.07) { return .notApplicable }
    let value = value(of: reading, &random)
    return .measured(
      Measurement(
        value: value,
        uncertainty: random.maybe(0.2) { Double.random(in: 0...0.1, using: &$0) * abs(value) },
        method: random.maybe(0.5) { Measurement.Method.allCases.randomElement(using: &$0) } ?? nil,
        hours: random.maybe(0.3) { Double.random(in: 0...4, using: &$0) }
      )
    )
  }

  /// A value that may be found: in the plausible ranges, or a little beyond.
  static func value(of reading: Int, _ random: inout SeededGenerator) -> Double {
    let factors = catalogue.readings[reading].factors.map { catalogue.factors[$0] }
    let factor = factors.randomElement(using: &random) ?? factors[0]
    let anchors = Period.allCases.compactMap { factor.anchors[$0] }
    let ends = anchors.flatMap { anchors in
      [anchors.plausibleInHome.value, anchors.plausibleInUnit.value].flatMap {
        [$0.lowerBound, $0.upperBound]
      } + [anchors.comfortable.value, anchors.intolerable.value]
    }
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 1)
    let value = Double.random(in: low...high, using: &random)
    return factor.unit.isYesNo ? value.rounded() : value
  }
}

extension RandomPairing {
  /// The positions of factors that count for the person, or of those that do not.
  func factors(thatCount: Bool) -> [Int] {
    let counts = person.counts
    return Self.catalogue.factors.indices.filter {
      counts[Pairings.engine.layout.slots[$0]] == thatCount
    }
  }

  /// Puts a reading in place of what the setting, and every space, says of it.
  mutating func read(_ reading: Int, _ values: ByPeriod<Reading?>) {
    assessment.readings.removeAll { $0.reading == reading }
    for space in assessment.spaces?.indices ?? 0..<0 {
      assessment.spaces?[space].readings.removeAll { $0.reading == reading }
    }
    assessment.readings.append(Self.entry(reading, values))
  }

  /// Puts a value in one cell.
  mutating func read(_ reading: Int, _ value: Double, in cell: Cell) {
    let measured = Reading.measured(Measurement(value: value))
    func put(_ entries: inout [ReadingEntry]) {
      if let place = entries.firstIndex(where: { $0.reading == reading }) {
        entries[place].values[cell.period] = measured
      } else {
        var values = ByPeriod<Reading?>(nil)
        values[cell.period] = measured
        entries.append(Self.entry(reading, values))
      }
    }
    if let space = cell.space {
      var spaces = assessment.spaces ?? []
      put(&spaces[space].readings)
      assessment.spaces = spaces
    } else {
      put(&assessment.readings)
    }
  }

  /// States the z of a need, whatever was stated of it before.
  mutating func state(_ need: Int, _ z: Double) {
    let rating = Rating.number(z)
    for sense in Sense.allCases {
      if need == Self.catalogue.need(sense) {
        profile.senses[sense, default: SenseRating()].sensitivity = rating
        profile.senses[sense]?.avoiding = nil
        return
      }
      if need == Self.catalogue.seeking(sense) {
        profile.senses[sense, default: SenseRating()].seeking = rating
        return
      }
    }
    profile.needs[need, default: NeedRating()].level = rating
  }
}

extension SeededGenerator {
  /// True in this share of cases.
  mutating func holds(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < share
  }

  /// A value in this share of cases.
  mutating func maybe<Value>(_ share: Double, _ value: (inout Self) -> Value) -> Value? {
    holds(share) ? value(&self) : nil
  }
}

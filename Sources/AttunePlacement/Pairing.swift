public import AttuneModel
public import AttuneScoring

/// A person and a setting, scored, and what the rules make of it.
public struct Pairing: Hashable, Sendable {
  public let person: PersonID
  public let setting: SettingID
  public let score: PairingScore
  /// The worse of the load's level and the floor that flags set; `nil` if not enough is known
  /// and no flag sets one.
  public let level: Level?
  /// The same as far as it rests on readings, and on no restriction.
  public let levelOfReadings: Level?
  /// True if the pairing cannot be offered, whatever its level.
  public let isBlocked: Bool
  /// True if something else than the want of a place forbids it.
  public let isForbidden: Bool
  /// The same for what no reading could lift: a no to the place, an age, a restriction.
  public let isForbiddenForGood: Bool
  /// True if the person would be, or is, prevented from leaving or from mixing.
  public let isConfined: Bool
  /// True if a blocker rests on a reading: something in the place that could be another way.
  public let isBlockedByReading: Bool
  /// True if a requirement, a trigger or a veto could not be checked: such a pairing cannot be
  /// offered until it is known.
  public let isOpen: Bool
  public let hasCriticalFlag: Bool
  /// True if the level is very high after flags, or high with a serious flag.
  public let isHighEscalationRisk: Bool

  init(_ person: PersonID, _ setting: SettingID, _ score: PairingScore, _ floor: FlagFloor) {
    self.person = person
    self.setting = setting
    self.score = score
    let least: Level? = floor.hasCritical ? .veryHigh : floor.hasSerious ? .high : nil
    level = [score.level, least].compactMap(\.self).max()
    levelOfReadings = [score.level, floor.levelOfReadings].compactMap(\.self).max()
    isBlocked = floor.isBlocked
    isForbidden = floor.isForbidden
    isForbiddenForGood = floor.isForbiddenForGood
    isConfined = floor.isConfined
    isBlockedByReading = floor.isBlockedByReading
    isOpen = floor.isOpen
    hasCriticalFlag = floor.hasCritical
    isHighEscalationRisk = level == .veryHigh || level == .high && floor.hasSerious
  }
}

extension Pairing {
  /// The order of attention: the worst level, the largest load, and ids.
  ///
  /// What is not known comes before what is known to be moderate.
  public static func comesFirst(_ lhs: Pairing, _ rhs: Pairing) -> Bool {
    if lhs.urgency != rhs.urgency { return lhs.urgency > rhs.urgency }
    if lhs.score.load != rhs.score.load { return lhs.score.load > rhs.score.load }
    return (lhs.person, lhs.setting) < (rhs.person, rhs.setting)
  }

  private var urgency: Int { level.urgency }
}

extension Pairing {
  /// The level after flags or, where there is none, that of the estimate.
  public var levelOrEstimate: Level { level ?? score.estimatedLevel }

  /// By how many levels it is above another: by the load, or after flags where that is more.
  public func levels(above other: Pairing) -> Int {
    max(
      score.estimatedLevel.rawValue - other.score.estimatedLevel.rawValue,
      levelOrEstimate.rawValue - other.levelOrEstimate.rawValue
    )
  }
}

extension Level? {
  /// From what needs least attention to what needs most; not known stands between moderate and high.
  var urgency: Int {
    switch self {
    case .veryHigh: 4
    case .high: 3
    case nil: 2
    case .moderate: 1
    case .low: 0
    }
  }
}

extension Engine {
  /// One pairing with every flag, the most severe first; within a severity in the order of rules.
  ///
  /// - Parameters:
  ///   - person: The person.
  ///   - setting: The setting.
  ///   - asOf: The day of asking.
  ///   - use: What the person must have agreed to.
  ///   - severities: Of rules that are run; all where `nil`. What such a rule could not check is
  ///     among the flags.
  /// - Returns: The flags of the rules that spoke, and of those that could not be checked.
  public func flags(
    _ person: CompiledProfile,
    in setting: CompiledSetting,
    asOf: CalendarDate,
    use: SensoryProfile.Consent.Use,
    of severities: Set<FlagSeverity>? = nil
  ) -> [Flag] {
    let cells = CellSearch(self, person, setting)
    var list = FlagList(of: severities)
    FlagChecker(self, person, setting, cells, asOf: asOf, use: use).run(into: &list)
    return list.flags.enumerated()
      .sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }
      .map(\.element)
  }

  /// How bad the flags of several people in one setting are.
  ///
  /// Rule by rule, so that neither the rule nor what is looked up in the setting is taken in hand
  /// anew for every pairing.
  func floors(
    _ people: [CompiledProfile],
    in setting: CompiledSetting,
    asOf: CalendarDate,
    use: SensoryProfile.Consent.Use
  ) -> [FlagFloor] {
    let usual = CellSearch(self, setting.usual, hours: setting.usual.usualHours)
    let checkers = people.map { person in
      let isUsual = person.profile.day == nil && !setting.hasOwnView(person.person)
      let cells = isUsual ? usual : CellSearch(self, person, setting)
      return FlagChecker(self, person, setting, cells, asOf: asOf, use: use)
    }
    var floors = people.map { _ in FlagFloor() }
    for rule in catalogue.rules where FlagFloor().wants(rule.severity) {
      for row in people.indices { checkers[row].check(rule, &floors[row]) }
    }
    return floors
  }

  /// A pairing, scored, with its level after flags.
  public func pairing(
    _ person: CompiledProfile,
    in setting: CompiledSetting,
    asOf: CalendarDate,
    use: SensoryProfile.Consent.Use
  ) -> Pairing {
    pairing(person, in: setting, score: score(person, in: setting), asOf: asOf, use: use)
  }

  /// A scored pairing with its level after flags.
  public func pairing(
    _ person: CompiledProfile,
    in setting: CompiledSetting,
    score: PairingScore,
    asOf: CalendarDate,
    use: SensoryProfile.Consent.Use
  ) -> Pairing {
    let floors = floors([person], in: setting, asOf: asOf, use: use)
    return Pairing(person.person, setting.setting, score, floors[0])
  }
}

internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// A pairing as programs read it: the contract of `--format json`.
struct PairingRecord: Encodable {
  struct FlagRecord: Encodable {
    let id: String
    let severity: String
    let message: String
    let source: String

    init(_ flag: Flag, _ wording: Wording) {
      id = flag.rule
      severity = flag.severity.rawValue
      message = wording.sentence(flag)
      source = flag.source
    }
  }

  struct Driver: Encodable {
    let factor: String
    let share: Double
  }

  let person: String
  let setting: String
  /// After flags; `null` where not enough is known.
  let level: String?
  let notEnoughKnown: Bool
  let strainScore: Double
  let load: Double
  let loadLow: Double
  let loadHigh: Double
  let levelLow: String
  let levelHigh: String
  let coverage: Double
  let highEscalationRisk: Bool
  let flags: [FlagRecord]
  let drivers: [Driver]
  /// What `assess` adds.
  var detail: DetailRecord?

  init(_ pairing: Pairing, explanation: Explanation, flags: [Flag], wording: Wording) {
    let score = pairing.score
    person = wording.naming.id(pairing.person)
    setting = wording.naming.id(pairing.setting)
    level = pairing.level?.name
    notEnoughKnown = score.isNotEnoughKnown
    strainScore = score.strainScore
    load = score.load
    loadLow = score.loadLow
    loadHigh = score.loadHigh
    levelLow = score.levelLow.name
    levelHigh = score.levelHigh.name
    coverage = score.coverage
    highEscalationRisk = pairing.isHighEscalationRisk
    self.flags = flags.map { FlagRecord($0, wording) }
    let least = wording.catalogue.conventions[.leastDriver]
    drivers = explanation.drivers(atLeast: least).map { driver in
      Driver(factor: wording.factor(driver.factor).id, share: driver.share)
    }
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case person, setting, level, notEnoughKnown, strainScore, load, loadLow, loadHigh
    case levelLow, levelHigh, coverage, highEscalationRisk, flags, drivers
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(person, forKey: .person)
    try values.encode(setting, forKey: .setting)
    // A key that is always there: without a level it is null, not missing.
    try values.encode(level, forKey: .level)
    try values.encode(notEnoughKnown, forKey: .notEnoughKnown)
    try values.encode(strainScore, forKey: .strainScore)
    try values.encode(load, forKey: .load)
    try values.encode(loadLow, forKey: .loadLow)
    try values.encode(loadHigh, forKey: .loadHigh)
    try values.encode(levelLow, forKey: .levelLow)
    try values.encode(levelHigh, forKey: .levelHigh)
    try values.encode(coverage, forKey: .coverage)
    try values.encode(highEscalationRisk, forKey: .highEscalationRisk)
    try values.encode(flags, forKey: .flags)
    try values.encode(drivers, forKey: .drivers)
    try detail?.encode(to: encoder)
  }
}

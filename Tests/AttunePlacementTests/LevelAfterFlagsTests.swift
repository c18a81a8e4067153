import AttuneCatalogue
import AttuneModel
import Testing

@testable import AttunePlacement
@testable import AttuneScoring

/// What flags make of a level.
struct LevelAfterFlagsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let load: Double
    var coverage = 1.0
    var flags: [FlagSeverity] = []
    let level: Level?
    let isHighEscalationRisk: Bool

    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "low stays low", load: 0.1, level: .low, isHighEscalationRisk: false),
    Example(
      name: "a serious flag makes low high, and a risk",
      load: 0.1,
      flags: [.serious],
      level: .high,
      isHighEscalationRisk: true
    ),
    Example(
      name: "a critical flag makes low very high",
      load: 0.1,
      flags: [.critical],
      level: .veryHigh,
      isHighEscalationRisk: true
    ),
    Example(
      name: "the worse floor holds",
      load: 0.3,
      flags: [.serious, .critical, .serious],
      level: .veryHigh,
      isHighEscalationRisk: true
    ),
    Example(
      name: "notes and what was not checked change nothing",
      load: 0.3,
      flags: [.note, .notChecked],
      level: .moderate,
      isHighEscalationRisk: false
    ),
    Example(
      name: "a blocker changes no level",
      load: 0.1,
      flags: [.blocker],
      level: .low,
      isHighEscalationRisk: false
    ),
    Example(name: "high by load is no risk", load: 0.7, level: .high, isHighEscalationRisk: false),
    Example(
      name: "high by load with a serious flag is one",
      load: 0.7,
      flags: [.serious],
      level: .high,
      isHighEscalationRisk: true
    ),
    Example(
      name: "very high by load is a risk without any flag",
      load: 1.2,
      level: .veryHigh,
      isHighEscalationRisk: true
    ),
    Example(
      name: "a serious flag does not lower very high",
      load: 1.2,
      flags: [.serious],
      level: .veryHigh,
      isHighEscalationRisk: true
    ),
    Example(
      name: "not enough known has no level",
      load: 0.1,
      coverage: 0.69,
      level: nil,
      isHighEscalationRisk: false
    ),
    Example(
      name: "not enough known and a note still has no level",
      load: 0.3,
      coverage: 0.69,
      flags: [.note, .notChecked, .blocker],
      level: nil,
      isHighEscalationRisk: false
    ),
    Example(
      name: "not enough known with a serious flag is at least high",
      load: 0.1,
      coverage: 0.69,
      flags: [.serious],
      level: .high,
      isHighEscalationRisk: true
    ),
    Example(
      name: "not enough known with a critical flag is very high",
      load: 0.1,
      coverage: 0.69,
      flags: [.critical],
      level: .veryHigh,
      isHighEscalationRisk: true
    ),
    Example(
      name: "enough known, exactly",
      load: 0.1,
      coverage: 0.7,
      level: .low,
      isHighEscalationRisk: false
    ),
    Example(
      name: "what is bad at its very least is known to be bad",
      load: 0.7,
      coverage: 0,
      level: .high,
      isHighEscalationRisk: false
    ),
  ]

  @Test(arguments: examples)
  func `flags set a floor`(_ example: Example) throws {
    let pairing = try Pairing.made(
      load: example.load,
      coverage: example.coverage,
      flags: example.flags
    )
    #expect(pairing.level == example.level)
    #expect(pairing.isHighEscalationRisk == example.isHighEscalationRisk)
    #expect(pairing.isBlocked == example.flags.contains(.blocker))
    #expect(!pairing.isConfined)
  }

  @Test func `loads stay numbers whatever the flags say`() throws {
    let pairing = try Pairing.made(load: 0.1, coverage: 0.2, flags: [.critical, .blocker])
    #expect(pairing.score.load == 0.1)
    #expect(pairing.score.isNotEnoughKnown)
  }
}

extension Pairing {
  /// A pairing with these numbers and flags of these severities.
  static func made(
    _ person: String = "p-1",
    _ setting: String = "elm-house",
    load: Double,
    least: Double? = nil,
    coverage: Double = 1,
    flags: [FlagSeverity] = [],
    isConfined: Bool = false
  ) throws -> Pairing {
    let rules = Catalogue.embedded.rules
    let plain = try #require(rules.first { $0.test == .vacancy })
    let confinement = try #require(rules.first { $0.id == "confined" })
    var floor = FlagFloor()
    for severity in flags { floor.raise(plain, severity, .noVacancy) }
    if isConfined { floor.raise(confinement, .blocker, .noVacancy) }
    let score = PairingScore(
      Batch.Result(load: load, loadLow: least ?? load, loadHigh: load, coverage: coverage),
      conventions: Catalogue.embedded.conventions
    )
    return Pairing(try PersonID(person), try SettingID(setting), score, floor)
  }
}

import AttuneModel
import AttuneScoring
import Testing

/// The loads of one person in several settings, drawn together (method 7).
struct JointDrawsTests {
  /// An engine in which importances vary by so much, and a z stated as a number has no band.
  private static func engine(importance: Double) throws -> Engine {
    let catalogue = Pairings.catalogue
    let conventions = catalogue.conventions.replacing(numbers: [
      .compareImportance: Sourced(importance, basis: .convention, source: "this test"),
      .numberBand: Sourced(0, basis: .convention, source: "this test"),
    ])
    return Engine(
      catalogue: Catalogue(
        factors: catalogue.factors,
        needs: catalogue.needs,
        conventions: try #require(conventions),
        instruments: catalogue.instruments,
        rules: catalogue.rules,
        vocabularies: catalogue.vocabularies,
        adjustments: catalogue.adjustments,
        household: catalogue.household,
        practice: catalogue.practice,
        clock: catalogue.clock,
        reviews: catalogue.reviews,
        dataHash: catalogue.dataHash
      )
    )
  }

  /// A person of whom every need is stated as a number.
  private static func person(_ engine: Engine, hearing: Double = 1) throws -> CompiledProfile {
    var profile = try Pairings.profile()
    for need in engine.catalogue.needs.indices {
      profile.needs[need] = NeedRating(level: .number(0.5), matters: nil)
    }
    profile.needs[try Pairings.need("hearing")] = NeedRating(level: .number(hearing), matters: nil)
    return engine.compile(profile)
  }

  private static let quiet = [
    "noise.level": "{value: 50 dB, by: counted}", "touch.unexpected": "2 per day",
  ]

  @Test func `with nothing uncertain every draw is the engine's own load`() throws {
    let engine = try Self.engine(importance: 0)
    let person = try Self.person(engine)
    let setting = engine.compile(
      try Pairings.setting(only: Self.quiet).assessment,
      asOf: Pairings.today
    )
    let load = engine.score(person, in: setting).load
    #expect(load > 0)
    let rows = JointDraws(person, in: [setting], engine: engine).loads(0..<20)
    for row in rows { #expect(abs(row[0] - load) < 1e-12) }
  }

  /// Of one factor alone the load is w W s², so that it varies exactly as its importance does.
  @Test func `importance varies between half and twice, evenly in its power`() throws {
    let engine = try Self.engine(importance: 1)
    let person = try Self.person(engine)
    let setting = engine.compile(
      try Pairings.setting(only: ["touch.unexpected": "2 per day"]).assessment,
      asOf: Pairings.today
    )
    let load = engine.score(person, in: setting).load
    let rows = JointDraws(person, in: [setting], engine: engine).loads(0..<2000)
    let parts = rows.map { $0[0] / load }.sorted()
    #expect(parts.allSatisfy { $0 >= 0.5 - 1e-12 && $0 <= 2 + 1e-12 })
    #expect(abs(parts[1000] - 1) < 0.06)
    #expect(abs(parts[500] - 0.7071) < 0.05)
    #expect(abs(parts[1500] - 1.4142) < 0.08)
  }

  /// One person: what is drawn of them is the same in every setting.
  @Test func `settings that are alike have the same load in every draw`() throws {
    let engine = Pairings.engine
    let person = try Pairings.person("senses: {hearing: more}\n")
    let setting = try Pairings.setting(only: ["noise.level": "60 dB"])
    let rows = JointDraws(person, in: [setting, setting], engine: engine).loads(0..<50)
    #expect(Set(rows.map { $0[0] }).count > 40)
    for row in rows { #expect(row[0] == row[1]) }
  }

  @Test func `what was not read varies in each setting by itself`() throws {
    let engine = Pairings.engine
    let person = try Pairings.person("senses: {hearing: more}\n")
    let setting = try Pairings.setting(only: ["noise.level": "unknown"])
    let rows = JointDraws(person, in: [setting, setting], engine: engine).loads(0..<50)
    #expect(rows.contains { $0[0] != $0[1] })
  }
}

import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import AttuneScoring
import Diagnostics
import Testing

/// People and settings for tests, made of the texts that people write.
enum Pairings {
  static let engine = Engine(catalogue: .embedded)
  static let reader = DocumentReader(catalogue: .embedded)
  static var catalogue: Catalogue { engine.catalogue }

  static let today: CalendarDate = {
    guard let date = try? CalendarDate("2026-11-23") else { preconditionFailure("no such day") }
    return date
  }()

  static func factor(_ id: String) throws -> Int { try #require(catalogue.factor(id)) }
  static func slot(_ id: String) throws -> Int { engine.layout.slots[try factor(id)] }
  static func need(_ id: String) throws -> Int { try #require(catalogue.need(id)) }

  /// A person of whom only what `rest` says is known.
  static func profile(_ rest: String = "", person: String = "p-1") throws -> SensoryProfile {
    let text = """
      attune: profile/1
      person: \(person)
      age-band: 18-64
      reviewed: 2026-09-20
      review-due: 2027-09-20

      """
    let outcome = reader.profile(Array((text + rest).utf8), file: "\(person).yaml")
    try #require(outcome.diagnostics.filter { $0.severity == .error } == [])
    return try #require(outcome.located).value
  }

  static func person(_ rest: String = "", id: String = "p-1") throws -> CompiledProfile {
    engine.compile(try profile(rest, person: id))
  }

  /// A setting of which only what `rest` says is known.
  static func assessment(
    _ rest: String = "",
    kind: String = "mental-health-unit"
  ) throws
    -> Assessment
  {
    let text = """
      attune: assessment/1
      setting: alder-ward
      name: Alder Ward
      kind: \(kind)
      nation: england
      assessed: {on: 2026-10-03, by: occupational therapist, review-due: 2027-04-03}

      """
    let outcome = reader.assessment(Array((text + rest).utf8), file: "a.yaml")
    try #require(outcome.diagnostics.filter { $0.severity == .error } == [])
    return try #require(outcome.located).value
  }

  static func setting(
    _ rest: String = "",
    kind: String = "mental-health-unit"
  ) throws
    -> CompiledSetting
  {
    engine.compile(try assessment(rest, kind: kind), asOf: today)
  }

  /// A setting in which only these readings apply, so that a test knows where its load comes from.
  static func setting(
    only readings: [String: String],
    spaces: String = ""
  ) throws
    -> CompiledSetting
  {
    try setting(
      spaces + map(catalogue.readings.map { ($0.id, readings[$0.id] ?? "not-applicable") })
    )
  }

  /// A setting in which everybody is comfortable with everything, but for these readings.
  static func comfortable(
    but readings: [String: String] = [:],
    kind: String = "mental-health-unit"
  ) throws -> CompiledSetting {
    try setting(map(catalogue.readings.map { ($0.id, readings[$0.id] ?? kindest($0)) }), kind: kind)
  }

  private static func map(_ readings: [(id: String, text: String)]) -> String {
    "readings:\n" + readings.map { "  \($0.id): \($0.text)\n" }.joined()
  }

  /// A value of a reading that presses on nobody.
  private static func kindest(_ reading: ReadingKind) -> String {
    let factor = catalogue.factors[reading.factors[0]]
    let possible = factor.possible.value
    let value =
      switch reading.id {
      case "temperature.air": 22.0
      case "light.level": 150.0
      default: factor.worse == .high ? possible.lowerBound : possible.upperBound
      }
    return factor.unit.isYesNo ? (value > 0 ? "yes" : "no") : "\(value) \(factor.unit)"
  }

  static func explain(_ rest: String, in setting: CompiledSetting) throws -> Explanation {
    engine.explain(try person(rest), in: setting)
  }

  static func score(_ rest: String, in setting: CompiledSetting) throws -> PairingScore {
    engine.score(try person(rest), in: setting)
  }
}

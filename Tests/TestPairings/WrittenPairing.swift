import AttuneCatalogue
import AttuneDocuments
import AttuneModel
package import AttuneScoring
package import Diagnostics

/// A profile and an assessment as people write them, to be changed key by key.
///
/// As it is made, the person is similar to most, everything was read and presses on nobody, and
/// no rule has anything to say. A test then changes the one thing it is about.
package struct WrittenPairing: Sendable {
  /// The values of the profile's keys, as YAML.
  package var person = [
    "attune": "profile/1",
    "person": "p-1",
    "age-band": "18-64",
    "reviewed": "2026-09-20",
    "review-due": "2027-09-20",
    "health-check": "2026-05-11",
    "consent": "{given-by: person, on: 2026-09-20, to: [assess]}",
    "senses": "{hearing: similar}",
    "unlisted": "similar",
    "calming": "[own-room]",
    "distress-shows": "outward",
  ]

  /// The values of the assessment's keys, as YAML, but for spaces and readings.
  package var place = [
    "attune": "assessment/1",
    "setting": "elm-house",
    "name": "\"Elm House\"",
    "kind": "supported-living",
    "nation": "england",
    "places": "{capacity: 3, vacant: 1}",
    "registration": "{ages: 18-64}",
    "assessed": "{on: 2026-10-03, by: occupational therapist, review-due: 2027-04-03}",
    "in-place": "[]",
    "alarms-noticed-by": "[hearing]",
    "calming": "[own-room]",
    "restrictions": "[]",
  ]

  package var spaces = [
    WrittenSpace("room-1", "bedroom", occupant: "vacant"), WrittenSpace("hall", "lounge"),
  ]

  /// Readings of the whole setting: a value of each that presses on nobody.
  package var readings = WrittenPairing.kindest

  /// The day of asking.
  package var asOf = "2026-11-23"

  /// What the files are read against and scored with.
  package var engine = Self.usualEngine

  package init(_ change: (inout WrittenPairing) -> Void = { _ in }) {
    change(&self)
  }

  package var profileText: String {
    Self.text(person)
  }

  package var assessmentText: String {
    var text = Self.text(place)
    if !spaces.isEmpty { text += "spaces:\n" + spaces.map(\.text).joined() }
    return readings.isEmpty ? text : text + "readings:\n" + Self.text(readings, indent: "  ")
  }

  /// - Throws: ``RefusedFile`` if one of the two has errors.
  package func read() throws -> ReadPairing {
    let reader = usesOwnCatalogue ? DocumentReader(catalogue: engine.catalogue) : Self.usualReader
    let date = try CalendarDate(asOf)
    let profile = reader.profile(Array(profileText.utf8), file: "p.yaml")
    let assessment = reader.assessment(Array(assessmentText.utf8), file: "a.yaml")
    let people = People([profile])
    let settings = Settings([assessment], asOf: date, catalogue: engine.catalogue)
    guard let person = people.profiles.first, let setting = settings.settings.first else {
      throw RefusedFile(diagnostics: people.diagnostics + settings.diagnostics)
    }
    return ReadPairing(
      engine: engine,
      person: engine.compile(person),
      setting: engine.compile(setting.current, asOf: date),
      asOf: date
    )
  }

  /// Sorted, but for the first line, by which a file says what it is.
  static func text(_ values: [String: String], indent: String = "") -> String {
    values.sorted { ($0.key != "attune" ? 1 : 0, $0.key) < ($1.key != "attune" ? 1 : 0, $1.key) }
      .map { "\(indent)\($0.key): \($0.value)\n" }.joined()
  }

  private var usesOwnCatalogue: Bool {
    engine.catalogue.dataHash != Self.usualEngine.catalogue.dataHash
  }

  private static let usualEngine = Engine(catalogue: .embedded)
  private static let usualReader = DocumentReader(catalogue: .embedded)

  private static let kindest: [String: String] = {
    let catalogue = Catalogue.embedded
    let values = catalogue.readings.map { ($0.id, kindest($0, catalogue)) }
    return Dictionary(values, uniquingKeysWith: { first, _ in first })
  }()

  private static func kindest(_ reading: ReadingKind, _ catalogue: Catalogue) -> String {
    let factor = catalogue.factors[reading.factors[0]]
    let possible = factor.possible.value
    // These two readings have factors on both sides.
    let between = ["temperature.air": 22.0, "light.level": 150]
    let value =
      between[reading.id] ?? (factor.worse == .high ? possible.lowerBound : possible.upperBound)
    return factor.unit.isYesNo ? (value > 0 ? "yes" : "no") : "\(value) \(factor.unit)"
  }
}

/// A space of a ``WrittenPairing``.
package struct WrittenSpace: Sendable {
  package let id: String
  package let use: String
  package var occupant: String?
  package var volume: String?
  package var readings: [String: String]

  package init(
    _ id: String,
    _ use: String,
    occupant: String? = nil,
    volume: String? = nil,
    readings: [String: String] = [:]
  ) {
    self.id = id
    self.use = use
    self.occupant = occupant
    self.volume = volume
    self.readings = readings
  }

  var text: String {
    let occupied =
      (occupant.map { "    for: \($0)\n" } ?? "") + (volume.map { "    volume: \($0)\n" } ?? "")
    let read =
      readings.isEmpty
      ? "" : "    readings:\n" + WrittenPairing.text(readings, indent: "      ")
    return "  - id: \(id)\n    use: \(use)\n" + occupied + read
  }
}

/// A file of a test that has errors, which a test did not mean.
package struct RefusedFile: Error, CustomStringConvertible {
  package let diagnostics: [Diagnostic]

  package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

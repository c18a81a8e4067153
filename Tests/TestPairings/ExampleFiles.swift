import AttuneCatalogue
import AttuneDocuments
package import AttuneModel
package import AttunePlacement
package import AttuneScoring
import Diagnostics
package import Foundation

/// The people and settings of the repository's own `profiles/` and `assessments/`.
package struct ExampleFiles: Sendable {
  /// The folder of the package.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardized

  package static let shared = Result { try ExampleFiles() }

  package let engine = Engine(catalogue: .embedded)
  package let asOf: CalendarDate
  package let people: [CompiledProfile]
  package let settings: [CompiledSetting]
  /// The audits of each setting, oldest first, in the order of `settings`.
  package let histories: [[Assessment]]
  /// The records that were written by hand.
  package let incidents: [Incident]
  /// The records of a year, of those settings that have a monthly return.
  package let year: [Incident]
  package let returns: [MonthlyReturn]

  private init() throws {
    let reader = DocumentReader(catalogue: engine.catalogue)
    let date = try CalendarDate("2026-11-20")
    let engine = engine
    let people = People(
      try Self.files(in: "profiles").map { reader.profile($0.bytes, file: $0.name) }
    )
    let settings = Settings(
      try Self.files(in: "assessments").map { reader.assessment($0.bytes, file: $0.name) },
      asOf: date,
      catalogue: engine.catalogue
    )
    guard people.filesLeftOut.isEmpty, settings.filesLeftOut.isEmpty else {
      throw RefusedFile(diagnostics: people.diagnostics + settings.diagnostics)
    }
    let written = try Self.files(in: "incidents").filter { $0.name.contains("/i-") }
    incidents = Self.records(written, reader)
    let returns = Returns(
      try Self.files(in: "incidents").filter { $0.name.contains("-return") }
        .map { reader.monthlyReturn($0.bytes, file: $0.name) }
    ).returns
    self.returns = returns
    year = Self.records(
      written + (try returns.flatMap { try Self.files(in: "incidents/\($0.setting)") }),
      reader
    )
    asOf = date
    self.people = people.profiles.map { engine.compile($0) }
    self.settings = settings.settings.map { engine.compile($0.current, asOf: date) }
    histories = settings.settings.map(\.history)
  }

  /// Every person in every setting, row by row.
  package var pairings: [ReadPairing] {
    people.flatMap { person in
      settings.map { ReadPairing(engine: engine, person: person, setting: $0, asOf: asOf) }
    }
  }

  /// One of the pairings, by the ids of both.
  package func pairing(_ person: String, _ setting: String) -> ReadPairing? {
    pairings.first { $0.person.person.text == person && $0.setting.setting.text == setting }
  }

  /// These people in these settings, by id; all of them if none are named.
  package func match(_ people: [String] = [], _ settings: [String] = []) -> Match {
    Match(
      self.people.filter { people.isEmpty || people.contains($0.person.text) },
      self.settings.filter { settings.isEmpty || settings.contains($0.setting.text) },
      engine: engine,
      asOf: asOf,
      use: .assess
    )
  }

  private static func records(
    _ files: [(name: String, bytes: [UInt8])],
    _ reader: DocumentReader
  ) -> [Incident] {
    Incidents(files.map { reader.incident($0.bytes, file: $0.name) }).incidents
  }

  private static func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let url = root.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { name in
        ("\(folder)/\(name)", [UInt8](try Data(contentsOf: url.appending(path: name))))
      }
  }
}

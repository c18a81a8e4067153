import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import Foundation
import Testing

/// The example files at the root of the package: they are documentation, so they must hold.
struct ExampleFileTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  static func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = root.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".yaml") }
      .sorted()
      .map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
  }

  static func profiles() throws -> [FileOutcome<SensoryProfile>] {
    try files(in: "profiles").map { Documents.reader.profile($0.bytes, file: $0.name) }
  }

  static func assessments() throws -> [FileOutcome<Assessment>] {
    try files(in: "assessments").map { Documents.reader.assessment($0.bytes, file: $0.name) }
  }

  static func incidents() throws -> [FileOutcome<Incident>] {
    try files(in: "incidents").filter { !$0.name.hasSuffix("-return.yaml") }
      .map { Documents.reader.incident($0.bytes, file: $0.name) }
  }

  static func governance() throws -> [FileOutcome<Governance>] {
    try files(in: "governance").map { Documents.reader.governance($0.bytes, file: $0.name) }
  }

  static func date() throws -> CalendarDate { try CalendarDate("2026-11-23") }

  @Test func `all profiles are read without an error`() throws {
    let people = People(try Self.profiles())
    #expect(people.filesLeftOut == [])
    #expect(people.profiles.count >= 12)
    let others = people.diagnostics.filter { $0.id.text != "catalogue/nothing-measured" }
    #expect(others.map(\.description) == [])
  }

  @Test func `all audits are read without a word, and fit together`() throws {
    let settings = Settings(
      try Self.assessments(),
      asOf: try Self.date(),
      catalogue: .embedded
    )
    #expect(settings.diagnostics.map(\.description) == [])
    #expect(settings.settings.count >= 8)
    #expect(settings.filesLeftOut == [])
    #expect(settings.settings.contains { $0.current.updates != nil })
  }

  @Test func `profiles name settings that there are`() throws {
    let checks = CrossChecks(asOf: try Self.date())
    let profiles = try Self.profiles()
    let named = checks.namingSettings(profiles, settings: try Self.assessments())
    #expect(named.flatMap(\.diagnostics) == profiles.flatMap(\.diagnostics))
  }

  @Test func `all records of incidents are read without a word, and name who and what there is`()
    throws
  {
    let outcomes = try Self.incidents()
    let incidents = Incidents(outcomes)
    #expect(incidents.diagnostics.map(\.description) == [])
    #expect(incidents.incidents.count >= 3)
    let warnings = CrossChecks(asOf: try Self.date()).incidents(
      outcomes,
      people: try Self.profiles(),
      settings: try Self.assessments(),
      clock: Documents.catalogue.clock
    )
    #expect(warnings.map(\.description) == [])
  }

  @Test
  func `all that services say of themselves is read without a word, and of settings that are here`()
    throws
  {
    let outcomes = try Self.governance()
    let files = GovernanceFiles(outcomes, asOf: try Self.date())
    #expect(files.diagnostics.map(\.description) == [])
    #expect(files.current.map(\.setting.text) == ["alder-ward", "ash-suite"])
    let warnings = CrossChecks(asOf: try Self.date()).governance(
      outcomes,
      settings: try Self.assessments()
    )
    #expect(warnings.map(\.description) == [])
  }

  /// Whoever the kitchen was locked for lives there no more, and it is locked still.
  @Test func `one register names somebody who is gone, on purpose`() throws {
    let warnings = CrossChecks(asOf: try Self.date()).registers(
      try Self.assessments(),
      people: try Self.profiles(),
      settings: try Self.assessments()
    )
    #expect(warnings.map(\.range.file) == ["alder-ward-2026-10.yaml"])
    #expect(warnings.map(\.id.text) == ["audit/unknown-person"])
  }

  @Test func `only one profile is past its review, on purpose`() throws {
    let checks = CrossChecks(asOf: try Self.date())
    #expect(checks.dates(try Self.profiles()).map(\.range.file) == ["p-031.yaml"])
    #expect(checks.dates(try Self.assessments()).map(\.range.file) == [])
  }

  @Test func `nothing in them looks like an identity`() throws {
    for folder in ["profiles", "assessments", "incidents", "governance"] {
      for (name, bytes) in try Self.files(in: folder) {
        #expect(privacyWarnings(bytes, file: name).map(\.description) == [])
      }
    }
  }
}

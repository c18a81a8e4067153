import Testing

/// The direction in which modules may depend on each other.
///
/// The manifest states it too, but the compiler accepts what a module imports by way of another,
/// and it never refuses Foundation. This reads the sources themselves.
struct ImportTests {
  /// What each module may import of ours, from the foundations up.
  static let ours: [String: Set<String>] = [
    "CLibYAML": [],
    "Diagnostics": [],
    "YAMLReading": ["CLibYAML", "Diagnostics"],
    "AttuneModel": [],
    "AttuneScoring": ["AttuneModel"],
    "AttunePlacement": ["AttuneModel", "AttuneScoring"],
    "AttunePlanning": ["AttuneModel", "AttuneScoring", "AttunePlacement"],
    "AttunePractice": ["AttuneModel", "AttuneScoring"],
    "AttuneDocuments": ["AttuneModel", "Diagnostics", "YAMLReading"],
    "AttuneCatalogue": ["AttuneModel", "AttuneDocuments", "Diagnostics"],
    "AttuneReports": [
      "AttuneModel", "AttuneScoring", "AttunePlacement", "AttunePlanning", "AttunePractice",
    ],
    "AttuneCommands": [
      "Diagnostics", "YAMLReading", "AttuneModel", "AttuneScoring", "AttunePlacement",
      "AttunePlanning", "AttunePractice", "AttuneDocuments", "AttuneCatalogue", "AttuneReports",
    ],
    "attune": ["AttuneCommands"],
  ]

  /// What each module may import of others'.
  static let others: [String: Set<String>] = [
    "Diagnostics": ["FoundationEssentials"],
    "AttuneModel": ["RealModule"],
    "AttuneScoring": ["RealModule"],
    "AttunePractice": ["RealModule"],
    "AttuneDocuments": ["FoundationEssentials"],
    "AttuneReports": ["FoundationEssentials"],
    "AttuneCommands": [
      "ArgumentParser", "Darwin", "FoundationEssentials", "Glibc", "Musl", "Subprocess",
      "SystemPackage",
    ],
  ]

  @Test func `a module imports only what it may`() throws {
    for file in try SourceFile.sources {
      let ours = try #require(Self.ours[file.module], "\(file.module) is not in the table")
      let may = ours.union(Self.others[file.module] ?? [])
      // Foundation has a test of its own.
      let extra = file.imports.subtracting(may).subtracting(["Foundation"])
      #expect(extra.isEmpty, "\(file)")
    }
  }

  /// Foundation brings 30 MB of tables for languages; macOS has no other.
  @Test func `Foundation stands only where there is no FoundationEssentials`() throws {
    let choice =
      #/#if canImport\(FoundationEssentials\)\n(?<access>\w+) import FoundationEssentials\n#else\n\k<access> import Foundation\n#endif\n/#
    for file in try SourceFile.sources {
      let rest = SourceFile.imports(in: file.text.replacing(choice, with: ""))
      #expect(rest.isDisjoint(with: ["Foundation", "FoundationEssentials"]), "\(file)")
      if file.imports.contains("Foundation") {
        #expect(file.imports.contains("FoundationEssentials"), "\(file)")
      }
    }
  }

  @Test func `one file calls libyaml`() throws {
    let files = try SourceFile.sources.filter { $0.imports.contains("CLibYAML") }
    #expect(files.map(\.name) == ["YAMLEventStream.swift"])
  }
}

extension SourceFile {
  var imports: Set<String> { Self.imports(in: text) }

  /// The modules that a text imports, whole or in part.
  static func imports(in text: String) -> Set<String> {
    let line =
      #/(?m)^\s*(?:@\w+\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(?<module>\w+)/#
    return Set(text.matches(of: line).map { String($0.output.module) })
  }
}

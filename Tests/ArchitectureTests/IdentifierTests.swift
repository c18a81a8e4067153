import AttuneCatalogue
import AttuneModel
import Testing

/// Whatever a file or a result can name is tested, and told about.
struct IdentifierTests {
  /// Every identifier of a diagnostic in the sources, sorted.
  static let diagnostics: [String] = {
    let sources = (try? SourceFile.sources) ?? []
    let stated = sources.flatMap { $0.text.matches(of: #/Self\("(?<id>[a-z]+/[a-z0-9-]+)"\)/#) }
    return Set(stated.map { String($0.output.id) }).sorted()
  }()

  @Test func `diagnostics are found`() {
    #expect(Self.diagnostics.count > 50)
  }

  /// The places where they must be stand as ⟦…⟧ in the documents of tests.
  @Test func `every diagnostic stands in a marked document of a test`() throws {
    let marked = try SourceFile.otherTests.flatMap {
      $0.text.matches(of: #/⟦(?<id>[a-z]+/[a-z0-9-]+)⟧/#)
    }
    let missing = Set(Self.diagnostics).subtracting(marked.map { String($0.output.id) })
    #expect(missing.sorted() == [])
  }

  @Test func `every diagnostic is explained, and no other`() throws {
    let data = try SourceFile("Sources/AttuneCatalogue/Data/diagnostics.yaml")
    let explained = data.text.matches(of: #/(?:^|[ {])id: (?<id>[a-z]+\/[a-z0-9-]+)/#)
      .map { String($0.output.id) }
    #expect(Set(Self.diagnostics).subtracting(explained).sorted() == [], "not explained")
    #expect(Set(explained).subtracting(Self.diagnostics).sorted() == [], "explained for nothing")
    #expect(explained.count == Set(explained).count, "one is explained twice")
  }

  @Test func `every rule and every factor is named in a test or a fixture`() throws {
    let named = try Self.namesInTests()
    let catalogue = Catalogue.embedded
    #expect(catalogue.rules.map(\.id).filter { !named.contains($0) }.sorted() == [])
    #expect(catalogue.factors.map(\.id).filter { !named.contains($0) }.sorted() == [])
  }

  /// Every word that could be an identifier, in the tests and in the files they read.
  private static func namesInTests() throws -> Set<String> {
    let fixtures = try [".yaml", ".json", ".csv"].flatMap { ending in
      try SourceFile.all(below: "Tests", endingIn: ending)
    }
    return try (SourceFile.otherTests + fixtures).reduce(into: []) { names, file in
      for word in file.text.utf8.split(whereSeparator: { !isPartOfIdentifier($0) }) {
        names.insert(String(decoding: word, as: UTF8.self))
      }
    }
  }

  private static func isPartOfIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import Foundation
import Testing

/// Every number of the method says on what ground it stands and where to find it.
struct GroundTests {
  static let catalogue = Catalogue.embedded

  @Test(arguments: catalogue.factors.map(\.id))
  func `the numbers of a factor have sources`(id: String) throws {
    let factor = try FactorsTableTests.factor(id)
    var sources = [factor.possible.source, factor.weight.source]
    for period in factor.periods {
      let anchors = try #require(factor.anchors[period])
      sources += [
        anchors.comfortable.source, anchors.intolerable.source, anchors.plausibleInUnit.source,
        anchors.plausibleInHome.source,
      ]
    }
    #expect(sources.allSatisfy { $0.count > 3 })
  }

  @Test func `the numbers of needs and of the method have sources`() {
    let conventions = Self.catalogue.conventions
    #expect(Self.catalogue.needs.allSatisfy { $0.importance.source.count > 3 })
    #expect(Conventions.Identity.allCases.allSatisfy { conventions.sourced($0).source.count > 3 })
    #expect(conventions.terms.values.allSatisfy { $0.source.count > 3 })
    #expect(conventions.hours.values.allSatisfy { $0.source.count > 3 })
    #expect(conventions.otherHours.source.count > 3)
  }

  @Test func `the numbers of instruments have sources`() {
    let tables = Self.catalogue.instruments
    let sources =
      tables.aasp.cuts.map(\.upper.source) + tables.gsqGroups.map(\.source)
      + [
        tables.aasp.knots.source, tables.aasp.band.source, tables.spm.mean.source,
        tables.spm.deviation.source, tables.spm.band.source,
      ]
    #expect(sources.allSatisfy { $0.count > 3 })
  }

  @Test(arguments: catalogue.rules.map(\.id))
  func `a rule and its numbers have sources`(id: String) throws {
    let rule = try #require(Self.catalogue.rules.first { $0.id == id })
    #expect(rule.source.count > 3)
    #expect(rule.name.count > 3)
    #expect(Self.sources(of: rule.test).allSatisfy { $0.count > 3 })
  }

  /// The sources of the numbers that a test of a rule looks at.
  private static func sources(of test: FlagRule.Test) -> [String] {
    switch test {
    case .reading(let marks, .need(_, let z)): marks.map(\.limit.source) + [z.source]
    case .reading(let marks, _): marks.map(\.limit.source)
    case .unbearable(_, let strain, let mark): [strain.source, mark.limit.source]
    case .alarmsUnnoticed(let z): [z.source]
    case .healthCheck(let months): [months.source]
    default: []
    }
  }

  /// Wherever a data file writes a number, its ground stands beside it or is given for all.
  @Test(arguments: ["conventions.yaml", "instruments.yaml", "rules.yaml", "needs.yaml"])
  func `no number stands in a file without a ground`(file: String) throws {
    let url = EmbeddedCatalogueTests.folder.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    for line in text.split(separator: "\n") where line.contains("value: ") {
      #expect(line.contains("basis: ") && line.contains("source: \""), "\(line)")
    }
  }

  @Test(arguments: [
    "basis: guess, source: \"a book\"", "source: \"a book\"", "basis: study",
    "basis: study, source: \"\"",
    "basis: study, source:",
  ])
  func `a number without a ground is refused`(ground: String) throws {
    let texts = try Catalogue.embeddedFiles.map { name in
      let url = EmbeddedCatalogueTests.folder.appending(path: name)
      return (file: name, text: try String(contentsOf: url, encoding: .utf8))
    }
    let whole = "basis: convention, source: \"Attune: 07-19\""
    let broken = texts.map { (file: $0.file, text: $0.text.replacing(whole, with: ground)) }
    #expect(texts.contains { $0.text.contains(whole) })
    #expect(CatalogueDocuments(broken, log: DiagnosticLog()).catalogue() == nil)
  }
}

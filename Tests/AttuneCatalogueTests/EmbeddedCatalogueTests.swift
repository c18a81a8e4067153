import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import Foundation
import Testing

/// Rules that the data built into the program must keep.
struct EmbeddedCatalogueTests {
  static let catalogue = Catalogue.embedded

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/AttuneCatalogue/Data").standardized

  @Test func `every file of the data folder is embedded, and no other`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    #expect(Catalogue.embeddedFiles.sorted() == files.sorted())
  }

  @Test func `what is embedded is what the files say`() throws {
    let texts = try Catalogue.embeddedFiles.map { file in
      let url = Self.folder.appending(path: file)
      return (file: file, text: try String(contentsOf: url, encoding: .utf8))
    }
    let log = DiagnosticLog()
    let catalogue = try #require(CatalogueDocuments(texts, log: log).catalogue())
    #expect(log.diagnostics.map(\.description) == [])
    #expect(catalogue.factors == Self.catalogue.factors)
    #expect(catalogue.needs == Self.catalogue.needs)
    #expect(catalogue.rules == Self.catalogue.rules)
    #expect(catalogue.vocabularies == Self.catalogue.vocabularies)
    #expect(catalogue.adjustments == Self.catalogue.adjustments)
    #expect(catalogue.practice == Self.catalogue.practice)
    #expect(catalogue.dataHash == Self.catalogue.dataHash)
  }

  /// What explains diagnostics, and what words to avoid, are no part of the method.
  @Test(
    arguments: Catalogue.embeddedFiles.filter {
      !["diagnostics.yaml", "language.yaml"].contains($0)
    }
  )
  func `no file can be missing`(file: String) throws {
    let texts = try Catalogue.embeddedFiles.filter { $0 != file }.map { name in
      (file: name, text: try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8))
    }
    #expect(CatalogueDocuments(texts, log: DiagnosticLog()).catalogue() == nil)
  }

  @Test func `as many as were agreed`() {
    #expect(Self.catalogue.factors.count == 64)
    #expect(Self.catalogue.factors.count { $0.core == .always } == 32)
    #expect(Self.catalogue.adjustments.count == 124)
    #expect(Self.catalogue.needs.count == 24)
    #expect(Self.catalogue.conventions.terms.count == 5)
    #expect(Self.catalogue.instruments.aasp.cuts.count == 12)
    #expect(Self.catalogue.overrides == [])
  }

  @Test func `no id is used twice`() {
    let words = Self.catalogue.vocabularies
    for ids in [
      Self.catalogue.factors.map(\.id), Self.catalogue.needs.map(\.id),
      Self.catalogue.rules.map(\.id), Self.catalogue.readings.map(\.id),
      words.conditions.map(\.id), words.reliedOn.map(\.id), words.calming.map(\.id),
      words.restrictionTypes.map(\.id), Self.catalogue.adjustments.map(\.id),
    ] {
      #expect(!ids.isEmpty)
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func `an id leads to its place`() {
    for (place, factor) in Self.catalogue.factors.enumerated() {
      #expect(Self.catalogue.factor(factor.id) == place)
    }
    for (place, need) in Self.catalogue.needs.enumerated() {
      #expect(Self.catalogue.need(need.id) == place)
    }
    for (place, reading) in Self.catalogue.readings.enumerated() {
      #expect(Self.catalogue.reading(reading.id) == place)
    }
    #expect(Self.catalogue.factor("noise") == nil)
  }

  @Test(arguments: Sense.allCases)
  func `every sense is a need, and so is seeking in it`(sense: Sense) throws {
    let own = Self.catalogue.needs[try #require(Self.catalogue.need(sense))]
    let seeking = Self.catalogue.needs[try #require(Self.catalogue.seeking(sense))]
    #expect(own.id == sense.rawValue && own.kind == .sense)
    #expect(seeking.id == "\(sense.rawValue).seeking" && seeking.kind == .seeking)
  }

  @Test func `factors that share a reading agree on what is read`() {
    for reading in Self.catalogue.readings {
      let factors = reading.factors.map { Self.catalogue.factors[$0] }
      #expect(Set(factors.map(\.unit)).count == 1, "\(reading.id)")
      #expect(Set(factors.map(\.uses)).count == 1, "\(reading.id)")
      #expect(Set(factors.map(\.possible)).count == 1, "\(reading.id)")
      #expect(Set(factors.map(\.isOfWholeSetting)).count == 1, "\(reading.id)")
    }
  }

  @Test(arguments: catalogue.factors.map(\.id))
  func `a factor makes sense`(id: String) throws {
    let factor = try FactorsTableTests.factor(id)
    let possible = factor.possible.value
    #expect(factor.weight.value > 0 && factor.weight.value <= 1)
    #expect(factor.unit.accepted.first == factor.unit.symbol)
    #expect(!factor.periods.isEmpty)
    for period in factor.periods {
      let anchors = try #require(factor.anchors[period])
      let (from, to) = (anchors.comfortable.value, anchors.intolerable.value)
      #expect(factor.worse == .high ? from < to : from > to)
      #expect(possible.contains(from) && possible.contains(to))
      #expect(!anchors.atEnd || from == possible.lowerBound || from == possible.upperBound)
      for plausible in [anchors.plausibleInUnit.value, anchors.plausibleInHome.value] {
        #expect(possible.contains(plausible.lowerBound) && possible.contains(plausible.upperBound))
      }
    }
    if case .condition(let condition) = factor.core {
      #expect(Self.catalogue.vocabularies.conditions.contains { $0.id == condition })
    }
  }

  @Test(arguments: catalogue.factors.map(\.id))
  func `a factor says what it is and how to take it`(id: String) throws {
    let factor = try FactorsTableTests.factor(id)
    for text in [factor.name, factor.about, factor.how] {
      #expect(text.count > 3 && !text.contains("TODO") && !text.contains("…"))
    }
    #expect(factor.about.count > 30 && factor.about.hasSuffix("."))
    #expect(factor.how.count > 30 && factor.how.hasSuffix("."))
  }

  @Test(arguments: catalogue.needs.map(\.id))
  func `a need says what more of it means`(id: String) throws {
    let need = Self.catalogue.needs[try #require(Self.catalogue.need(id))]
    #expect(need.more.hasPrefix("More means: ") && need.more.hasSuffix("."))
    #expect((0...1).contains(need.importance.value))
  }
}

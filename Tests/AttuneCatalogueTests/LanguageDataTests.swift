import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import Foundation
import Testing

/// The list of words to avoid.
struct LanguageDataTests {
  static let rules = LanguageRule.embedded
  static let language = LanguageRules.embedded

  private static func text() throws -> String {
    let url = EmbeddedCatalogueTests.folder.appending(path: "language.yaml")
    return try String(contentsOf: url, encoding: .utf8)
  }

  private static func read(_ text: String) -> (rules: [LanguageRule], log: DiagnosticLog) {
    let log = DiagnosticLog()
    return (CatalogueDocuments([("language.yaml", text)], log: log).languageRules(), log)
  }

  @Test func `the list is read without a word, and as it is embedded`() throws {
    let read = Self.read(try Self.text())
    #expect(read.log.diagnostics.map(\.description) == [])
    #expect(read.rules == Self.rules)
    #expect(Self.rules.count >= 30)
  }

  @Test func `no id and no phrase stands there twice`() {
    #expect(Set(Self.rules.map(\.id)).count == Self.rules.count)
    let phrases = Self.rules.flatMap { $0.avoid + $0.except }
    let spoken = phrases.map { $0.text.lowercased().replacing("-", with: " ") }
    #expect(Set(spoken).count == spoken.count)
  }

  @Test(arguments: rules)
  func `each phrase is found, and each exception is not`(rule: LanguageRule) {
    for phrase in rule.avoid {
      let found = Self.language.findings(in: "said of p-1: \(phrase.text).")
      #expect(found.map(\.phrase) == [phrase])
      #expect(found.first?.rule.id == rule.id)
    }
    for phrase in rule.except {
      #expect(Self.language.findings(in: "said of p-1: \(phrase.text).").isEmpty, "\(phrase.text)")
    }
  }

  @Test(arguments: rules)
  func `a rule says what to write, in words that are on no list`(rule: LanguageRule) {
    #expect(!rule.avoid.isEmpty && rule.source.count > 10)
    #expect(rule.write.count > 5 && !rule.write.hasSuffix("."))
    #expect(Self.language.findings(in: rule.write).isEmpty)
  }

  /// One example of each row of the guidance that the list was made from.
  @Test(arguments: [
    "challenging behaviour", "behaviour that challenges", "kicking off", "a tantrum",
    "non-compliant", "she refuses lunch", "attention-seeking", "aggressive", "service users",
    "the client", "PWS", "vacant beds", "void costs", "placement breakdown",
    "accessing the community", "taken out by staff", "a package of care", "is non-verbal",
    "absconded",
    "high-functioning", "low functioning", "mild autism", "severe autism", "suffers from autism",
    "ASD patient", "special needs", "manipulative", "obsessive", "rigid thinking", "risk score",
    "high-risk person", "unplaceable", "complex needs", "ward rules", "a safe hold",
    "guided to the floor", "time out",
  ])
  func `the words of the guidance are there`(text: String) {
    #expect(Self.language.findings(in: text).count == 1)
  }

  /// Words of that guidance which are right of things, or have to be said of a restriction.
  @Test(arguments: [
    "a rigid duct in the ceiling void", "a bed by the window", "48 per unit",
    "activities on Mondays",
    "clients of the shop below", "residents were asked", "a complex of six flats",
    "a parcel package",
    "the placement of the lamp", "not allowed out without permission", "doors must be locked",
    "what triggers it", "bins are taken out at six", "the boiler kicks off at night",
    "the request was refused", "a high risk of falls", "lamps with a timeout",
    "quiet time after lunch",
    "her own word is meltdown", "supported to cook", "a guided walk", "non-verbal signs of pain",
  ])
  func `everyday words are left alone`(text: String) {
    #expect(Self.language.findings(in: text).map(\.phrase.text) == [])
  }

  @Test(arguments: ["avoid: [a1]", "avoid: [\"\"]", "avoid: [\"a  b\"]", "except: [é]"])
  func `a phrase that could not be found is refused`(line: String) {
    let entry = "id: a, write: b, basis: judgement, source: c"
    let text = "attune: language/1\nwords:\n  - {\(entry), avoid: [x], \(line)}\n"
    let once = line.hasPrefix("avoid") ? text.replacing("avoid: [x], ", with: "") : text
    #expect(Self.read(once).log.diagnostics.map(\.id.text) == ["yaml/invalid-value"])
  }

  @Test func `the words are no part of what makes a result`() throws {
    let texts = try Catalogue.embeddedFiles.filter { $0 != "language.yaml" }.map { name in
      let url = EmbeddedCatalogueTests.folder.appending(path: name)
      return (file: name, text: try String(contentsOf: url, encoding: .utf8))
    }
    let catalogue = CatalogueDocuments(texts, log: DiagnosticLog()).catalogue()
    #expect(catalogue?.dataHash == Catalogue.embedded.dataHash)
  }
}

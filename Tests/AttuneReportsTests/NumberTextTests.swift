import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import RealModule
import TestSupport
import Testing

@testable import AttuneReports

/// How numbers are written.
struct NumberTextTests {
  @Test(arguments: [
    (0, 3, "0"), (1, 3, "1"), (1.5, 3, "1.5"), (1.05, 3, "1.05"), (0.0004, 3, "0"),
    (0.0005, 3, "0.001"), (2.9996, 3, "3"), (2.9994, 3, "2.999"), (100, 0, "100"), (10, 1, "10"),
    (24.96, 0, "25"), (-1.25, 1, "-1.3"), (-0.4, 0, "0"), (-0.04, 1, "0"),
    (1_234_567, 0, "1234567"),
    (0.1 + 0.2, 3, "0.3"), (1e300, 3, "1e+300"),
  ])
  func `a number has no more decimals than it needs`(value: Double, places: Int, text: String) {
    #expect(decimal(value, places: places) == text)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `a written number is the nearest of its length`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for places in 0...4 {
      let value = Double.random(in: -1000...1000, using: &random)
      let text = decimal(value, places: places)
      let back = try #require(Double(text))
      #expect(abs(back - value) <= 0.5 * Double.pow(10, -places) + 1e-9)
      #expect(!text.contains(".") || text.last != "0" && text.last != ".")
    }
  }

  @Test(arguments: [
    (0, "0 %"), (0.000_001, "<1 %"), (0.0049, "<1 %"), (0.005, "1 %"), (0.014, "1 %"),
    (0.015, "2 %"), (0.5, "50 %"), (0.7, "70 %"), (0.994, "99 %"), (0.995, ">99 %"),
    (0.999_999, ">99 %"), (1, "100 %"),
  ])
  func `only nothing is 0 per cent and only all is 100`(share: Double, text: String) {
    #expect(percent(share) == text)
  }

  @Test(arguments: [
    (0.04567, "0.046"), (0.4567, "0.46"), (4.567, "4.6"), (45.67, "46"), (456.7, "457"),
    (9.96, "10"), (-4.56, "-4.6"), (0, "0"),
  ])
  func `an estimate has about two figures`(value: Double, text: String) {
    #expect(rough(value) == text)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func `words are joined as a sentence joins them`(words: [String], text: String) {
    #expect(joined(words) == text)
  }

  @Test(arguments: [(0, "0 people"), (1, "1 person"), (2, "2 people")])
  func `one is not several`(number: Int, text: String) {
    #expect(count(number, "person", "people") == text)
  }

  static let conventions = Catalogue.embedded.conventions

  /// The load of a strain score.
  private func load(ofScore score: Double) -> Double {
    -Double.log(1 - score / 100) / Double.log(Self.conventions[.scoreBase])
  }

  @Test(arguments: [
    (24.96, "24"), (25.04, "25"), (24.4, "24"), (49.999, "49"), (50.001, "50"), (74.6, "74"),
    (75.001, "75"), (26.6, "27"), (0.4, "0"), (99.7, "100"),
  ])
  func `a score is not rounded across a level`(score: Double, text: String) {
    #expect(Self.conventions.scoreText(ofLoad: load(ofScore: score)) == text)
  }

  @Test func `the score that is shown has the level of the load`() throws {
    var last = 0
    for step in 0...20_000 {
      let load = Double(step) / 10_000
      let shown = try #require(Int(Self.conventions.scoreText(ofLoad: load)))
      let level: Level =
        shown < 25 ? .low : shown < 50 ? .moderate : shown < 75 ? .high : .veryHigh
      #expect(level == Self.conventions.level(ofLoad: load), "load \(load)")
      #expect(shown >= last)
      last = shown
    }
  }

  @Test(arguments: [(24.1, "24"), (24.25, "25"), (24.4, "25"), (25.6, "26")])
  func `an organisation's own cut is not rounded across either`(
    score: Double,
    text: String
  ) throws {
    let own = """
      attune: overrides/1
      numbers:
        - {id: level.moderate, value: 24.2, basis: convention, source: "ours"}
      """
    let catalogue = try #require(
      OverrideDocument(replacingIn: .embedded)
        .catalogue(Array(own.utf8), file: "attune.yaml", log: DiagnosticLog())
    )
    #expect(catalogue.conventions.scoreText(ofLoad: load(ofScore: score)) == text)
  }

  @Test(arguments: [
    ("yes/no", 1, "yes"), ("yes/no", 0, "no"), ("people", 1, "1 person"), ("people", 2, "2 people"),
    ("people/week", 3.5, "3.5 people a week"), ("NR", 35, "NR 35"), ("%", 12.5, "12.5 %"),
    ("dB", 41, "41 dB"), ("m²/person", 1.8, "1.8 m²/person"),
  ])
  func `a value reads as a reader expects it`(unit: String, value: Double, text: String) {
    #expect(Unit(symbol: unit).text(value) == text)
  }
}

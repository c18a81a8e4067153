import AttuneCatalogue
import AttuneModel
import AttuneReports
import TestPairings
import Testing

/// Everything that `attune explain` explains.
struct GlossaryTests {
  let glossary = Glossary(.embedded, problems: Problem.embedded)

  private func provenance() throws -> Provenance {
    Provenance(version: "1.2.3", catalogue: .embedded, asOf: try CalendarDate("2026-11-23"))
  }

  private func text(_ id: String) throws -> String? {
    try glossary.report(for: id, provenance: provenance())
      .map { TextRenderer(width: 10_000).render($0) }
  }

  @Test func `every id that is listed is explained, in sentences`() throws {
    #expect(glossary.ids.count > 250)
    for id in glossary.ids {
      let text = try #require(try text(id), "\(id)")
      #expect(text.hasPrefix("\(id)\n="), "\(id)")
      let words = text.split(separator: "\nNote: ")[0].split { !$0.isLetter }
      #expect(words.count >= 4, "\(id)")
      for dump in ["nil", "Optional(", "AttuneModel", "nan"] {
        #expect(!words.contains(Substring(dump)) && !text.contains("Optional("), "\(id)")
      }
    }
  }

  @Test func `the list is sorted and has each id once`() {
    #expect(glossary.ids == Set(glossary.ids).sorted())
  }

  @Test func `what the index names can be explained`() throws {
    let index = TextRenderer(width: 10_000).render(glossary.index(provenance: try provenance()))
    let catalogue = Catalogue.embedded
    let ids =
      catalogue.factors.map(\.id) + catalogue.needs.map(\.id) + catalogue.rules.map(\.id)
      + catalogue.adjustments.map(\.id) + Problem.embedded.map(\.id)
      + Conventions.Identity.allCases.map(\.rawValue)
      + [
        "z", "strain", "importance", "press", "load", "level", "share", "hours", "range", "likely",
        "coverage", "flag", "blocker",
      ]
    for id in ids {
      #expect(index.contains(id), "\(id)")
      #expect(glossary.ids.contains(id), "\(id)")
    }
  }

  /// Each beside the words of its schedule in `reviews.yaml`.
  @Test(arguments: [
    ("SEC-1", "once, within 1 h of the start"),
    ("SEC-2", "every 15 min, from the start and from each that was done"),
    ("SEC-3", "every 2 h, from the start and from each that was done"),
    (
      "SEC-4",
      "every 4 h, from the start and from each that was done, until the first internal review by the multidisciplinary team"
    ),
    ("SEC-5", "as soon as it can be done; there is no deadline"),
    (
      "SEC-6",
      "at least 2 times in each 24 h, from the first internal review by the multidisciplinary team on"
    ),
    (
      "SEC-7",
      "at least once in each 24 h, from the start on, and anew from the first internal review by the multidisciplinary team"
    ),
    (
      "SEC-8",
      "when it lasts longer than 8 h, or all of the person's within 48 h come to more than 12 h"
    ),
    ("SEC-9", "at the start"), ("SEC-10", "once, when it has lasted 3 days"),
    ("LTS-1", "every 24 h, from the start and from each that was done"),
    ("LTS-2", "every 7 days, at the same local time, from the start and from each that was done"),
    ("LTS-3", "as often as the unit's own policy says"),
    ("LTS-4", "every 3 months, at the same local time, from the start and from each that was done"),
    ("LTS-5", "at the start"),
  ])
  func `a review says from when it counts, every start that its schedule has`(
    id: String,
    words: String
  ) throws {
    let text = try #require(try text(id))
    #expect(text.contains("When: \(words).\n"), "\(text)")
  }

  @Test func `every review has its words above`() {
    let ids = (1...10).map { "SEC-\($0)" } + (1...5).map { "LTS-\($0)" }
    #expect(Catalogue.embedded.reviews.map(\.id) == ids)
  }

  @Test func `what is not there is not explained`() throws {
    #expect(try text("noise.levle") == nil)
    #expect(try text("") == nil)
  }

  @Test(arguments: Catalogue.embedded.rules)
  func `a rule says what it does to the level, and its source`(rule: FlagRule) throws {
    let text = try #require(try text(rule.id))
    let effect =
      switch rule.severity {
      case .blocker: "cannot be offered, whatever its score"
      case .critical: "the level is at least very high"
      case .serious: "the level is at least high"
      case .note: "it changes no level"
      case .notChecked: "no rule is of this severity"
      }
    #expect(text.contains(effect))
    #expect(text.contains("Source: \(rule.source)."))
    #expect(text.contains("Example: \(rule.example)"))
  }

  @Test(arguments: [
    ("locked-doors", "autonomy.locked-doors >= 50 (default: "),
    ("group-size", "people.group > 6 (guideline: "),
    ("group-size", "for people whose z of fewer-people >= 1.383 (convention: "),
    ("photosensitive-light", "For people with photosensitive-epilepsy"),
    ("unbearable-noise", "strain of noise.level or noise.peak >= 1 (convention: "),
    ("unbearable-noise", "space.retreat > 10 (default: "),
    ("no-health-check", "months since the last check > 12 (convention: "),
    ("alarms-unnoticed", "z of low registration >= 1 (convention: "),
  ])
  func `the numbers of a rule are shown with their ground`(rule: String, number: String) throws {
    #expect(try #require(try text(rule)).contains(number))
  }

  @Test(arguments: [
    ("strain", "shift.intolerable = 0.15 (convention: "),
    ("level", "level.high = 50 (convention: "),
    ("coverage", "coverage.enough = 0.7 (convention: "), ("hours", "hours.night = 8 (convention: "),
    ("z", "'much more' is 2.373"), ("range", "is 51 to 59 dB"),
    ("level", "a load of 1 scores 75: very high"),
    ("hearing", "W is 0.15 for 'less', 0.27 for 'similar', 0.7 for 'more' and 1 for 'much more'."),
    ("smell", "W is 0.08 for 'less', 0.15 for 'similar', 0.65 for 'more' and 1 for 'much more'."),
  ])
  func `the method is explained with its numbers and examples`(id: String, text: String) throws {
    #expect(try #require(try self.text(id)).contains(text))
  }

  @Test func `an id with several meanings gets them all`() throws {
    let text = try #require(try text("movement"))
    #expect(text.contains("Need: "))
    #expect(text.contains("Something that calms: movement."))
  }

  @Test func `a reading that is no factor names the factors that use it`() throws {
    let text = try #require(try text("temperature.air"))
    #expect(text.contains("temperature.warm"))
    #expect(text.contains("temperature.cold"))
  }
}

import AttuneCatalogue
import AttuneModel
import AttunePlacement
import TestPairings
import Testing

/// That the examples of this folder leave no rule out.
struct RuleCoverageTests {
  static let examples = [
    BlockerTests.vetoes, BlockerTests.requirements, BlockerTests.places, BlockerTests.confinements,
    CriticalTests.stated, CriticalTests.places, CriticalTests.noise, CriticalTests.light,
    CriticalTests.reliedOn, SeriousTests.stated, SeriousTests.knownBefore, SeriousTests.alone,
    SeriousTests.blanket, NoteTests.readings, NoteTests.alarms, NoteTests.calming, NoteTests.files,
    NoteTests.distress,
  ].flatMap(\.self)

  /// Rules that look at the profile's own keys, so that there is always an answer.
  static let alwaysChecked: Set = [
    "no-sensory-assessment", "no-consent", "no-health-check", "past-review", "distress-not-shown",
  ]

  @Test func `a comfortable place raises nothing`() throws {
    let pairing = try WrittenPairing().read()
    #expect(pairing.flags == [])
    #expect(pairing.pairing.level == .low)
  }

  @Test(arguments: Catalogue.embedded.rules)
  func `every rule has an example that raises it, one that does not, one that cannot be checked`(
    rule: FlagRule
  ) {
    let examples = Self.examples.filter { $0.rule == rule.id }
    #expect(examples.contains { $0.raises.contains(rule.severity) })
    #expect(examples.contains { $0.raises.isEmpty })
    let isChecked = !examples.contains { $0.raises.contains(.notChecked) }
    #expect(isChecked == Self.alwaysChecked.contains(rule.id))
  }

  @Test func `no example is of a rule that does not exist`() {
    let rules = Set(Catalogue.embedded.rules.map(\.id))
    #expect(Set(Self.examples.map(\.rule)).subtracting(rules) == [])
  }

  @Test func `a flag has the source of its rule`() throws {
    for example in Self.examples {
      for flag in try WrittenPairing(example.change).read().flags {
        #expect(Catalogue.embedded.rules.first { $0.id == flag.rule }?.source == flag.source)
      }
    }
  }
}

import AttuneCatalogue
import AttuneModel
import AttunePractice
import Testing

/// The rules of practice that are built in, against their own examples.
struct PracticeRuleTests {
  static let rules = Catalogue.embedded.practice.rules

  /// By id, so that a failure names the rule and not all of it.
  static func rule(_ id: String) throws -> PracticeRule {
    try #require(rules.first { $0.id == id })
  }

  @Test(arguments: rules.map(\.id))
  func `a rule answers its own examples`(id: String) throws {
    let rule = try Self.rule(id)
    for (place, example) in rule.examples.enumerated() {
      let context = RuleContext(nation: example.nation, kind: example.kind, day: example.on)
      let check = rule.check(in: context) { example.facts[$0] ?? .unknown }
      #expect(check.answer == example.answer, "\(rule.id), example \(place + 1)")
    }
  }

  @Test(arguments: rules.map(\.id))
  func `a rule has an example of being met and of not being met, or one for why it cannot be`(
    id: String
  ) throws {
    let rule = try Self.rule(id)
    let answers = Set(rule.examples.map(\.answer))
    if rule.status == .enactedNotCommenced {
      #expect(answers == [.notApplicable], "\(rule.id)")
    } else {
      #expect(answers.isSuperset(of: [.met, .notMet]), "\(rule.id)")
    }
  }

  @Test(arguments: rules.map(\.id))
  func `a rule that is for some only has an example of somewhere else`(id: String) throws {
    let rule = try Self.rule(id)
    let hasLimits =
      !rule.condition.when.isEmpty || !rule.condition.unless.isEmpty || rule.until != nil
    guard hasLimits else { return }
    #expect(rule.examples.contains { $0.answer == .notApplicable }, "\(rule.id)")
  }

  @Test(arguments: rules.map(\.id))
  func `what is not known never makes a rule met`(id: String) throws {
    let rule = try Self.rule(id)
    for example in rule.examples where example.answer == .met {
      let context = RuleContext(nation: example.nation, kind: example.kind, day: example.on)
      let nothing = rule.check(in: context) { _ in .unknown }
      #expect(nothing.answer != .met, "\(rule.id)")
      for fact in rule.condition.when + rule.condition.all {
        let check = rule.check(in: context) {
          $0 == fact ? .unknown : example.facts[$0] ?? .unknown
        }
        #expect(check.answer != .met, "\(rule.id) without \(fact.rawValue)")
      }
    }
  }

  @Test(arguments: rules.map(\.id))
  func `in a nation that is not known, what is not of all four cannot be assessed`(
    id: String
  ) throws {
    let rule = try Self.rule(id)
    guard !rule.nations.isEmpty, rule.status != .enactedNotCommenced else { return }
    for example in rule.examples where example.answer != .notApplicable {
      let context = RuleContext(nation: nil, kind: example.kind, day: example.on)
      let check = rule.check(in: context) { example.facts[$0] ?? .unknown }
      #expect(check.outcome == .unknown(.nation), "\(rule.id)")
    }
  }

  @Test func `no id is used twice, and no pack is empty`() {
    #expect(Set(Self.rules.map(\.id)).count == Self.rules.count)
    #expect(Catalogue.embedded.practice.packs.allSatisfy { !$0.rules.isEmpty })
    let flags = Set(Catalogue.embedded.rules.map(\.id))
    #expect(flags.isDisjoint(with: Self.rules.map(\.id)))
  }

  @Test func `every fact is asked for by a rule`() {
    let asked = Set(Self.rules.flatMap(\.condition.facts))
    #expect(PracticeFact.allCases.filter { !asked.contains($0) }.map(\.rawValue) == [])
  }

  @Test func `what is from memory says so, and what is superseded has ended`() {
    for rule in Self.rules {
      if rule.status == .superseded { #expect(rule.until != nil, "\(rule.id)") }
      if rule.status == .recommendation { #expect(rule.force == .recommendation, "\(rule.id)") }
      #expect(!rule.source.isEmpty && !rule.ifNotMet.isEmpty, "\(rule.id)")
    }
    // Both are there, or this holds nothing.
    #expect(Set(Self.rules.map(\.isSourceSeen)) == [true, false])
  }

  @Test func `the safeguards that were never begun are not in force on any day`() throws {
    let rule = try #require(Self.rules.first { $0.id == "LPS" })
    for year in 2019...2030 {
      let day = try CalendarDate(year: year, month: 11, day: 26)
      let context = RuleContext(nation: .england, kind: .residentialCare, day: day)
      #expect(rule.check(in: context) { _ in .no }.outcome == .notApplicable(.notCommenced))
    }
  }
}

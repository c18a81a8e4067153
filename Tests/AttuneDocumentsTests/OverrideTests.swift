import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// An organisation's own numbers: replaced by id, with a basis and a source, and named.
struct OverrideTests {
  /// A file of overrides, read from a marked text.
  struct Reading {
    let marked: MarkedText
    let catalogue: Catalogue?
    let marks: [MarkedText.Mark]

    init(_ text: String) {
      marked = MarkedText("attune: overrides/1\n" + text)
      let log = DiagnosticLog()
      catalogue = OverrideDocument(replacingIn: .embedded)
        .catalogue(Array(marked.text.utf8), file: "attune.yaml", log: log)
      marks = log.diagnostics.sorted().map(\.mark)
    }
  }

  static let ground = "basis: measured, source: our ward"

  @Test(arguments: [
    "factors:\n  - {id: ⟦override/unknown-id⟧noise.lvl, weight: 1, \(ground)}\n",
    "factors:\n  - {id: ⟦override/nothing-changed⟧noise.level, \(ground)}\n",
    "factors:\n  - {id: ⟦override/anchor-order⟧noise.level, intolerable: 20, \(ground)}\n",
    "adjustments:\n  - {id: ⟦override/nothing-changed⟧N01, \(ground)}\n",
    "adjustments:\n  - {id: ⟦override/nothing-changed⟧Z01, cost: 5, \(ground)}\n",
    "adjustments:\n  - {id: ⟦override/unknown-id⟧N99, cost: 5, \(ground)}\n",
    "adjustments:\n  - {id: N01, cost: ⟦yaml/out-of-range⟧-1, \(ground)}\n",
    "needs:\n  - {id: ⟦override/unknown-id⟧quiet, importance: 0.5, \(ground)}\n",
    "needs:\n  - {id: hearing, importance: ⟦yaml/out-of-range⟧5, \(ground)}\n",
    "rules:\n  - {id: ⟦override/nothing-changed⟧group-size, value: 4, \(ground)}\n",
    "rules:\n  - {id: ⟦override/nothing-changed⟧said-no, value: 4, \(ground)}\n",
    "words:\n  - {id: ⟦override/unknown-id⟧quite-room, name: the snug, \(ground)}\n",
    "numbers:\n  - {id: ⟦yaml/unknown-word⟧coverage.enuf, value: 1, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: likely.draws, value: 0, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: likely.draws, value: 1000000000, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: likely.draws, value: 20.5, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: likely.seed, value: -1, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: likely.low, value: 2, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: z.number-band, value: -1, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: uncertainty.judged, value: -1, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: uncertainty.width, value: -2, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: score.base, value: 0, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: hours.day, value: 0, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: coverage.enough, value: 2, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: importance.most-matters, value: 0, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: hours.tolerance, value: -1, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: shift.comfortable, value: -1, \(ground)}\n",
    "numbers:\n  - ⟦yaml/out-of-range⟧{id: shift.intolerable, value: 0.5, \(ground)}\n",
    "numbers:\n  - ⟦yaml/missing-key⟧{id: coverage.enough, value: 1, basis: measured}\n",
  ])
  func `what cannot be replaced is told where it is, and nothing is replaced`(text: String) {
    let reading = Reading(text)
    #expect(reading.marks == reading.marked.marks)
    #expect(reading.catalogue == nil)
  }

  @Test(arguments: [
    "numbers:\n  - {id: level.high, value: 10, \(ground)}\n",
    "numbers:\n  - {id: level.moderate, value: 60, \(ground)}\n",
    "numbers:\n  - {id: z.unstated-low, value: 3, \(ground)}\n",
    "numbers:\n  - {id: score.base, value: 5, \(ground)}\n  - {id: score.base, value: 6, \(ground)}\n",
  ])
  func `numbers that do not go together replace nothing`(text: String) {
    let log = DiagnosticLog()
    let marked = MarkedText("⟦override/disagree⟧attune: overrides/1\n" + text)
    let catalogue = OverrideDocument(replacingIn: .embedded)
      .catalogue(Array(marked.text.utf8), file: "attune.yaml", log: log)
    #expect(log.diagnostics.map(\.mark) == marked.marks)
    #expect(catalogue == nil)
  }

  @Test func `an anchor is replaced in its period, with its ground`() throws {
    let catalogue = try #require(
      Reading("factors:\n  - {id: noise.level, period: night, intolerable: 48, \(Self.ground)}\n")
        .catalogue
    )
    let factor = catalogue.factors[try #require(catalogue.factor("noise.level"))]
    #expect(
      factor.anchors.night?.intolerable
        == Sourced(48, basis: .measured, source: "our ward")
    )
    #expect(factor.anchors.day?.intolerable.value == 80)
    #expect(catalogue.overrides.map(\.subject) == ["factor noise.level night: intolerable"])
    #expect(catalogue.dataHash != Catalogue.embedded.dataHash)
  }

  @Test func `a plausible range is replaced in its kind of place`() throws {
    let catalogue = try #require(
      Reading(
        "factors:\n  - {id: noise.level, period: day, plausible-home: {from: 20, to: 30}, \(Self.ground)}\n"
      )
      .catalogue
    )
    let factor = catalogue.factors[try #require(catalogue.factor("noise.level"))]
    #expect(factor.anchors.day?.plausible(in: .ownHome) == 20...30)
    #expect(factor.anchors.day?.plausibleInHome.source == "our ward")
    #expect(factor.anchors.day?.plausible(in: .school) == 45...70)
    #expect(factor.anchors.evening?.plausible(in: .ownHome) == 36...58)
    #expect(
      catalogue.overrides.map(\.subject) == ["factor noise.level day: plausible range in a home"]
    )
  }

  @Test(arguments: [
    "quiet-room", "pica", "ear-defenders", "food-and-drink", "N08",
  ])
  func `a word is named anew, and nothing else is`(id: String) throws {
    let text = "words:\n  - {id: \(id), name: the snug, \(Self.ground)}\n"
    let catalogue = try #require(Reading(text).catalogue)
    let names = { (catalogue: Catalogue) -> [String] in
      let words = catalogue.vocabularies
      let entries = (words.conditions + words.reliedOn + words.calming).map(\.name)
      return entries + words.restrictionTypes.map(\.name) + catalogue.adjustments.map(\.name)
    }
    let (old, new) = (names(Catalogue.embedded), names(catalogue))
    let changed = zip(old, new).filter { $0 != $1 }.map(\.1)
    #expect(changed == ["the snug"])
    #expect(catalogue.vocabularies.ids == Catalogue.embedded.vocabularies.ids)
    #expect(catalogue.overrides.map(\.subject) == ["word \(id)"])
  }

  @Test func `what an adjustment costs, takes and does is replaced, and only that`() throws {
    let text = """
      adjustments:
        - {id: N01, cost: 80, lead: [2, 3], \(Self.ground)}
        - {id: N04, effects: [{reading: noise.peak, add: -5, basis: measured, source: ours}], \(Self.ground)}
      """
    let reading = Reading(text)
    #expect(reading.marks == [])
    let catalogue = try #require(reading.catalogue)
    let doors = try #require(catalogue.adjustment("N01")?.offer)
    #expect(doors.cost.value == 80...80)
    #expect(doors.cost.source == "our ward")
    #expect(doors.lead.value == 2...3)
    #expect(doors.effects == Catalogue.embedded.adjustment("N01")?.offer?.effects)
    let towels = try #require(catalogue.adjustment("N04")?.offer)
    #expect(towels.effects.map(\.amount) == [-5 ... -5])
    #expect(towels.cost == Catalogue.embedded.adjustment("N04")?.offer?.cost)
    #expect(catalogue.overrides.map(\.subject) == ["adjustment N01", "adjustment N04"])
  }

  @Test func `needs, numbers, hours, rules and cuts are replaced by id`() throws {
    let text = """
      needs:
        - {id: hearing, importance: 0.5, \(Self.ground)}
      numbers:
        - {id: coverage.enough, value: 0.8, \(Self.ground)}
      hours:
        - {use: lounge, day: 3, evening: 1, night: 0, \(Self.ground)}
      rules:
        - {id: group-size, factor: people.group, value: 4, \(Self.ground)}
        - {id: no-health-check, value: 6, \(Self.ground)}
        - {id: unbearable-noise, value: 0.9, \(Self.ground)}
      instruments:
        - {age-band: 18-64, quadrant: low-registration, upper: [1, 2, 3, 4], \(Self.ground)}
      """
    let reading = Reading(text)
    #expect(reading.marks == [])
    let catalogue = try #require(reading.catalogue)
    let hearing = try #require(catalogue.need("hearing"))
    #expect(catalogue.needs[hearing].importance.value == 0.5)
    #expect(catalogue.conventions[.enoughCoverage] == 0.8)
    #expect(catalogue.conventions.hours[.lounge]?.value.day == 3)
    #expect(try Self.mark("group-size", in: catalogue) == 4)
    #expect(catalogue.instruments.aasp.cuts.count == 12)
    #expect(
      catalogue.overrides.map(\.subject) == [
        "need hearing: importance", "number coverage.enough", "hours lounge",
        "rule group-size people.group", "rule no-health-check", "rule unbearable-noise",
        "instrument aasp 18-64 low-registration",
      ]
    )
  }

  private static func mark(_ id: String, in catalogue: Catalogue) throws -> Double? {
    let rule = try #require(catalogue.rules.first { $0.id == id })
    guard case .reading(let marks, _) = rule.test else { return nil }
    return marks.first?.limit.value
  }
}

import AttuneCatalogue
import AttuneModel
import AttunePractice
import AttuneScoring
import TestPairings
import Testing

/// What rules say of one restriction, where the answer could be too good.
struct RestrictionFactsTests {
  private func entry(
    _ keys: String,
    kind: String = "mental-health-unit",
    residents: String = "[p-001, p-002]",
    places: String = "{capacity: 2, vacant: 0}",
    asOf: String = "2026-11-20"
  ) throws -> RegisterEntry {
    let register = try Register.written(
      "[{id: r-1, what: kitchen locked, type: environmental, \(keys)}]",
      residents: residents,
      asOf: asOf
    ) {
      $0.place["kind"] = kind
      $0.place["places"] = places
    }
    return try #require(register.entries?.first)
  }

  private func answer(_ rule: String, _ entry: RegisterEntry) -> PracticeRule.Answer? {
    entry.checks.first { $0.rule.id == rule }?.answer
  }

  @Test func `naming who needs a rule looks at nobody else who lives under it`() throws {
    let all = try entry("applies-to: everyone, needed-by: [p-001]")
    #expect(answer("COP-8.5", all) == .notMet)
    #expect(answer("CQC-BR1", all) == .notMet)
    let one = try entry("applies-to: [p-001], needed-by: [p-001]")
    #expect(answer("COP-8.5", one) == .met)
    #expect(answer("CQC-BR1", one) == .notApplicable)
  }

  @Test func `whether it is a rule for all is not known where it is not known whom it reaches`()
    throws
  {
    let open = try entry(
      "applies-to: everyone, needed-by: [p-001]",
      residents: "[p-001]",
      places: "{capacity: 3}"
    )
    #expect(answer("COP-8.5", open) == .unknown)
    #expect(answer("CQC-BR1", open) == .unknown)
    let several = try entry("applies-to: [p-001, p-002]")
    #expect(answer("COP-8.5", several) == .unknown)
    #expect(answer("COP-8.5", try entry("applies-to: [p-001]")) == .met)
    #expect(answer("COP-8.5", try entry("applies-to: everyone")) == .notMet)
  }

  @Test func `whether others are reached is not known where nobody is named who needs it`() throws {
    #expect(try entry("applies-to: [p-001]").reach.reachesOthers == .unknown)
    #expect(try entry("applies-to: everyone").reach.reachesOthers == .yes)
    #expect(try entry("applies-to: [p-001], needed-by: [p-001]").reach.reachesOthers == .no)
  }

  /// A locked garden gate is no deprivation of liberty by itself: who says which it is has to be named.
  @Test(arguments: [
    ("", PracticeRule.Answer.unknown),
    (", authority: {route: none}", .unknown),
    (", authority: {route: court, until: 2027-01-01}", .met),
    (", authority: {route: none}, liberty-view: {deprives: no, by: x, on: 2026-10-01}", .met),
    (", authority: {route: none}, liberty-view: {deprives: yes, by: x, on: 2026-10-01}", .notMet),
    (", authority: {route: none}, liberty-view: {deprives: no, by: x, on: 2026-12-01}", .unknown),
  ])
  func `being kept from leaving asks for an authority, or for a named person's view`(
    rest: String,
    expected: PracticeRule.Answer
  ) throws {
    let entry = try entry("applies-to: [p-001], restricts: [leaving]\(rest)")
    #expect(answer("REG13-5", entry) == expected)
  }

  @Test func `no rule of law says to open the way out`() {
    let rules = Catalogue.embedded.practice.rules
    #expect(!rules.contains { $0.ifNotMet.contains("Open the way out") })
  }

  @Test func `consent has the person's own words, and being asked is not enough`() throws {
    let consent = "applies-to: [p-001], authority: {route: consent, until: 2027-01-01}"
    #expect(answer("CONSENT", try entry("\(consent), person-view: I asked for it")) == .met)
    for view in ["declined", "not-asked"] {
      #expect(answer("CONSENT", try entry("\(consent), person-view: \(view)")) == .notMet)
    }
  }

  @Test func `what is asked for and has a last day is not known to be granted`() throws {
    let entry = try entry(
      "applies-to: [p-001], authority: {route: dols, applied: 2026-10-01, until: 2027-09-01}"
    )
    #expect(entry.authority.holds == .unknown)
    #expect(answer("DOLS-5", entry) == .unknown)
    #expect(answer("RES-AUTHORITY", entry) == .unknown)
    let ended = try self.entry(
      "applies-to: [p-001], authority: {route: dols, applied: 2025-10-01, until: 2026-09-01}"
    )
    #expect(ended.authority.holds == .no)
    #expect(answer("DOLS-5", ended) == .unknown)
  }

  @Test func `a day yet to come shows neither that it was reviewed nor since when it is`() throws {
    let entry = try entry(
      "applies-to: everyone, since: 2027-03-02, reviewed: 2027-01-01, reason: a, person-view: no"
    )
    #expect(entry.days == nil)
    #expect(answer("RES-SINCE", entry) == .unknown)
    #expect(answer("CQC-BR1", entry) == .unknown)
    let past = try self.entry("applies-to: everyone, since: 2026-11-20")
    #expect(past.days == 0)
    #expect(answer("RES-SINCE", past) == .met)
  }

  @Test func `isolation that is dated tomorrow is not short`() throws {
    let pairing = try WrittenPairing {
      $0.place["restrictions"] =
        "[{id: r-1, what: x, type: seclusion, applies-to: [p-001], since: 2027-03-02}]"
    }
    .read()
    let register = Register(
      of: pairing.setting.assessment,
      history: [],
      asOf: try CalendarDate("2026-11-20"),
      catalogue: .embedded
    )
    let entry = try #require(register.entries?.first)
    #expect(answer("RES-ISOLATION-15", entry) == .unknown)
  }

  @Test func `a day of review that has not passed is called that, and no review`() {
    let rule = Catalogue.embedded.practice.rules.first { $0.id == "RES-REVIEW" }
    #expect(rule?.title == "Its day of review has not passed")
  }

  /// The reference names supported living and a person's own home; of respite it depends.
  @Test(arguments: [
    ("residential-care", PracticeRule.Answer.met), ("mental-health-unit", .met),
    ("supported-living", .notMet), ("own-home", .notMet), ("respite", .unknown),
    ("school", .unknown),
  ])
  func `whether a place can have an authorisation depends on how it is registered`(
    kind: String,
    expected: PracticeRule.Answer
  ) throws {
    let entry = try entry(
      "applies-to: [p-001], authority: {route: dols, until: 2027-01-01}",
      kind: kind
    )
    #expect(answer("DOLS-1", entry) == expected)
  }
}

import AttuneCatalogue
import AttuneModel
import AttunePractice
import AttuneScoring
import TestPairings
import Testing

/// A register on the day of asking, and from audit to audit.
struct RegisterTests {
  /// The register of a place whose audit says this of restrictions.
  private func register(
    _ restrictions: String?,
    residents: String = "[p-001, p-002]",
    places: String = "{capacity: 2, vacant: 0}",
    asOf: String = "2026-11-20"
  ) throws -> Register {
    try .written(restrictions, residents: residents, asOf: asOf) { $0.place["places"] = places }
  }

  private func entry(
    _ keys: String,
    residents: String = "[p-001, p-002]",
    places: String = "{capacity: 2, vacant: 0}",
    asOf: String = "2026-11-20"
  ) throws -> RegisterEntry {
    let register = try register(
      "[{id: r-1, what: kitchen locked, type: environmental, \(keys)}]",
      residents: residents,
      places: places,
      asOf: asOf
    )
    return try #require(register.entries?.first)
  }

  @Test func `a place where nobody looked has no register, which is not an empty one`() throws {
    #expect(try register(nil).entries == nil)
    #expect(try register("[]").entries == [])
  }

  @Test(arguments: [
    ("", AuthorityStanding.notRecorded, Truth.unknown),
    ("{route: none}", .none, .no),
    ("{route: none, until: 2027-11-20}", .none, .no),
    ("{route: mha}", .withoutEnd, .unknown),
  ])
  func `an authority without a day`(text: String, standing: AuthorityStanding, holds: Truth) throws
  {
    let authority = text.isEmpty ? "" : ", authority: \(text)"
    let entry = try entry("applies-to: everyone\(authority)")
    #expect(entry.authority == standing)
    #expect(entry.authority.holds == holds)
  }

  /// The last day is one on which it holds, and the day of warning is the twenty-eighth before it.
  @Test(arguments: [
    ("2026-11-19", "ended"), ("2026-11-20", "soon"), ("2026-12-18", "soon"),
    ("2026-12-19", "holds"),
  ])
  func `an authority with a last day`(until: String, expected: String) throws {
    let day = try CalendarDate(until)
    let entry = try entry("applies-to: everyone, authority: {route: dols, until: \(until)}")
    let standing: [String: AuthorityStanding] = [
      "ended": .ended(day), "soon": .endsSoon(until: day), "holds": .holds(until: day),
    ]
    #expect(entry.authority == standing[expected])
    #expect(entry.authority.holds == (expected == "ended" ? .no : .yes))
  }

  @Test func `asked for is not granted`() throws {
    let entry = try entry("applies-to: everyone, authority: {route: dols, applied: 2026-10-01}")
    #expect(entry.authority == .askedFor(try CalendarDate("2026-10-01")))
    #expect(entry.authority.holds == .no)
    #expect(entry.checks.first { $0.rule.id == "DOLS-5" }?.answer == .notMet)
  }

  @Test(arguments: [("2026-11-19", true), ("2026-11-20", false), ("2026-11-21", false)])
  func `a review is overdue from the day after it was due`(due: String, isOverdue: Bool) throws {
    let entry = try entry("applies-to: everyone, review-due: \(due)")
    #expect(entry.review.isOverdue == isOverdue)
  }

  @Test func `what is for everyone and needed by nobody is a blanket rule, and no contagion`()
    throws
  {
    let entry = try entry("applies-to: everyone")
    #expect(entry.reach.isBlanket)
    #expect(entry.reach.isContagion == .no)
    #expect(entry.checks.first { $0.rule.id == "RES-OTHERS" }?.answer == .notApplicable)
    #expect(entry.checks.first { $0.rule.id == "RES-FOR" }?.answer == .notMet)
  }

  @Test func `what one needs and another lives under is a contagion`() throws {
    let entry = try entry("applies-to: everyone, needed-by: [p-001]")
    #expect(!entry.reach.isBlanket)
    #expect(entry.reach.isContagion == .yes)
    #expect(entry.reach.others.map(\.text) == ["p-002"])
    #expect(entry.checks.first { $0.rule.id == "RES-OTHERS" }?.answer == .notMet)
  }

  @Test func `what is for those who need it reaches nobody else`() throws {
    let entry = try entry("applies-to: [p-001], needed-by: [p-001]")
    #expect(entry.reach.isContagion == .no)
    #expect(entry.checks.first { $0.rule.id == "RES-OTHERS" }?.answer == .met)
  }

  @Test(arguments: [
    ("{capacity: 1, vacant: 0}", Truth.no), ("{capacity: 3, vacant: 1}", .unknown),
    ("{capacity: 3}", .unknown),
  ])
  func `whether others are reached is known only where all who live there are`(
    places: String,
    isContagion: Truth
  ) throws {
    let entry = try entry(
      "applies-to: everyone, needed-by: [p-001]",
      residents: "[p-001]",
      places: places
    )
    #expect(entry.reach.isContagion == isContagion)
  }

  @Test func `who needs it and lives there no more is told`() throws {
    let entry = try entry("applies-to: everyone, needed-by: [p-009]")
    #expect(!entry.reach.isNeededHere)
    #expect(entry.reach.others.map(\.text) == ["p-001", "p-002"])
  }

  @Test func `everything that is not written down is named`() throws {
    #expect(
      try entry("applies-to: everyone").missing
        == RegisterEntry.Missing.allCases.filter { $0 != .authorityEnd }
    )
    let whole = try entry(
      "restricts: [other], applies-to: [p-001], needed-by: [p-001], reason: heat, since: 2026-10-20, "
        + "authority: {route: consent, until: 2027-01-01}, decided-by: p-001, review-due: 2026-12-01, "
        + "alternatives-tried: [a guard], least-restrictive: the guard broke, rights: [article-8], "
        + "step-down: a new guard, person-view: I asked for it"
    )
    #expect(whole.missing == [])
    #expect(whole.days == 31)
    #expect(whole.checks.filter { $0.answer == .notMet }.map(\.rule.id) == [])
  }

  @Test func `nobody's view is missed less because they were not asked`() throws {
    #expect(try entry("applies-to: everyone, person-view: not-asked").missing.contains(.personView))
    #expect(
      !(try entry("applies-to: everyone, person-view: declined").missing.contains(.personView))
    )
  }

  @Test func `the test of liberty changes on the second of June 2026`() throws {
    let keys = "restricts: [leaving], applies-to: [p-001], authority: {route: none}"
    let answers = { (day: String) in
      try entry(keys, asOf: day).checks.filter { ["DOL-2014", "DOL-2026"].contains($0.rule.id) }
        .map(\.answer)
    }
    #expect(try answers("2026-06-01") == [.unknown, .notApplicable])
    #expect(try answers("2026-06-02") == [.notApplicable, .notMet])
    let rule = Catalogue.embedded.practice.rules.first { $0.id == "DOL-2026" }
    #expect(rule?.force == .goodPractice)
    #expect(rule?.source.contains("The judgment itself was not seen") == true)
    let sheet = Catalogue.embedded.practice.liberty
    #expect(sheet.test(on: try CalendarDate("2014-03-18"), in: .england)?.id == "before-2014")
    #expect(sheet.test(on: try CalendarDate("2014-03-19"), in: .england)?.id == "acid-test")
    #expect(sheet.test(on: try CalendarDate("2026-06-01"), in: .england)?.id == "acid-test")
    #expect(sheet.test(on: try CalendarDate("2026-06-02"), in: .england)?.id == "many-facts")
  }

  @Test func `every type of restriction has its place on the sheet of liberty`() {
    let told = Catalogue.embedded.practice.liberty.headings.flatMap(\.types)
    #expect(Set(told).count == told.count)
    let types = Catalogue.embedded.vocabularies.restrictionTypes.map(\.id)
    #expect(Set(types) == Set(told))
  }
}

/// A register from audit to audit.
struct RegisterHistoryTests {
  private func audit(_ on: String, _ restrictions: String?) throws -> Assessment {
    try WrittenPairing {
      $0.place["assessed"] = "{on: \(on), by: auditor, review-due: 2027-12-01}"
      $0.place["restrictions"] = restrictions
    }
    .read().setting.assessment
  }

  private func history(_ audits: [(String, String?)], asOf: String) throws -> [Register.Count] {
    let read = try audits.map { try audit($0.0, $0.1) }
    let last = try #require(read.last)
    return Register(
      of: last,
      history: read,
      asOf: try CalendarDate(asOf),
      catalogue: .embedded
    ).history
  }

  private let locked = "{id: r-1, what: kitchen locked, type: environmental, applies-to: everyone}"
  private let less = "{id: r-1, what: drawer locked, type: environmental, applies-to: everyone}"
  private let calls = "{id: r-2, what: two calls a day, type: contact, applies-to: [p-001]}"

  @Test func `what was added, dropped and changed`() throws {
    let history = try history(
      [("2026-01-01", "[\(locked)]"), ("2026-05-01", "[\(less), \(calls)]"), ("2026-09-01", "[]")],
      asOf: "2026-11-20"
    )
    #expect(history.map(\.inForce) == [1, 2, 0])
    #expect(history.map { $0.added.map(\.id.text) } == [[], ["r-2"], []])
    #expect(history.map { $0.dropped.map(\.id.text) } == [[], [], ["r-1", "r-2"]])
    #expect(history.map { $0.changed.map(\.id.text) } == [[], ["r-1"], []])
  }

  @Test func `an audit without a register is not one without restrictions`() throws {
    let history = try history(
      [("2026-01-01", "[\(locked)]"), ("2026-05-01", nil), ("2026-09-01", "[\(calls)]")],
      asOf: "2026-11-20"
    )
    #expect(history.map(\.inForce) == [1, nil, 1])
    #expect(history.flatMap(\.dropped) == [])
    #expect(history.flatMap(\.added) == [])
  }

  @Test func `audits after the day of asking are left out`() throws {
    let history = try history(
      [("2026-01-01", "[\(locked)]"), ("2026-05-01", "[]")],
      asOf: "2026-04-30"
    )
    #expect(history.map(\.inForce) == [1])
  }

  @Test func `what was overdue is counted on the day of each audit`() throws {
    let due =
      "{id: r-1, what: x, type: contact, applies-to: everyone, review-due: 2026-02-01, "
      + "authority: {route: mha, until: 2026-03-01}}"
    let history = try history(
      [("2026-01-01", "[\(due)]"), ("2026-05-01", "[\(due)]")],
      asOf: "2026-11-20"
    )
    #expect(history.map(\.overdue) == [0, 1])
    #expect(history.map(\.withoutAuthority) == [0, 1])
    #expect(history.map(\.blanket) == [1, 1])
  }
}

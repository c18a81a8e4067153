import AttuneModel
import AttunePractice
import AttuneScoring
import TestPairings
import Testing

/// What registers show of a service.
struct GovernanceRegisterTests {
  private static let door =
    "{id: r-1, what: door locked, type: environmental, applies-to: everyone, "
  private static let ends = "review-due: 2026-12-01, authority: {route: court, until: 2027-01-01}}"

  private func check(_ restrictions: String?, before: String? = nil) throws -> GovernanceCheck {
    let earlier = try before.map { text in
      let pairing = try WrittenPairing {
        $0.place["kind"] = "mental-health-unit"
        $0.place["restrictions"] = text == "none" ? nil : text
        $0.place["assessed"] = "{on: 2026-04-02, by: nurse, review-due: 2026-10-02}"
      }
      .read()
      return pairing.setting.assessment
    }
    return try Service(restrictions: restrictions)
      .check(nil, before: [earlier].compactMap(\.self))
  }

  @Test func `a register is there, also an empty one`() throws {
    #expect(try check(nil).answer("GOV-REGISTER") == .notMet)
    #expect(try check("[]").answer("GOV-REGISTER") == .met)
    #expect(try check("[]").answer("GOV-EXPIRY") == .notApplicable)
    #expect(try check(nil).answer("GOV-EXPIRY") == .unknown)
    for fact: PracticeFact in [
      .settingRegisterHasEnds, .settingReviewsAreInTime, .settingAuthoritiesHold,
      .settingHasRestrictions, .settingHasSegregation,
    ] {
      #expect(try check(nil).truth(fact) == .unknown)
    }
  }

  @Test(arguments: [
    (ends, PracticeRule.Answer.met, PracticeRule.Answer.met),
    ("review-due: 2026-11-19, authority: {route: court, until: 2027-01-01}}", .met, .notMet),
    ("review-due: 2026-12-01, authority: {route: court, until: 2026-11-19}}", .met, .notMet),
    ("review-due: 2026-12-01, authority: {route: court}}", .notMet, .unknown),
    ("since: 2026-01-01}", .notMet, .unknown),
  ])
  func `ends are set, and kept`(
    rest: String,
    ends: PracticeRule.Answer,
    isInTime: PracticeRule.Answer
  ) throws {
    let check = try check("[\(Self.door)\(rest)]")
    #expect(check.answer("GOV-EXPIRY") == ends)
    #expect(check.answer("GOV-IN-TIME") == isInTime)
  }

  @Test func `a register past the review of its audit says nothing of today`() throws {
    let one = "[\(Self.door)review-due: 2029-12-01, authority: {route: court, until: 2029-01-01}}]"
    let check = { (asOf: String) in
      try Service(restrictions: one, asOf: asOf).check(nil)
    }
    let due = try Service(restrictions: one).assessment().assessed.reviewDue
    let rules = ["GOV-REGISTER", "GOV-EXPIRY", "GOV-IN-TIME"]
    #expect(try rules.map { try check("\(due)").answer($0) } == [.met, .met, .met])
    let after = "\(due.adding(days: 1))"
    #expect(try rules.map { try check(after).answer($0) } == [.unknown, .unknown, .unknown])
    #expect(try check(after).answer("GOV-SEGREGATION") == .unknown)
  }

  @Test func `what was dropped is known from two registers alone`() throws {
    let one = "[\(Self.door)\(Self.ends)]"
    #expect(try check("[]").answer("GOV-DROPPED") == .unknown)
    #expect(try check("[]", before: "none").answer("GOV-DROPPED") == .unknown)
    #expect(try check(nil, before: one).answer("GOV-DROPPED") == .unknown)
    #expect(try check("[]", before: one).answer("GOV-DROPPED") == .met)
    #expect(try check(one, before: one).answer("GOV-DROPPED") == .notMet)
    #expect(try check(one, before: "[]").answer("GOV-DROPPED") == .notApplicable)
  }

  @Test func `where somebody is segregated, an independent review is asked for`() throws {
    let text = Self.door.replacing("environmental", with: "long-term-segregation") + Self.ends
    #expect(try check("[\(text)]").answer("GOV-SEGREGATION") == .unknown)
    #expect(try check("[]").answer("GOV-SEGREGATION") == .notApplicable)
    // And its timers are asked for, with no record of it: what nobody recorded is no pass.
    #expect(try check("[\(text)]").answer("GOV-TIMERS") == .unknown)
    #expect(try check("[\(text)]").truth(.settingHasConfinements) == .yes)
    let room = text.replacing("long-term-segregation", with: "seclusion")
    #expect(try check("[\(room)]").truth(.settingHasConfinements) == .yes)
    #expect(try check(nil).answer("GOV-SEGREGATION") == .unknown)
  }
}

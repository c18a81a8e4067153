import AttuneCatalogue
import AttuneModel
import AttunePractice
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

/// What the page of a register says, and what it must not leave unsaid.
struct RestrictionsReportTests {
  private func text(
    _ restrictions: String?,
    asOf: String = "2026-11-20",
    isRedacted: Bool = false,
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) throws -> String {
    let pairing = try WrittenPairing.registered(restrictions, residents: "[p-1]", change).read()
    let assessment = pairing.setting.assessment
    let day = try CalendarDate(asOf)
    let register = Register(of: assessment, history: [assessment], asOf: day, catalogue: .embedded)
    let place = RestrictionsResult.Place(
      register,
      residents: [pairing.person.profile],
      engine: pairing.engine
    )
    let result = RestrictionsResult(
      [place],
      isOverview: false,
      catalogue: .embedded,
      asOf: day,
      naming: isRedacted
        ? Naming(redacting: [pairing.person.person], [assessment.setting]) : Naming([assessment])
    )
    let provenance = Provenance(version: "1.2.3", catalogue: .embedded, asOf: day)
    return TextRenderer(width: 2000).render(Report(result, provenance: provenance))
  }

  private let locked =
    "[{id: r-1, what: kitchen locked, type: environmental, restricts: [leaving], applies-to: everyone}]"

  @Test func `a rule from memory is marked where it is named, and is not worded as law`() throws {
    let text = try text(locked)
    #expect(text.contains("HRA-1 (its source not seen)"))
    #expect(text.contains("HRA-1, from memory, source not seen, said to be law: Human Rights Act"))
    #expect(text.contains("REG13-4B, law: Health and Social Care Act"))
    #expect(!text.contains("REG13-4B (its source not seen)"))
  }

  @Test(arguments: [("2027-11-23", false), ("2027-11-24", true)])
  func `rules that nobody compared for twelve months say so`(asOf: String, isOld: Bool) throws {
    let text = try text(locked, asOf: asOf)
    #expect(text.contains("more than 12 months ago: do not rely on it") == isOld)
  }

  @Test(arguments: [("2027-04-03", false), ("2027-04-04", true)])
  func `an audit past its review says so`(asOf: String, isPast: Bool) throws {
    let text = try text(locked, asOf: asOf)
    #expect(text.contains("This audit was to be reviewed by 2027-04-03") == isPast)
  }

  @Test func `of a nation whose law is hardly known here that is said`() throws {
    #expect(!(try text(locked)).contains("mostly of England"))
    let welsh = try text(locked) { $0.place["nation"] = "scotland" }
    #expect(welsh.contains("Of the law of Scotland, this tool has 1 rule of its own"))
    #expect(welsh.contains("SCO-AWI-2000"))
    #expect(!welsh.contains("REG13"))
  }

  @Test func `what drives a restriction has what would ease it beside it`() throws {
    let text = try text(
      "[{id: r-1, what: x, type: contact, applies-to: [p-1], driven-by: [noise.alarms]}]"
    ) {
      $0.readings["noise.alarms"] = "{value: 9 per week, by: counted}"
    }
    #expect(text.contains("Driven by the place: audible alarms and buzzers, as recorded."))
    #expect(text.contains("What would ease it: "))
    #expect(text.contains("Silent staff pagers instead of ward alarms (N05)"))
  }

  @Test func `a profile without consent is not looked at, and that is said`() throws {
    let text = try text(locked) { $0.person["consent"] = nil }
    #expect(text.contains("Not known: no profile of theirs can be used."))
    #expect(text.contains("for want of a profile or of consent to use it: p-1."))
  }

  @Test func `a register that is empty says so, and one that is not there asks for it`() throws {
    #expect(try text("[]").contains("Recorded as none, by the audit of 2026-10-03."))
    #expect(try text(nil).contains("nobody has written down whether there are any"))
  }

  @Test func `with identities removed nothing that was written is left`() throws {
    let canary = "zanzibar"
    let said = "\"\(canary) said\""
    let text = try text(
      "[{id: \(canary)-1, what: \(said), type: contact, applies-to: everyone, needed-by: [\(canary)-p], "
        + "reason: \(said), decided-by: \(said), alternatives-tried: [\(said)], step-down: \(said), "
        + "least-restrictive: \(said), person-view: \(said), "
        + "authority: {route: dols, until: 2027-01-01, conditions: [\(said)]}}]",
      isRedacted: true
    )
    #expect(!text.contains(canary))
    #expect(text.contains("restriction-1"))
  }
}

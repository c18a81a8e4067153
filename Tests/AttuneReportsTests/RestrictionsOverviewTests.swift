import AttuneCatalogue
import AttuneModel
import AttunePractice
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

/// What the page of all registers says is first to look at, and when it may say that nothing is.
struct RestrictionsOverviewTests {
  static let calm = "No authority has ended, no review is overdue, and nothing reaches others."
  static let fine =
    "{id: r-1, what: a, type: contact, applies-to: [p-1], needed-by: [p-1], review-due: 2027-06-01, "
    + "authority: {route: mha, until: 2027-06-01}}"

  /// The registers of one setting: of each audit its day, and what it says of restrictions.
  static func result(
    _ audits: [(on: String, restrictions: String?)],
    asOf: String = "2026-11-20",
    isOverview: Bool = true,
    filesLeftOut: Int = 0,
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) throws -> RestrictionsResult {
    let read = try audits.map { audit in
      try WrittenPairing {
        $0.place["restrictions"] = audit.restrictions
        $0.place["residents"] = "[p-1]"
        $0.place["places"] = "{capacity: 1, vacant: 0}"
        $0.place["assessed"] = "{on: \(audit.on), by: nurse, review-due: 2027-04-03}"
        change(&$0)
      }
      .read()
    }
    let last = try #require(read.last)
    let assessments = read.map(\.setting.assessment)
    let day = try CalendarDate(asOf)
    let register = Register(
      of: last.setting.assessment,
      history: assessments,
      asOf: day,
      catalogue: .embedded
    )
    return RestrictionsResult(
      [RestrictionsResult.Place(register, residents: [last.person.profile], engine: last.engine)],
      isOverview: isOverview,
      filesLeftOut: filesLeftOut,
      catalogue: .embedded,
      asOf: day,
      naming: Naming(assessments)
    )
  }

  static func text(_ result: RestrictionsResult, asOf: String = "2026-11-20") throws -> String {
    let provenance = Provenance(
      version: "1.2.3",
      catalogue: .embedded,
      asOf: try CalendarDate(asOf)
    )
    return TextRenderer(width: 2000).render(Report(result, provenance: provenance))
  }

  @Test func `that nothing is open is said where everything is known`() throws {
    let text = try Self.text(Self.result([("2026-10-03", "[\(Self.fine)]")]))
    #expect(text.contains(Self.calm))
  }

  @Test func `a setting without a register stands first, and there is no all-clear`() throws {
    let text = try Self.text(Self.result([("2026-10-03", nil)]))
    #expect(!text.contains(Self.calm))
    #expect(
      text.contains("- Elm House: Not recorded: nobody has written down whether there are any.")
    )
  }

  @Test func `a reach that is not known is no all-clear, and is counted as not known`() throws {
    let open = Self.fine.replacing("applies-to: [p-1]", with: "applies-to: everyone")
    let result = try Self.result([("2026-10-03", "[\(open)]")]) {
      $0.place["places"] = "{capacity: 3}"
    }
    let text = try Self.text(result)
    #expect(!text.contains(Self.calm))
    #expect(text.contains("0, 1 not known"))
    #expect(text.contains("whether it reaches others is not known"))
    let page = try Self.text(
      Self.result([("2026-10-03", "[\(open)]")], isOverview: false) {
        $0.place["places"] = "{capacity: 3}"
      }
    )
    #expect(page.contains("1 of which it is not known whether they reach people who do not need"))
  }

  @Test func `files that were left out are told on the page, and there is no all-clear`() throws {
    let result = try Self.result([("2026-10-03", "[\(Self.fine)]")], filesLeftOut: 1)
    let text = try Self.text(result)
    #expect(
      text.contains(
        "1 file left out: it, or another audit of the same setting, has errors, and nothing here is of "
          + "them."
      )
    )
    #expect(!text.contains(Self.calm))
    let several = try Self.result([("2026-10-03", "[\(Self.fine)]")], filesLeftOut: 2)
    #expect(
      try Self.text(several).contains(
        "2 files left out: they, or another audit of the same setting, have errors, and nothing"
      )
    )
  }

  @Test func `every line of CSV has how many files were left out`() throws {
    let provenance = Provenance(
      version: "1.2.3",
      catalogue: .embedded,
      asOf: try CalendarDate("2026-11-20")
    )
    for register in ["[\(Self.fine)]", "[]", nil] {
      let result = try Self.result([("2026-10-03", register)], filesLeftOut: 2)
      var text = ""
      CSVReport(provenance).write(result, to: &text)
      let lines = text.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let column = try #require(lines.first?.firstIndex(of: "files_left_out"))
      #expect(lines.count == 2)
      #expect(lines.dropFirst().allSatisfy { $0[column] == "2" })
    }
  }

  @Test func `an audit past its review is told of on the page of all, with or without a register`()
    throws
  {
    for register in ["[\(Self.fine)]", "[]", nil] {
      let day = "2027-04-04"
      let result = try Self.result([("2026-10-03", register)], asOf: day)
      let text = try Self.text(result, asOf: day)
      #expect(text.contains("The audit of Elm House was to be reviewed by 2027-04-03"))
      #expect(!text.contains(Self.calm))
      let page = try Self.text(
        Self.result([("2026-10-03", register)], asOf: day, isOverview: false),
        asOf: day
      )
      #expect(page.contains("This audit was to be reviewed by 2027-04-03"))
      #expect(result.pastReview == (register == nil ? 0 : 1))
    }
  }

  /// Whatever page is asked, the same audits have the same answer.
  @Test(arguments: [
    (["[A, B, C]", "[]"], "Dropped since the audit of 2026-01-01: 3 of 3"),
    (["[A, B, C]", "[A]"], "Dropped since the audit of 2026-01-01: 2 of 3"),
    (
      ["[A, B, C]", "", "[A]"],
      "Dropped: not known, since the audit before, of 2026-02-01, has no register."
    ),
    (["[A]"], "Dropped: not known, since there is no audit before this one to compare with."),
  ])
  func `what was dropped is reckoned in one way`(registers: [String], expected: String) throws {
    let audits = registers.enumerated().map { number, text in
      let filled = text.replacing("A", with: "{id: r-1, \(Self.rest)}")
        .replacing("B", with: "{id: r-2, \(Self.rest)}")
        .replacing("C", with: "{id: r-3, \(Self.rest)}")
      return (on: "2026-0\(number + 1)-01", restrictions: text.isEmpty ? nil : filled)
    }
    let page = try Self.text(Self.result(audits, isOverview: false))
    #expect(page.contains(expected))
    let service = try Self.governance(audits)
    #expect(service.contains(expected))
    let all = try Self.text(Self.result(audits))
    let count = expected.split(separator: ": ").last.map(String.init) ?? ""
    #expect(all.contains(expected.contains("not known") ? "not known" : count))
  }

  /// The page of the service that has these registers.
  private static func governance(_ audits: [(on: String, restrictions: String?)]) throws -> String {
    let assessments = try audits.map { audit in
      try WrittenPairing {
        $0.place["restrictions"] = audit.restrictions
        $0.place["assessed"] = "{on: \(audit.on), by: nurse, review-due: 2027-04-03}"
      }
      .read().setting.assessment
    }
    let day = try CalendarDate("2026-11-20")
    let register = Register(
      of: try #require(assessments.last),
      history: assessments,
      asOf: day,
      catalogue: .embedded
    )
    let result = GovernanceResult(
      GovernanceCheck(nil, register: register, tally: nil),
      naming: Naming(assessments)
    )
    let provenance = Provenance(version: "1.2.3", catalogue: .embedded, asOf: day)
    return TextRenderer(width: 2000).render(Report(result, provenance: provenance))
  }

  private static let rest =
    "what: x, type: contact, applies-to: [p-1], needed-by: [p-1], review-due: 2027-06-01, "
    + "authority: {route: mha, until: 2027-06-01}"

  @Test func `a register that vanished is not denied`() throws {
    let audits: [(on: String, restrictions: String?)] = [
      ("2026-01-01", "[{id: r-1, \(Self.rest)}, {id: r-2, \(Self.rest)}, {id: r-3, \(Self.rest)}]"),
      ("2026-09-01", nil),
    ]
    let said = "the audit of 2026-09-01 has no register; that of 2026-01-01 had 3"
    let page = try Self.text(Self.result(audits, isOverview: false))
    #expect(page.contains(said))
    #expect(!page.contains("nobody has written down whether there are any"))
    #expect(page.contains("From audit to audit"))
    #expect(try Self.text(Self.result(audits)).contains(said))
  }

  @Test func `a rule for all by its type is called that, and nobody is missed who is named`() throws
  {
    let rule = Self.fine.replacing("type: contact", with: "type: blanket-rule")
    let page = try Self.text(Self.result([("2026-10-03", "[\(rule)]")], isOverview: false))
    #expect(page.contains("1 for all: by its type, or for everyone with nobody named who needs it"))
    #expect(page.contains("reaches nobody else. By its type it is a rule for all."))
  }

  @Test func `several who need it and live elsewhere are several`() throws {
    let rule = Self.fine.replacing("needed-by: [p-1]", with: "needed-by: [p-077, p-088]")
    let page = try Self.text(Self.result([("2026-10-03", "[\(rule)]")], isOverview: false))
    #expect(page.contains("p-077 and p-088, who are not among those named as living here"))
  }

  @Test func `a day yet to come is never told as a number of days`() throws {
    let rule = Self.fine.replacing("type:", with: "since: 2027-03-02, reviewed: 2027-01-01, type:")
    let page = try Self.text(Self.result([("2026-10-03", "[\(rule)]")], isOverview: false))
    #expect(
      page.contains("Since when is not known: 2027-03-02 is written down, a day yet to come.")
    )
    #expect(page.contains("written down as reviewed on 2027-01-01, a day yet to come"))
    #expect(!page.contains("-102"))
  }

  @Test func `where nothing was read, it is not profiles that are missing`() throws {
    let page = try Self.text(
      Self.result([("2026-10-03", "[\(Self.fine)]")], isOverview: false) {
        $0.readings = [:]
        $0.spaces = []
      }
    )
    #expect(page.contains("nothing that presses on them was read"))
    #expect(!page.contains("no profile of theirs can be used"))
  }

  @Test func `in every state the pages keep to the words that others are held to`() throws {
    let states: [String?] = [
      nil, "[]", "[\(Self.fine)]",
      "[{id: r-1, what: x, type: blanket-rule, restricts: [leaving], applies-to: everyone, "
        + "since: 2027-01-01, reviewed: 2027-01-01, "
        + "liberty-view: {deprives: yes, by: nurse, on: 2026-10-01}, "
        + "authority: {route: dols, applied: 2026-01-01, until: 2027-01-01}}]",
    ]
    for state in states {
      for isOverview in [true, false] {
        let result = try Self.result(
          [("2026-01-01", "[\(Self.fine)]"), ("2026-10-03", state)],
          asOf: "2027-05-01",
          isOverview: isOverview
        )
        let text = try Self.text(result, asOf: "2027-05-01")
        #expect(LanguageRules.embedded.findings(in: text).map(\.phrase.text) == [])
      }
    }
  }

  @Test func `with identities removed a command names what is to be put there`() throws {
    let read = try WrittenPairing {
      $0.place["restrictions"] = "[\(Self.fine)]"
      $0.place["residents"] = "[p-1]"
      $0.place["kind"] = "mental-health-unit"
      $0.readings["noise.alarms"] = "{value: 9 per week, by: counted}"
    }
    .read()
    let assessment = read.setting.assessment
    let day = try CalendarDate("2026-11-20")
    let register = Register(of: assessment, history: [], asOf: day, catalogue: .embedded)
    let naming = Naming(redacting: [read.person.person], [assessment.setting])
    let place = RestrictionsResult.Place(
      register,
      residents: [read.person.profile],
      engine: read.engine
    )
    let provenance = Provenance(version: "1.2.3", catalogue: .embedded, asOf: day)
    let pages = [
      Report(
        RestrictionsResult(
          [place],
          isOverview: false,
          catalogue: .embedded,
          asOf: day,
          naming: naming
        ),
        provenance: provenance
      ),
      Report(
        GovernanceResult(
          GovernanceCheck(nil, register: register, tally: nil),
          naming: naming
        ),
        provenance: provenance
      ),
    ]
    let texts = pages.map { TextRenderer(width: 2000).render($0) }
    #expect(texts.allSatisfy { $0.contains(" SETTING ") })
    #expect(
      texts.allSatisfy {
        !$0.contains("everyone setting-1") && !$0.contains("restrictions setting-1")
      }
    )
  }
}

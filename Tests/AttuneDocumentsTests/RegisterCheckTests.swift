import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// What a register names that no other file knows, and days that cannot be.
struct RegisterCheckTests {
  private func warnings(_ audits: ReadAudits, people: [String] = []) throws -> [Diagnostic] {
    CrossChecks(asOf: try CalendarDate("2026-11-01")).registers(
      audits.outcomes,
      people: ReadProfiles(people.map { Documents.profile(person: $0) }).outcomes,
      settings: audits.outcomes
    )
  }

  private func audit(_ restriction: String, on: String = "2026-10-03") -> String {
    Documents.assessment(
      """
      residents: [p-201, p-202]
      restrictions: [{id: r-1, what: a, type: time, \(restriction)}]

      """,
      on: on
    )
  }

  @Test func `somebody whom no file knows is a warning, and may be a slip of the pen`() throws {
    let audits = ReadAudits([
      audit(
        "applies-to: [p-201, ⟦audit/unknown-person⟧p-220], needed-by: [p-009, ⟦audit/unknown-person⟧p-299]"
      )
    ])
    let found = try warnings(audits, people: ["p-009"])
    #expect(found.map(\.fileMark) == audits.marks)
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(found.first?.help == "did you mean 'p-202'?")
    #expect(found.last?.help?.contains("did you mean") == false)
  }

  /// The same sentence stood twice, for whom it applies to and for who needs it.
  @Test func `somebody who is named twice in one restriction is told of once, with both places`()
    throws
  {
    let audits = ReadAudits([
      audit(
        "applies-to: [⟦audit/unknown-person⟧p-220, p-220], needed-by: [p-220, p-201]"
      )
    ])
    let found = try warnings(audits)
    #expect(found.map(\.fileMark) == audits.marks)
    #expect(found.map(\.notes.count) == [2])
  }

  @Test func `somebody who is named in two restrictions is told of in each`() throws {
    let audits = ReadAudits([
      Documents.assessment(
        """
        residents: [p-201]
        restrictions:
          - {id: r-1, what: a, type: time, applies-to: [⟦audit/unknown-person⟧p-220]}
          - {id: r-2, what: b, type: time, applies-to: [⟦audit/unknown-person⟧p-220]}

        """,
        on: "2026-10-03"
      )
    ])
    #expect(try warnings(audits).map(\.fileMark) == audits.marks)
  }

  /// To suggest one of two who are as near would be to suggest somebody else.
  @Test func `where two are as near nobody is suggested`() throws {
    let audits = ReadAudits([audit("applies-to: [⟦audit/unknown-person⟧p-203]")])
    let found = try warnings(audits)
    #expect(found.map(\.fileMark) == audits.marks)
    #expect(found.first?.help?.contains("p-2") == false)
  }

  @Test func `what was done on a day yet to come is a warning`() throws {
    let audits = ReadAudits([
      audit(
        "applies-to: everyone, since: ⟦document/after-today⟧2027-03-02, "
          + "reviewed: ⟦document/after-today⟧2026-11-02, review-due: 2027-01-01, "
          + "authority: {route: dols, applied: ⟦document/after-today⟧2026-12-01}, "
          + "liberty-view: {deprives: no, by: b, on: ⟦document/after-today⟧2026-12-01}"
      )
    ])
    #expect(try warnings(audits).map(\.fileMark).sorted() == audits.marks.sorted())
  }

  @Test func `of audits that a newer one replaced nothing is warned`() throws {
    let audits = ReadAudits([
      audit("applies-to: [p-203]", on: "2026-05-01"), audit("applies-to: [p-201]"),
    ])
    #expect(try warnings(audits) == [])
  }

  @Test func `an authority that is asked for has no last day`() {
    let read = ReadAssessment(
      audit(
        "applies-to: everyone, authority: {route: dols, applied: ⟦audit/authority-unclear⟧2026-10-01, until: 2027-09-01}"
      )
    )
    #expect(read.marks == read.marked.marks)
    #expect(read.outcome.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func `a named person's view on liberty has a name and a day`() {
    let read = ReadAssessment(
      audit(
        "applies-to: everyone, liberty-view: ⟦yaml/missing-key⟧⟦yaml/missing-key⟧{deprives: no}"
      )
    )
    #expect(read.marks == read.marked.marks)
  }
}

extension FileMark: Comparable {
  static func < (lhs: Self, rhs: Self) -> Bool { lhs.description < rhs.description }
}

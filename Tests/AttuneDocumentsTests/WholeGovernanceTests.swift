import AttuneCatalogue
import AttuneDocuments
import AttuneModel
import Testing

/// What a service says of itself, whole, and what it leaves out.
struct WholeGovernanceTests {
  private func governance(_ rest: String = "") throws -> Governance {
    let read = ReadGovernance(Documents.governance(rest))
    #expect(read.marks == [])
    return try #require(read.value)
  }

  @Test func `every key is read`() throws {
    let governance = try governance(
      """
      responsible-person: {job: "medical director", since: 2026-01-05, delegations-recorded: no}
      policy:
        on: 2025-06-01
        review-due: 2026-12-01
        published: {is: yes, where: "web site", note: "easy read too"}
        says-how-to-reduce: unknown
        consulted: [families, staff]
      answers: {board-lead: yes, families-told: {is: no, on: 2026-10-01}}
      training:
        on: 2026-05-12
        staff-trained: 64 %
        refresher-every: 1 year
        new-starters-within: 4 weeks
        certified: yes
        topics: {a: yes, k: no}
      """
    )
    let day = { (text: String) in try CalendarDate(text) }
    #expect(governance.by == "director of nursing")
    #expect(
      governance.responsiblePerson
        == .given(
          Governance.ResponsiblePerson(
            job: "medical director",
            since: try day("2026-01-05"),
            areDelegationsRecorded: Governance.Answer(.no)
          )
        )
    )
    #expect(
      governance.policy
        == .given(
          Governance.Policy(
            on: try day("2025-06-01"),
            reviewDue: try day("2026-12-01"),
            isPublished: Governance.Answer(.yes, place: "web site", note: "easy read too"),
            saysHowToReduce: Governance.Answer(.unknown),
            consulted: ["families", "staff"]
          )
        )
    )
    #expect(
      governance.answers == [
        .boardLead: Governance.Answer(.yes),
        .familiesTold: Governance.Answer(.no, on: try day("2026-10-01")),
      ]
    )
    #expect(
      governance.training
        == .given(
          Governance.Training(
            on: try day("2026-05-12"),
            staffTrained: 64,
            refresher: .given(try Governance.Span(1, .years)),
            newStarters: .given(try Governance.Span(4, .weeks)),
            isCertified: Governance.Answer(.yes),
            topics: [.a: Governance.Answer(.yes), .k: Governance.Answer(.no)]
          )
        )
    )
  }

  @Test func `what is left out is not what is said not to be there`() throws {
    let least = try governance()
    #expect(least.responsiblePerson == nil && least.policy == nil && least.training == nil)
    #expect(least.answers == [:])
    let none = try governance("responsible-person: none\npolicy: none\ntraining: none")
    #expect(none.responsiblePerson == .nothing)
    #expect(none.policy == .nothing && none.training == .nothing)
    #expect(try governance("policy: {consulted: []}").policy?.value?.consulted == [])
    #expect(try governance("policy: {}").policy?.value?.consulted == nil)
    let never = try governance("training: {refresher-every: never}").training?.value
    #expect(never?.refresher == .nothing && never?.newStarters == nil)
  }

  @Test func `every question is a fact that rules ask for, and every letter too`() {
    let facts = PracticeFact.allCases
    let questions = facts.compactMap { Governance.Question($0) }
    #expect(questions == Governance.Question.allCases)
    #expect(
      facts.compactMap { Governance.Training.Topic($0) } == Governance.Training.Topic.allCases
    )
  }

  @Test(arguments: [
    ("1 day", "2026-02-01"), ("4 weeks", "2026-02-28"), ("1 month", "2026-02-28"),
    ("12 months", "2027-01-31"), ("2 years", "2028-01-31"),
  ])
  func `a span ends on a day of the calendar`(text: String, end: String) throws {
    let span = try Governance.Span(text)
    #expect("\(span.end(from: try CalendarDate("2026-01-31")))" == end)
  }

  @Test(arguments: ["", "12", "0 months", "1001 days", "-1 week", "1.5 years", "12  moons"])
  func `anything else is no span`(text: String) {
    #expect(throws: InvalidSpan.self) { try Governance.Span(text) }
  }
}

import AttuneDocuments
import AttuneModel
import Testing

/// A record that says nothing of something, that there was none, and that nobody knows, are three.
struct IncidentAbsenceTests {
  private func incident(_ rest: String = "", types: String = "[]") throws -> Incident {
    let read = ReadIncident(Documents.incident(rest, types: types))
    #expect(read.marks == [])
    return try #require(read.value)
  }

  @Test func `the least that a record says leaves everything else open`() throws {
    let incident = try incident()
    #expect(incident.types == [])
    var least = Incident(
      id: incident.id,
      setting: incident.setting,
      person: incident.person,
      began: incident.began,
      types: []
    )
    #expect(incident == least)
    least.others = []
    #expect(incident != least)
  }

  @Test func `that nothing had changed and nothing was asked is an answer`() throws {
    let incident = try incident("environment: {change: none, demand: nil}\nkept: {name: see notes}")
    #expect(incident.environment?.change == "none" && incident.environment?.demand == "nil")
    #expect(incident.kept?.name == "see notes")
  }

  @Test func `an empty list is not a list that is missing`() throws {
    let least = try incident()
    #expect(least.others == nil && least.triedFirst == nil && least.staff == nil)
    #expect(least.actions == nil && least.environment == nil)
    #expect(try incident("others: []").others == [])
    #expect(try incident("tried-first: []").triedFirst == [])
    #expect(try incident("staff: []").staff == [])
    #expect(try incident("actions: []").actions == [])
    #expect(try incident("environment: {}").environment?.readings == nil)
    #expect(try incident("environment: {readings: {}}").environment?.readings == [])
  }

  @Test func `unknown is said outright`() throws {
    let least = try incident()
    #expect(least.duration == nil && least.diagnosis == nil && least.isAutistic == nil)
    #expect(try incident("duration: unknown").duration == .unknown)
    #expect(try incident("diagnosis: unknown").diagnosis == .unknown)
    #expect(try incident("autistic: unknown").isAutistic == .unknown)
    #expect(try incident("learning-disability: unknown").hasLearningDisability == .unknown)
    #expect(try incident("environment: {pain: unknown}").environment?.pain == .unknown)
    #expect(try incident("environment: {pain: no}").environment?.hunger == nil)
    #expect(Recorded<Bool>.unknown.known == nil && Recorded.value(false).known == false)
  }

  @Test func `of notifying there are four answers`() throws {
    #expect(try incident().notified == nil)
    #expect(try incident("notified: not-in-care-plan").notified == .notInCarePlan)
    #expect(try incident("notified: {who: []}").notified == .told([], on: nil))
    #expect(try incident("notified: {who: [sister]}").notified == .told(["sister"], on: nil))
  }

  @Test func `of the person's words there are four answers`() throws {
    #expect(try incident().words == nil)
    #expect(try incident("words: not-asked").words == .notAsked)
    #expect(try incident("words: declined").words == .declined)
    #expect(try incident("words: \"no\"").words == .said("no"))
  }

  @Test func `a confinement that goes on has no end, and reviews may be unsaid or none`() throws {
    let seclusion = "[{type: seclusion}]"
    let open = try incident("confinement: {from: 2026-03-14 21:52}", types: seclusion)
    #expect(open.confinement?.kind == .seclusion)
    #expect(open.confinement?.until == nil && open.confinement?.reviews == nil)
    let none = try incident(
      "confinement: {from: 2026-03-14 21:52, reviews: []}",
      types: "[{type: long-term-segregation}]"
    )
    #expect(none.confinement?.kind == .longTermSegregation)
    #expect(none.confinement?.reviews == [])
  }
}

import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// A record that uses every key, and what it must become.
struct WholeIncidentTests {
  static let read = ReadIncident(
    """
    attune: incident/1
    incident: i-2026-014
    setting: alder-ward
    person: p-014
    began: 2026-10-24 21:40
    duration: 0.5 h
    in: lounge
    place: "by the window"
    types:
      - {type: physical-restraint, duration: 90 s, in-care-plan: yes, how: "held by the arms"}
      - {type: seclusion, duration: unknown, in-care-plan: unknown}
    reason: "a fall from the window"
    kept: {name: "clinical record", identifier: "the register", staff: "shift book"}
    staff: [{job: "staff nurse", agency: no}, {job: "porter"}]
    others: [{who: police, why: "called by a neighbour"}, {who: visitor}]
    diagnosis: "none"
    characteristics: partly
    learning-disability: no
    autistic: yes
    outcome: "let go"
    harm: serious-injury
    tried-first: ["the window was shut"]
    notified: {who: [sister], on: 2026-10-25}
    environment:
      readings: {noise.level: 68 dBA, temperature.air: 77 °F, privacy.lock: no, smell.intensity: unknown}
      people: 9
      staff-faces: 3
      unfamiliar-staff: 0
      change: "no walk"
      demand: "to wait"
      hunger: yes
      pain: unknown
    before: "quiet"
    during: "loud"
    after: "asleep"
    words: "Turn it off first."
    debriefs: {person: {offered: yes, on: 2026-10-26, taken: no}, staff: {offered: no}}
    review: {on: 2026-10-27, external: no, by: "ward manager"}
    actions: [{what: "a lock", by: estates, due: 2026-12-01, done: 2026-11-28, changes: environment}, {what: b}]
    confinement:
      from: 2026-10-24 21:52
      until: 2026-10-25 01:30 GMT
      authorised-by: psychiatrist
      room: "extra care area"
      plan: {on: 2026-10-24, copy-given: yes}
      reviews:
        - {kind: nursing, at: 2026-10-24 23:40, by: "two nurses", nurses: 2, not-involved: yes}
        - {kind: medical, at: 2026-10-24 22:40, responsible-clinician: yes}

    """
  )

  static func date(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

  @Test func `it reads without a word`() {
    #expect(Self.read.outcome.diagnostics.map(\.description) == [])
  }

  @Test func `whom it is about, when and where`() throws {
    let incident = try #require(Self.read.value)
    #expect(incident.id.text == "i-2026-014")
    #expect(incident.setting.text == "alder-ward" && incident.person.text == "p-014")
    #expect(incident.began == (try Documents.moment("2026-10-24 20:40Z")))
    #expect(incident.duration == .value(30))
    #expect(incident.space?.text == "lounge" && incident.place == "by the window")
  }

  @Test func `the force, by whom and why`() throws {
    let incident = try #require(Self.read.value)
    let held = Incident.Force(
      type: "physical-restraint",
      duration: .value(1.5),
      isInCarePlan: .value(true),
      how: "held by the arms"
    )
    let shut = Incident.Force(type: "seclusion", duration: .unknown, isInCarePlan: .unknown)
    #expect(incident.types == [held, shut])
    #expect(incident.reason == "a fall from the window")
    let kept = Incident.Kept(
      name: "clinical record",
      identifier: "the register",
      staff: "shift book"
    )
    #expect(incident.kept == kept)
    #expect(incident.staff?.map(\.job) == ["staff nurse", "porter"])
    #expect(incident.staff?.map(\.isFromAgency) == [false, nil])
    #expect(incident.others?.map(\.who) == ["police", "visitor"])
    #expect(incident.others?.map(\.why) == ["called by a neighbour", nil])
  }

  @Test func `the person, and how it ended`() throws {
    let incident = try #require(Self.read.value)
    #expect(incident.diagnosis == .value("none"))
    #expect(incident.characteristics == .partly)
    #expect(incident.hasLearningDisability == .value(false))
    #expect(incident.isAutistic == .value(true))
    #expect(incident.outcome == "let go" && incident.harm == .seriousInjury)
    #expect(incident.triedFirst == ["the window was shut"])
    #expect(incident.notified == .told(["sister"], on: try Self.date("2026-10-25")))
  }

  @Test func `what was there, in the units of the catalogue`() throws {
    let found = try #require(Self.read.value?.environment)
    let readings = try #require(found.readings)
    let values = try ["noise.level", "temperature.air", "privacy.lock", "smell.intensity"].map {
      id in
      let position = try #require(Documents.catalogue.reading(id))
      return readings.first { $0.reading == position }?.value
    }
    #expect(values == [.value(68), .value(25), .value(0), .unknown])
    #expect(readings.map(\.reading) == readings.map(\.reading).sorted())
    #expect(found.people == 9 && found.staffFaces == 3 && found.unfamiliarStaff == 0)
    #expect(found.change == "no walk" && found.demand == "to wait")
    #expect(found.hunger == .value(true) && found.pain == .unknown)
  }

  @Test func `what was seen, said and done afterwards`() throws {
    let incident = try #require(Self.read.value)
    #expect([incident.before, incident.during, incident.after] == ["quiet", "loud", "asleep"])
    #expect(incident.words == .said("Turn it off first."))
    let day = try Self.date("2026-10-26")
    let debriefs = Incident.Debriefs(
      person: Incident.Debrief(wasOffered: true, on: day, wasTaken: false),
      staff: Incident.Debrief(wasOffered: false, on: nil, wasTaken: nil)
    )
    #expect(incident.debriefs == debriefs)
    let reviewed = try Self.date("2026-10-27")
    let review = Incident.Review(on: reviewed, isExternal: false, by: "ward manager")
    #expect(incident.review == review)
    let lock = Incident.Action(
      what: "a lock",
      by: "estates",
      due: try Self.date("2026-12-01"),
      done: try Self.date("2026-11-28"),
      changes: .environment
    )
    let other = Incident.Action(what: "b", by: nil, due: nil, done: nil, changes: nil)
    #expect(incident.actions == [lock, other])
  }

  @Test func `the confinement, with its reviews in order of time`() throws {
    let confinement = try #require(Self.read.value?.confinement)
    let medical = Confinement.Review(
      kind: .medical,
      at: try Documents.moment("2026-10-24 21:40Z"),
      hasResponsibleClinician: true
    )
    let nursing = Confinement.Review(
      kind: .nursing,
      at: try Documents.moment("2026-10-24 22:40Z"),
      by: "two nurses",
      nurses: 2,
      hasUninvolved: true
    )
    let expected = Confinement(
      kind: .seclusion,
      from: try Documents.moment("2026-10-24 20:52Z"),
      until: try Documents.moment("2026-10-25 01:30Z"),
      authorisedBy: .psychiatrist,
      room: "extra care area",
      plan: Confinement.Plan(on: try Self.date("2026-10-24"), isCopyGiven: true),
      reviews: [medical, nursing]
    )
    #expect(confinement == expected)
  }
}

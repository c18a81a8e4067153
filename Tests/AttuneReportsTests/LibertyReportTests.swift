import AttuneCatalogue
import AttuneModel
import AttunePractice
import AttuneReports
import AttuneScoring
import TestPairings
import Testing

/// The sheet of facts about somebody's liberty: of this person, of this place, and of nobody else.
struct LibertyReportTests {
  func text(
    _ restrictions: String = "[]",
    records: [Incident] = [],
    unread: Int = 0,
    asOf: String = "2026-11-20",
    isRedacted: Bool = false,
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) throws -> String {
    let pairing = try WrittenPairing.registered(restrictions, residents: "[p-1, p-203]", change)
      .read()
    let assessment = pairing.setting.assessment
    let day = try CalendarDate(asOf)
    let facts = LibertyFacts(
      of: pairing.person,
      in: pairing.setting,
      register: Register(of: assessment, history: [], asOf: day, catalogue: .embedded),
      records: records,
      unread: unread,
      engine: pairing.engine
    )
    let provenance = Provenance(version: "1.2.3", catalogue: .embedded, asOf: day)
    let naming =
      isRedacted
      ? Naming(redacting: [pairing.person.person], [assessment.setting]) : Naming([assessment])
    let report = Report(LibertyResult(facts, naming: naming), provenance: provenance)
    return TextRenderer(width: 2000).render(report)
  }

  private func restriction(_ rest: String) -> String {
    "[{id: r-1, what: kitchen locked, type: food-and-drink, \(rest)}]"
  }

  @Test func `a reason that is about somebody else is not told`() throws {
    let text = try text(
      restriction(
        "applies-to: everyone, needed-by: [p-203], reason: drinks water until ill"
      )
    )
    #expect(!text.contains("water"))
    #expect(!text.contains("p-203"))
    #expect(text.contains("“kitchen locked”: recorded in the register; it is about somebody else"))
    let both = try self.text(
      restriction("applies-to: everyone, needed-by: [p-1, p-203], reason: drinks water")
    )
    #expect(!both.contains("water"))
    #expect(both.contains("it is also about somebody else"))
  }

  @Test func `a reason that is about this person alone is told, and so is one about nobody`() throws
  {
    for needed in ["needed-by: [p-1], ", ""] {
      let text = try text(restriction("applies-to: everyone, \(needed)reason: hot pans"))
      #expect(text.contains("“hot pans”"))
    }
  }

  @Test func `of a rule for all the words are this person's where nobody else lives there`() throws
  {
    let rule = restriction(
      "applies-to: everyone, needed-by: [p-1], person-view: I want a door I open"
    )
    let alone = try text(rule) {
      $0.place["residents"] = "[p-1]"
      $0.place["places"] = "{capacity: 1, vacant: 0}"
    }
    #expect(alone.contains("“I want a door I open”"))
    let shared = try text(rule)
    #expect(!shared.contains("I want a door"))
    #expect(shared.contains("It reaches others too"))
    let open = try text(rule) {
      $0.place["residents"] = "[p-1]"
      $0.place["places"] = "{capacity: 4, vacant: 1}"
    }
    #expect(!open.contains("I want a door"))
  }

  @Test(arguments: ["what", "reason"])
  func `no text of the register that names somebody else is on the sheet`(key: String) throws {
    var keys = ["what": "kitchen locked", "reason": "pans", "person-view": "no"]
    keys[key] = "\"because of P-203's teeth\""
    let rest = keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      .joined(separator: ", ")
    let text = try text("[{id: r-1, type: time, applies-to: [p-1], needed-by: [p-1], \(rest)}]")
    #expect(!text.lowercased().contains("p-203"))
    #expect(!text.contains("teeth"))
  }

  @Test func `an audit and a profile past their review are told, and why readings are not known`()
    throws
  {
    let text = try text(restriction("applies-to: everyone"), asOf: "2028-01-01")
    #expect(text.contains("This audit was to be reviewed by 2027-04-03"))
    #expect(text.contains("no reading in it counts as known"))
    #expect(text.contains("This profile was to be gone through again by 2027-09-20"))
    #expect(!(try self.text()).contains("was to be"))
  }

  @Test func `for somebody under eighteen the tool knows no way`() throws {
    let text = try text { $0.person["age-band"] = "11-17" }
    #expect(!text.contains("the way is the Court of Protection"))
    #expect(text.contains("who knows the law for children and young people"))
  }

  @Test(arguments: [
    ("respite", "the way depends on how this place is registered"),
    ("school", "the way depends on how this school is registered"),
    ("supported-living", "Here the way is the Court of Protection"),
    ("residential-care", "an authorisation under the Deprivation of Liberty Safeguards"),
  ])
  func `the way depends on the kind of place`(kind: String, expected: String) throws {
    let text = try text {
      $0.place["kind"] = kind
      if kind == "school" { $0.spaces = [WrittenSpace("hall", "lounge")] }
    }
    #expect(text.contains(expected))
  }

  @Test func `where no test is known for a nation, none is stated`() throws {
    let text = try text { $0.place["nation"] = "scotland" }
    #expect(text.contains("For this day and Scotland no test is known here"))
    #expect(!text.contains("UKSC"))
    let welsh = try self.text { $0.place["nation"] = "wales" }
    #expect(welsh.contains("many facts, weighed together"))
    let long = try self.text(asOf: "2014-01-01") {
      $0.place["nation"] = "scotland"
    }
    #expect(long.contains("Guzzardi"))
  }

  @Test func `records of force on this person stand beside the register, and no others`() throws {
    let day = try CalendarDate("2026-05-01").daysSince1970
    let began = Moment(daysSince1970: day, minutes: 600)
    let record = { (id: String, person: String, type: String) in
      Incident(
        id: try IncidentID(id),
        setting: try SettingID("elm-house"),
        person: try PersonID(person),
        began: began,
        types: [Incident.Force(type: type)]
      )
    }
    var seclusion = try record("i-1", "p-1", "seclusion")
    seclusion.confinement = Confinement(
      kind: .seclusion,
      from: began,
      until: began.adding(minutes: 570)
    )
    let text = try text(
      records: [
        seclusion, try record("i-2", "p-1", "physical-restraint"),
        try record("i-3", "p-1", "physical-restraint"),
        try record("i-4", "p-203", "rapid-tranquillisation"),
      ],
      unread: 1
    )
    #expect(text.contains("from 2025-11-21 to 2026-11-20: seclusion, once"))
    #expect(text.contains("Longest: 9 h 30 min."))
    #expect(text.contains("physical restraint, 2 times"))
    #expect(text.contains("How long is not known."))
    #expect(text.contains("Last on 2026-05-01."))
    #expect(!text.contains("rapid tranquillisation, once"))
    #expect(text.contains("no record of force of this kind on this person is among the files"))
    #expect(text.contains("1 file left out"))
  }

  @Test func `a segregation of which nobody wrote down when it ended stays on the sheet`() throws {
    let began = Moment(daysSince1970: try CalendarDate("2025-01-10").daysSince1970, minutes: 600)
    let record = Incident(
      id: try IncidentID("i-1"),
      setting: try SettingID("elm-house"),
      person: try PersonID("p-1"),
      began: began,
      types: [Incident.Force(type: "long-term-segregation")]
    )
    let text = try text(records: [record])
    #expect(text.contains("long-term segregation, once"))
    #expect(text.contains("How long is not known; whether it goes on is not known."))
    #expect(text.contains("Last on 2025-01-10."))
  }

  @Test(arguments: ["11-17", "18-64"], ["respite", "own-home", "mental-health-unit"])
  func `in every state the sheet keeps to the words that others are held to`(
    age: String,
    kind: String
  ) throws {
    let text = try text(
      restriction(
        "restricts: [leaving], applies-to: [p-1], needed-by: [p-203], reason: x, "
          + "authority: {route: dols, applied: 2026-01-01, until: 2027-01-01}"
      ),
      unread: 2,
      asOf: "2028-01-01"
    ) {
      $0.person["age-band"] = age
      $0.place["kind"] = kind
    }
    #expect(LanguageRules.embedded.findings(in: text).map(\.phrase.text) == [])
  }

  @Test func `no record of force is not none`() throws {
    #expect(
      try text().contains("no record of force on this person is among the files; that is not none")
    )
  }
}

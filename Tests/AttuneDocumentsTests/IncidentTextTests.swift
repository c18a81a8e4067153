import AttuneDocuments
import AttuneModel
import Diagnostics
import TestSupport
import Testing

/// A record that is written is read as it was.
struct IncidentTextTests {
  private func check(_ incident: Incident) {
    let text = IncidentText(incident, catalogue: Documents.catalogue, schema: "a.json").text
    let outcome = Documents.reader.incident(Array(text.utf8), file: "a.yaml")
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
    #expect(outcome.located?.value == incident, "\(text)")
    #expect(text.hasPrefix("# yaml-language-server: $schema=a.json\nattune: incident/1\n"))
  }

  @Test func `the example records`() throws {
    let examples = try ExampleFileTests.incidents().compactMap(\.located?.value)
    #expect(examples.count >= 3)
    for incident in examples { check(incident) }
  }

  @Test(arguments: 0..<300)
  func `random records`(seed: UInt64) throws {
    var random = RandomIncident(seed: seed)
    check(try random.incident())
  }

  @Test func `every character`() throws {
    for block in 0..<0x110 {
      var text = String.UnicodeScalarView()
      for value in (block << 8)..<(block << 8 + 0x100) {
        if let scalar = Unicode.Scalar(UInt32(value)) { text.append(scalar) }
      }
      var random = RandomIncident(seed: 1)
      var incident = try random.incident()
      incident.outcome = String(text)
      if !text.isEmpty { check(incident) }
    }
  }

  @Test(arguments: ["2026-10-25 01:30 BST", "2026-10-25 01:30 GMT", "2026-03-29 02:00"])
  func `a time that the clock showed twice has its name`(time: String) throws {
    let moment = try Documents.moment(time)
    let incident = Incident(
      id: try IncidentID("i-1"),
      setting: try SettingID("a"),
      person: try PersonID("p-1"),
      began: moment,
      types: []
    )
    let text = IncidentText(incident, catalogue: Documents.catalogue).text
    #expect(text.contains("began: \(time)\n"))
    check(incident)
  }
}

/// Records with anything in them that a file can say.
struct RandomIncident {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick<Value>(_ values: [Value]) throws -> Value {
    try #require(values.randomElement(using: &random))
  }

  private mutating func maybe<Value>(
    _ make: (inout RandomIncident) throws -> Value
  ) rethrows -> Value? {
    Bool.random(using: &random) ? try make(&self) : nil
  }

  private mutating func several<Value>(
    _ make: (inout RandomIncident) throws -> Value
  ) rethrows -> [Value] {
    try (0..<Int.random(in: 0...3, using: &random)).map { _ in try make(&self) }
  }

  private mutating func text() -> String {
    let alphabet = Array(
      "ab \"'\\#:,-{}[]&*!|>%@`\n\t\r\u{85}\u{2028}\u{FEFF}\u{0}äé😀~?yes".unicodeScalars
    )
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      text.append(alphabet.randomElement(using: &random) ?? "a")
    }
    // A text such as "?" answers nothing, and is not read back.
    if !text.contains("a"), text.count < 4 { text.append("a") }
    return String(text)
  }

  private mutating func yesNo() -> Bool { Bool.random(using: &random) }

  private mutating func recorded<Value>(
    _ make: (inout RandomIncident) throws -> Value
  ) rethrows -> Recorded<Value> {
    try maybe(make).map { .value($0) } ?? .unknown
  }

  private mutating func minutes() -> Double {
    let small = Double.random(in: 0...1e-5, using: &random)
    let large = Double.random(in: 0...1e6, using: &random)
    return [small, large, large.rounded(), 0][Int.random(in: 0...3, using: &random)]
  }

  private mutating func day(from day: Int) -> CalendarDate {
    CalendarDate(daysSince1970: day + Int.random(in: 1...100, using: &random))
  }

  mutating func incident() throws -> Incident {
    let day = Int.random(in: 20_000...21_000, using: &random)
    let began = Moment(daysSince1970: day, minutes: Int.random(in: 0..<1440, using: &random))
    let confinement = try maybe { try $0.confinement(after: began, day) }
    let kinds = (confinement.map { [$0.kind.rawValue] } ?? []) + ["physical-restraint"]
    let types = try kinds.map { try force($0) }
    var incident = Incident(
      id: try IncidentID("i-\(day)"),
      setting: try SettingID("alder-ward"),
      person: try PersonID("p-014"),
      began: began,
      types: yesNo() || confinement != nil ? types : []
    )
    incident.confinement = confinement
    incident.duration = maybe { random in random.recorded { $0.minutes() } }
    incident.space = try maybe { _ in try SpaceID("lounge") }
    incident.place = maybe { $0.text() }
    try addForce(to: &incident)
    try addAccount(to: &incident)
    try addAfterwards(to: &incident, day)
    return incident
  }

  private mutating func force(_ type: String) throws -> Incident.Force {
    Incident.Force(
      type: type,
      duration: maybe { random in random.recorded { $0.minutes() } },
      isInCarePlan: maybe { random in random.recorded { $0.yesNo() } },
      how: maybe { $0.text() }
    )
  }

  private mutating func confinement(after began: Moment, _ day: Int) throws -> Confinement {
    let from = began.adding(minutes: Int.random(in: 0...100, using: &random))
    return Confinement(
      kind: try pick(Confinement.Kind.allCases),
      from: from,
      until: maybe { from.adding(minutes: Int.random(in: 0...9000, using: &$0.random)) },
      authorisedBy: try maybe { try $0.pick(Confinement.Authority.allCases) },
      room: maybe { $0.text() },
      plan: maybe { random in
        Confinement.Plan(on: random.day(from: day), isCopyGiven: random.maybe { $0.yesNo() })
      },
      reviews: try maybe { random in
        try random.several { random in
          Confinement.Review(
            kind: try random.pick(Confinement.Review.Kind.allCases),
            at: from.adding(minutes: Int.random(in: 0...5000, using: &random.random)),
            by: random.maybe { $0.text() },
            nurses: random.maybe { Int.random(in: 0...20, using: &$0.random) },
            hasUninvolved: random.maybe { $0.yesNo() },
            hasResponsibleClinician: random.maybe { $0.yesNo() }
          )
        }
      }
    )
  }

  private mutating func addForce(to incident: inout Incident) throws {
    incident.reason = maybe { $0.text() }
    incident.kept = maybe { random in
      Incident.Kept(
        name: random.maybe { $0.text() },
        identifier: random.maybe { $0.text() },
        staff: random.maybe { $0.text() }
      )
    }
    incident.staff = maybe { random in
      random.several { random in
        Incident.Colleague(job: random.text(), isFromAgency: random.maybe { $0.yesNo() })
      }
    }
    incident.others = maybe { random in
      random.several { random in
        Incident.Outsider(who: random.text(), why: random.maybe { $0.text() })
      }
    }
    incident.diagnosis = maybe { random in random.recorded { $0.text() } }
    incident.characteristics = try maybe { try $0.pick(Incident.Characteristics.allCases) }
    incident.hasLearningDisability = maybe { random in random.recorded { $0.yesNo() } }
    incident.isAutistic = maybe { random in random.recorded { $0.yesNo() } }
    incident.outcome = maybe { $0.text() }
    incident.harm = try maybe { try $0.pick(Incident.Harm.allCases) }
    incident.triedFirst = maybe { random in random.several { $0.text() } }
  }

  private mutating func addAccount(to incident: inout Incident) throws {
    incident.environment = maybe { random in
      var there = Incident.Environment()
      there.readings = random.maybe { $0.readings() }
      there.people = random.maybe { Int.random(in: 0...1000, using: &$0.random) }
      there.staffFaces = random.maybe { Int.random(in: 0...1000, using: &$0.random) }
      there.unfamiliarStaff = random.maybe { Int.random(in: 0...1000, using: &$0.random) }
      there.change = random.maybe { $0.text() }
      there.demand = random.maybe { $0.text() }
      there.hunger = random.maybe { random in random.recorded { $0.yesNo() } }
      there.pain = random.maybe { random in random.recorded { $0.yesNo() } }
      return there
    }
    incident.before = maybe { $0.text() }
    incident.during = maybe { $0.text() }
    incident.after = maybe { $0.text() }
    incident.words = try maybe { try $0.pick([.notAsked, .declined, .said("\"no\"\n#")]) }
  }

  private mutating func readings() -> [Incident.Environment.Reading] {
    let catalogue = Documents.catalogue
    return catalogue.readings.indices.filter { _ in yesNo() }.map { place in
      let factor = catalogue.factors[catalogue.readings[place].factors[0]]
      let range = factor.possible.value
      let value = Double.random(in: range, using: &random)
      let isYesNo = factor.unit.isYesNo
      return Incident.Environment.Reading(
        reading: place,
        value: recorded { _ in isYesNo ? (value > range.lowerBound ? 1 : 0) : value }
      )
    }
  }

  private mutating func addAfterwards(to incident: inout Incident, _ day: Int) throws {
    incident.notified = try maybe { random in
      let day = random.maybe { $0.day(from: day) }
      return try random.pick([.notInCarePlan, .told(random.several { $0.text() }, on: day)])
    }
    incident.debriefs = maybe { random in
      Incident.Debriefs(
        person: random.maybe { $0.debrief(day) },
        staff: random.maybe { $0.debrief(day) }
      )
    }
    incident.review = maybe { random in
      Incident.Review(
        on: random.day(from: day),
        isExternal: random.maybe { $0.yesNo() },
        by: random.maybe { $0.text() }
      )
    }
    incident.actions = try maybe { random in
      try random.several { random in
        Incident.Action(
          what: random.text(),
          by: random.maybe { $0.text() },
          due: random.maybe { $0.day(from: day) },
          done: random.maybe { $0.day(from: day) },
          changes: try random.maybe { try $0.pick(Incident.Action.Subject.allCases) }
        )
      }
    }
  }

  private mutating func debrief(_ day: Int) -> Incident.Debrief {
    Incident.Debrief(
      wasOffered: yesNo(),
      on: maybe { $0.day(from: day) },
      wasTaken: maybe { $0.yesNo() }
    )
  }
}

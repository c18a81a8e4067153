import AttuneCatalogue
import AttuneModel
import AttunePractice
import Testing

/// Records of force against what is asked of them, the sixteen letters one at a time.
struct RecordCheckTests {
  static let letters = "abcdefghijklmnop".map(String.init)

  static func complete(setting: SettingID? = nil) throws -> Incident {
    var incident = Incident(
      id: try IncidentID("i-0"),
      setting: try setting ?? SettingID("elm-ward"),
      person: try PersonID("p-1"),
      began: Moment(daysSince1970: try CalendarDate("2026-03-14").daysSince1970, minutes: 60),
      types: [
        Incident.Force(
          type: "physical-restraint",
          duration: .value(6),
          isInCarePlan: .value(false),
          how: "held by two"
        )
      ]
    )
    incident.duration = .value(10)
    incident.place = "the stairs"
    incident.reason = "afraid of a fall"
    incident.kept = Incident.Kept(name: "record", identifier: "record", staff: "record")
    incident.staff = [Incident.Colleague(job: "nurse", isFromAgency: nil)]
    incident.others = []
    incident.diagnosis = .unknown
    incident.characteristics = .recorded
    incident.hasLearningDisability = .value(false)
    incident.isAutistic = .value(true)
    incident.outcome = "let go"
    incident.harm = .noHarm
    incident.triedFirst = []
    incident.notified = .notInCarePlan
    return incident
  }

  /// What takes the answer to one letter away, and nothing else.
  static let without: [String: @Sendable (inout Incident) -> Void] = [
    "a": { $0.reason = nil },
    "b": { $0.place = nil },
    "d": { $0 = $0.replacing(inCarePlan: nil) },
    "e": { $0.kept = Incident.Kept(name: nil, identifier: "record", staff: "record") },
    "f": { $0 = $0.replacing(inCarePlan: .value(false), how: nil) },
    "g": { $0.kept = Incident.Kept(name: "record", identifier: nil, staff: "record") },
    "h": { $0.staff = [] },
    "i": { $0.others = nil },
    "j": { $0.diagnosis = nil },
    "k": { $0.characteristics = nil },
    "l": { $0.isAutistic = nil },
    "m": { $0.outcome = nil },
    "n": { $0.harm = nil },
    "o": { $0.triedFirst = nil },
    "p": { $0.notified = nil },
  ]

  static func audit(
    _ nation: Nation = .england,
    _ kind: SettingKind = .mentalHealthUnit
  ) throws -> Assessment {
    let day = try CalendarDate("2026-01-01")
    return Assessment(
      setting: try SettingID("elm-ward"),
      name: "Elm Ward",
      kind: kind,
      nation: nation,
      assessed: Assessment.Assessed(on: day, by: "auditor", with: [], reviewDue: day)
    )
  }

  private func check(_ incident: Incident, in audit: Assessment?) -> RecordCheck {
    RecordCheck(incident, in: audit, catalogue: .embedded)
  }

  @Test func `a whole record has all sixteen`() throws {
    let check = check(try Self.complete(), in: try Self.audit())
    #expect(check.letters(.met) == Self.letters)
    #expect(check.isComplete == true)
  }

  /// The type of force, (c), is what makes it a record of force, and has a test of its own.
  @Test(arguments: letters.filter { $0 != "c" })
  func `a letter that is missing is named, and no other`(letter: String) throws {
    var incident = try Self.complete()
    let takeAway = try #require(Self.without[letter])
    takeAway(&incident)
    let check = check(incident, in: try Self.audit())
    #expect(check.letters(.notMet) == [letter])
    #expect(check.letters(.met) == Self.letters.filter { $0 != letter })
    #expect(check.isComplete == false)
  }

  @Test func `distress without force is no record of force, and nothing of it is asked`() throws {
    let whole = try Self.complete()
    let incident = Incident(
      id: whole.id,
      setting: whole.setting,
      person: whole.person,
      began: whole.began,
      types: []
    )
    let check = check(incident, in: try Self.audit())
    #expect(check.letters(.notApplicable) == Self.letters)
    #expect(check.isComplete == nil)
  }

  @Test func `what is not known is an answer only where the Act has it so`() throws {
    var incident = try Self.complete()
    incident.isAutistic = .unknown
    incident.characteristics = .partly
    incident.diagnosis = .unknown
    let check = check(incident, in: try Self.audit())
    #expect(check.letters(.unknown) == ["k", "l"])
    #expect(check.letters(.notMet) == [])
    #expect(check.isComplete == nil)
  }

  @Test func `nothing tried is an answer, and one to ask about`() throws {
    let check = check(try Self.complete(), in: try Self.audit())
    #expect(check.letters(.met).contains("o"))
    #expect(check.checks.first { $0.rule.id == "INC-TRIED" }?.answer == .notMet)
  }

  @Test(arguments: [
    (Nation.wales, SettingKind.mentalHealthUnit), (.scotland, .mentalHealthUnit),
    (.england, .residentialCare), (.england, .school),
  ])
  func `elsewhere the letters are not asked for, and that is no pass`(
    nation: Nation,
    kind: SettingKind
  ) throws {
    let check = check(try Self.complete(), in: try Self.audit(nation, kind))
    #expect(check.letters(.notApplicable) == Self.letters)
    #expect(check.isComplete == nil)
  }

  @Test func `without an audit nothing of one nation is assessed`() throws {
    let check = check(try Self.complete(), in: nil)
    #expect(check.letters(.unknown) == Self.letters)
    #expect(check.items.allSatisfy { $0.outcome == .unknown(.nation) })
    // What is good practice anywhere is still asked.
    #expect(check.checks.first { $0.rule.id == "INC-WORDS" }?.answer == .notMet)
  }

  @Test func `before the Act began it asked for nothing`() throws {
    let whole = try Self.complete()
    let eve = Moment(daysSince1970: try CalendarDate("2022-03-30").daysSince1970, minutes: 1380)
    for (began, answer) in [
      (eve, PracticeRule.Answer.notMet), (eve.adding(minutes: -1), .notApplicable),
    ] {
      let incident = Incident(
        id: whole.id,
        setting: whole.setting,
        person: whole.person,
        // 23:00 UTC is the first minute of the next day, by the clock of a British summer.
        began: began,
        types: whole.types
      )
      #expect(check(incident, in: try Self.audit()).items.first?.answer == answer)
    }
  }

  @Test(arguments: [(10.0, PracticeRule.Answer.met), (10.5, .notMet)])
  func `ten minutes of restraint are not more than ten`(
    minutes: Double,
    answer: PracticeRule.Answer
  ) throws {
    let incident = try Self.complete().replacing(inCarePlan: .value(true), minutes: .value(minutes))
    let check = check(incident, in: try Self.audit())
    #expect(check.checks.first { $0.rule.id == "RES-1" }?.answer == answer)
  }

  @Test func `a restraint of unknown length is not known to be short`() throws {
    let incident = try Self.complete().replacing(inCarePlan: .value(true), minutes: .unknown)
    let check = check(incident, in: try Self.audit())
    #expect(check.checks.first { $0.rule.id == "RES-1" }?.answer == .unknown)
  }

  @Test(arguments: [
    ("2026-03-16", "outside", PracticeRule.Answer.met), ("2026-03-17", "outside", .unknown),
    ("2026-03-18", "outside", .notMet),
    ("2026-03-15", "inside", .notMet), ("2026-03-15", "not said", .unknown),
    ("2026-03-18", "not said", .notMet),
  ])
  func `somebody from outside looks within 72 hours`(
    on: String,
    from: String,
    answer: PracticeRule.Answer
  ) throws {
    var incident = try Self.complete()
    let isExternal = from == "not said" ? nil : from == "outside"
    incident.review = Incident.Review(on: try CalendarDate(on), isExternal: isExternal, by: nil)
    let check = check(incident, in: try Self.audit())
    #expect(check.checks.first { $0.rule.id == "RES-2" }?.answer == answer)
    #expect(check.checks.first { $0.rule.id == "RES-3" }?.answer == .met)
  }
}

/// What looks like an answer and is none, and what is an answer after all.
struct RecordAnswerTests {
  private func answer(_ rule: String, _ incident: Incident) throws -> PracticeRule.Answer? {
    RecordCheck(incident, in: try RecordCheckTests.audit(), catalogue: .embedded)
      .checks.first { $0.rule.id == rule }?.answer
  }

  private func record(
    _ types: [(type: String, minutes: Recorded<Double>?)],
    whole: Recorded<Double>? = nil,
    confinement: Confinement? = nil
  ) throws -> Incident {
    var incident = Incident(
      id: try IncidentID("i-0"),
      setting: try SettingID("elm-ward"),
      person: try PersonID("p-1"),
      began: Moment(daysSince1970: try CalendarDate("2026-03-14").daysSince1970, minutes: 60),
      types: types.map { Incident.Force(type: $0.type, duration: $0.minutes) }
    )
    incident.place = "the stairs"
    incident.duration = whole
    incident.confinement = confinement
    return incident
  }

  @Test func `how long the distress lasted is not how long somebody was held`() throws {
    let held = "physical-restraint"
    let answers = try [
      record([(held, .value(6))]), record([(held, nil)]), record([(held, nil)], whole: .value(240)),
      record([(held, .unknown)], whole: .value(240)),
      record([(held, .value(6)), (held, nil)], whole: .value(240)),
      record([(held, .value(6)), (held, nil)]),
    ].map { try answer("UOF-6-5-B", $0) }
    #expect(answers == [.met, .notMet, .unknown, .unknown, .unknown, .notMet])
  }

  @Test func `a medicine has no length of its own, and a seclusion that of its confinement`() throws
  {
    let began = Moment(daysSince1970: try CalendarDate("2026-03-14").daysSince1970, minutes: 60)
    let shut = { (until: Moment?) in Confinement(kind: .seclusion, from: began, until: until) }
    let answers = try [
      record([("rapid-tranquillisation", nil)], whole: .value(20)),
      record([("rapid-tranquillisation", nil)]),
      record([("seclusion", nil)], confinement: shut(began.adding(minutes: 90))),
      record([("seclusion", nil)], confinement: shut(nil)),
    ].map { try answer("UOF-6-5-B", $0) }
    #expect(answers == [.met, .notMet, .met, .unknown])
  }

  @Test func `ten minutes are of a hold, and not of a tablet`() throws {
    let medicine = ("rapid-tranquillisation", Recorded<Double>.value(600))
    #expect(try answer("RES-1", record([medicine])) == .notApplicable)
    #expect(try answer("RES-1", record([medicine, ("physical-restraint", .value(5))])) == .met)
    #expect(try answer("RES-1", record([medicine, ("physical-restraint", .value(11))])) == .notMet)
  }

  @Test func `what was written down as not known leaves the letter open`() throws {
    var incident = try RecordCheckTests.complete()
    incident.harm = .notKnown
    incident.notified = .notKnown
    #expect(try answer("UOF-6-5-N", incident) == .unknown)
    #expect(try answer("UOF-6-5-P", incident) == .unknown)
    #expect(try answer("UOF-9-RECORD", incident) == .unknown)
    let planned = incident.replacing(inCarePlan: .unknown)
    #expect(try answer("UOF-6-5-D", planned) == .unknown)
  }

  @Test func `surroundings of which nothing is written are not recorded`() throws {
    var incident = try RecordCheckTests.complete()
    incident.environment = Incident.Environment()
    #expect(try answer("INC-ENVIRONMENT", incident) == .notMet)
    incident.environment?.readings = []
    #expect(try answer("INC-ENVIRONMENT", incident) == .notMet)
    incident.environment?.people = 0
    #expect(try answer("INC-ENVIRONMENT", incident) == .met)
  }
}

extension Incident {
  /// The same with one type of force described otherwise.
  fileprivate func replacing(
    inCarePlan: Recorded<Bool>?,
    how: String? = "held by two",
    minutes: Recorded<Double> = .value(6)
  ) -> Incident {
    var changed = Incident(
      id: id,
      setting: setting,
      person: person,
      began: began,
      types: [
        Force(type: "physical-restraint", duration: minutes, isInCarePlan: inCarePlan, how: how)
      ]
    )
    changed.duration = duration
    changed.place = place
    changed.reason = reason
    changed.kept = kept
    changed.staff = staff
    changed.others = others
    changed.diagnosis = diagnosis
    changed.characteristics = characteristics
    changed.hasLearningDisability = hasLearningDisability
    changed.isAutistic = isAutistic
    changed.outcome = outcome
    changed.harm = harm
    changed.triedFirst = triedFirst
    changed.notified = notified
    return changed
  }
}

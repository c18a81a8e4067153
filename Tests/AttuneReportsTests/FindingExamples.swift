import AttuneCatalogue
import AttuneModel
import Testing

@testable import AttunePlacement

/// A finding of every kind.
struct FindingExamples {
  /// The kinds of finding; a new one does not compile until it is among them.
  enum Kind: CaseIterable {
    case vetoed, requirementNotMet, noVacancy, ageOutside, confined, limitPassed, triggered
    case beyond, unbearable, reliedOnRestricted, knownBefore, nowhereAlone, blanket
    case alarmsUnnoticed, nothingCalms, noSensoryAssessment, noConsent, noHealthCheck
    case profilePastReview, assessmentPastReview, distressInward, distressUnknown
    case uncheckedLimit, uncheckedTrigger, uncheckedRequirement, uncheckedVeto, uncheckedVacancy
    case uncheckedRegistration, uncheckedRestrictions, uncheckedInPlace, uncheckedReadings
    case uncheckedNeed, uncheckedRestricts, uncheckedKnownBefore, uncheckedPlaceToBeAlone,
      uncheckedAlarms
    case uncheckedRegistrationOfSenses, uncheckedCalmingOfPerson, uncheckedCalmingOfPlace

    init(_ finding: Finding) {
      self =
        switch finding {
        case .vetoed: .vetoed
        case .requirementNotMet: .requirementNotMet
        case .noVacancy: .noVacancy
        case .ageOutside: .ageOutside
        case .confined: .confined
        case .limitPassed: .limitPassed
        case .triggered: .triggered
        case .beyond: .beyond
        case .unbearable: .unbearable
        case .reliedOnRestricted: .reliedOnRestricted
        case .knownBefore: .knownBefore
        case .nowhereAlone: .nowhereAlone
        case .blanket: .blanket
        case .alarmsUnnoticed: .alarmsUnnoticed
        case .nothingCalms: .nothingCalms
        case .noSensoryAssessment: .noSensoryAssessment
        case .noConsent: .noConsent
        case .noHealthCheck: .noHealthCheck
        case .profilePastReview: .profilePastReview
        case .assessmentPastReview: .assessmentPastReview
        case .distressInward: .distressInward
        case .distressUnknown: .distressUnknown
        case .unchecked(let unchecked): Self(unchecked)
        }
    }

    private init(_ unchecked: Finding.Unchecked) {
      self =
        switch unchecked {
        case .limit: .uncheckedLimit
        case .trigger: .uncheckedTrigger
        case .requirement: .uncheckedRequirement
        case .veto: .uncheckedVeto
        case .vacancy: .uncheckedVacancy
        case .registration: .uncheckedRegistration
        case .restrictions: .uncheckedRestrictions
        case .inPlace: .uncheckedInPlace
        case .readings: .uncheckedReadings
        case .need: .uncheckedNeed
        case .restricts: .uncheckedRestricts
        case .knownBefore: .uncheckedKnownBefore
        case .placeToBeAlone: .uncheckedPlaceToBeAlone
        case .alarms: .uncheckedAlarms
        case .registrationOfSenses: .uncheckedRegistrationOfSenses
        case .calmingOfPerson: .uncheckedCalmingOfPerson
        case .calmingOfPlace: .uncheckedCalmingOfPlace
        }
    }
  }

  /// A finding and what it says.
  struct Example: Sendable, CustomTestStringConvertible {
    let finding: Finding
    let sentence: String

    var testDescription: String { sentence }
  }

  let catalogue = Catalogue.embedded
  let hall: Space
  let here: Finding.Place
  let somewhere = Finding.Place(space: nil, period: nil)
  let date: CalendarDate

  init() throws {
    hall = Space(id: try SpaceID("hall"), use: .lounge)
    here = Finding.Place(space: hall, period: .evening)
    date = try CalendarDate("2026-05-02")
  }

  var all: [Example] {
    get throws { try stated + places + notes + unchecked }
  }

  private var stated: [Example] {
    get throws {
      let alarms = try condition("noise.alarms", .above(2))
      let elmHouse = try SettingID("elm-house")
      let mark = FlagRule.Mark(
        factor: try factor("light.flicker"),
        limit: Sourced(0.08, basis: .guideline, source: "a standard"),
        isReached: false
      )
      return [
        Example(
          finding: .vetoed(veto(.setting(elmHouse)), nil),
          sentence: "This person said no to this setting. Why: “it smells”."
        ),
        Example(
          finding: .vetoed(veto(.setting(elmHouse), why: nil), nil),
          sentence: "This person said no to this setting."
        ),
        Example(
          finding: .vetoed(veto(.adjustment("N13")), nil),
          sentence:
            "This person said no to something that is in place here (N13). Why: “it smells”."
        ),
        Example(
          finding: .vetoed(veto(.feature(alarms)), try seen("noise.alarms", 3)),
          sentence: "This person said no to audible alarms and buzzers above 2 per week, and it is "
            + "so here: 3 per week. Why: “it smells”."
        ),
        Example(
          finding: .requirementNotMet(
            Requirement(condition: try condition("people.group", .atMost(3)), note: "too many"),
            try seen("people.group", 4)
          ),
          sentence: "People sharing the home or unit: 4 people. This person requires at most 3 "
            + "people."
        ),
        Example(
          finding: .requirementNotMet(
            Requirement(condition: try condition("privacy.lock", .equal(1)), note: nil),
            try seen("privacy.lock", 0)
          ),
          sentence: "Bedroom the person can lock: no. This person requires yes."
        ),
        Example(
          finding: .limitPassed(
            limit: 55,
            isTrauma: false,
            try seen("noise.level", 58, here: true)
          ),
          sentence: "Sound level: 58 dB (hall, evening). This person said that 55 dB or more "
            + "cannot be borne."
        ),
        Example(
          finding: .limitPassed(limit: 4, isTrauma: false, try seen("people.chosen", 1)),
          sentence: "Time with people the person chose: 1 h/week. This person said that 4 h/week "
            + "or less cannot be borne."
        ),
        Example(
          finding: .limitPassed(limit: 2, isTrauma: true, try seen("privacy.observation", 3)),
          sentence: "Observation: level 3 of 4. This person said that level 2 of 4 or more cannot "
            + "be borne; this limit goes back to trauma."
        ),
        Example(
          finding: .triggered(trigger(alarms, isTrauma: true), try seen("noise.alarms", 3)),
          sentence: "Audible alarms and buzzers: 3 per week. When it is above 2 per week it is a "
            + "trigger for this person, which goes back to trauma: “the bell”."
        ),
        Example(
          finding: .triggered(
            trigger(try condition("noise.alarms", .present), note: nil),
            try seen("noise.alarms", 3)
          ),
          sentence: "Audible alarms and buzzers: 3 per week. When it is more than none it is a "
            + "trigger for this person."
        ),
        Example(
          finding: .beyond(mark, try seen("light.flicker", 0.24), for: .everyone),
          sentence:
            "Light flicker at 90 Hz and above: 0.24 %/Hz; flagged above 0.08 %/Hz."
        ),
        Example(
          finding: .beyond(
            mark,
            try seen("light.flicker", 0.24),
            for: .condition("photosensitive-epilepsy")
          ),
          sentence: "Light flicker at 90 Hz and above: 0.24 %/Hz; flagged above "
            + "0.08 %/Hz. This person has photosensitive epilepsy."
        ),
        Example(
          finding: .beyond(
            mark,
            try seen("light.flicker", 0.24),
            for: .need(
              try #require(catalogue.need("sight")),
              atLeast: Sourced(1.383, basis: .physics, source: "a table")
            )
          ),
          sentence: "Light flicker at 90 Hz and above: 0.24 %/Hz; flagged above "
            + "0.08 %/Hz. This person's need is more than most people's: sight."
        ),
        Example(
          finding: .unbearable(
            try seen("noise.peak", 95),
            isStated: false,
            noRetreat: try seen("space.retreat", 15)
          ),
          sentence: "Loudest sounds: 95 dB, at or past the limit estimated for this person, and a "
            + "quiet place is 15 min away."
        ),
        Example(
          finding: .unbearable(
            try seen("noise.peak", 95),
            isStated: true,
            noRetreat: try seen("space.retreat", 15)
          ),
          sentence: "Loudest sounds: 95 dB, at or past the limit that this person stated, and "
            + "a quiet place is 15 min away."
        ),
        Example(
          finding: .knownBefore(
            try known(what: "taken by the arm"),
            try seen("touch.unexpected", 2)
          ),
          sentence: "Unexpected touch: 2 per day. It was there before past force or distress: "
            + "“taken by the arm”."
        ),
        Example(
          finding: .knownBefore(try known(what: nil), try seen("touch.unexpected", 2)),
          sentence: "Unexpected touch: 2 per day. It was there before past force or distress."
        ),
      ]
    }
  }

  private var places: [Example] {
    get throws {
      [
        Example(finding: .noVacancy, sentence: "No place is free here."),
        Example(
          finding: .ageOutside(.adult, registered: 11...17),
          sentence: "The place is registered for ages 11 to 17; this person is 18-64."
        ),
        Example(
          finding: .confined(try restriction("seclusion", [.leaving, .mixing]), isNow: false),
          sentence:
            "This person would be kept from leaving and mixing (seclusion): “the door is locked”."
        ),
        Example(
          finding: .confined(try restriction("long-term-segregation", []), isNow: true),
          sentence:
            "This person is kept (long-term segregation): “the door is locked”. This is not "
            + "a place to be offered; it is what to end."
        ),
        Example(
          finding: .reliedOnRestricted(
            .stimming,
            try restriction("stopping-stimming", [.stimming])
          ),
          sentence:
            "This person relies on stimming, which is restricted here: “the door is locked”."
        ),
        Example(
          finding: .nowhereAlone,
          sentence: "There is no place to be alone: no room of one's own, and no quiet room."
        ),
        Example(
          finding: .blanket(try restriction("environmental", [.other]), isNow: false),
          sentence: "A restriction for everyone would reach this person, for no reason of their "
            + "own: “the door is locked”."
        ),
      ]
    }
  }

  private var notes: [Example] {
    [
      Example(
        finding: .alarmsUnnoticed([.hearing]),
        sentence: "Alarms reach people here by hearing, and this person misses much in that sense: "
          + "they may not notice one."
      ),
      Example(
        finding: .alarmsUnnoticed([.hearing, .sight, .touch]),
        sentence: "Alarms reach people here by hearing, sight and touch, and this person misses "
          + "much in each of these: they may not notice one."
      ),
      Example(
        finding: .alarmsUnnoticed([]),
        sentence: "Alarms reach people here by no sense: this person may not notice one."
      ),
      Example(
        finding: .nothingCalms,
        sentence: "Nothing of what calms this person can be had here."
      ),
      Example(
        finding: .noSensoryAssessment,
        sentence: "No sense was rated and no instrument was used: there is no sensory assessment."
      ),
      Example(
        finding: .noConsent(.place),
        sentence:
          "No consent and no best-interests decision for this use (place) is recorded."
      ),
      Example(
        finding: .noHealthCheck(last: date),
        sentence: "Pain and health were last checked on 2026-05-02, too long ago."
      ),
      Example(
        finding: .noHealthCheck(last: nil),
        sentence: "No pain and health check is recorded."
      ),
      Example(
        finding: .profilePastReview(date),
        sentence: "The profile was to be reviewed by 2026-05-02."
      ),
      Example(
        finding: .assessmentPastReview(date),
        sentence: "The assessment was to be reviewed by 2026-05-02; its readings no longer count "
          + "as known."
      ),
      Example(
        finding: .distressInward,
        sentence: "This person's distress does not show outwardly: quiet here does not mean well."
      ),
      Example(
        finding: .distressUnknown,
        sentence: "Nobody has recorded whether this person's distress shows: quiet here does not "
          + "mean well."
      ),
    ]
  }

  private var unchecked: [Example] {
    get throws {
      let alarms = try condition("noise.alarms", .above(2))
      let needsLock = Requirement(condition: try condition("privacy.lock", .equal(1)), note: nil)
      return [
        Example(
          finding: .unchecked(.limit(factor: try factor("noise.level"), here)),
          sentence: "Sound level: not known (hall, evening); so whether a limit that this person "
            + "stated is kept is open."
        ),
        Example(
          finding: .unchecked(.trigger(trigger(alarms), somewhere)),
          sentence: "Audible alarms and buzzers: not known; it can be a trigger for this person: "
            + "cannot be offered until known."
        ),
        Example(
          finding: .unchecked(.requirement(needsLock, here)),
          sentence: "Bedroom the person can lock: not known (hall, evening). This person requires "
            + "yes: cannot be offered until known."
        ),
        Example(
          finding: .unchecked(.veto(veto(.feature(alarms)), somewhere)),
          sentence: "Audible alarms and buzzers: not known; this person said no to it when above 2 "
            + "per week: cannot be offered until known."
        ),
        Example(
          finding: .unchecked(.vacancy),
          sentence: "It is not recorded whether a place is free."
        ),
        Example(
          finding: .unchecked(.registration),
          sentence: "Whether the registration covers this person's age is not known."
        ),
        Example(
          finding: .unchecked(.restrictions),
          sentence: "No register of restrictions was kept, so none could be looked at."
        ),
        Example(
          finding: .unchecked(.inPlace(adjustment: "N13")),
          sentence: "What is in place is not recorded, and this person said no to N13: cannot be "
            + "offered until known."
        ),
        Example(
          finding: .unchecked(
            .readings([try factor("noise.level"), try factor("space.retreat")])
          ),
          sentence: "Not read, or not everywhere: sound level and time to reach a quiet place."
        ),
        Example(
          finding: .unchecked(
            .need(
              try #require(catalogue.need("fewer-people")),
              FlagRule.Mark(
                factor: try factor("people.group"),
                limit: Sourced(6, basis: .guideline, source: "a guideline"),
                isReached: false
              ),
              try seen("people.group", 8)
            )
          ),
          sentence: "People sharing the home or unit: 8 people, above 6 people. Whether this "
            + "person's need is more than most people's is not known: fewer people around."
        ),
        Example(
          finding: .unchecked(.restricts(try restriction("environmental", nil))),
          sentence:
            "What this restriction keeps people from is not recorded: “the door is locked”."
        ),
        Example(
          finding: .unchecked(.knownBefore(try known(what: "taken by the arm"), here)),
          sentence: "Unexpected touch: not known (hall, evening); it was there before past force "
            + "or distress."
        ),
        Example(
          finding: .unchecked(.placeToBeAlone),
          sentence: "Whether there is a place to be alone is not known."
        ),
        Example(
          finding: .unchecked(.alarms),
          sentence: "By which senses alarms are noticed here is not recorded, and this person may "
            + "miss some."
        ),
        Example(
          finding: .unchecked(.registrationOfSenses([.hearing, .sight])),
          sentence:
            "Whether this person would notice an alarm by hearing and sight is not known."
        ),
        Example(
          finding: .unchecked(.calmingOfPerson),
          sentence: "What calms this person is not recorded."
        ),
        Example(
          finding: .unchecked(.calmingOfPlace),
          sentence: "What can be had here of what calms people is not recorded."
        ),
      ]
    }
  }

  private func factor(_ id: String) throws -> Int { try #require(catalogue.factor(id)) }

  private func condition(
    _ id: String,
    _ comparison: FactorCondition.Comparison
  ) throws -> FactorCondition {
    FactorCondition(factor: try factor(id), comparison: comparison)
  }

  private func seen(_ id: String, _ value: Double, here: Bool = false) throws -> Observation {
    Observation(
      factor: try factor(id),
      value: value,
      space: here ? hall : nil,
      period: here ? .evening : nil
    )
  }

  private func veto(_ subject: Veto.Subject, why: String? = "it smells") -> Veto {
    Veto(subject: subject, why: why, on: date)
  }

  private func trigger(
    _ condition: FactorCondition,
    isTrauma: Bool = false,
    note: String? = "the bell"
  ) -> Trigger {
    Trigger(condition: condition, severity: .critical, isTrauma: isTrauma, note: note)
  }

  private func known(what: String?) throws -> SensoryProfile.KnownBefore {
    SensoryProfile.KnownBefore(
      factor: try factor("touch.unexpected"),
      period: nil,
      use: nil,
      what: what
    )
  }

  private func restriction(
    _ type: String,
    _ restricts: [Restriction.Restricts]?
  ) throws -> Restriction {
    Restriction(
      id: try Identifier("r-1"),
      what: "the door is locked",
      type: type,
      restricts: restricts,
      appliesTo: .everyone
    )
  }
}

internal import AttuneModel
internal import AttunePlacement
internal import AttunePlanning
internal import AttuneScoring

/// What a plan did, as programs read it.
struct PlanReviewRecord: Encodable {
  struct Person: Encodable {
    @Nullable var levelBefore: String?
    @Nullable var levelExpected: String?
    @Nullable var levelNow: String?
    let loadBefore: Double
    let loadExpected: Double
    @Nullable var loadNow: Double?
    let person: String
  }

  struct Action: Encodable {
    let adjustment: String
    let answer: String
    @Nullable var done: String?
    let readings: [Reading]
    @Nullable var space: String?
    let suggested: String
  }

  struct Reading: Encodable {
    let before: Double
    let expected: Double
    @Nullable var found: Double?
    @Nullable var part: Double?
    @Nullable var period: String?
    let reading: String
    @Nullable var space: String?
  }

  struct Stays: Encodable {
    @Nullable var acceptedUntil: String?
    let flag: PairingRecord.FlagRecord
    let person: String
  }

  struct Expired: Encodable {
    let flag: String
    let person: String
    let until: String
  }

  let actions: [Action]
  let audit: String
  let expired: [Expired]
  let flags: [Stays]
  let isComparable: Bool
  let made: String
  let people: [Person]
  let setting: String

  init(_ result: PlanReviewResult) {
    let (review, naming) = (result.review, result.naming)
    actions = review.actions.map { action in
      Action(
        adjustment: action.action.adjustment,
        answer: action.action.answer.rawValue,
        done: action.action.done?.description,
        readings: action.found.map { found in
          Reading(
            before: found.expectation.before,
            expected: found.expectation.expected,
            found: found.value,
            part: found.part,
            period: found.expectation.period?.name,
            reading: result.catalogue.readings[found.expectation.reading].id,
            space: found.expectation.space.map(result.space)
          )
        },
        space: action.action.space.map(result.space),
        suggested: action.suggestion.word
      )
    }
    audit = "\(result.assessment.assessed.on)"
    expired = review.expired.map {
      Expired(flag: $0.rule, person: naming.id($0.person), until: "\($0.until)")
    }
    flags = review.stays.map {
      Stays(
        acceptedUntil: $0.acceptance?.until.description,
        flag: PairingRecord.FlagRecord($0.flag, result.wording),
        person: naming.id($0.person)
      )
    }
    isComparable = review.plan.dataHash == result.catalogue.dataHash
    made = "\(review.plan.made)"
    people = review.people.map { person in
      Person(
        levelBefore: person.state.levelBefore?.name,
        levelExpected: person.state.levelExpected?.name,
        levelNow: person.now?.level?.name,
        loadBefore: person.state.loadBefore,
        loadExpected: person.state.loadExpected,
        loadNow: person.now?.score.load,
        person: naming.id(person.state.person)
      )
    }
    setting = naming.id(review.setting.setting)
  }
}

extension JSONReport {
  /// What a plan did.
  public func write(_ result: PlanReviewResult, to target: inout some TextOutputStream) {
    write("plan_review", PlanReviewRecord(result), to: &target)
  }
}

extension CSVReport {
  /// What a plan did: a line for each reading of each action.
  public func write(_ result: PlanReviewResult, to target: inout some TextOutputStream) {
    let columns = [
      "no", "setting", "adjustment", "answer", "done", "suggested", "reading", "space", "period",
      "before", "expected", "found", "part",
    ]
    write(columns + Self.decision + tail, to: &target)
    let record = PlanReviewRecord(result)
    for (number, action) in record.actions.enumerated() {
      for reading in action.readings {
        let cells = [
          "\(number + 1)", record.setting, action.adjustment, action.answer, action.done ?? "",
          action.suggested, reading.reading, reading.space ?? "", reading.period ?? "",
          "\(reading.before)", "\(reading.expected)", reading.found.map { "\($0)" } ?? "",
          reading.part.map { "\($0)" } ?? "",
        ]
        write(cells + Self.noDecision + provenanceCells, to: &target)
      }
    }
  }
}

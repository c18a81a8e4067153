internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// The rules that raise flags, as their data file has them.
struct RuleKeys: Sendable {
  private let factorIDs: NameTable
  private let needIDs: NameTable

  init(factors: [Factor], needs: [Need]) {
    factorIDs = NameTable(factors.map(\.id))
    needIDs = NameTable(needs.map(\.id))
  }

  var shape: Shape<[FlagRule]> {
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let severity = list.required(
      "severity",
      Shape<FlagSeverity>.cases(called: "a severity"),
      "How much it changes."
    )
    let name = list.required("name", .freeText, "What it says.")
    let kind = list.required("test", .word, "What it looks at.")
    let source = list.required("source", .freeText, "Where it comes from.")
    let example = list.required("example", .freeText, "What files would have to say.")
    let test = TestKeys(&list, factor: factor, need: need)
    return DataShapes.file(
      "rules/1",
      "rules",
      .object(list.finished) { fields in
        guard let id = fields[id], let severity = fields[severity], let name = fields[name],
          let word = fields[kind], let source = fields[source], let example = fields[example]
        else { return nil }
        guard let test = test.test(word, fields) else {
          fields.report(.invalidValue, at: kind, "there is no such test, or it lacks what it needs")
          return nil
        }
        return FlagRule(
          id: id,
          severity: severity,
          name: name,
          test: test,
          source: source,
          example: example
        )
      }
    )
  }

  private var factor: Shape<Int> {
    .position(in: factorIDs, called: "a factor", id: .unknownFactor)
  }

  private var need: Shape<Int> {
    .position(in: needIDs, called: "a need", id: .unknownNeed)
  }
}

/// What the tests of rules need; each test uses some of these.
private struct TestKeys: Sendable {
  let types: Key<[String]>
  let trauma: Key<Bool>
  let of: Key<Trigger.Severity>
  let any: Key<[FlagRule.Mark]>
  let condition: Key<String>
  let audience: Key<FlagRule.Audience>
  let factors: Key<[Int]>
  let factor: Key<Int>
  let strain: Key<Sourced<Double>>
  let without: Key<FlagRule.Mark>
  let atLeast: Key<Sourced<Double>>
  let months: Key<Sourced<Double>>

  init(_ list: inout KeyList, factor: Shape<Int>, need: Shape<Int>) {
    let mark = Self.mark(factor)
    types = list.optional("types", .list(of: .word), "Types of restriction it looks at.")
    trauma = list.optional("trauma", .yesNo, "Whether it looks at limits marked trauma.")
    of = list.optional(
      "of",
      Shape<Trigger.Severity>.cases(called: "a severity"),
      "Of which triggers."
    )
    any = list.optional("any", .list(of: mark), "Readings, one of which is enough.")
    condition = list.optional("for-condition", .word, "For people with this condition.")
    audience = list.optional("for-need", Self.audience(need), "For people with this need.")
    factors = list.optional("factors", .list(of: factor), "The factors it looks at.")
    self.factor = list.optional("factor", factor, "The factor it looks at.")
    strain = list.optional("strain", DataShapes.sourcedNumber, "From which strain.")
    without = list.optional("without", mark, "What there must be no way out by.")
    atLeast = list.optional("at-least", DataShapes.sourcedNumber, "From which z.")
    months = list.optional("months", DataShapes.sourcedNumber, "Within how many months.")
  }

  func test(_ word: String, _ fields: FieldReader) -> FlagRule.Test? {
    switch word {
    case "veto": return .veto
    case "requirement": return .requirement
    case "vacancy": return .vacancy
    case "age": return .age
    case "confinement": return fields[types].map { .confinement(types: $0) }
    case "limit": return fields[trauma].map { .limit(trauma: $0) }
    case "trigger": return fields[of].map(FlagRule.Test.trigger)
    case "reading":
      let condition = fields[condition].map(FlagRule.Audience.condition)
      return fields[any].map { .reading($0, for: condition ?? fields[audience] ?? .everyone) }
    case "unbearable":
      guard let factors = fields[factors], let strain = fields[strain],
        let without = fields[without]
      else { return nil }
      return .unbearable(factors, strain: strain, without: without)
    case "relied-on-restricted": return .reliedOnRestricted
    case "known-before": return .knownBefore
    case "nowhere-alone": return fields[factor].map { .nowhereAlone(singleRoom: $0) }
    case "blanket-restriction": return fields[types].map { .blanketRestriction(types: $0) }
    case "alarms-unnoticed": return fields[atLeast].map { .alarmsUnnoticed(atLeast: $0) }
    case "nothing-calms": return .nothingCalms
    case "no-sensory-assessment": return .noSensoryAssessment
    case "no-consent": return .noConsent
    case "no-health-check": return fields[months].map { .healthCheck(months: $0) }
    case "past-review": return .pastReview
    case "distress-not-shown": return .distressNotShown
    default: return nil
    }
  }

  private static func mark(_ factor: Shape<Int>) -> Shape<FlagRule.Mark> {
    var list = KeyList()
    let factor = list.required("factor", factor, "The factor.")
    let above = list.optional("above", DataShapes.number, "Beyond this value.")
    let atLeast = list.optional("at-least", DataShapes.number, "From this value on.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      guard let factor = fields[factor], let value = fields[atLeast] ?? fields[above],
        let limit = ground.sourced(value, fields)
      else { return nil }
      return FlagRule.Mark(factor: factor, limit: limit, isReached: fields.has(atLeast))
    }
  }

  private static func audience(_ need: Shape<Int>) -> Shape<FlagRule.Audience> {
    var list = KeyList()
    let need = list.required("need", need, "The need.")
    let atLeast = list.required("at-least", DataShapes.number, "From which z.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      guard let need = fields[need], let z = fields[atLeast],
        let limit = ground.sourced(z, fields)
      else { return nil }
      return .need(need, atLeast: limit)
    }
  }
}

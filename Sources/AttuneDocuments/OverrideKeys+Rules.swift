internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension OverrideKeys {
  /// One number of a rule.
  var rule: Shape<Change> {
    let ids = NameTable(catalogue.rules.map(\.id))
    let factorIDs = NameTable(catalogue.factors.map(\.id))
    var list = KeyList()
    let id = list.required("id", named(ids, "a rule"), "The rule.")
    let factor = list.optional(
      "factor",
      named(factorIDs, "a factor"),
      "Of a rule that looks at readings: which."
    )
    let value = list.required("value", DataShapes.number, "The number.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      let factor = fields[factor]
      guard let position = fields[id], let number = fields[value],
        let sourced = ground.sourced(number, fields)
      else { return nil }
      let rule = catalogue.rules[position]
      guard let test = rule.test.replacing(sourced, ofFactor: factor) else {
        fields.report(
          .overrideEmpty,
          at: id,
          "this rule has no such number",
          help: "'attune explain \(rule.id)' shows the numbers it has"
        )
        return nil
      }
      let which = factor.map { " \(factorIDs.names[$0])" } ?? ""
      return Change(override: override("rule \(rule.id)\(which)", sourced)) {
        $0.rules[position] = FlagRule(
          id: rule.id,
          severity: rule.severity,
          name: rule.name,
          test: test,
          source: "\(rule.source); its number replaced: \(sourced.source)",
          example: rule.example
        )
      }
    }
  }
}

extension FlagRule.Test {
  /// The same test with one number replaced; `nil` if it has no such number.
  fileprivate func replacing(_ number: Sourced<Double>, ofFactor factor: Int?) -> Self? {
    switch self {
    case .reading(let marks, let audience):
      guard let place = marks.firstIndex(where: { $0.factor == factor }) else { return nil }
      var changed = marks
      changed[place] = marks[place].replacing(number)
      return .reading(changed, for: audience)
    case .unbearable(let factors, let strain, let without):
      if factor == without.factor {
        return .unbearable(factors, strain: strain, without: without.replacing(number))
      }
      return factor == nil ? .unbearable(factors, strain: number, without: without) : nil
    case .alarmsUnnoticed: return factor == nil ? .alarmsUnnoticed(atLeast: number) : nil
    case .healthCheck: return factor == nil ? .healthCheck(months: number) : nil
    default: return nil
    }
  }
}

extension FlagRule.Mark {
  fileprivate func replacing(_ limit: Sourced<Double>) -> Self {
    Self(factor: factor, limit: limit, isReached: isReached)
  }
}

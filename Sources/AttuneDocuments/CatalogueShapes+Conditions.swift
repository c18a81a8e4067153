internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// The keys with which a trigger, a requirement or a veto says something of a factor's value.
struct ConditionKeys: Sendable {
  let factor: Key<Int>
  private let comparisons:
    [(make: @Sendable (Double) -> FactorCondition.Comparison, key: Key<YAMLNode>)]
  private let names: [String]
  private let shapes: CatalogueShapes

  /// - Parameters:
  ///   - list: The keys of the mapping, to which these are added.
  ///   - shapes: The shapes of the catalogue.
  ///   - names: The comparisons that may be made, of above, below, at-least, at-most and is.
  ///   - isRequired: Whether the mapping must name a factor.
  init(_ list: inout KeyList, _ shapes: CatalogueShapes, names: [String], isRequired: Bool = true) {
    self.shapes = shapes
    self.names = names
    let about = "The factor, by its id."
    factor =
      isRequired
      ? list.required("factor", shapes.factor, about)
      : list.optional("factor", shapes.factor, about)
    let value = Shape.node(.anyOf([.text(), .number(from: nil, to: nil, whole: false), .yesNo]))
    var comparisons:
      [(make: @Sendable (Double) -> FactorCondition.Comparison, key: Key<YAMLNode>)] = []
    for (name, about, make) in Self.comparisons where names.contains(name) {
      comparisons.append((make, list.optional(name, value, about)))
    }
    self.comparisons = comparisons
  }

  /// The condition; without any comparison it is that the feature is present.
  ///
  /// - Returns: `nil`, and a report, if there is no factor, no value for it, or two comparisons.
  func condition(_ fields: FieldReader, needsComparison: Bool) -> FactorCondition? {
    let factor = fields[factor]
    let given = comparisons.filter { fields.has($0.key) }
    guard given.count < 2, !(needsComparison && given.isEmpty) else {
      fields.log.report(
        Diagnostic(
          .comparisons,
          at: fields.node.range,
          given.isEmpty ? "a comparison is missing" : "two comparisons are made at once",
          help: "write one of \(names.joined(separator: ", "))"
        )
      )
      return nil
    }
    guard let factor else { return nil }
    guard let comparison = given.first else {
      return FactorCondition(factor: factor, comparison: .present)
    }
    guard let node = fields[comparison.key],
      let value = shapes.quantity(ofFactor: factor)(node, fields.log)
    else { return nil }
    return FactorCondition(factor: factor, comparison: comparison.make(value))
  }

  private static let comparisons:
    [(String, String, @Sendable (Double) -> FactorCondition.Comparison)] = [
      ("is", "Equal to this.", { .equal($0) }),
      ("above", "More than this.", { .above($0) }),
      ("below", "Less than this.", { .below($0) }),
      ("at-least", "This or more.", { .atLeast($0) }),
      ("at-most", "This or less.", { .atMost($0) }),
    ]
}

extension CatalogueShapes {
  var trigger: Shape<Trigger> {
    var list = KeyList()
    let condition = ConditionKeys(&list, self, names: ["above", "below", "at-least", "at-most"])
    let severity = list.required(
      "severity",
      Shape<Trigger.Severity>.cases(called: "a severity"),
      "How much it does to the person."
    )
    let trauma = list.optional("trauma", .yesNo, "Whether it goes back to something that happened.")
    let note = list.optional("note", .freeText, "What the person wants known of it.")
    return .object(list.finished) { fields in
      let (severity, isTrauma, note) = (fields[severity], fields[trauma] ?? false, fields[note])
      let condition = condition.condition(fields, needsComparison: false)
      guard let condition, let severity else { return nil }
      return Trigger(condition: condition, severity: severity, isTrauma: isTrauma, note: note)
    }
  }

  var requirement: Shape<Requirement> {
    var list = KeyList()
    let condition = ConditionKeys(&list, self, names: ["is", "at-least", "at-most"])
    let note = list.optional("note", .freeText, "Why.")
    return .object(list.finished) { fields in
      let note = fields[note]
      return condition.condition(fields, needsComparison: true)
        .map { Requirement(condition: $0, note: note) }
    }
  }

  /// A no to a setting, to a feature that a setting has, or to an adjustment.
  var veto: Shape<(veto: Veto, setting: NamedSetting?)> {
    var list = KeyList()
    let setting = list.optional("setting", Shape<SettingID>.id(), "The setting.")
    let adjustment = list.optional("adjustment", adjustment, "The adjustment, by id.")
    let condition = ConditionKeys(
      &list,
      self,
      names: ["is", "above", "below", "at-least", "at-most"],
      isRequired: false
    )
    let why = list.optional("why", .verbatim, "Why, in the person's words.")
    let on = list.optional("on", .date, "When it was said.")
    return .object(list.finished) { fields in
      let (why, on) = (fields[why], fields[on])
      let (place, change) = (fields[setting], fields[adjustment])
      let subjects = [fields.has(setting), fields.has(adjustment), fields.has(condition.factor)]
      guard subjects.count(where: \.self) == 1 else {
        _ = fields[condition.factor]
        fields.log.report(
          Diagnostic(
            .vetoSubject,
            at: fields.node.range,
            "a veto is of one setting, one adjustment or one factor"
          )
        )
        return nil
      }
      if let place {
        let named = NamedSetting(id: place, range: fields.range(of: setting), isVeto: true)
        return (Veto(subject: .setting(place), why: why, on: on), named)
      }
      if let change {
        return (Veto(subject: .adjustment(change), why: why, on: on), nil)
      }
      guard fields.has(condition.factor) else { return nil }
      return condition.condition(fields, needsComparison: false)
        .map { (Veto(subject: .feature($0), why: why, on: on), nil) }
    }
  }
}

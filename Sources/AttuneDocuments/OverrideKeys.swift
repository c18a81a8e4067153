internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// The keys of `attune.yaml`.
struct OverrideKeys: Sendable {
  let catalogue: Catalogue

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  var shape: Shape<[Change]> {
    var list = KeyList()
    let format = list.required("attune", .format("overrides/1"), "What kind of file this is.")
    let lists = [
      list.optional("factors", .list(of: factor), "Anchors and weights of factors."),
      list.optional("needs", .list(of: need), "The importance of needs."),
      list.optional("numbers", .list(of: number), "Numbers of the method."),
      list.optional("hours", .list(of: hours), "Hours in a use of space."),
      list.optional("rules", .list(of: rule), "Numbers of rules."),
      list.optional(
        "instruments",
        .list(of: cuts),
        "Cuts of the Adolescent/Adult Sensory Profile."
      ),
      list.optional(
        "adjustments",
        .list(of: adjustment),
        "What adjustments cost, take and change here."
      ),
      list.optional("words", .list(of: word), "How words and adjustments read in sentences."),
    ]
    return .object(list.finished) { fields in
      let made = fields[format]
      let changes = lists.flatMap { fields[$0] ?? [] }
      return made.map { _ in changes }
    }
  }

  private var need: Shape<Change> {
    let ids = NameTable(catalogue.needs.map(\.id))
    var list = KeyList()
    let id = list.required("id", named(ids, "a need"), "The need.")
    let importance = list.required("importance", .number(from: 0, to: 1), "W0 of the method.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      guard let position = fields[id], let value = fields[importance],
        let sourced = ground.sourced(value, fields)
      else { return nil }
      return Change(override: override("need \(ids.names[position]): importance", sourced)) {
        let old = $0.needs[position]
        $0.needs[position] = Need(
          id: old.id,
          name: old.name,
          kind: old.kind,
          more: old.more,
          importance: sourced
        )
      }
    }
  }

  private var number: Shape<Change> {
    let shape = DataShapes.convention
    return Shape(shape.schema) { node, log in
      guard let found = shape(node, log) else { return nil }
      if let bounds = catalogue.conventions.bounds(found.id),
        !bounds.contains(found.number.value)
      {
        let (least, most) = (plain(bounds.range.lowerBound), plain(bounds.range.upperBound))
        log.report(
          Diagnostic(
            .outOfRange,
            at: node.range,
            "\(found.id.rawValue) is \(bounds.isWhole ? "a whole number " : "")from \(least) to \(most)"
          )
        )
        return nil
      }
      return Change(override: override("number \(found.id.rawValue)", found.number)) {
        $0.numbers[found.id] = found.number
      }
    }
  }

  private var cuts: Shape<Change> {
    DataShapes.cuts.map { cuts in
      let name = "instrument aasp \(cuts.ageBand.rawValue) \(cuts.quadrant.rawValue)"
      return Change(override: override(name, cuts.upper)) {
        $0.cuts.removeAll { $0.ageBand == cuts.ageBand && $0.quadrant == cuts.quadrant }
        $0.cuts.append(cuts)
      }
    }
  }

  private var word: Shape<Change> {
    let ids = NameTable(catalogue.vocabularies.ids + catalogue.adjustments.map(\.id))
    var list = KeyList()
    let id = list.required("id", named(ids, "a word or an adjustment"), "The word.")
    let name = list.required("name", .freeText, "How it reads in a sentence.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      guard let position = fields[id], let name = fields[name],
        let sourced = ground.sourced(name, fields)
      else { return nil }
      let id = ids.names[position]
      return Change(override: override("word \(id)", sourced)) {
        $0.vocabularies = $0.vocabularies.naming(id, name)
        for place in $0.adjustments.indices where $0.adjustments[place].id == id {
          $0.adjustments[place].name = name
        }
      }
    }
  }

  private var hours: Shape<Change> {
    var list = KeyList()
    let use = list.required("use", .use, "The use of space.")
    let periods = Period.allCases.map { period in
      list.required(period.name, .number(from: 0, to: 24), "Hours of the \(period.name).")
    }
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      let hours = periods.map { fields[$0] }
      guard let use = fields[use], let day = hours[0], let evening = hours[1],
        let night = hours[2],
        let sourced = ground.sourced(ByPeriod(day: day, evening: evening, night: night), fields)
      else { return nil }
      return Change(override: override("hours \(use.rawValue)", sourced)) {
        $0.hours[use] = sourced
      }
    }
  }

  func named(_ table: NameTable, _ what: String) -> Shape<Int> {
    .position(in: table, called: what, id: .overrideSubject)
  }

  func override<Value>(_ subject: String, _ sourced: Sourced<Value>) -> Override {
    Override(subject: subject, basis: sourced.basis, source: sourced.source)
  }
}

internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  /// What is asked before people share a home.
  static func household(factors: [Factor]) -> Shape<HouseholdRules> {
    let readings = NameTable(Set(factors.map(\.reading)).sorted())
    let reading = Shape<Int>.position(in: readings, called: "a reading", id: .unknownReading)
    var list = KeyList()
    let head = list.required("attune", .format("household/1"), "What kind of file this is.")
    let peaks = list.required(
      "peaks",
      .list(of: peak(reading, readings.names)),
      "Sounds that are loud sounds too."
    )
    let group = list.required(
      "group",
      Shape<Int>.position(
        in: NameTable(factors.map(\.id)),
        called: "a factor",
        id: .unknownFactor
      ),
      "The factor that counts people."
    )
    let gates = list.required("gates", .list(of: gate), "The questions, in order.")
    let separations = list.required("separations", .list(of: .freeText), "What keeps days apart.")
    let source = list.required("separations-source", .freeText, "Where they come from.")
    return .object(list.finished) { fields in
      _ = fields[head]
      guard let peaks = fields[peaks], let group = fields[group], let gates = fields[gates],
        let separations = fields[separations], let source = fields[source]
      else { return nil }
      return HouseholdRules(
        gates: gates,
        peaks: Dictionary(peaks, uniquingKeysWith: { first, _ in first }),
        group: group,
        separations: separations,
        separationsSource: source
      )
    }
  }

  private static func peak(
    _ reading: Shape<Int>,
    _ names: [String]
  ) -> Shape<(String, Sourced<String>)> {
    var list = KeyList()
    let of = list.required("of", reading, "The reading of a sound.")
    let into = list.required("in", reading, "The reading of loudest sounds.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      guard let of = fields[of], let into = fields[into],
        let sourced = ground.sourced(names[into], fields)
      else { return nil }
      return (names[of], sourced)
    }
  }

  private static var gate: Shape<HouseholdRules.Gate> {
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let test = list.required(
      "test",
      Shape<HouseholdRules.Gate.Test>.cases(called: "a test"),
      "Where its answer is looked for."
    )
    let question = list.required("question", .freeText, "What is asked.")
    let ifNot = list.required("no", .freeText, "What to do if not.")
    let source = list.required("source", .freeText, "Where it comes from.")
    return .object(list.finished) { fields in
      guard let id = fields[id], let test = fields[test], let question = fields[question],
        let ifNot = fields[ifNot], let source = fields[source]
      else { return nil }
      return HouseholdRules.Gate(
        id: id,
        test: test,
        question: question,
        ifNot: ifNot,
        source: source
      )
    }
  }
}

internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension DataShapes {
  /// The needs, in the order in which output groups them.
  static var needs: Shape<[Need]> {
    var list = KeyList()
    let id = list.required("id", .word, "Its id.")
    let name = list.required("name", .freeText, "Its name.")
    let kind = list.required("kind", Shape<Need.Kind>.cases(called: "a kind of need"), "Its kind.")
    let more = list.required("more", .freeText, "What 'more' means.")
    let importance = list.required("importance", sourcedNumber, "W0 of the method.")
    return file(
      "needs/1",
      "needs",
      .object(list.finished) { fields in
        guard let id = fields[id], let name = fields[name], let kind = fields[kind],
          let more = fields[more], let importance = fields[importance]
        else { return nil }
        return Need(id: id, name: name, kind: kind, more: more, importance: importance)
      }
    )
  }

  /// The factors; their needs by position among those given.
  static func factors(needs: [Need]) -> Shape<[Factor]> {
    let needIDs = NameTable(needs.map(\.id))
    var list = KeyList()
    let head = list.required("attune", .format("factors/1"), "What kind of file this is.")
    var grounds = KeyList()
    let possible = grounds.required("possible", ground, "The ground of every possible range.")
    let plausible = grounds.required("plausible", ground, "The ground of every plausible range.")
    let weight = grounds.required("weight", ground, "The ground of every weight.")
    let groundKeys = grounds.finished
    let provenance = list.required(
      "provenance",
      Shape<FactorGrounds>.object(groundKeys) { fields in
        guard let possible = fields[possible], let plausible = fields[plausible],
          let weight = fields[weight]
        else { return nil }
        return FactorGrounds(possible: possible, plausible: plausible, weight: weight)
      },
      "The grounds of the numbers that have none of their own."
    )
    let need = Shape<Int>.position(in: needIDs, called: "a need", id: .unknownNeed)
    let entries = list.required("factors", .list(of: FactorKeys(need: need).shape), "The factors.")
    return .object(list.finished) { fields in
      _ = fields[head]
      guard let provenance = fields[provenance], let entries = fields[entries] else { return nil }
      return entries.map { $0.factor(provenance) }
    }
  }
}

/// The grounds of a factor's numbers that are given once for all factors.
struct FactorGrounds: Sendable {
  let possible: Sourced<Bool>
  let plausible: Sourced<Bool>
  let weight: Sourced<Bool>
}

extension Sourced where Value == Bool {
  /// Another value with this ground.
  func ground<Other>(of value: Other) -> Sourced<Other> {
    Sourced<Other>(value, basis: basis, source: source)
  }
}

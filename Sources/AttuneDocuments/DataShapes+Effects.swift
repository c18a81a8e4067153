internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// One effect of an adjustment on a reading.
struct EffectKeys: Sendable {
  let readings: NameTable

  var reading: Shape<Int> {
    .position(in: readings, called: "a reading", id: .unknownReading)
  }

  var shape: Shape<Adjustment.Effect> {
    var list = KeyList()
    let reading = list.required("reading", reading, "The reading.")
    let amounts = Adjustment.Operation.allCases.map { operation in
      (
        operation,
        list.optional(
          operation.rawValue,
          DataShapes.numberOrTwo(DataShapes.number),
          "In the unit of the reading."
        )
      )
    }
    let uses = list.optional("in", .list(of: .use), "The uses of space in which it acts.")
    let periods = list.optional("at", .list(of: .period), "The periods in which it acts.")
    let absorb = list.optional("absorb", .yesNo, "Whether the absorber says how much.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      let given = amounts.compactMap { operation, key in fields[key].map { (operation, $0) } }
      let (uses, periods, absorb) = (fields[uses], fields[periods], fields[absorb] ?? false)
      guard let reading = fields[reading], given.count == 1,
        let sourced = ground.sourced(true, fields)
      else {
        fields.report(
          .invalidValue,
          at: reading,
          "an effect has one of set, multiply, add, at-most and at-least"
        )
        return nil
      }
      return Adjustment.Effect(
        reading: reading,
        operation: given[0].0,
        amount: given[0].1,
        uses: uses.map(Set.init),
        periods: periods.map(Set.init),
        isOfAbsorber: absorb,
        basis: sourced.basis,
        source: sourced.source
      )
    }
  }
}

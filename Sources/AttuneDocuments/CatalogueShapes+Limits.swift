internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension CatalogueShapes {
  /// What the person stated of factors, by factor.
  var limits: Shape<[NamedEntry<Limit>]> {
    let shapes = catalogue.factors.indices.map { limit(of: $0) }
    let properties = catalogue.factors.indices.map { position in
      Schema.Property(
        catalogue.factors[position].id,
        shapes[position].schema,
        about: "\(catalogue.factors[position].name), in \(catalogue.factors[position].unit)."
      )
    }
    return .named(factorTable, properties: properties, unknown: unknownFactor) { shapes[$0] }
  }

  private func limit(of factor: Int) -> Shape<Limit> {
    var periodList = KeyList()
    let periodKeys = AnchorKeys(&periodList, quantity(ofFactor: factor))
    let isHighWorse = catalogue.factors[factor].worse == .high
    let period = Shape<Limit.Values>.object(periodList.finished) { fields in
      periodKeys.values(fields, isHighWorse: isHighWorse, isRequired: true)
    }

    var list = KeyList()
    let anchors = AnchorKeys(&list, quantity(ofFactor: factor))
    let day = list.optional("day", period, "The same, for the day alone.")
    let evening = list.optional("evening", period, "The same, for the evening alone.")
    let night = list.optional("night", period, "The same, for the night alone.")
    let trauma = list.optional("trauma", .yesNo, "Whether passing it goes back to trauma.")
    return .object(list.finished) { fields in
      let byPeriod = ByPeriod(day: fields[day], evening: fields[evening], night: fields[night])
      let hasPeriods = fields.has(day) || fields.has(evening) || fields.has(night)
      let isTrauma = fields[trauma] ?? false
      let general = anchors.values(fields, isHighWorse: isHighWorse, isRequired: !hasPeriods)
      guard general != nil || hasPeriods else { return nil }
      return Limit(general: general, byPeriod: byPeriod, isTrauma: isTrauma)
    }
  }
}

/// The two values of a limit.
private struct AnchorKeys: Sendable {
  let comfortable: Key<Double>
  let intolerable: Key<Double>

  init(_ list: inout KeyList, _ quantity: Shape<Double>) {
    comfortable = list.optional("comfortable", quantity, "Up to here the person is comfortable.")
    intolerable = list.optional("intolerable", quantity, "From here on the person cannot bear it.")
  }

  /// - Returns: `nil` if neither is given, which is reported if one is required.
  func values(_ fields: FieldReader, isHighWorse: Bool, isRequired: Bool) -> Limit.Values? {
    let values = Limit.Values(comfortable: fields[comfortable], intolerable: fields[intolerable])
    if let from = values.comfortable, let to = values.intolerable,
      isHighWorse ? from >= to : from <= to
    {
      fields.report(
        .limitOrder,
        at: intolerable,
        "the intolerable value must be the worse of the two",
        help: isHighWorse ? "of this factor, more is worse" : "of this factor, less is worse"
      )
      return nil
    }
    guard fields.has(comfortable) || fields.has(intolerable) else {
      if isRequired {
        fields.log.report(
          Diagnostic(
            .emptyLimit,
            at: fields.node.range,
            "a limit says what is comfortable, what is intolerable, or both"
          )
        )
      }
      return nil
    }
    guard values.comfortable != nil || values.intolerable != nil else { return nil }
    return values
  }
}

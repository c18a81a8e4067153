internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

extension OverrideKeys {
  /// The anchors and plausible ranges of a factor, in one period or in all, and its weight.
  var factor: Shape<Change> {
    let ids = NameTable(catalogue.factors.map(\.id))
    var list = KeyList()
    let id = list.required("id", named(ids, "a factor"), "The factor.")
    let period = list.optional("period", .period, "The period; without it, all of them.")
    let comfortable = list.optional("comfortable", DataShapes.number, "Where it begins to press.")
    let intolerable = list.optional("intolerable", DataShapes.number, "Where it cannot be borne.")
    let unit = list.optional(
      "plausible-unit",
      DataShapes.range,
      "What may be in a unit where nothing was read."
    )
    let home = list.optional("plausible-home", DataShapes.range, "The same in a home.")
    let weight = list.optional("weight", .number(from: 0.001, to: 1), "w of the method.")
    let ground = GroundKeys(&list)
    return .object(list.finished) { fields in
      let (from, to, weight) = (fields[comfortable], fields[intolerable], fields[weight])
      let (unit, home) = (fields[unit], fields[home])
      guard let position = fields[id], let sourced = ground.sourced(true, fields) else {
        return nil
      }
      guard from != nil || to != nil || weight != nil || unit != nil || home != nil else {
        fields.report(.overrideEmpty, at: id, "nothing of the factor is replaced")
        return nil
      }
      let edit = FactorEdit(
        period: fields[period],
        comfortable: from.map { sourced.ground(of: $0) },
        intolerable: to.map { sourced.ground(of: $0) },
        plausibleInUnit: unit.map { sourced.ground(of: $0) },
        plausibleInHome: home.map { sourced.ground(of: $0) },
        weight: weight.map { sourced.ground(of: $0) }
      )
      let factor = catalogue.factors[position]
      guard edit.keepsOrder(of: factor) else {
        fields.report(.overrideOrder, at: id, "the intolerable value must be the worse of the two")
        return nil
      }
      return Change(override: override("factor \(edit.name(of: factor))", sourced)) {
        $0.factors[position] = edit.applied(to: $0.factors[position])
      }
    }
  }
}

/// What an organisation replaces of a factor.
private struct FactorEdit: Sendable {
  let period: Period?
  let comfortable: Sourced<Double>?
  let intolerable: Sourced<Double>?
  let plausibleInUnit: Sourced<ClosedRange<Double>>?
  let plausibleInHome: Sourced<ClosedRange<Double>>?
  let weight: Sourced<Double>?

  func name(of factor: Factor) -> String {
    let what = [
      comfortable.map { _ in "comfortable" }, intolerable.map { _ in "intolerable" },
      plausibleInUnit.map { _ in "plausible range in a unit" },
      plausibleInHome.map { _ in "plausible range in a home" }, weight.map { _ in "weight" },
    ]
    .compactMap(\.self).joined(separator: ", ")
    return "\(factor.id)\(period.map { " \($0.name)" } ?? ""): \(what)"
  }

  func keepsOrder(of factor: Factor) -> Bool {
    applied(to: factor).anchorsInUse.allSatisfy { anchors in
      factor.worse == .high
        ? anchors.comfortable.value < anchors.intolerable.value
        : anchors.comfortable.value > anchors.intolerable.value
    }
  }

  func applied(to factor: Factor) -> Factor {
    let anchors = ByPeriod<Anchors?> { one in
      guard let old = factor.anchors[one], period == nil || period == one else {
        return factor.anchors[one]
      }
      return Anchors(
        comfortable: comfortable ?? old.comfortable,
        intolerable: intolerable ?? old.intolerable,
        atEnd: old.atEnd && comfortable == nil,
        plausibleInUnit: plausibleInUnit ?? old.plausibleInUnit,
        plausibleInHome: plausibleInHome ?? old.plausibleInHome
      )
    }
    return factor.replacing(anchors: anchors, weight: weight ?? factor.weight)
  }
}

extension Factor {
  fileprivate var anchorsInUse: [Anchors] { Period.allCases.compactMap { anchors[$0] } }
}

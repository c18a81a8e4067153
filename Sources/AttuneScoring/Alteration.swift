public import AttuneModel

/// One operation on what one factor comes to in one cell, as an adjustment makes it.
public struct Alteration: Hashable, Sendable {
  public let slot: Int
  public let cell: Int
  public let operation: Adjustment.Operation
  /// The amount that the estimate takes.
  public let amount: Double
  /// The amounts that would leave least and most to press.
  let kind: Double
  let harsh: Double

  /// Makes an alteration of an amount between two; the estimate takes the middle.
  public init(
    slot: Int,
    cell: Int,
    operation: Adjustment.Operation,
    amounts: ClosedRange<Double>,
    worse: Factor.Direction
  ) {
    self.slot = slot
    self.cell = cell
    self.operation = operation
    amount = (amounts.lowerBound + amounts.upperBound) / 2
    // Every operation leaves more where its amount is more.
    let isHighWorse = worse == .high
    kind = isHighWorse ? amounts.lowerBound : amounts.upperBound
    harsh = isHighWorse ? amounts.upperBound : amounts.lowerBound
  }
}

extension SettingView {
  /// The view with these alterations made: on each value first what sets, then what multiplies, adds
  /// and bounds (method 11); the order in which they are given changes nothing but which of several
  /// that set a value comes last.
  ///
  /// A value that is set is known from then on; anything else leaves what was not read not read.
  /// Values stay inside the possible range.
  public func altered(_ alterations: [Alteration], _ engine: Engine) -> SettingView {
    altered(alterations, engine, onlyIfKinder: false)
  }

  /// The view in which of these alterations each value has only those that make it kinder: no set of
  /// them leaves less to press.
  public func kindest(_ alterations: [Alteration], _ engine: Engine) -> SettingView {
    altered(alterations, engine, onlyIfKinder: true)
  }

  private func altered(
    _ alterations: [Alteration],
    _ engine: Engine,
    onlyIfKinder: Bool
  ) -> SettingView {
    var view = self
    for (place, here) in grouped(alterations) where states[place] != .absent {
      let factor = engine.catalogue.factors[engine.layout.factors[place / cells.count]]
      let possible = factor.possible.value
      let value = { (start: Double, amount: (Alteration) -> Double) in
        let end = here.reduce(start) { now, alteration in
          let then = alteration.operation.applied(amount(alteration), to: now)
          let isKinder = factor.worse == .high ? then < now : then > now
          return isKinder || !onlyIfKinder ? then : now
        }
        return min(max(end, possible.lowerBound), possible.upperBound)
      }
      view.kind[place] = value(kind[place], \.kind)
      view.middle[place] = value(middle[place], \.amount)
      view.harsh[place] = value(harsh[place], \.harsh)
      if here.contains(where: { $0.operation == .set }) { view.states[place] = .read }
    }
    return view
  }

  /// The alterations of each place, in the order in which they are made.
  private func grouped(_ alterations: [Alteration]) -> [Int: [Alteration]] {
    var places: [Int: [Alteration]] = [:]
    for alteration in alterations {
      places[alteration.slot * cells.count + alteration.cell, default: []].append(alteration)
    }
    return places.mapValues { here in
      here.enumerated().sorted { lhs, rhs in
        (lhs.element.operation, lhs.offset) < (rhs.element.operation, rhs.offset)
      }
      .map(\.element)
    }
  }
}

internal import AttuneModel

/// One pairing with the parts kept: where its load comes from.
public struct Explanation: Sendable {
  /// One factor in one cell.
  public struct Part: Hashable, Sendable {
    /// The place of the cell among those of the view.
    public let cell: Int
    public let slot: Int
    /// The position of the factor in the catalogue.
    public let factor: Int
    /// The part of the load of the setting that comes from here; all parts sum to 1, or to 0.
    public let share: Double
    /// 0 (comfortable) to 1 (cannot be borne), at the estimate.
    public let strain: Double
    /// What was read, or `nil`.
    public let reading: Double?
    public let anchors: PersonAnchors
    /// W of the method.
    public let importance: Double
    /// True if a default of the catalogue stands behind an anchor that was used.
    public let restsOnDefault: Bool
  }

  public let score: PairingScore
  public let view: SettingView
  public let person: CompiledProfile
  /// Hours in each cell of the view.
  public let hours: [Double]
  /// Every factor that counts, in every cell where it applies and time is spent; the largest
  /// share first, ties by cell and factor.
  public let parts: [Part]
  let layout: FactorLayout

  /// What each factor has of `load⁴`, by position in the catalogue.
  public var amounts: [Int: Double] {
    let load = score.load
    var amounts: [Int: Double] = [:]
    for part in parts {
      amounts[part.factor, default: 0] += part.share * load * load * load * load
    }
    return amounts
  }

  /// The part of the load that rests on anchors whose basis is `default`.
  public var defaultAnchorShare: Double {
    parts.reduce(0) { $0 + ($1.restsOnDefault ? $1.share : 0) }
  }
}

extension Engine {
  /// The score of one pairing, and where it comes from.
  public func explain(_ person: CompiledProfile, in setting: CompiledSetting) -> Explanation {
    let view = setting.view(for: person.person)
    let hours = view.hours(for: person.profile)
    let press = press(view.middle, person.variants.middle, view)
    let total = zip(hours, press).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let parts = parts(person, view, hours, press: press, total: total)
    return Explanation(
      score: score(person, view: view),
      view: view,
      person: person,
      hours: hours,
      parts: parts.sorted { ($1.share, $0.cell, $0.factor) < ($0.share, $1.cell, $1.factor) },
      layout: layout
    )
  }

  /// Of the setting, a cell has `h·press²` over their sum; of a cell, a need has its press over
  /// the cell's; of a need, a factor has its q² over the sum of them.
  private func parts(
    _ person: CompiledProfile,
    _ view: SettingView,
    _ hours: [Double],
    press: [Double],
    total: Double
  ) -> [Explanation.Part] {
    var parts: [Explanation.Part] = []
    for period in Period.allCases {
      let cells = view.cells(in: period)
      for group in layout.groups {
        let counting = group.slots.filter { person.counts[$0] }
        let squares = counting.map { slot in
          squaredPress(slot, period, cells, person, view)
        }
        for (offset, cell) in cells.enumerated() where hours[cell] > 0 {
          let sum = squares.reduce(0) { $0 + $1[offset] }
          let ofCell = press[cell] > 0 ? sum.squareRoot() / press[cell] : 0
          let ofSetting = total > 0 ? hours[cell] * press[cell] * press[cell] / total : 0
          for (slot, square) in zip(counting, squares)
          where view.state(slot: slot, cell: cell) != .absent {
            let share = sum > 0 ? ofSetting * ofCell * square[offset] / sum : 0
            if let part = part(person, view, cell, slot, share) { parts.append(part) }
          }
        }
      }
    }
    return parts
  }

  private func squaredPress(
    _ slot: Int,
    _ period: Period,
    _ cells: Range<Int>,
    _ person: CompiledProfile,
    _ view: SettingView
  ) -> [Double] {
    let first = slot * view.cells.count
    return Kernel.squaredPress(
      view.middle[first + cells.lowerBound..<first + cells.upperBound],
      person.variants.middle.line(slot, period)
    )
  }

  private func part(
    _ person: CompiledProfile,
    _ view: SettingView,
    _ cell: Int,
    _ slot: Int,
    _ share: Double
  ) -> Explanation.Part? {
    let period = view.cells[cell].period
    guard let anchors = person.anchors(slot: slot, period: period) else { return nil }
    let factor = layout.factors[slot]
    let used = catalogue.factors[factor].anchors[period]
    let restsOnDefault =
      (!anchors.comfortableIsStated && used?.comfortable.basis == .default)
      || (!anchors.intolerableIsStated && used?.intolerable.basis == .default)
    return Explanation.Part(
      cell: cell,
      slot: slot,
      factor: factor,
      share: share,
      strain: anchors.strain(of: view.middle[slot * view.cells.count + cell]),
      reading: view.value(slot: slot, cell: cell),
      anchors: anchors,
      importance: person.importance(slot: slot, period: period),
      restsOnDefault: restsOnDefault
    )
  }
}

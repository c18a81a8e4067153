internal import AttuneModel
internal import AttuneScoring

/// The answer of a search through cells.
enum SearchResult {
  /// It holds somewhere: where it holds worst.
  case found(CellSearch.Hit)
  /// It holds nowhere that was read, and something was not read.
  case unknown(CellSearch.Gap)
  /// It holds nowhere, and all was read.
  case nowhere
  /// The factor does not apply anywhere here.
  case absent
}

/// Looks through the cells of a setting in which somebody spends time.
///
/// Most people spend it in the same cells, so that one search serves many of them. What it finds
/// are numbers; they are put into words for pairings that are shown.
final class CellSearch: Sendable {
  /// A value of a factor, and where it is.
  struct Hit {
    let cell: Int
    let value: Double
    let period: Period
  }

  /// Where a value is missing.
  enum Gap {
    case cell(Int)
    case everywhere
    /// The audit says that the reading does not apply there.
    case saidNotToApply
  }

  /// A cell in which time is spent.
  struct Occupied {
    let cell: Int
    let period: Period
    /// `nil` in a setting without spaces.
    let use: SpaceUse?
  }

  let occupied: [Occupied]
  let view: SettingView
  private let engine: Engine

  init(_ engine: Engine, _ view: SettingView, hours: [Double]) {
    self.engine = engine
    self.view = view
    occupied = view.cells.indices.filter { hours[$0] > 0 }.map { cell in
      Occupied(cell: cell, period: view.cells[cell].period, use: view.space(of: cell)?.use)
    }
  }

  convenience init(_ engine: Engine, _ person: CompiledProfile, _ setting: CompiledSetting) {
    let view = setting.view(for: person.person)
    self.init(engine, view, hours: view.hours(for: person.profile))
  }

  /// Where `holds` is true of a factor's value.
  func first(
    _ factor: Int,
    in periods: ByPeriod<Bool> = ByPeriod(true),
    use: SpaceUse? = nil,
    where holds: (Double, Period) -> Bool
  ) -> SearchResult {
    let slot = engine.layout.slots[factor]
    let isHighWorse = engine.catalogue.factors[factor].worse == .high
    var worst: Hit?
    var unread: Int?
    var hasRead = false
    for place in occupied where periods[place.period] && isOf(use, place) {
      switch view.state(slot: slot, cell: place.cell) {
      case .absent: continue
      case .unread: unread = unread ?? place.cell
      case .read:
        hasRead = true
        guard let value = view.value(slot: slot, cell: place.cell), holds(value, place.period)
        else { continue }
        let isWorse = worst.map { isHighWorse ? value > $0.value : value < $0.value } ?? true
        if isWorse { worst = Hit(cell: place.cell, value: value, period: place.period) }
      }
    }
    if let worst { return .found(worst) }
    if let unread { return .unknown(hasRead ? .cell(unread) : .everywhere) }
    if hasRead { return .nowhere }
    return isSaidNotToApply(slot) ? .unknown(.saidNotToApply) : .absent
  }

  private func isOf(_ use: SpaceUse?, _ place: Occupied) -> Bool {
    use == nil || place.use == nil || place.use == use
  }

  private func isSaidNotToApply(_ slot: Int) -> Bool {
    occupied.contains { view.isSaidNotToApply(slot: slot, cell: $0.cell) }
  }
}

extension CellSearch {
  /// What was read of a factor, and for what it was given.
  func observation(_ factor: Int, _ hit: Hit) -> Observation {
    observation(factor, hit.cell, hit.value)
  }

  func observation(_ factor: Int, _ cell: Int, _ value: Double) -> Observation {
    let given = view.given(slot: engine.layout.slots[factor], cell: cell)
    return Observation(factor: factor, value: value, space: given.space, period: given.period)
  }

  func place(_ gap: Gap) -> Finding.Place {
    switch gap {
    case .cell(let cell):
      Finding.Place(space: view.space(of: cell), period: view.cells[cell].period)
    case .everywhere: Finding.Place()
    case .saidNotToApply: Finding.Place(isSaidNotToApply: true)
    }
  }
}

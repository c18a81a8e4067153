internal import AttuneModel

/// Many settings, laid out so that one person is scored in all of them in one walk.
///
/// The cells of all settings lie one after the other, period by period and slot by slot, in tiles
/// small enough to stay near the processor while one person after the other is scored.
public struct Batch: Sendable {
  private let engine: Engine
  public let settings: [CompiledSetting]
  private let tiles: [Tile]
  private let exposures: [Exposure]

  /// - Parameters:
  ///   - settings: The settings, in the order in which scores are given.
  ///   - engine: The engine that made them.
  ///   - tileSize: About how many cells of one period a tile has.
  public init(_ settings: [CompiledSetting], engine: Engine, tileSize: Int = 512) {
    self.engine = engine
    self.settings = settings
    exposures = settings.map {
      Exposure($0.usual, hours: $0.usual.usualHours, layout: engine.layout)
    }
    var tiles: [Tile] = []
    var first = 0
    while first < settings.count {
      var (end, cells) = (first, 0)
      while end < settings.count, end == first || cells < tileSize {
        cells += settings[end].usual.cells.count / Period.allCases.count
        end += 1
      }
      tiles.append(Tile(settings[first..<end], layout: engine.layout))
      first = end
    }
    self.tiles = tiles
  }

  /// The scores of people in all settings.
  ///
  /// - Returns: One row for each person, one score for each setting, in the given orders.
  public func scores(_ people: [CompiledProfile]) -> [[PairingScore]] {
    var loads = people.map { _ in
      [Loads](repeating: Loads(), count: settings.count)
    }
    for tile in tiles {
      var room = Tile.Room(tile)
      for (row, person) in people.enumerated() {
        tile.score(person, engine.layout, into: &loads[row], &room)
      }
    }
    return zip(people, loads).map { person, loads in
      settings.indices.map { score(person, $0, loads[$0]) }
    }
  }

  private func score(_ person: CompiledProfile, _ position: Int, _ loads: Loads) -> PairingScore {
    let setting = settings[position]
    if setting.hasOwnView(person.person) { return engine.score(person, in: setting) }
    let exposure =
      person.profile.day == nil
      ? exposures[position]
      : Exposure(
        setting.usual,
        hours: setting.usual.hours(for: person.profile),
        layout: engine.layout
      )
    let total = Kernel.dot(person.coverageWeight, exposure.all)
    return PairingScore(
      load: loads.estimate,
      loadLow: loads.low,
      loadHigh: loads.high,
      coverage: total > 0 ? Kernel.dot(person.knownWeight, exposure.read) / total : 1,
      conventions: engine.catalogue.conventions
    )
  }

  struct Loads: Sendable {
    var estimate = 0.0
    var low = 0.0
    var high = 0.0
  }
}

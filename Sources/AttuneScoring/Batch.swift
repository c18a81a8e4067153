internal import AttuneModel

/// Many settings, laid out so that one person is scored in all of them in one walk.
///
/// The cells of all settings lie one after the other, period by period and slot by slot, in tiles
/// small enough to stay near the processor while one person after the other is scored.
public struct Batch: Sendable {
  private let engine: Engine
  public let settings: [CompiledSetting]
  private let tiles: [Tile]
  /// For each person who has a bedroom of their own somewhere, in which settings.
  private let ownViews: [PersonID: [Int]]

  /// - Parameters:
  ///   - settings: The settings, in the order in which scores are given.
  ///   - engine: The engine that made them.
  ///   - tileSize: About how many cells of one period a tile has.
  public init(_ settings: [CompiledSetting], engine: Engine, tileSize: Int = 2048) {
    self.engine = engine
    self.settings = settings
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
    var ownViews: [PersonID: [Int]] = [:]
    for (position, setting) in settings.enumerated() {
      for person in setting.peopleWithOwnView { ownViews[person, default: []].append(position) }
    }
    self.ownViews = ownViews
  }

  /// The scores of people in all settings.
  ///
  /// - Returns: One row for each person, one score for each setting, in the given orders.
  public func scores(_ people: [CompiledProfile]) -> [[PairingScore]] {
    var results = people.map { _ in [Result](repeating: Result(), count: settings.count) }
    for tile in tiles {
      var room = Tile.Room(tile)
      for (row, person) in people.enumerated() {
        tile.score(person, engine.layout, into: &results[row], &room)
      }
    }
    return zip(people, results).map { person, results in
      var scores = results.map { PairingScore($0, conventions: engine.catalogue.conventions) }
      for position in ownViews[person.person] ?? [] {
        scores[position] = engine.score(person, in: settings[position])
      }
      return scores
    }
  }

  /// What one pairing comes to, before it is judged.
  struct Result: Sendable {
    var load = 0.0
    var loadLow = 0.0
    var loadHigh = 0.0
    var coverage = 0.0
  }
}

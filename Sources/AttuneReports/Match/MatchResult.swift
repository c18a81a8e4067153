internal import AttuneModel
public import AttunePlacement
internal import AttuneScoring

/// Every pairing of a match, in rows of people and columns of settings.
public struct MatchResult: Sendable {
  /// A pairing's place among the rows and columns.
  struct Place: Hashable, Sendable {
    let row: Int
    let column: Int
  }

  let match: Match
  /// One row for each person, one pairing for each setting.
  let rows: [[Pairing]]
  let naming: Naming
  /// How many of the worst are asked for; `nil` is all.
  let top: Int?
  /// How many files could not be used.
  let filesLeftOut: Int

  public init(
    _ match: Match,
    rows: [[Pairing]],
    naming: Naming,
    top: Int? = nil,
    filesLeftOut: Int = 0
  ) {
    self.filesLeftOut = filesLeftOut
    self.match = match
    self.rows = rows
    self.naming = naming
    self.top = top
  }

  /// All pairings, or the worst of them, by person and then setting.
  var selected: [Place] {
    guard let top else {
      return rows.indices.flatMap { row in
        rows[row].indices.map { Place(row: row, column: $0) }
      }
    }
    return worst(top) { _ in true }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// The pairings to read first, the worst first: those asked for with `top`, or those with a high
  /// risk of escalation and then those that confine somebody.
  ///
  /// - Parameter most: How many of the latter at most.
  /// - Returns: Their places, the worst first.
  func toRead(most: Int) -> [Place] {
    if let top { return worst(top) { _ in true } }
    // Confinement is shown last, as what to end. Half the room at most is kept free for it, so that
    // neither is crowded out by the other.
    let confined = worst(most / 2) { $0.isConfined }
    return worst(most - confined.count) { $0.isHighEscalationRisk && !$0.isConfined } + confined
  }

  /// The worst pairings of a kind, the worst first.
  ///
  /// - Complexity: O(n) for n pairings, most of which are compared with one other.
  private func worst(_ most: Int, of isWanted: (Pairing) -> Bool) -> [Place] {
    guard most > 0 else { return [] }
    var worst: [Place] = []
    for row in rows.indices {
      for column in rows[row].indices where isWanted(rows[row][column]) {
        let place = Place(row: row, column: column)
        let isFull = worst.count == most
        if isFull, let last = worst.last, !comesFirst(place, last) { continue }
        if isFull { worst.removeLast() }
        worst.insert(place, at: worst.firstIndex { comesFirst(place, $0) } ?? worst.endIndex)
      }
    }
    return worst
  }

  private func comesFirst(_ lhs: Place, _ rhs: Place) -> Bool {
    Pairing.comesFirst(pairing(lhs), pairing(rhs))
  }

  func pairing(_ place: Place) -> Pairing { rows[place.row][place.column] }

  func assessment(_ place: Place) -> Assessment { match.settings[place.column].assessment }

  /// The columns, with settings that confine somebody last.
  var columns: [Int] {
    let confines = match.settings.indices.map { column in
      rows.contains { $0[column].isConfined }
    }
    return match.settings.indices.sorted { (confines[$0] ? 1 : 0, $0) < (confines[$1] ? 1 : 0, $1) }
  }

  func count(where holds: (Pairing) -> Bool) -> Int {
    rows.reduce(0) { $0 + $1.count(where: holds) }
  }
}

extension MatchResult {
  /// All pairings, by person and then setting.
  public var pairings: [Pairing] { rows.flatMap(\.self) }
}

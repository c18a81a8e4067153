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
    guard let top else { return places }
    return worstFirst(places).prefix(top).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// The pairings to read first: those asked for with `top`, or those with a high risk of
  /// escalation; the worst first.
  var toRead: [Place] {
    if let top { return Array(worstFirst(places).prefix(top)) }
    return worstFirst(places.filter { pairing($0).isHighEscalationRisk || pairing($0).isConfined })
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

  private var places: [Place] {
    rows.indices.flatMap { row in rows[row].indices.map { Place(row: row, column: $0) } }
  }

  private func worstFirst(_ places: [Place]) -> [Place] {
    places.sorted { Pairing.comesFirst(pairing($0), pairing($1)) }
  }
}

extension MatchResult {
  /// All pairings, by person and then setting.
  public var pairings: [Pairing] { rows.flatMap(\.self) }
}

public import AttuneModel
internal import AttuneScoring

/// Several people and several places, and what may be used (method 10).
public struct PlacementProblem: Sendable {
  public enum Objective: String, Hashable, Sendable, CaseIterable {
    /// The smallest sum of load⁴.
    case sum
    /// The smallest worst load, then the smallest sum.
    case worst
  }

  /// A person who must not be in a setting, for a reason that no pairing has.
  public struct Exclusion: Hashable, Sendable {
    let row: Int
    let column: Int
  }

  public let match: Match
  /// One row for each person, one pairing for each setting.
  public let pairings: [[Pairing]]
  public let objective: Objective
  public let acceptance: Acceptance
  public let allowsMoves: Bool
  /// For each person, where they live now among the settings.
  public let homes: [Int?]
  /// For each setting, whether its vacancies are asked about; a home that is not is there for those
  /// who live in it alone.
  public let isOpen: [Bool]
  /// For each setting, how many of the people could be there: its vacancies, and the places of those
  /// who live there and may move.
  ///
  /// Where it is not recorded that a place is free, none is.
  public let capacities: [Int]

  public init(
    _ match: Match,
    pairings: [[Pairing]],
    objective: Objective,
    acceptance: Acceptance,
    allowsMoves: Bool,
    vacanciesIn open: Set<SettingID>? = nil
  ) {
    self.match = match
    self.pairings = pairings
    self.objective = objective
    self.acceptance = acceptance
    self.allowsMoves = allowsMoves
    let settings = match.settings.map(\.assessment)
    let homes = match.people.map { settings.home(of: $0.profile) }
    self.homes = homes
    let isOpen = match.settings.map { open?.contains($0.setting) ?? true }
    self.isOpen = isOpen
    capacities = match.settings.indices.map { column in
      let vacant = isOpen[column] ? match.settings[column].assessment.places?.vacant ?? 0 : 0
      // Who may move leaves a place behind for somebody else, or keeps it.
      return vacant + (allowsMoves ? homes.count { $0 == column } : 0)
    }
  }

  /// True for somebody who is kept where they live.
  public func isKept(_ row: Int) -> Bool { homes[row] != nil && !allowsMoves }

  /// True if a pairing is allowed and acceptable, or accepted.
  public func isUsable(_ row: Int, _ column: Int) -> Bool {
    let pairing = pairings[row][column]
    return !pairing.isForbidden && acceptance.missing(for: pairing).isEmpty
      && (homes[row] == column || isOpen[column] && capacities[column] > 0)
  }

  /// The settings by their load for a person, the least first, then in order.
  public func nearest(_ row: Int) -> [Int] {
    match.settings.indices.sorted {
      (pairings[row][$0].score.load, $0) < (pairings[row][$1].score.load, $1)
    }
  }

  /// How many places are free, apart from those that people live in.
  public var vacancies: Int {
    match.settings.indices.reduce(0) { sum, column in
      isOpen[column] ? sum + (match.settings[column].assessment.places?.vacant ?? 0) : sum
    }
  }
}

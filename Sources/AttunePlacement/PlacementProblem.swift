internal import AttuneModel
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
  /// For each setting, how many people could be given a place.
  ///
  /// Where it is not recorded, none can.
  public let capacities: [Int]

  public init(
    _ match: Match,
    pairings: [[Pairing]],
    objective: Objective,
    acceptance: Acceptance,
    allowsMoves: Bool
  ) {
    self.match = match
    self.pairings = pairings
    self.objective = objective
    self.acceptance = acceptance
    self.allowsMoves = allowsMoves
    let homes = match.people.map { Self.home(of: $0.profile, among: match.settings) }
    self.homes = homes
    capacities = match.settings.indices.map { column in
      let vacant = match.settings[column].assessment.places?.vacant ?? 0
      // Who may move leaves a place behind for somebody else, or keeps it.
      return vacant + (allowsMoves ? homes.count { $0 == column } : 0)
    }
  }

  /// Where the profile says, else the first setting that counts the person among its residents.
  private static func home(of profile: SensoryProfile, among settings: [CompiledSetting]) -> Int? {
    settings.firstIndex { $0.setting == profile.livesAt }
      ?? settings.firstIndex { $0.assessment.isHome(of: profile) }
  }

  /// True for somebody who is kept where they live.
  public func isKept(_ row: Int) -> Bool { homes[row] != nil && !allowsMoves }

  /// True if a pairing is allowed and acceptable, or accepted.
  public func isUsable(_ row: Int, _ column: Int) -> Bool {
    let pairing = pairings[row][column]
    return !pairing.isForbidden && acceptance.missing(for: pairing).isEmpty
      && (homes[row] == column || capacities[column] > 0)
  }
}

public import AttuneModel
public import AttuneScoring

/// Settings side by side for one person, and how sure their order is (method 7).
public struct Comparison: Sendable {
  /// What one of the settings is to the person.
  public struct Candidate: Sendable {
    public let setting: CompiledSetting
    public let pairing: Pairing
    public let explanation: Explanation
    public let flags: [Flag]
    /// True if the person lives there now.
    public let isHome: Bool
    /// The share of draws in which it has the least load, the second least and so on.
    public let rankShares: [Double]
    /// The same among those that can be offered; none for one that cannot.
    public let offeredRankShares: [Double]
  }

  public let engine: Engine
  public let person: CompiledProfile
  public let asOf: CalendarDate
  /// By ``Standing``, then by level after flags, then by rank over the draws.
  public let candidates: [Candidate]
  /// For each candidate and each other, the share of draws in which the first has less load.
  public let lessShares: [[Double]]

  /// Puts the settings of joint draws in order; `loads` are rows of the draws, each once.
  public init(
    _ person: CompiledProfile,
    loads: [[Double]],
    of draws: JointDraws,
    engine: Engine,
    asOf: CalendarDate
  ) {
    let home = draws.settings.map(\.assessment).home(of: person.profile)
    let order = DrawnOrder(loads: loads, count: draws.settings.count)
    let pairings = draws.settings.map {
      engine.pairing(person, in: $0, asOf: asOf, use: .place)
    }
    let offered = pairings.indices.filter { Standing(pairings[$0]) < .cannotBeOffered }
    let among = DrawnOrder(
      loads: loads.map { row in offered.map { row[$0] } },
      count: offered.count
    )
    let candidates = draws.settings.enumerated().map { place, setting in
      Candidate(
        setting: setting,
        pairing: pairings[place],
        explanation: engine.explain(person, in: setting),
        flags: engine.flags(person, in: setting, asOf: asOf, use: .place),
        isHome: place == home,
        rankShares: order.rankShares[place],
        offeredRankShares: offered.firstIndex(of: place).map { among.rankShares[$0] } ?? []
      )
    }
    let places = candidates.indices.sorted { lhs, rhs in
      let (left, right) = (candidates[lhs].pairing, candidates[rhs].pairing)
      let standings = (Standing(left), Standing(right))
      if standings.0 != standings.1 { return standings.0 < standings.1 }
      if left.level.urgency != right.level.urgency {
        return left.level.urgency < right.level.urgency
      }
      let ranks = [lhs, rhs].map { place in
        offered.firstIndex(of: place).map(among.expectedRank) ?? order.expectedRank(place)
      }
      return (ranks[0], left.setting) < (ranks[1], right.setting)
    }
    self.engine = engine
    self.person = person
    self.asOf = asOf
    self.candidates = places.map { candidates[$0] }
    lessShares = places.map { one in places.map { order.lessShares[one][$0] } }
  }

  /// The place of where the person lives now; `nil` if it is not among the settings.
  public var home: Int? { candidates.map(\.setting.assessment).home(of: person.profile) }

  /// The first of those that can be offered and of which enough is known; `nil` if there is none.
  public var best: Int? { candidates.firstIndex { Standing($0.pairing) == .known } }
}

/// Whether a setting has a place in an order at all.
public enum Standing: Int, Hashable, Sendable, Comparable {
  case known
  /// Not enough is known, or something that the person stated could not be checked: it cannot be
  /// said to be before or behind another.
  case notKnown
  case cannotBeOffered
  /// The person would be, or is, kept from leaving or mixing: shown last, as what to end.
  case confines

  public init(_ pairing: Pairing) {
    self =
      pairing.isConfined
      ? .confines
      : pairing.isBlocked
        ? .cannotBeOffered
        : pairing.score.isNotEnoughKnown || pairing.isOpen ? .notKnown : .known
  }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

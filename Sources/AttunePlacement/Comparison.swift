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
    let order = DrawnOrder(loads: loads, count: draws.settings.count)
    let candidates = draws.settings.enumerated().map { place, setting in
      let explanation = engine.explain(person, in: setting)
      return Candidate(
        setting: setting,
        pairing: engine.pairing(
          person,
          in: setting,
          score: explanation.score,
          asOf: asOf,
          use: .place
        ),
        explanation: explanation,
        flags: engine.flags(person, in: setting, asOf: asOf, use: .place),
        isHome: setting.assessment.isHome(of: person.profile),
        rankShares: order.rankShares[place]
      )
    }
    let places = candidates.indices.sorted { lhs, rhs in
      let (left, right) = (candidates[lhs].pairing, candidates[rhs].pairing)
      let standings = (Standing(left), Standing(right))
      if standings.0 != standings.1 { return standings.0 < standings.1 }
      if left.level.urgency != right.level.urgency {
        return left.level.urgency < right.level.urgency
      }
      return (order.expectedRank(lhs), left.setting) < (order.expectedRank(rhs), right.setting)
    }
    self.engine = engine
    self.person = person
    self.asOf = asOf
    self.candidates = places.map { candidates[$0] }
    lessShares = places.map { one in places.map { order.lessShares[one][$0] } }
  }

  /// The place of where the person lives now; `nil` if it is not among the settings.
  public var home: Int? { candidates.firstIndex(where: \.isHome) }

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

internal import AttuneModel

/// What a person stated of factors as conditions: what must be, and what must not.
struct StatedConditions {
  private struct Condition {
    let condition: FactorCondition
    /// True for what the person requires, false for a trigger or a no.
    let isWanted: Bool

    func isKept(at value: Double) -> Bool { condition.holds(for: value) == isWanted }
  }

  private var byFactor: [Int: [Condition]] = [:]

  init(_ profile: SensoryProfile) {
    let features = profile.vetoes.compactMap { veto -> FactorCondition? in
      if case .feature(let condition) = veto.subject { condition } else { nil }
    }
    let all =
      profile.requirements.map { Condition(condition: $0.condition, isWanted: true) }
      + (profile.triggers.map(\.condition) + features).map {
        Condition(condition: $0, isWanted: false)
      }
    for condition in all { byFactor[condition.condition.factor, default: []].append(condition) }
  }

  /// Values of a factor at which what the person stated of it begins to be kept.
  func edges(of factor: Int, step: Double) -> [Double] {
    (byFactor[factor] ?? []).map { stated in
      stated.isWanted ? stated.condition.kept(step) : stated.condition.broken(step)
    }
  }

  /// True if a value of a factor keeps everything that is kept at another.
  func keeps(_ value: Double, of factor: Int, asAt other: Double) -> Bool {
    byFactor[factor]?.allSatisfy { !$0.isKept(at: other) || $0.isKept(at: value) } ?? true
  }
}

extension FactorCondition {
  /// The nearest value for which it holds.
  fileprivate func kept(_ step: Double) -> Double {
    switch comparison {
    case .above(let limit): limit + step
    case .below(let limit): limit - step
    case .atLeast(let limit), .atMost(let limit), .equal(let limit): limit
    case .present: step
    }
  }

  /// The nearest value for which it does not hold.
  fileprivate func broken(_ step: Double) -> Double {
    switch comparison {
    case .above(let limit), .below(let limit): limit
    case .atLeast(let limit): limit - step
    case .atMost(let limit): limit + step
    case .equal(let value): value > 0 ? 0 : 1
    case .present: 0
    }
  }
}

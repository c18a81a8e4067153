internal import AttuneModel
internal import AttuneScoring

/// How sure it is that one setting has less load than another.
public enum Sureness: String, Hashable, Sendable, CaseIterable {
  case better
  case probablyBetter = "probably_better"
  case cannotBeSeparated = "cannot_be_separated"
  /// What was not read could turn the order round, and too little was read to say.
  case notEnoughKnown = "not_enough_known"
}

extension Comparison {
  /// Two of the candidates, and which has less load.
  public struct Pair: Hashable, Sendable {
    /// The one with less load in more of the draws; the first of the two where that is even.
    public let better: Int
    public let worse: Int
    /// The share of draws in which it has less, from a half to 1.
    public let share: Double
    public let sureness: Sureness
  }

  /// Every two candidates once, in the order of the page.
  public var pairs: [Pair] {
    candidates.indices.flatMap { one in
      candidates.indices.filter { $0 > one }.map { pair(one, $0) }
    }
  }

  public func pair(_ one: Int, _ other: Int) -> Pair {
    let isFirst = lessShares[one][other] >= lessShares[other][one]
    let (better, worse) = isFirst ? (one, other) : (other, one)
    let share = lessShares[better][worse]
    return Pair(
      better: better,
      worse: worse,
      share: share,
      sureness: sureness(better, worse, share)
    )
  }

  private func sureness(_ better: Int, _ worse: Int, _ share: Double) -> Sureness {
    let conventions = engine.catalogue.conventions
    let isKnown = [better, worse].allSatisfy {
      conventions.isEnough(coverage: candidates[$0].pairing.score.coverage)
    }
    if !isKnown, turnsRound(better, worse) { return .notEnoughKnown }
    if share >= conventions[.better] { return .better }
    return share >= conventions[.probablyBetter] ? .probablyBetter : .cannotBeSeparated
  }

  /// Whether the worse of two would have less load if what was not read of it were as kind, and
  /// of the other as harsh, as can be.
  private func turnsRound(_ better: Int, _ worse: Int) -> Bool {
    load(better, unreadAt: .harsh) > load(worse, unreadAt: .kind)
  }

  private func load(_ place: Int, unreadAt end: End) -> Double {
    engine.load(person, in: candidates[place].explanation.view.unread(at: end))
  }
}

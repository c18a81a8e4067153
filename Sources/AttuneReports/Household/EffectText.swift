internal import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// Puts into words what one person in a home does to another.
struct EffectText {
  private let result: HouseholdResult

  init(_ result: HouseholdResult) {
    self.result = result
  }

  /// "What p-019 brings takes p-014 from strain score 45 (moderate) to 60 (high), most by sound
  /// level".
  func sentence(_ effect: Household.Effect) -> Line {
    let (from, on) = (result.person(effect.from), result.person(effect.on))
    let most = effect.factor.map { ", most by \(result.wording.name($0))" } ?? ""
    let flags: Line =
      effect.with.level == effect.without.level
      ? ""
      : "; after flags from \(Wording.mark(effect.without.level)) to \(Wording.mark(effect.with.level))"
    return
      "What \(from) brings takes the strain score of \(on), by load alone, from "
      + "\(score(effect.without)) to \(score(effect.with))\(most)\(flags)."
  }

  /// False for less than a point of strain score, unless a level rises.
  static func isWorthSaying(_ effect: Household.Effect) -> Bool {
    effect.levels > 0 || effect.with.score.strainScore - effect.without.score.strainScore >= 0.5
  }

  private func score(_ pairing: Pairing) -> Line {
    let score = result.catalogue.conventions.scoreText(ofLoad: pairing.score.load)
    return "\(score) (\(Wording.mark(pairing.score.estimatedLevel)))"
  }
}

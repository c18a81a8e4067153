internal import AttuneModel
public import AttunePlacement
internal import AttuneScoring

/// Everything that `compare` knows of settings side by side.
public struct ComparisonResult: Sendable {
  let comparison: Comparison
  /// For each candidate, the range in which its load most likely lies.
  let likely: [ClosedRange<Double>]
  /// For each candidate, what would make it offerable or level with the first.
  let remedies: [Remedy?]
  let turns: [Comparison.Turn]
  let pairs: [Comparison.Pair]
  let naming: Naming

  public init(
    _ comparison: Comparison,
    likely: [ClosedRange<Double>],
    remedies: [Remedy?],
    naming: Naming
  ) {
    self.comparison = comparison
    self.likely = likely
    self.remedies = remedies
    turns = comparison.turns
    pairs = comparison.pairs
    self.naming = naming
  }

  /// The pairings of all settings, in order.
  public var pairings: [Pairing] { candidates.map(\.pairing) }

  var candidates: [Comparison.Candidate] { comparison.candidates }
  var catalogue: Catalogue { comparison.engine.catalogue }
  var profile: SensoryProfile { comparison.person.profile }

  func name(_ place: Int) -> String { naming.name(candidates[place].setting.setting) }

  func wording(_ place: Int) -> Wording {
    Wording(
      catalogue: catalogue,
      naming: naming,
      assessment: candidates[place].setting.assessment
    )
  }

  /// What a move there would do to the restrictions the person lives under.
  func move(_ place: Int) -> Move {
    Move(
      of: profile.person,
      from: comparison.home.map { candidates[$0].setting.assessment },
      to: candidates[place].setting.assessment,
      catalogue
    )
  }

  /// Two candidates next to one another in the order, or any two.
  func pair(_ one: Int, _ other: Int) -> Comparison.Pair { comparison.pair(one, other) }

  /// What each domain has of the strain score, in points.
  func points(_ place: Int, domain: String) -> Double {
    let explanation = candidates[place].explanation
    let share = explanation.shares { catalogue.factors[$0.factor].domain }
      .first { $0.key == domain }?.share
    return (share ?? 0) * explanation.score.strainScore
  }

  /// The domains in which any of the settings presses on the person, in the order of the catalogue.
  var domains: [String] {
    catalogue.factors.map(\.domain).uniqued().filter { domain in
      candidates.indices.contains { points($0, domain: domain) > 0 }
    }
  }

  /// Factors that count and apply in some of the settings, and not in these.
  func inapplicable(_ place: Int) -> [Int] {
    let applies = candidates.map { Set($0.explanation.parts.map(\.factor)) }
    let all = applies.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return all.subtracting(applies[place]).sorted()
  }
}

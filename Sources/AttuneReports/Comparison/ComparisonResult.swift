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
  /// The domains in which any of the settings presses on the person, in the order of the catalogue.
  let domains: [String]
  let naming: Naming
  /// For each candidate, what each domain has of the strain score, in points.
  private let points: [[String: Double]]

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
    let factors = comparison.engine.catalogue.factors
    let points = comparison.candidates.map(\.explanation).map { explanation in
      let shares = explanation.shares { factors[$0.factor].domain }
      return Dictionary(
        uniqueKeysWithValues: shares.map { ($0.key, $0.share * explanation.score.strainScore) }
      )
    }
    domains = factors.map(\.domain).uniqued().filter { domain in
      points.contains { $0[domain, default: 0] > 0 }
    }
    self.points = points
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

  /// What each domain has of the strain score, in points.
  func points(_ place: Int, domain: String) -> Double { points[place][domain, default: 0] }

  /// Factors that count and apply in some of the settings, and not in these.
  func inapplicable(_ place: Int) -> [Int] {
    let applies = candidates.map { Set($0.explanation.parts.map(\.factor)) }
    let all = applies.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return all.subtracting(applies[place]).sorted()
  }
}

public import AttuneModel
internal import AttunePlacement
internal import AttuneScoring

/// What a plan leaves that keeps somebody from the target.
public struct Shortfall: Sendable {
  /// A factor that still presses.
  public struct Remainder: Hashable, Sendable {
    /// The position of the factor in the catalogue.
    public let factor: Int
    /// Its share of the load with the plan made.
    public let share: Double
    /// True if something in the catalogue changes its reading at all.
    public let hasAdjustment: Bool
  }

  /// What a place would have to be.
  public struct Feature: Hashable, Sendable {
    public let factor: Int
    /// The person's comfortable value where the factor presses most.
    public let comfortable: Double
    /// The period of which that is, where other values hold in others.
    public let period: Period?
    /// True if the person stated it; else it is estimated, not asked.
    public let isStated: Bool
  }

  public let person: PersonID
  /// The largest first.
  public let remaining: [Remainder]
  /// The fewest of these that would have to be comfortable, the largest first; `nil` if all of them
  /// would not be enough.
  public let features: [Feature]?
}

extension Planner {
  /// For everyone whose load stays above the target, what is in the way.
  func shortfalls(_ target: Level?, _ outcomes: [Plan.Outcome]) -> [Shortfall] {
    guard let target else { return [] }
    return outcomes.filter { $0.after.score.estimatedLevel > target }
      .map { shortfall($0, target) }
  }

  private func shortfall(_ outcome: Plan.Outcome, _ target: Level) -> Shortfall {
    let explanation = outcome.explanation
    var shares: [Int: Double] = [:]
    for part in explanation.parts { shares[part.factor, default: 0] += part.share }
    let least = engine.catalogue.conventions[.leastDriver]
    let order = shares.filter { $0.value >= least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let changed = Set(
      engine.catalogue.adjustments.flatMap { ($0.offer?.effects ?? []).map(\.reading) }
    )
    return Shortfall(
      person: outcome.person.person,
      remaining: order.map { factor, share in
        let reading = engine.catalogue.reading(engine.catalogue.factors[factor].reading)
        return Shortfall.Remainder(
          factor: factor,
          share: share,
          hasAdjustment: reading.map(changed.contains) ?? false
        )
      },
      features: features(order.map(\.key), outcome, target)
    )
  }

  /// Factor by factor made comfortable, until the load is within the target.
  private func features(
    _ factors: [Int],
    _ outcome: Plan.Outcome,
    _ target: Level
  ) -> [Shortfall.Feature]? {
    var view = outcome.explanation.view
    var features: [Shortfall.Feature] = []
    for factor in factors {
      let slot = engine.layout.slots[factor]
      let parts = outcome.explanation.parts.filter { $0.factor == factor }
      let made = parts.map { part in
        Alteration(
          slot: slot,
          cell: part.cell,
          operation: .set,
          amounts: part.anchors.comfortable...part.anchors.comfortable,
          worse: engine.catalogue.factors[factor].worse
        )
      }
      view = view.altered(made, engine)
      if let most = parts.max(by: { $0.share < $1.share }) {
        let values = Set(parts.map(\.anchors.comfortable))
        features.append(
          Shortfall.Feature(
            factor: factor,
            comfortable: most.anchors.comfortable,
            period: values.count > 1 ? view.cells[most.cell].period : nil,
            isStated: most.anchors.comfortableIsStated
          )
        )
      }
      let load = engine.load(outcome.person, in: view)
      if engine.catalogue.conventions.level(ofLoad: load) <= target { return features }
    }
    return nil
  }
}

internal import AttuneModel
internal import AttuneScoring

extension PlacementProblem {
  /// A need that no setting with a place meets for some of the people.
  public struct Gap: Hashable, Sendable {
    /// The position of the need in the catalogue.
    public let need: Int
    /// The people, by row.
    public let rows: [Int]
  }

  /// For each person, the needs that neither their home nor any setting with a place meets, by
  /// position.
  ///
  /// A need is not met where something that was read and acts on it cannot be borne by the person, or
  /// breaks what they stated. What was not read is neither met nor a gap.
  public func unmetNeeds(_ row: Int) -> Set<Int> {
    let columns = nearest(row).filter { isOpen[$0] && capacities[$0] > 0 || homes[row] == $0 }
    guard let first = columns.first else { return [] }
    var unmet = unmet(row, first)
    for column in columns.dropFirst() where !unmet.isEmpty {
      unmet.formIntersection(self.unmet(row, column))
    }
    return unmet
  }

  private func unmet(_ row: Int, _ column: Int) -> Set<Int> {
    let (engine, person, setting) = (match.engine, match.people[row], match.settings[column])
    let flags = engine.flags(
      person,
      in: setting,
      asOf: match.asOf,
      use: match.use,
      of: [.blocker, .critical, .serious]
    )
    let broken = flags.filter(\.breaksWhatWasStated).flatMap(\.factors)
      .map { engine.catalogue.factors[$0].need }
    return engine.needsAtTheLimit(person, in: setting).union(broken)
  }

  /// The gaps over all people, the most people first, then by need.
  ///
  /// - Parameter unmet: For each person what ``unmetNeeds(_:)`` says.
  /// - Returns: Each need once.
  public func gaps(_ unmet: [Set<Int>]) -> [Gap] {
    let needs = unmet.reduce(into: Set<Int>()) { $0.formUnion($1) }.sorted()
    return needs.map { need in
      Gap(need: need, rows: unmet.indices.filter { unmet[$0].contains(need) })
    }
    .sorted { ($1.rows.count, $0.need) < ($0.rows.count, $1.need) }
  }
}

extension Flag {
  /// True if it is about something that the person stated: what they require, cannot bear or said no
  /// to.
  fileprivate var breaksWhatWasStated: Bool {
    switch finding {
    case .requirementNotMet, .limitPassed, .triggered, .vetoed: true
    default: false
    }
  }
}

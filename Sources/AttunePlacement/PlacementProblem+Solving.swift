internal import AttuneModel
internal import AttuneScoring

/// Who is put where, and how good that is.
public struct Placement: Hashable, Sendable {
  /// What placements are compared by, in this order.
  public struct Value: Hashable, Sendable, Comparable {
    /// How many people have no acceptable place: none at all, or one they stay in meanwhile.
    public let leftOut: Int
    /// How many people have one that had to be accepted: a last resort.
    public let accepted: Int
    /// The worst load, where that is what was asked for; else 0.
    public let worst: Double
    /// The sum of load⁴ over all who have a place.
    public let sum: Double

    public static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.leftOut, lhs.accepted, lhs.worst, lhs.sum)
        < (rhs.leftOut, rhs.accepted, rhs.worst, rhs.sum)
    }
  }

  /// For each person the position of the setting they are in; `nil` for nowhere.
  public let columns: [Int?]
  /// For each person, whether that is a place that is acceptable, or was accepted.
  public let isAcceptable: [Bool]
  public let value: Value
}

extension PlacementProblem {
  /// The best placement: exact, and of several the first by people and settings.
  ///
  /// - Parameter excluded: Pairs that must not be used although they could be.
  /// - Returns: Where everyone is.
  public func solved(excluding excluded: Set<Exclusion> = []) -> Placement {
    let costs = PlacementCosts(self, excluding: excluded)
    switch objective {
    case .sum: return placement(costs.bySum(atMost: nil), excluded)
    case .worst: return placement(costs.bySum(atMost: costs.leastWorst()), excluded)
    }
  }

  private func placement(_ columns: [Int?], _ excluded: Set<Exclusion>) -> Placement {
    let isAcceptable = columns.enumerated().map { row, column in
      column.map { isUsable(row, $0) && !excluded.contains(Exclusion(row: row, column: $0)) }
        ?? false
    }
    let loads = columns.enumerated().map { row, column in
      column.map { pairings[row][$0].score.load } ?? 0
    }
    let accepted = loads.indices.filter { isAcceptable[$0] }.map { loads[$0] }
    return Placement(
      columns: columns,
      isAcceptable: isAcceptable,
      value: Placement.Value(
        leftOut: isAcceptable.count { !$0 },
        accepted: loads.indices.count { isAcceptable[$0] && isLastResort($0, columns[$0]) },
        worst: objective == .worst ? accepted.max() ?? 0 : 0,
        sum: loads.reduce(0) { $0 + $1 * $1 * $1 * $1 }
      )
    )
  }
}

extension PlacementProblem {
  /// True if somebody's place is one that had to be accepted.
  func isLastResort(_ row: Int, _ column: Int?) -> Bool {
    column.map { !Acceptance.needed(for: pairings[row][$0]).isEmpty } ?? false
  }
}

/// The costs of a placement, as whole numbers.
struct PlacementCosts {
  /// A millionth of a load of 1, so that the sums of thousands of people fit.
  private static let steps = Double(1 << 20)

  private let problem: PlacementProblem
  /// The people whom the question is about, by row; the others are kept where they live.
  private let rows: [Int]
  /// For each of them and each setting.
  private let costs: [[Int]]
  private let isUsable: [[Bool]]
  private let isLastResort: [[Bool]]
  /// More than all loads can come to: what it costs to use what had to be accepted.
  private let lastResort: Int
  /// More than all of them with all of that: what it costs to leave somebody without.
  private let leftOut: Int

  init(_ problem: PlacementProblem, excluding excluded: Set<PlacementProblem.Exclusion>) {
    let rows = problem.homes.indices.filter { !problem.isKept($0) }
    let costs = rows.map { problem.pairings[$0].map(Self.cost) }
    self.problem = problem
    self.rows = rows
    self.costs = costs
    isUsable = rows.map { row in
      problem.capacities.indices.map { column in
        problem.isUsable(row, column)
          && !excluded.contains(PlacementProblem.Exclusion(row: row, column: column))
      }
    }
    isLastResort = rows.map { row in
      problem.capacities.indices.map { problem.isLastResort(row, $0) }
    }
    lastResort = 1 + costs.reduce(0) { $0 + ($1.max() ?? 0) }
    leftOut = lastResort * (rows.count + 1)
  }

  private static func cost(_ pairing: Pairing) -> Int {
    let load = pairing.score.load
    return Int((load * load * load * load * steps).rounded())
  }

  /// The columns of everyone at the fewest left out, then the least sum.
  ///
  /// - Parameter limit: The greatest cost that a pairing may have; `nil` is any.
  /// - Returns: The column of each person; `nil` for nowhere.
  func bySum(atMost limit: Int?) -> [Int?] {
    let limit = limit ?? .max
    let solution = problem(nowhere: leftOut) { place, column in
      let cost = costs[place][column]
      guard isUsable[place][column], cost <= limit else { return nil }
      return isLastResort[place][column] ? lastResort + cost : cost
    } atHome: { place, column in
      leftOut + costs[place][column]
    }
    .solution()
    guard let solution else { Self.everyoneHasSomewhere() }
    var assigned = problem.homes.indices.map { problem.isKept($0) ? problem.homes[$0] : nil }
    for (place, row) in rows.enumerated() {
      assigned[row] = solution[place] < problem.capacities.count ? solution[place] : nil
    }
    return assigned
  }

  /// The least cost that the worst pairing can have with as few left out, and as few where something
  /// had to be accepted, as there can be.
  func leastWorst() -> Int? {
    var usable: Set<Int> = []
    for (place, row) in costs.enumerated() {
      for (column, cost) in row.enumerated() where isUsable[place][column] { usable.insert(cost) }
    }
    let costs = usable.sorted()
    guard let last = costs.last else { return nil }
    let fewest = burden(atMost: last)
    var (low, high) = (0, costs.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if burden(atMost: costs[middle]) == fewest { high = middle } else { low = middle + 1 }
    }
    return costs[high]
  }

  /// How many are left out and how many are a last resort, as one number: of the first, each counts
  /// more than all of the second.
  private func burden(atMost limit: Int) -> Int {
    let isWithin = { (place: Int, column: Int) in
      isUsable[place][column] && costs[place][column] <= limit
    }
    let left = rows.count + 1
    let cost = { (place: Int, column: Int) in
      isWithin(place, column) ? (isLastResort[place][column] ? 1 : 0) : left
    }
    let solution = problem(nowhere: left) { place, column in
      isWithin(place, column) ? cost(place, column) : nil
    } atHome: { _, _ in
      left
    }
    .anySolution()
    guard let solution else { Self.everyoneHasSomewhere() }
    return solution.enumerated().reduce(0) { sum, found in
      sum
        + (found.element == problem.capacities.count ? left : cost(found.offset, found.element))
    }
  }

  private static func everyoneHasSomewhere() -> Never {
    preconditionFailure("everyone can stay where they live, or be left out")
  }

  /// The problem with these costs; its last column is nowhere, which is open to those who live nowhere
  /// among the settings, and home is open to those who live there, whatever it is like.
  private func problem(
    nowhere: Int,
    _ cost: (Int, Int) -> Int?,
    atHome: (Int, Int) -> Int
  ) -> AssignmentProblem {
    let columns = problem.capacities.indices
    let costs = rows.enumerated().map { place, row in
      let home = problem.homes[row]
      return columns.map { column in
        cost(place, column)
          ?? (home == column ? atHome(place, column) : AssignmentProblem.forbidden)
      } + [home == nil ? nowhere : AssignmentProblem.forbidden]
    }
    return AssignmentProblem(costs: costs, capacities: problem.capacities + [rows.count])
  }
}

/// Rows to be put into columns, each of which takes so many, at the least cost.
///
/// Costs are whole numbers, so that sums are exact and ties are ties on every machine.
public struct AssignmentProblem: Sendable {
  /// The cost of what must not be.
  public static let forbidden = Int.max

  public let rowCount: Int
  /// How many rows each column takes.
  public let capacities: [Int]
  /// By row and column.
  let costs: [Int]

  /// - Parameters:
  ///   - costs: One row of costs for each row, from 0 on; ``forbidden`` for what must not be.
  ///   - capacities: How many rows each column takes.
  /// - Precondition: Every row has a cost for each column.
  public init(costs: [[Int]], capacities: [Int]) {
    for row in costs {
      precondition(row.count == capacities.count, "a row must have a cost for each column")
    }
    rowCount = costs.count
    self.capacities = capacities
    self.costs = costs.flatMap(\.self)
  }

  func cost(_ row: Int, _ column: Int) -> Int { costs[row * capacities.count + column] }

  /// The column of each row at the least sum of costs; of several such assignments the one in which
  /// the first row has the first column it can, then the second row, and so on.
  ///
  /// - Returns: `nil` if not every row can be put somewhere.
  public func solution() -> [Int]? {
    solved().map { FirstOfTies(self, $0).columns() }
  }

  /// The column of each row at the least sum of costs: any of those that are as good, sooner.
  func anySolution() -> [Int]? { solved()?.column }

  private func solved() -> AssignmentSolver? {
    var solver = AssignmentSolver(self)
    for row in 0..<rowCount where !solver.add(row) { return nil }
    return solver
  }
}

/// Shortest augmenting paths, one row after the other.
///
/// Every row is added along the path on which the sum grows least; prices of rows and columns keep the
/// reduced costs from falling below 0, so that each path is found by Dijkstra's search.
///
/// Source: R. Jonker, A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems", Computing 38 (1987); here a column takes as many rows as it has room for.
struct AssignmentSolver {
  private let problem: AssignmentProblem
  /// The column of each row that was added, else -1.
  private(set) var column: [Int]
  private(set) var rows: [[Int]]
  private(set) var rowPrices: [Int]
  private(set) var columnPrices: [Int]
  private var distance: [Int]
  /// The row by which each column was reached.
  private var from: [Int]
  private var isDone: [Bool]

  init(_ problem: AssignmentProblem) {
    let count = problem.capacities.count
    self.problem = problem
    column = [Int](repeating: -1, count: problem.rowCount)
    rows = [[Int]](repeating: [], count: count)
    rowPrices = [Int](repeating: 0, count: problem.rowCount)
    columnPrices = [Int](repeating: 0, count: count)
    distance = [Int](repeating: 0, count: count)
    from = distance
    isDone = [Bool](repeating: false, count: count)
  }

  /// - Returns: False if there is no room for the row.
  mutating func add(_ row: Int) -> Bool {
    for place in distance.indices {
      distance[place] = AssignmentProblem.forbidden
      isDone[place] = false
    }
    rowPrices[row] = 0
    reach(row, at: 0)
    while let next = nearest() {
      isDone[next] = true
      if rows[next].count < problem.capacities[next] {
        setPrices(row, upTo: distance[next])
        put(row, along: next)
        return true
      }
      for other in rows[next] { reach(other, at: distance[next]) }
    }
    return false
  }

  /// Looks from a row that is reached at a distance at all columns that are not done.
  private mutating func reach(_ row: Int, at start: Int) {
    let first = row * distance.count
    let price = start - rowPrices[row]
    for place in distance.indices where !isDone[place] {
      let cost = problem.costs[first + place]
      guard cost != AssignmentProblem.forbidden else { continue }
      let length = price + cost - columnPrices[place]
      if length < distance[place] {
        distance[place] = length
        from[place] = row
      }
    }
  }

  /// The column at the least distance that is not done; of several the one with room, which ends
  /// the search.
  private func nearest() -> Int? {
    var nearest: Int?
    var least = AssignmentProblem.forbidden
    var hasRoom = false
    for place in distance.indices where !isDone[place] && distance[place] <= least {
      let isFree = rows[place].count < problem.capacities[place]
      guard distance[place] < least || isFree && !hasRoom else { continue }
      guard distance[place] != AssignmentProblem.forbidden else { continue }
      (nearest, least, hasRoom) = (place, distance[place], isFree)
    }
    return nearest
  }

  private mutating func setPrices(_ row: Int, upTo length: Int) {
    rowPrices[row] += length
    for place in distance.indices where isDone[place] {
      let change = length - distance[place]
      columnPrices[place] -= change
      for other in rows[place] { rowPrices[other] += change }
    }
  }

  /// Moves each row on the way one column on.
  private mutating func put(_ row: Int, along last: Int) {
    var place = last
    while true {
      let moved = from[place]
      let old = column[moved]
      column[moved] = place
      rows[place].append(moved)
      if moved == row { return }
      rows[old].removeAll { $0 == moved }
      place = old
    }
  }
}

/// Of all assignments at the least sum, the first by rows and columns.
///
/// They are those that use only pairs without reduced cost and leave no column with a price unfilled.
private struct FirstOfTies {
  private let problem: AssignmentProblem
  private let rowPrices: [Int]
  private let columnPrices: [Int]
  private var column: [Int]
  private var rows: [[Int]]

  init(_ problem: AssignmentProblem, _ solver: AssignmentSolver) {
    self.problem = problem
    rowPrices = solver.rowPrices
    columnPrices = solver.columnPrices
    column = solver.column
    rows = solver.rows
  }

  consuming func columns() -> [Int] {
    for row in 0..<problem.rowCount {
      let earlier = (0..<column[row]).filter { isTight(row, $0) }
      if !earlier.isEmpty { move(row, toFirstOf: earlier) }
    }
    return column
  }

  private func isTight(_ row: Int, _ place: Int) -> Bool {
    let cost = problem.cost(row, place)
    return cost != AssignmentProblem.forbidden
      && cost - rowPrices[row] - columnPrices[place] == 0
  }

  /// Puts a row into the first of some columns in which later rows can make room for it at no cost.
  ///
  /// The way of those rows ends in the column that the row left, or in one with room where the one
  /// that it left may stay unfilled. It is searched from its end, so that one search answers for all
  /// columns.
  private mutating func move(_ row: Int, toFirstOf wanted: [Int]) {
    let left = column[row]
    let count = problem.capacities.count
    // From each column that is reached, the row that would leave it, and where to; -1 at the end.
    var goes = [(row: Int, to: Int)?](repeating: nil, count: count)
    var queue = [left]
    goes[left] = (-1, -1)
    if columnPrices[left] == 0 {
      for place in 0..<count
      where place != left && rows[place].count < problem.capacities[place] {
        goes[place] = (-1, -1)
        queue.append(place)
      }
    }
    var next = 0
    while next < queue.count, goes[wanted[0]] == nil {
      let to = queue[next]
      next += 1
      for other in row + 1..<problem.rowCount
      where goes[column[other]] == nil && isTight(other, to) {
        goes[column[other]] = (other, to)
        queue.append(column[other])
      }
    }
    guard let first = wanted.first(where: { goes[$0] != nil }) else { return }
    shift(row, to: first, goes)
  }

  private mutating func shift(_ row: Int, to first: Int, _ goes: [(row: Int, to: Int)?]) {
    var moved = row
    var place = first
    while moved >= 0 {
      let step = goes[place] ?? (-1, -1)
      rows[column[moved]].removeAll { $0 == moved }
      rows[place].append(moved)
      column[moved] = place
      (moved, place) = step
    }
  }
}

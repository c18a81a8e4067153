import AttunePlacement
import Foundation
import TestSupport
import Testing

/// The least cost of putting rows into columns, held against others who know it.
struct AssignmentTests {
  static let no = AssignmentProblem.forbidden

  static func sum(_ columns: [Int], _ costs: [[Int]]) -> Int {
    columns.enumerated().reduce(0) { $0 + costs[$1.offset][$1.element] }
  }

  static func isAllowed(_ columns: [Int], _ costs: [[Int]], _ capacities: [Int]) -> Bool {
    columns.enumerated().allSatisfy { costs[$0.offset][$0.element] != no }
      && capacities.indices.allSatisfy { column in
        columns.count { $0 == column } <= capacities[column]
      }
  }

  /// Every way to put the rows into the columns, the first by rows and columns first.
  static func all(_ rows: Int, _ capacities: [Int]) -> [[Int]] {
    guard rows > 0 else { return [[]] }
    return capacities.indices.filter { capacities[$0] > 0 }.flatMap { column in
      var rest = capacities
      rest[column] -= 1
      return all(rows - 1, rest).map { [column] + $0 }
    }
  }

  /// Up to seven by seven, and wherever several are as good, the first of them.
  @Test(arguments: 0..<300)
  func `it is the first of the best of all there are`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows = Int.random(in: 1...5, using: &random)
    let capacities = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      Int.random(in: 0...2, using: &random)
    }
    let most = [1, 3, 50].randomElement(using: &random) ?? 1
    let costs = (0..<rows).map { _ in
      capacities.map { _ in
        Double.random(in: 0..<1, using: &random) < 0.25
          ? Self.no : Int.random(in: 0...most, using: &random)
      }
    }
    let all = Self.all(rows, capacities).filter { Self.isAllowed($0, costs, capacities) }
    let least = all.map { Self.sum($0, costs) }.min()
    let first = all.first { Self.sum($0, costs) == least }
    #expect(AssignmentProblem(costs: costs, capacities: capacities).solution() == first)
  }

  @Test(arguments: 0..<6)
  func `seven by seven`(seed: UInt64) throws {
    var random = SeededGenerator(seed: 1000 + seed)
    let costs = (0..<7).map { _ in (0..<7).map { _ in Int.random(in: 0...9, using: &random) } }
    let capacities = [Int](repeating: 1, count: 7)
    let best = Self.all(7, capacities).map { Self.sum($0, costs) }.min()
    let solution = try #require(
      AssignmentProblem(costs: costs, capacities: capacities).solution()
    )
    #expect(Self.sum(solution, costs) == best)
    #expect(Self.isAllowed(solution, costs, capacities))
  }

  /// Costs i·j, on which many methods take their longest.
  ///
  /// The least sum is n (n + 1) (n + 2) / 6. Source: R. E. Machol, M. Wien, "A hard assignment
  /// problem", Operations Research 24 (1976).
  @Test(arguments: [1, 2, 10, 60, 120])
  func `the hard problem of Machol and Wien`(size: Int) throws {
    let costs = (1...size).map { row in (1...size).map { row * $0 } }
    let solution = try #require(
      AssignmentProblem(costs: costs, capacities: [Int](repeating: 1, count: size)).solution()
    )
    #expect(Self.sum(solution, costs) == size * (size + 1) * (size + 2) / 6)
  }

  /// Source: the documentation and the tests of SciPy's linear_sum_assignment and of the Munkres
  /// package, in which these are worked examples.
  @Test(arguments: [
    ([[4, 1, 3], [2, 0, 5], [3, 2, 2]], 5),
    ([[400, 150, 400], [400, 450, 600], [300, 225, 300]], 850),
    ([[400, 150, 400, 1], [400, 450, 600, 2], [300, 225, 300, 3]], 452),
    ([[10, 10, 8], [9, 8, 1], [9, 7, 4]], 18),
    ([[10, 10, 8, 11], [9, 8, 1, 1], [9, 7, 4, 10]], 15),
  ])
  func `published examples`(costs: [[Int]], least: Int) throws {
    let capacities = [Int](repeating: 1, count: costs[0].count)
    let solution = try #require(
      AssignmentProblem(costs: costs, capacities: capacities).solution()
    )
    #expect(Self.sum(solution, costs) == least)
  }

  /// See Fixtures/make_assignments.py.
  @Test func `an independent solver finds the same sums`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/assignments.csv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 60)
    for line in lines {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      let capacities = parts[1].split(separator: " ").compactMap { Int($0) }
      let costs = parts[2].split(separator: ";").map { row in
        row.split(separator: " ").map { $0 == "-" ? Self.no : Int($0) ?? -1 }
      }
      let solution = try #require(
        AssignmentProblem(costs: costs, capacities: capacities).solution()
      )
      #expect(Self.sum(solution, costs) == Int(parts[0]))
      #expect(Self.isAllowed(solution, costs, capacities))
    }
  }

  @Test func `more rows than room have no solution`() {
    let costs = [[1, Self.no], [2, Self.no], [3, 1]]
    #expect(AssignmentProblem(costs: costs, capacities: [1, 5]).solution() == nil)
    #expect(AssignmentProblem(costs: costs, capacities: [2, 5]).solution() == [0, 0, 1])
  }

  @Test func `of what is as good the first row has the first column`() {
    let costs = [[5, 5, 5], [5, 5, 5], [5, 5, 5]]
    let problem = { AssignmentProblem(costs: costs, capacities: $0) }
    #expect(problem([1, 1, 1]).solution() == [0, 1, 2])
    #expect(problem([0, 2, 2]).solution() == [1, 1, 2])
    #expect(problem([3, 3, 3]).solution() == [0, 0, 0])
  }

  @Test func `nobody to place is a solution`() {
    #expect(AssignmentProblem(costs: [], capacities: [1]).solution() == [])
  }
}

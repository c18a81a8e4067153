import AttunePlacement
import Foundation
import Measuring

/// `assignment-bench ARRAYS [SIZE] [ROUNDS]`: as many rows as columns, put together at the least sum
/// in one thread; and the costs of it, for `assignment_scipy.py`.
@main
struct AssignmentBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    let folder = URL(filePath: arguments.count > 1 ? arguments[1] : "arrays")
    let size = arguments.count > 2 ? Int(arguments[2]) ?? 500 : 500
    let rounds = arguments.count > 3 ? Int(arguments[3]) ?? 7 : 7
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var times = Rounds()
    var lines: [(name: String, costs: [[Int]], sum: Int)] = []
    for (name, most) in [("spread", 1 << 30), ("ties", 9)] {
      var random = Dice(state: 20_261_120)
      let costs = (0..<size).map { _ in
        (0..<size).map { _ in Int.random(in: 0...most, using: &random) }
      }
      let problem = AssignmentProblem(
        costs: costs,
        capacities: [Int](repeating: 1, count: size)
      )
      var columns: [Int] = []
      for _ in 0..<rounds { columns = times.time(name) { problem.solution() ?? [] } }
      let sum = columns.enumerated().reduce(0) { $0 + costs[$1.offset][$1.element] }
      lines.append((name, costs, sum))
    }
    print("assigning \(size) rows to \(size) columns; medians of \(rounds) rounds, one thread")
    var summary: [String] = []
    for (name, costs, sum) in lines {
      print("  Attune, \(name)  \(text(times.median(name) * 1000, 1)) ms")
      let bytes = costs.flatMap(\.self).flatMap { cost in
        withUnsafeBytes(of: Double(cost).bitPattern.littleEndian) { Array($0) }
      }
      try Data(bytes).write(to: folder.appending(path: "assignment-\(name).f64"))
      summary.append(
        "\"\(name)\": {\"size\": \(size), \"sum\": \(sum), \"seconds\": \(times.median(name))}"
      )
    }
    try Data("{\(summary.joined(separator: ", "))}".utf8)
      .write(to: folder.appending(path: "assignment.json"))
  }
}

/// A sequence of numbers that is the same each time.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

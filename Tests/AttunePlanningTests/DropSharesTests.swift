import TestSupport
import Testing

@testable import AttunePlanning

/// The part that each action has in a drop: the mean over all orders (Shapley 1953).
struct DropSharesTests {
  /// A load for each set, at random: what actions do together is anything.
  private static func loads(of count: Int, seed: UInt64) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return (0..<1 << count).map { _ in Double.random(in: 0...2, using: &random) }
  }

  private static func members(_ count: Int) -> [CandidateSet] { (0..<count).map { 1 << $0 } }

  /// The same by walking through every order.
  private func meanOverOrders(_ count: Int, _ load: (CandidateSet) -> Double) -> [Double] {
    var parts = [Double](repeating: 0, count: count)
    var orders = 0.0
    func walk(_ set: CandidateSet, _ path: [Int]) {
      guard path.count < count else {
        orders += 1
        var made: CandidateSet = 0
        for member in path {
          parts[member] += load(made) - load(made | 1 << member)
          made |= 1 << member
        }
        return
      }
      for member in 0..<count where set & (1 << member) == 0 {
        walk(set | 1 << member, path + [member])
      }
    }
    walk(0, [])
    return parts.map { $0 / orders }
  }

  @Test(arguments: 1...6)
  func `a part is the mean over all orders`(count: Int) {
    let loads = Self.loads(of: count, seed: UInt64(count))
    let parts = DropShares.parts(of: Self.members(count)) { loads[Int($0)] }
    for (part, mean) in zip(parts, meanOverOrders(count) { loads[Int($0)] }) {
      #expect(abs(part - mean) < 1e-9)
    }
  }

  @Test(arguments: 1...14)
  func `the parts sum to the whole drop`(count: Int) {
    let loads = Self.loads(of: count, seed: UInt64(100 + count))
    let parts = DropShares.parts(of: Self.members(count)) { loads[Int($0)] }
    #expect(parts.count == count)
    #expect(abs(parts.reduce(0, +) - (loads[0] - loads[(1 << count) - 1])) < 1e-9)
  }

  @Test func `without an action there is no part`() {
    #expect(DropShares.parts(of: []) { _ in 1 }.isEmpty)
  }

  /// Everyone alike lowers the load by as much as is left to lower: together less than each alone.
  @Test(arguments: [2, 5, 12, 13, 20])
  func `actions that do the same have the same part`(count: Int) {
    let parts = DropShares.parts(of: Self.members(count)) { 1 / Double(1 + $0.nonzeroBitCount) }
    let whole = 1 - 1 / Double(1 + count)
    // Over two orders only, the mean of the first and the last place is all that can be had.
    if count <= DropShares.exactUpTo {
      for part in parts { #expect(abs(part - whole / Double(count)) < 1e-9) }
    } else {
      for (part, mirrored) in zip(parts, parts.reversed()) { #expect(abs(part - mirrored) < 1e-9) }
    }
  }

  @Test(arguments: [3, 12, 13, 20])
  func `an action that does nothing has no part`(count: Int) {
    let idle: CandidateSet = 1 << 1
    let parts = DropShares.parts(of: Self.members(count)) {
      2 / Double(1 + ($0 & ~idle).nonzeroBitCount)
    }
    #expect(abs(parts[1]) < 1e-12)
    #expect(parts[0] > 0)
  }

  @Test(arguments: [3, 12, 13, 20])
  func `an action that raises the load has a part below 0`(count: Int) {
    let parts = DropShares.parts(of: Self.members(count)) { set in
      10 - Double((set & ~1).nonzeroBitCount) + (set & 1 != 0 ? 0.5 : 0)
    }
    #expect(abs(parts[0] + 0.5) < 1e-9)
    #expect(abs(parts[1] - 1) < 1e-9)
  }

  @Test(arguments: [4, 9, 12])
  func `a part does not depend on the order in which actions are given`(count: Int) {
    let loads = Self.loads(of: count, seed: 7)
    var random = SeededGenerator(seed: 8)
    let members = Self.members(count)
    let shuffled = members.shuffled(using: &random)
    let parts = DropShares.parts(of: members) { loads[Int($0)] }
    let others = DropShares.parts(of: shuffled) { loads[Int($0)] }
    for (member, part) in zip(members, parts) {
      let place = shuffled.firstIndex(of: member) ?? 0
      #expect(abs(others[place] - part) < 1e-9)
    }
  }

  /// Of more than twelve, the mean is that of the order given and its reverse.
  @Test func `reversing a long list changes no part`() {
    let loads = Self.loads(of: 14, seed: 9)
    let members = Self.members(14)
    let parts = DropShares.parts(of: members) { loads[Int($0)] }
    let reversed = DropShares.parts(of: members.reversed()) { loads[Int($0)] }
    for (part, other) in zip(parts, reversed.reversed()) { #expect(abs(part - other) < 1e-9) }
  }
}

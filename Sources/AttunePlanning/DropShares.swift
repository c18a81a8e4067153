/// The part that each action has in a drop of the load.
///
/// An action does more or less depending on what else is done. Its part is the mean of what it adds
/// over all orders in which the actions could be made (Shapley 1953), so that the parts depend on no
/// order and sum to the whole.
struct DropShares {
  /// From how many actions on the mean is taken over two orders only, the one given and its reverse:
  /// there are too many sets otherwise.
  static let exactUpTo = 12

  /// - Parameters:
  ///   - members: The actions, each a set of one.
  ///   - load: The load with a set made.
  /// - Returns: One part for each member; they sum to `load(none) - load(all)`.
  static func parts(of members: [CandidateSet], load: (CandidateSet) -> Double) -> [Double] {
    members.count <= exactUpTo ? exact(members, load) : twoOrders(members, load)
  }

  private static func exact(
    _ members: [CandidateSet],
    _ load: (CandidateSet) -> Double
  ) -> [Double] {
    let count = members.count
    let all = (0..<1 << count).map { mask in
      load(members.indices.reduce(0) { mask & (1 << $1) != 0 ? $0 | members[$1] : $0 })
    }
    // Of all orders of n, a set of size s comes just before a member in s! (n - s - 1)! / n! of them.
    var weights: [Double] = []
    for size in 0..<max(count, 1) {
      let before = size == 0 ? 1.0 / Double(max(count, 1)) : weights[size - 1]
      weights.append(size == 0 ? before : before * Double(size) / Double(count - size))
    }
    return members.indices.map { member in
      var part = 0.0
      for mask in all.indices where mask & (1 << member) == 0 {
        part += weights[mask.nonzeroBitCount] * (all[mask] - all[mask | 1 << member])
      }
      return part
    }
  }

  private static func twoOrders(
    _ members: [CandidateSet],
    _ load: (CandidateSet) -> Double
  ) -> [Double] {
    var parts = [Double](repeating: 0, count: members.count)
    for order in [Array(members.indices), members.indices.reversed()] {
      var set: CandidateSet = 0
      var now = load(set)
      for member in order {
        set |= members[member]
        let then = load(set)
        parts[member] += (now - then) / 2
        now = then
      }
    }
    return parts
  }
}

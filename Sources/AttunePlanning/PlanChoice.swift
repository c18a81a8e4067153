internal import AttuneModel

/// What a search for a plan chooses from, without any setting in it.
struct PlanChoice {
  /// In pounds.
  let costs: [Double]
  /// In days, with what has to come first.
  let leads: [Int]
  /// Which take a restriction away.
  let lifting: CandidateSet
  /// For each candidate, sets of which one at least has to be made as well.
  let requirements: [[CandidateSet]]
  /// For each candidate, those that it cannot go with.
  let conflicts: [CandidateSet]

  var count: Int { costs.count }

  func cost(of set: CandidateSet) -> Double { members(set).reduce(0) { $0 + costs[$1] } }

  func lead(of set: CandidateSet) -> Int { members(set).reduce(0) { max($0, leads[$1]) } }

  /// True if nothing is missing from a set that has to come first or with it.
  func isComplete(_ set: CandidateSet) -> Bool {
    members(set).allSatisfy { member in requirements[member].allSatisfy { $0 & set != 0 } }
  }

  /// True if nothing in a set rules something else in it out.
  func isPossible(_ set: CandidateSet) -> Bool {
    members(set).allSatisfy { conflicts[$0] & set == 0 }
  }

  func members(_ set: CandidateSet) -> [Int] {
    (0..<count).filter { set & (1 << $0) != 0 }
  }
}

/// What a plan is to reach.
enum SearchGoal {
  /// A load of this level or less for everyone, at the least cost.
  case atMost(Level)
  /// The least that flags leave in the way, and then the least load: of the one who bears most, then
  /// of all together.
  case least
}

/// How good a set is: compared number by number, less is better.
struct PlanMerit: Comparable {
  let numbers: [Double]

  init(_ numbers: [Double]) {
    self.numbers = numbers
  }

  typealias Effort = (cost: Double, count: Int, lead: Int, lifting: Double)

  /// For a target: the least cost, then the fewest, then the soonest.
  ///
  /// Of equal plans the one that takes more restrictions away is better, and then the one with less
  /// load.
  init(target effort: Effort, worst: Double, sum: Double) {
    numbers = Self.numbers(effort) + [worst, sum]
  }

  /// For the least load: what flags leave in the way, for nothing that cannot be borne is averaged
  /// away; the load of the one who bears most, then of all; then as for a target.
  init(least effort: Effort, flags: Int, worst: Double, sum: Double) {
    numbers = [Double(flags), worst, sum] + Self.numbers(effort)
  }

  private static func numbers(_ effort: Effort) -> [Double] {
    [effort.cost, Double(effort.count), Double(effort.lead), -effort.lifting]
  }

  static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.numbers.lexicographicallyPrecedes(rhs.numbers)
  }
}

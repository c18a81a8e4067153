internal import AttuneModel
internal import AttuneScoring

/// The candidates that a search looks at.
///
/// All of them or, where there are too many, those that lift a flag in the way alone, and then those
/// that lower the load most alone.
struct Shortlist {
  let candidates: [Candidate]
  /// How many there were.
  let total: Int
  let choice: PlanChoice

  var isWhole: Bool { candidates.count == total }

  /// Chooses among candidates.
  ///
  /// - Parameters:
  ///   - all: What was found, by id.
  ///   - alone: How many flags would be in the way, and the sum of everyone's load, with each of them
  ///     alone.
  ///   - most: How many there may be.
  ///   - search: Knows what has to be made along with what.
  init(
    of all: [Candidate],
    alone: [(flags: Int, load: Double)],
    most: Int,
    search: CandidateSearch
  ) {
    // For each candidate, the places of those of which one has to be made as well.
    let needed = all.map { candidate in
      search.requirements(of: candidate).map { required in
        all.indices.filter { search.meets(required, all[$0]) }
      }
    }
    // What cannot have what it needs is no candidate.
    var kept = Set(all.indices)
    while let lacking = kept.first(where: { place in
      !needed[place].allSatisfy { group in group.contains(where: kept.contains) }
    }) {
      kept.remove(lacking)
    }
    let order = kept.sorted {
      (alone[$0].flags, alone[$0].load, $0) < (alone[$1].flags, alone[$1].load, $1)
    }
    var chosen: [Int] = []
    for place in order where !chosen.contains(place) {
      let with = Self.closure(of: place, needed, order).filter { !chosen.contains($0) }
      if chosen.count + with.count <= most { chosen += with }
    }
    total = kept.count
    let candidates = chosen.map { all[$0] }
    self.candidates = candidates
    let set = { (ids: [String]) -> CandidateSet in
      candidates.indices.reduce(0) {
        ids.contains(candidates[$1].adjustment.id) ? $0 | 1 << $1 : $0
      }
    }
    choice = PlanChoice(
      costs: candidates.map(\.countedCost),
      leads: candidates.map { Self.lead($0, among: candidates) },
      lifting: candidates.indices.reduce(0) {
        candidates[$1].offer.liftsRestriction ? $0 | 1 << $1 : $0
      },
      requirements: chosen.map { place in
        needed[place].map { group in
          chosen.indices.reduce(0) { group.contains(chosen[$1]) ? $0 | 1 << $1 : $0 }
        }
      },
      conflicts: candidates.indices.map { place in
        set(candidates[place].offer.excludes) | Self.others(of: place, candidates)
      }
    )
  }

  /// A candidate and the first of whatever it requires.
  private static func closure(
    of place: Int,
    _ needed: [[[Int]]],
    _ order: [Int]
  ) -> [Int] {
    var found = [place]
    var next = 0
    while next < found.count {
      for group in needed[found[next]] where !found.contains(where: group.contains) {
        if let first = order.first(where: group.contains) { found.append(first) }
      }
      next += 1
    }
    return found
  }

  /// The same adjustment for another period: one of them is enough.
  private static func others(of place: Int, _ candidates: [Candidate]) -> CandidateSet {
    candidates.indices.reduce(0) { set, other in
      let isSame =
        other != place && candidates[other].adjustment.id == candidates[place].adjustment.id
        && candidates[other].space == candidates[place].space
      return isSame ? set | 1 << other : set
    }
  }

  /// How long it takes with what has to come first.
  static func lead(_ candidate: Candidate, among all: [Candidate]) -> Int {
    let first = candidate.offer.needs.compactMap { id in
      all.filter { $0.adjustment.id == id }.map { lead($0, among: all) }.min()
    }
    return candidate.countedLead + (first.max() ?? 0)
  }
}

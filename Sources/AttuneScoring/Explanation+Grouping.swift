internal import AttuneModel

extension Explanation {
  /// Shares summed over any grouping, the largest first, ties by the key.
  ///
  /// - Parameter key: The group a part belongs to.
  public func shares<Key: Hashable & Comparable>(
    by key: (Part) -> Key
  ) -> [(key: Key, share: Double)] {
    var sums: [Key: Double] = [:]
    for part in parts { sums[key(part), default: 0] += part.share }
    return sums.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// The factors that make up at least this share of the load, summed over cells.
  public func drivers(atLeast least: Double) -> [(factor: Int, share: Double)] {
    shares { $0.factor }.filter { $0.share >= least && $0.share > 0 }.map { ($0.key, $0.share) }
  }
}

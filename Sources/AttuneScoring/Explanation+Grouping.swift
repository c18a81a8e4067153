public import AttuneModel

extension Explanation {
  /// Shares summed over any grouping, the largest first, ties by the key.
  ///
  /// - Parameter key: The group a part belongs to.
  /// - Returns: Each group once, with the sum of the shares of its parts.
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

extension Explanation {
  /// The load of each cell of the view: what the load would be if all hours were spent like that.
  ///
  /// Of `load⁴`, which is the mean over all hours, a cell has its share.
  public var cellLoads: [Double] {
    var shares = [Double](repeating: 0, count: view.cells.count)
    for part in parts { shares[part.cell] += part.share }
    let all = hours.reduce(0, +) * score.load * score.load * score.load * score.load
    return zip(shares, hours).map { share, hours in
      hours > 0 ? (share * all / hours).squareRoot().squareRoot() : 0
    }
  }

  /// For each factor of which something that was read presses, the part of it with the greatest strain;
  /// the factor with the largest share of the load first.
  public var hardestRead: [Part] {
    let read = parts.filter { $0.reading != nil && $0.share > 0 }
    return shares { $0.factor }.compactMap { factor, _ in
      read.filter { $0.factor == factor }.max { $0.strain < $1.strain }
    }
  }

  /// The slot of a factor of the catalogue.
  public func slot(of factor: Int) -> Int { layout.slots[factor] }

  /// Factors that do not count for the person and were read where time is spent, with the worst
  /// value; in the order of the catalogue.
  public func uncounted(_ catalogue: Catalogue) -> [(factor: Int, value: Double)] {
    catalogue.factors.indices.compactMap { factor in
      let slot = layout.slots[factor]
      guard !person.counts[slot] else { return nil }
      let values = view.cells.indices.filter { hours[$0] > 0 }
        .compactMap { view.value(slot: slot, cell: $0) }
      let worst = catalogue.factors[factor].worse == .high ? values.max() : values.min()
      return worst.map { (factor, $0) }
    }
  }

  /// Factors of which the audit says that they do not apply somewhere where time is spent.
  public var saidNotToApply: [Int] {
    layout.factors.indices.filter { slot in
      view.cells.indices.contains { cell in
        hours[cell] > 0 && view.isSaidNotToApply(slot: slot, cell: cell)
      }
    }
    .map { layout.factors[$0] }.sorted()
  }
}

internal import AttuneModel

/// When somebody was confined, in the order of time and without overlaps.
struct Spells {
  private var spells: [(from: Moment, until: Moment?)] = []

  /// - Parameter confinements: Of one person and one kind, in the order of their starts.
  init(_ confinements: [Confinement]) {
    for next in confinements {
      guard let last = spells.last, last.until.map({ next.from <= $0 }) ?? true else {
        spells.append((next.from, next.until))
        continue
      }
      let ends = [last.until, next.until].compactMap(\.self)
      spells[spells.count - 1].until = ends.count == 2 ? ends.max() : nil
    }
  }

  /// How many minutes of them are between two moments; 0 if the second is not after the first.
  func minutes(from begin: Moment, to end: Moment) -> Int {
    guard begin < end else { return 0 }
    var sum = 0
    for spell in spells[firstPlace(endingAfter: begin)...] {
      guard spell.from < end else { break }
      sum += min(spell.until ?? end, end).minutes(since: max(spell.from, begin))
    }
    return sum
  }

  /// The place of the first that ends after a moment, or of none.
  ///
  /// They do not overlap, so they end in the order in which they begin.
  private func firstPlace(endingAfter moment: Moment) -> Int {
    var (low, high) = (0, spells.count)
    while low < high {
      let middle = (low + high) / 2
      let isAfter = spells[middle].until.map { $0 > moment } ?? true
      if isAfter { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

internal import AttuneModel

extension ReviewTimer {
  /// Something that is due once a confinement lasts longer than so many minutes, or all of the
  /// person's together in a span come to more than a total.
  ///
  /// Just as long is not longer. A review of this confinement counts even before that.
  func whenLonger(than most: Int, orTotal total: Int, within span: Int) -> ReviewStatus {
    let alone = start.adding(minutes: most)
    let together = momentOfTotal(total, within: span)
    return once(due: together.map { min($0, alone) } ?? alone)
  }

  /// The last moment at which all confinements of this kind, in the span before it, come to no more
  /// than a total; the start if they do already, and `nil` if they never will.
  private func momentOfTotal(_ total: Int, within span: Int) -> Moment? {
    let spells = Spells(others.filter { $0.kind == rule.of } + [ongoing])
    let isOver = { (minutes: Int) in
      let moment = start.adding(minutes: minutes)
      return spells.minutes(from: moment.adding(minutes: -span), to: moment) > total
    }
    // While this one goes on, what the span holds never falls, so the first moment over the total
    // can be found by halving.
    guard isOver(total + 1) else { return nil }
    guard !isOver(0) else { return start }
    var (under, over) = (0, total + 1)
    while over - under > 1 {
      let middle = (under + over) / 2
      if isOver(middle) { over = middle } else { under = middle }
    }
    return start.adding(minutes: under)
  }

  /// This confinement as if it never ended, since what is asked is when it will have been too long.
  private var ongoing: Confinement {
    Confinement(kind: confinement.kind, from: start, until: nil)
  }
}

/// When somebody was confined, without overlaps.
private struct Spells {
  private var spells: [(from: Moment, until: Moment?)] = []

  init(_ confinements: [Confinement]) {
    for next in confinements.sorted(by: { $0.from < $1.from }) {
      guard let last = spells.last, last.until.map({ next.from <= $0 }) ?? true else {
        spells.append((next.from, next.until))
        continue
      }
      let ends = [last.until, next.until].compactMap(\.self)
      spells[spells.count - 1].until = ends.count == 2 ? ends.max() : nil
    }
  }

  /// How many minutes of them are between two moments.
  func minutes(from begin: Moment, to end: Moment) -> Int {
    spells.reduce(0) { sum, spell in
      let (from, until) = (max(spell.from, begin), min(spell.until ?? end, end))
      return sum + max(0, until.minutes(since: from))
    }
  }
}

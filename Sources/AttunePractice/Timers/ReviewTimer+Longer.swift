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
    // This one is taken as if it never ended, since what is asked is when it will have been too long.
    // So from its start on all of the time counts, whatever other records say of that time.
    let isOver = { (minutes: Int) in
      let begin = start.adding(minutes: minutes - span)
      return spells.minutes(from: begin, to: start) + min(minutes, span) > total
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
}

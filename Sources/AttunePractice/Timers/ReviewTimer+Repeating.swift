internal import AttuneModel

extension ReviewTimer {
  /// The moment so many spans after another.
  typealias Spans = (_ after: Moment, _ count: Int) -> Moment

  /// Something that is due again and again: a span after the start, and after each that was done.
  ///
  /// One that is done late answers the first that was due; each further one that came due before it
  /// was missed.
  ///
  /// - Parameters:
  ///   - close: From when on it is not due any more although the confinement goes on; `nil` if never.
  ///   - spans: How far apart they are due.
  /// - Returns: What was done, missed and is due.
  func repeating(until close: Moment?, _ spans: Spans) -> ReviewStatus {
    var found: [ReviewStatus.Done] = []
    var missed: [ReviewStatus.Missed] = []
    var last = start
    for review in reviews where close.map({ review.at <= $0 }) ?? true {
      let due = spans(last, 1)
      missed += run(after: last, from: 2, before: review.at, spans)
      found.append(done(review, due: due))
      last = review.at
    }
    let due = spans(last, 1)
    if let stop = close ?? end {
      missed += run(after: last, from: 1, before: stop, spans)
      let isNothing = close == nil && found.isEmpty && missed.isEmpty
      let state: ReviewStatus.State = end == nil ? .closed : .ended
      return status(
        isNothing ? .notApplicable(.endedBeforeDue) : state,
        done: found,
        missed: missed
      )
    }
    // The first that is due may still be done, late; those after it have passed.
    missed += run(after: last, from: 2, before: now, spans)
    return status(waiting(for: due), done: found, missed: missed)
  }

  /// Those that came due between one moment and another; none, or one run of them.
  private func run(
    after last: Moment,
    from first: Int,
    before stop: Moment,
    _ spans: Spans
  ) -> [ReviewStatus.Missed] {
    guard spans(last, first) < stop else { return [] }
    var count = first
    while spans(last, count + 1) < stop { count += 1 }
    return [
      ReviewStatus.Missed(
        what: .review,
        first: spans(last, first),
        last: spans(last, count),
        count: count - first + 1
      )
    ]
  }
}

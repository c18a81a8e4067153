/// Runs `work` on runs of 0..<count at once, on as many cores as there are.
///
/// - Parameters:
///   - count: How many pieces of work there are.
///   - size: How many of them one run has.
///   - progress: Told after each run how many pieces are done.
///   - work: Computes one run; runs do not depend on one another.
/// - Returns: The results in order, however the runs were scheduled.
func inParallel<Result: Sendable>(
  _ count: Int,
  inRunsOf size: Int,
  progress: (Int) -> Void = { _ in },
  _ work: @escaping @Sendable (Range<Int>) -> [Result]
) async -> [Result] {
  let runs = stride(from: 0, to: count, by: max(1, size)).map { $0..<min($0 + max(1, size), count) }
  var results = [[Result]](repeating: [], count: runs.count)
  var done = 0
  await withTaskGroup(of: (Int, [Result]).self) { group in
    for (place, run) in runs.enumerated() {
      group.addTask { (place, work(run)) }
    }
    for await (place, result) in group {
      results[place] = result
      done += runs[place].count
      progress(done)
    }
  }
  return results.flatMap(\.self)
}

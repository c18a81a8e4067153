/// Which cells belong to which of several settings that lie side by side.
struct CellRows: Sendable {
  /// For each setting, where its cells begin; one more than there are settings.
  private let starts: [Int]

  /// - Parameter counts: How many cells each setting has.
  init(counts: [Int]) {
    var starts = [0]
    for count in counts { starts.append(starts[starts.count - 1] + max(0, count)) }
    self.starts = starts
  }

  /// How many settings there are.
  var count: Int { starts.count - 1 }

  var cellCount: Int { starts[count] }

  /// The cells of a setting; never beyond ``cellCount``.
  func cells(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
}

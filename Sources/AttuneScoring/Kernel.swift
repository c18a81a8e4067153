internal import AttuneModel

/// The arithmetic of method 4 over many cells at once.
///
/// There is no other.
/// For every cell and need: `√(Σ (w W)⁴ s⁸)`; a cell's press is their sum. Plain loops over
/// contiguous numbers, one factor at a time, which the compiler turns into vector code.
/// This file and the event stream are the only ones with unsafe code.
enum Kernel {
  /// What one factor is to one person in one period.
  struct Line {
    let scale: Double
    let offset: Double
    let weight: Double

    /// `(w W)⁴ s⁸` at a value.
    @inline(__always)
    func squaredPress(at value: Double) -> Double {
      let strain = value * scale + offset
      // Comparisons, because `min` and `max` take twice the instructions.
      let least = strain > 0 ? strain : 0
      let held = least < 1 ? least : 1
      let square = held * held
      let fourth = square * square
      return weight * fourth * fourth
    }
  }

  /// Works out the press of one need in every cell of a run, in one period.
  ///
  /// - Parameters:
  ///   - slots: The factors of the need.
  ///   - values: Positions by slot and cell: the first is of the first of `slots`, the next slot's
  ///     stand `stride` further.
  ///   - stride: How far the positions of one slot stand from the next slot's.
  ///   - count: How many cells the run has.
  ///   - period: The period that all cells of the run are in.
  ///   - variant: The person's lines and weights.
  ///   - press: One for each cell.
  ///   - scratch: As long as `press`.
  /// - Returns: False if none of the factors counts in the period; nothing is written then.
  static func press(
    of slots: Range<Int>,
    _ values: ArraySlice<Double>,
    stride: Int,
    count: Int,
    period: Period,
    _ variant: CompiledProfile.Variant,
    into press: inout [Double],
    scratch: inout [Double]
  ) -> Bool {
    precondition(count <= press.count && count <= scratch.count)
    precondition((slots.count - 1) * stride + count <= values.count)
    return unsafe values.withUnsafeBufferPointer { values in
      unsafe press.withUnsafeMutableBufferPointer { press in
        unsafe scratch.withUnsafeMutableBufferPointer { sums in
          guard var values = values.baseAddress, let press = press.baseAddress,
            let sums = sums.baseAddress
          else { return false }
          var hasSums = false
          var last: (line: Line, values: UnsafePointer<Double>)?
          for slot in slots {
            let line = variant.line(slot, period)
            if line.weight > 0 {
              if let last = unsafe last {
                unsafe sum(last.line, last.values, count, to: sums, isFirst: !hasSums)
                hasSums = true
              }
              unsafe last = (line, values)
            }
            unsafe values += stride
          }
          guard let last = unsafe last else { return false }
          unsafe takeRoots(last.line, last.values, count, over: hasSums ? sums : nil, into: press)
          return true
        }
      }
    }
  }

  /// Adds one factor's part to the sums of a need; the first is put there.
  @inline(__always)
  private static func sum(
    _ line: Line,
    _ values: UnsafePointer<Double>,
    _ count: Int,
    to sums: UnsafeMutablePointer<Double>,
    isFirst: Bool
  ) {
    if isFirst {
      for cell in 0..<count { unsafe sums[cell] = line.squaredPress(at: values[cell]) }
    } else {
      for cell in 0..<count { unsafe sums[cell] += line.squaredPress(at: values[cell]) }
    }
  }

  /// The root of the sums of a need, the last factor's part among them.
  @inline(__always)
  private static func takeRoots(
    _ line: Line,
    _ values: UnsafePointer<Double>,
    _ count: Int,
    over sums: UnsafeMutablePointer<Double>?,
    into press: UnsafeMutablePointer<Double>
  ) {
    if let sums = unsafe sums {
      for cell in 0..<count {
        unsafe press[cell] = root(sums[cell] + line.squaredPress(at: values[cell]))
      }
    } else {
      for cell in 0..<count { unsafe press[cell] = root(line.squaredPress(at: values[cell])) }
    }
  }

  /// The square root of a number that is not negative.
  ///
  /// A root that may be of a negative number is a call to the C library, one number at a time;
  /// the comparison tells the compiler that it is not.
  @inline(__always)
  private static func root(_ sum: Double) -> Double {
    (sum > 0 ? sum : 0).squareRoot()
  }

  /// `(w W)⁴ s⁸` of one factor alone, for a run of cells: the parts of what ``press`` adds up.
  static func squaredPress(_ values: ArraySlice<Double>, _ line: Line) -> [Double] {
    line.weight > 0
      ? values.map(line.squaredPress) : [Double](repeating: 0, count: values.count)
  }

  /// Adds the press of a need to that of every cell.
  ///
  /// - Parameters:
  ///   - press: One for each cell that stands for others.
  ///   - standIns: For each cell, the one that stands for it: a place in `press`.
  ///   - cells: One for each cell, added to.
  static func spread(
    _ press: [Double],
    _ standIns: ArraySlice<Int32>,
    to cells: inout [Double]
  ) {
    precondition(standIns.count <= cells.count)
    unsafe press.withUnsafeBufferPointer { press in
      unsafe cells.withUnsafeMutableBufferPointer { cells in
        unsafe standIns.withUnsafeBufferPointer { standIns in
          for cell in standIns.indices { unsafe cells[cell] += press[Int(standIns[cell])] }
        }
      }
    }
  }

  /// Adds `Σ h · press²` of the cells of each setting to its sum.
  static func addLoads(
    _ press: [Double],
    hours: [Double],
    _ rows: CellRows,
    to sums: inout [Double]
  ) {
    precondition(rows.cellCount <= min(press.count, hours.count) && rows.count <= sums.count)
    unsafe press.withUnsafeBufferPointer { press in
      unsafe hours.withUnsafeBufferPointer { hours in
        for row in 0..<rows.count {
          var sum = sums[row]
          for cell in rows.cells(row) { unsafe sum += hours[cell] * press[cell] * press[cell] }
          sums[row] = sum
        }
      }
    }
  }

  /// Adds `weight · values` to `sums`.
  static func add(_ values: ArraySlice<Double>, weight: Double, to sums: inout [Double]) {
    precondition(values.count <= sums.count)
    unsafe values.withUnsafeBufferPointer { values in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for place in values.indices { unsafe sums[place] += weight * values[place] }
      }
    }
  }

  /// `Σ a·b`, for coverage.
  static func dot(_ lhs: [Double], _ rhs: [Double]) -> Double {
    var sum = 0.0
    for place in 0..<min(lhs.count, rhs.count) { sum += lhs[place] * rhs[place] }
    return sum
  }
}

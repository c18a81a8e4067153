internal import AttuneModel

/// The arithmetic of method 4 over many cells at once.
///
/// There is no other.
///
/// For every cell and need: `√(Σ (w W)⁴ s⁸)`; a cell's press is their sum. Plain loops over
/// contiguous numbers, one factor at a time, which the compiler turns into vector code.
/// This file and the event stream are the only ones with unsafe code.
enum Kernel {
  /// Adds `(w W)⁴ s⁸` of one factor to `sums`, for a run of cells.
  ///
  /// - Parameters:
  ///   - values: One position for each cell.
  ///   - count: How many cells there are.
  ///   - scale: Of the line that makes a strain of a position.
  ///   - offset: Of the same line.
  ///   - weight: `(w W)⁴` of the factor.
  ///   - sums: As many as `values`.
  @inline(__always)
  static func addSquaredPress(
    _ values: UnsafePointer<Double>,
    count: Int,
    scale: Double,
    offset: Double,
    weight: Double,
    to sums: UnsafeMutablePointer<Double>
  ) {
    for cell in 0..<count {
      let strain = unsafe min(max(values[cell] * scale + offset, 0), 1)
      let square = strain * strain
      let fourth = square * square
      unsafe sums[cell] += weight * fourth * fourth
    }
  }

  /// Adds the square root of each of `sums`, none of which is negative, to `press`.
  @inline(__always)
  static func addRoots(
    of sums: UnsafePointer<Double>,
    count: Int,
    to press: UnsafeMutablePointer<Double>
  ) {
    for cell in 0..<count {
      // A root that may be of a negative number is a call to the C library, one number at a time.
      let sum = unsafe sums[cell] > 0 ? sums[cell] : 0
      unsafe press[cell] += sum.squareRoot()
    }
  }

  /// The press of every cell of a run that lies in one period.
  ///
  /// - Parameters:
  ///   - values: Slot-major positions, `stride` apart from slot to slot.
  ///   - stride: How many cells a slot has.
  ///   - cells: The run, as places within a slot.
  ///   - period: The period of all cells of the run.
  ///   - variant: The lines and weights of the person.
  ///   - layout: The order of the slots.
  ///   - press: One for each cell of the run; set, not added to.
  ///   - scratch: As long as `press`.
  static func press(
    _ values: [Double],
    stride: Int,
    cells: Range<Int>,
    period: Period,
    _ variant: CompiledProfile.Variant,
    _ layout: FactorLayout,
    into press: inout [Double],
    scratch: inout [Double]
  ) {
    let count = cells.count
    precondition(count <= press.count && count <= scratch.count)
    precondition(layout.count * stride <= values.count && cells.upperBound <= stride)
    let first = period.rawValue * layout.count
    unsafe values.withUnsafeBufferPointer { values in
      unsafe press.withUnsafeMutableBufferPointer { press in
        unsafe scratch.withUnsafeMutableBufferPointer { scratch in
          guard let values = values.baseAddress, let press = press.baseAddress,
            let sums = scratch.baseAddress
          else { return }
          unsafe press.update(repeating: 0, count: count)
          for group in layout.groups {
            var isEmpty = true
            for slot in group.slots where variant.weight[first + slot] > 0 {
              if isEmpty { unsafe sums.update(repeating: 0, count: count) }
              isEmpty = false
              unsafe addSquaredPress(
                values + slot * stride + cells.lowerBound,
                count: count,
                scale: variant.scale[first + slot],
                offset: variant.offset[first + slot],
                weight: variant.weight[first + slot],
                to: sums
              )
            }
            if isEmpty { continue }
            unsafe addRoots(of: sums, count: count, to: press)
          }
        }
      }
    }
  }

  /// `(w W)⁴ s⁸` of one factor alone, for a run of cells: the parts of what ``press`` adds up.
  static func squaredPress(
    _ values: [Double],
    stride: Int,
    cells: Range<Int>,
    period: Period,
    slot: Int,
    _ variant: CompiledProfile.Variant,
    _ layout: FactorLayout
  ) -> [Double] {
    let place = period.rawValue * layout.count + slot
    var sums = [Double](repeating: 0, count: cells.count)
    guard variant.weight[place] > 0, !cells.isEmpty else { return sums }
    unsafe values.withUnsafeBufferPointer { values in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let values = values.baseAddress, let sums = sums.baseAddress else { return }
        unsafe addSquaredPress(
          values + slot * stride + cells.lowerBound,
          count: cells.count,
          scale: variant.scale[place],
          offset: variant.offset[place],
          weight: variant.weight[place],
          to: sums
        )
      }
    }
    return sums
  }

  /// `Σ a·b`, for coverage.
  static func dot(_ lhs: [Double], _ rhs: [Double]) -> Double {
    var sum = 0.0
    for place in 0..<min(lhs.count, rhs.count) { sum += lhs[place] * rhs[place] }
    return sum
  }
}

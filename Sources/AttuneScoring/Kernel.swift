internal import AttuneModel

/// The arithmetic of method 4 over many cells at once.
///
/// There is no other.
/// For every cell and need: `√(Σ (w W)⁴ s⁸)`; a cell's press is their sum. Plain loops over
/// contiguous numbers, one factor at a time, which the compiler turns into vector code.
/// This file and the event stream are the only ones with unsafe code.
enum Kernel {
  /// What one factor is to one person in one period: a strain, times `√(w W)`.
  ///
  /// With the weight inside the line, `(w W)⁴ s⁸` is three squares.
  struct Line {
    let scale: Double
    let offset: Double
    /// `√(w W)`: what the line comes to where the strain is 1.
    let top: Double

    /// `√(w W) · s` at a value.
    @inline(__always)
    private func weighted(_ value: Double) -> Double {
      let strain = value * scale + offset
      // Comparisons, because `min` and `max` take twice the instructions; in this order, because in
      // the other one the second takes three.
      let most = strain < top ? strain : top
      return most > 0 ? most : 0
    }

    /// `(w W)² s⁴` at a value: the press of a need by this factor alone.
    @inline(__always)
    func press(at value: Double) -> Double {
      let weighted = weighted(value)
      let square = weighted * weighted
      return square * square
    }

    /// `(w W)⁴ s⁸` at a value.
    @inline(__always)
    func squaredPress(at value: Double) -> Double {
      let press = press(at: value)
      return press * press
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
  ///   - variant: The person's lines.
  ///   - press: Where the press of each cell is put, from `place` on.
  ///   - place: The place of the first cell in `press`.
  ///   - scratch: Room for `count` sums.
  /// - Returns: False if none of the factors counts in the period; nothing is written then.
  static func press(
    of slots: Range<Int>,
    _ values: ArraySlice<Double>,
    stride: Int,
    count: Int,
    period: Period,
    _ variant: CompiledProfile.Variant,
    into press: inout [Double],
    at place: Int = 0,
    scratch: inout [Double]
  ) -> Bool {
    precondition(place >= 0 && place + count <= press.count && count <= scratch.count)
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
            if line.top > 0 {
              if let last = unsafe last {
                unsafe sum(last.line, last.values, count, to: sums, isFirst: !hasSums)
                hasSums = true
              }
              unsafe last = (line, values)
            }
            unsafe values += stride
          }
          guard let last = unsafe last else { return false }
          unsafe finish(
            last.line,
            last.values,
            count,
            over: hasSums ? sums : nil,
            into: press + place
          )
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

  /// The root of the sums of a need, the last factor's part among them; a factor that is alone
  /// needs no root.
  @inline(__always)
  private static func finish(
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
      for cell in 0..<count { unsafe press[cell] = line.press(at: values[cell]) }
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
    line.top > 0
      ? values.map(line.squaredPress) : [Double](repeating: 0, count: values.count)
  }

  /// Adds `Σ h · press²` of the cells of each setting to its sums, the press of a cell being the
  /// sum over needs.
  ///
  /// - Parameters:
  ///   - press: Of each need where it differs; all needs in one array.
  ///   - places: Cell after cell, for each need the place of the cell's press. They are not checked
  ///     here: a plane makes them, and the room for the press from their number.
  ///   - needCount: How many needs `places` has for a cell.
  ///   - needs: Those that press on the person, in the order in which they are added.
  ///   - hours: One for each cell.
  ///   - rows: Which cells are those of which setting.
  ///   - sums: One for each setting.
  static func addLoads(
    _ press: borrowing ByEnd<[Double]>,
    places: [Int32],
    needCount: Int,
    needs: [Int],
    hours: [Double],
    _ rows: CellRows,
    to sums: inout ByEnd<[Double]>
  ) {
    precondition(rows.cellCount * needCount <= places.count && rows.cellCount <= hours.count)
    precondition(needs.allSatisfy { (0..<needCount).contains($0) })
    let (kind, middle, harsh) = (press.kind.span, press.middle.span, press.harsh.span)
    let (places, needs) = (places.span, needs.span)
    for row in 0..<rows.count {
      var sum = (sums.kind[row], sums.middle[row], sums.harsh[row])
      for cell in rows.cells(row) where hours[cell] > 0 {
        let hours = hours[cell]
        let first = cell &* needCount
        var all = (0.0, 0.0, 0.0)
        for position in needs.indices {
          let need = unsafe needs[unchecked: position]
          let place = unsafe Int(places[unchecked: first &+ need])
          unsafe all.0 += kind[unchecked: place]
          unsafe all.1 += middle[unchecked: place]
          unsafe all.2 += harsh[unchecked: place]
        }
        sum.0 += hours * all.0 * all.0
        sum.1 += hours * all.1 * all.1
        sum.2 += hours * all.2 * all.2
      }
      (sums.kind[row], sums.middle[row], sums.harsh[row]) = sum
    }
  }

  /// Puts a run of numbers at the same place in another array.
  static func copy(_ run: Range<Int>, of numbers: [Double], to others: inout [Double]) {
    precondition(run.lowerBound >= 0 && run.upperBound <= min(numbers.count, others.count))
    let numbers = numbers.span
    var others = others.mutableSpan
    for place in run { unsafe others[unchecked: place] = numbers[unchecked: place] }
  }

  /// Adds `weight · values` to `sums`.
  static func add(_ values: ArraySlice<Double>, weight: Double, to sums: inout [Double]) {
    precondition(values.count <= sums.count)
    let values = values.span
    var sums = sums.mutableSpan
    for place in values.indices {
      unsafe sums[unchecked: place] += weight * values[unchecked: place]
    }
  }

  /// `Σ a·b`, for coverage.
  static func dot(_ lhs: [Double], _ rhs: [Double]) -> Double {
    var sum = 0.0
    for place in 0..<min(lhs.count, rhs.count) { sum += lhs[place] * rhs[place] }
    return sum
  }
}

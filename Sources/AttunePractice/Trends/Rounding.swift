/// Tells numbers apart that differ by more than the arithmetic may be off.
///
/// The mean of ten times 0.1 is a little less than 0.1, and yet no point of that series lies above
/// its mean. Whether a point is on a line is decided as on paper.
struct Rounding {
  private let margin: Double

  /// - Parameters:
  ///   - numbers: What is added and compared.
  ///   - steps: How often, at most, a result was rounded on its way.
  init(_ numbers: [Double], steps: Int) {
    let largest = numbers.reduce(0) { max($0, abs($1)) }
    margin = largest.ulp * Double(steps)
  }

  func isAbove(_ one: Double, _ other: Double) -> Bool { one - other > margin }
}

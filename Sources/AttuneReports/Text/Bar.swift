/// A share drawn as a row of blocks.
///
/// Only a share of 0 draws nothing and only a share of 1 fills the bar, so that rounding
/// never turns 'little' into 'none' or 'most' into 'all'.
struct Bar: Hashable, Sendable {
  /// How many characters a full bar has.
  static let length = 10

  /// The share, from 0 to 1.
  let share: Double

  /// The bar in eighths of a block, without the empty rest.
  var blocks: String {
    let eighths = steps(of: 8 * Self.length)
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + partial
  }

  /// The bar in ASCII, where dots stand for the rest.
  var ascii: String {
    let full = steps(of: Self.length)
    return String(repeating: "#", count: full) + String(repeating: ".", count: Self.length - full)
  }

  private func steps(of count: Int) -> Int {
    if share <= 0 { return 0 }
    if share >= 1 { return count }
    // `rounded()` would need the C library's mathematics, which nothing else here does.
    return min(max(Int(share * Double(count) + 0.5), 1), count - 1)
  }
}

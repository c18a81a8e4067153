/// The decimal number at the start of `bytes`, and where it ends; `nil` if there is none.
///
/// Digits 0-9, one point with digits on both sides, an optional sign. `Double.init` alone would
/// take `nan`, `inf`, `0x1p3` and `1e400` as well.
///
/// - Complexity: O(n); no string is made for numbers of up to 15 digits.
public func parsedDecimal(_ bytes: ArraySlice<UInt8>) -> (value: Double, end: Int)? {
  var position = bytes.startIndex
  var isNegative = false
  if position < bytes.endIndex,
    bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
  {
    isNegative = bytes[position] == UInt8(ascii: "-")
    position += 1
  }
  let digits = position
  var mantissa: UInt64 = 0
  var count = 0
  var decimals = 0
  var hasPoint = false
  while position < bytes.endIndex {
    let byte = bytes[position]
    if byte == UInt8(ascii: "."), !hasPoint, count > 0, position + 1 < bytes.endIndex,
      isDigit(bytes[position + 1])
    {
      hasPoint = true
    } else if isDigit(byte) {
      if count < 19 { mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0")) }
      count += 1
      if hasPoint { decimals += 1 }
    } else {
      break
    }
    position += 1
  }
  guard count > 0 else { return nil }
  // Both parts are exact in a Double up to here, so one division rounds correctly.
  if count <= 15 {
    let value = Double(mantissa) / powersOfTen[decimals]
    return (isNegative ? -value : value, position)
  }
  let text = String(decoding: bytes[digits..<position], as: UTF8.self)
  guard let value = Double(text), value.isFinite else { return nil }
  return (isNegative ? -value : value, position)
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// A number as a person writes it: without `.0` at the end of a whole one.
public func plain(_ value: Double) -> String {
  if let whole = Int(exactly: value) { return "\(whole)" }
  return "\(value)"
}

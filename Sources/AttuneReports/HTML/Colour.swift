/// A colour of the sRGB space.
public struct Colour: Hashable, Sendable {
  /// 0 to 255 each.
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  /// The colour that a number such as 0x1F5F8B stands for.
  init(_ number: UInt32) {
    red = UInt8(truncatingIfNeeded: number >> 16)
    green = UInt8(truncatingIfNeeded: number >> 8)
    blue = UInt8(truncatingIfNeeded: number)
  }

  /// "#1f5f8b".
  var hexadecimal: String {
    "#"
      + [red, green, blue].map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}

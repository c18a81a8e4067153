/// A fixed list of names, looked up by bytes: no string is made to find a key.
public struct NameTable: Sendable {
  public let names: [String]
  private let bytes: [[UInt8]]
  /// For each hash, the position of a name or -1; twice the size it needs, so chains stay short.
  private let slots: [Int32]

  public init(_ names: [String]) {
    self.names = names
    bytes = names.map { Array($0.utf8) }
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (position, name) in bytes.enumerated() {
      var slot = Self.hash(name[...]) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(position)
    }
    self.slots = slots
  }

  /// The position of a name in ``names``, or `nil` if it is not there.
  public func position(of name: ArraySlice<UInt8>) -> Int? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if bytes[position].elementsEqual(name) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  public func position(of name: String) -> Int? {
    position(of: Array(name.utf8)[...])
  }

  /// FNV-1a over the bytes.
  private static func hash(_ name: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return Int(hash >> 3)
  }
}

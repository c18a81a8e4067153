/// UTF-8 on its way to a stream, gathered so that the stream gets it in large pieces.
struct OutputBuffer {
  private static let capacity = 1 << 16

  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(2 * Self.capacity)
  }

  /// The byte that was appended last, or `nil` if nothing was since the buffer was poured out.
  var last: UInt8? { bytes.last }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ byte: UInt8, count: Int) {
    for _ in 0..<count {
      bytes.append(byte)
    }
  }

  mutating func append(_ text: some StringProtocol) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes everything to `target` if there is enough of it to be worth a call.
  mutating func pourIfFull(into target: inout some TextOutputStream) {
    if bytes.count >= Self.capacity {
      pour(into: &target)
    }
  }

  /// Writes everything to `target`.
  mutating func pour(into target: inout some TextOutputStream) {
    target.write(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
  }
}

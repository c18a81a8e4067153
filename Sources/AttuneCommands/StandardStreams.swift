internal import Diagnostics
internal import SystemPackage

/// Where words about the work go: problems, progress, what was left out.
enum StandardError {
  static func print(_ text: String) {
    write(text + "\n")
  }

  static func print(errorsOf diagnostics: [Diagnostic]) {
    for error in diagnostics where error.severity == .error { Self.print(error.description) }
  }

  static func write(_ text: String) {
    // Nothing can be told where the place to tell it is closed.
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}

/// Where data goes, in pieces large enough to be written quickly.
struct StandardOutput: TextOutputStream {
  private static let pieceSize = 1 << 16

  private var buffer: [UInt8] = []
  /// True once the reader of a pipe has gone; the rest is not written.
  private(set) var isClosed = false
  /// True if it could not be written for any other reason, such as a full disk.
  private(set) var hasFailed = false

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.pieceSize { flush() }
  }

  mutating func flush() {
    guard !buffer.isEmpty, !isClosed else { return }
    do {
      _ = try FileDescriptor.standardOutput.writeAll(buffer)
    } catch {
      isClosed = true
      hasFailed = (error as? Errno) != .brokenPipe
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What is known of the terminal, if there is one.
enum Terminal {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// True for the user who may do anything.
  static var userIsRoot: Bool { geteuid() == 0 }

  /// Columns, as the shell says, or 80.
  static var width: Int {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }

  /// True where somebody asked for no colour.
  ///
  /// Source: no-color.org.
  static var refusesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
  }
}

/// Shows how far long work is, on a terminal only, once it has taken a second.
final class Progress {
  private let total: Int
  private let what: String
  private let start = ContinuousClock.now
  private var isShown = false

  init(_ what: String, of total: Int) {
    self.what = what
    self.total = total
  }

  func show(_ done: Int) {
    guard Terminal.errorIsTerminal, ContinuousClock.now - start > .seconds(1) else { return }
    isShown = true
    let width = 30
    let filled = total > 0 ? done * width / total : width
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    StandardError.write("\r\(what) [\(bar)] \(done) of \(total)")
  }

  func finish() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}

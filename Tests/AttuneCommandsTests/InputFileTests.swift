import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import AttuneCommands

/// What cannot be read as a file is told at its start, and never read in part.
struct InputFileTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let marked: String
    /// Makes what stands at a path in a new folder.
    let make: @Sendable (URL) throws -> Void

    var testDescription: String { marked }
  }

  static let examples: [Example] = [
    Example(marked: "⟦file/missing⟧") { _ in },
    Example(marked: "⟦file/not-a-file⟧") { url in
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    },
    Example(marked: "⟦file/dangling-link⟧") { url in
      try FileManager.default.createSymbolicLink(
        atPath: url.path,
        withDestinationPath: "nowhere"
      )
    },
    Example(marked: "⟦file/outside-root⟧") { url in
      try FileManager.default.createSymbolicLink(
        atPath: url.path,
        withDestinationPath: "/etc/passwd"
      )
    },
  ]

  @Test(arguments: examples)
  func `what is no file is told`(_ example: Example) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "x.yaml")
    try example.make(url)
    #expect(problem(url.path, root: folder.path) == MarkedText(example.marked).marks.first)
  }

  /// Root may read everything, so that there is nothing to see.
  @Test(.enabled(if: getuid() != 0))
  func `a file that may not be read is told`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "x.yaml")
    try Data("a: 1".utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: url.path)
    #expect(problem(url.path, root: folder.path) == MarkedText("⟦file/forbidden⟧").marks.first)
  }

  /// The memory of a process is a file that fails in the middle of being read.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem")))
  func `a file that fails while it is read is told`() {
    #expect(problem("/proc/self/mem", root: nil) == MarkedText("⟦file/unreadable⟧").marks.first)
  }

  /// The rest is a hole of 64 GB: whoever reads it all does not come back.
  @Test func `of a file that is too large only the beginning is read`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "x.yaml")
    try Data("setting: a".utf8).write(to: url)
    let file = try FileHandle(forWritingTo: url)
    try file.truncate(atOffset: 64 << 30)
    try file.close()
    let bytes = try InputFile(path: url.path, root: nil).bytes()
    #expect(bytes.count == InputFile.limit + 1)
    #expect(bytes.starts(with: Array("setting: a".utf8)))
  }

  private func problem(_ path: String, root: String?) -> MarkedText.Mark? {
    do throws(Diagnostic) {
      _ = try InputFile(path: path, root: root).bytes()
      return nil
    } catch {
      return error.mark
    }
  }

  private func temporaryFolder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    return url
  }
}

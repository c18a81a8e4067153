import Foundation
import Testing

/// A file of this package, as it is on disk.
struct SourceFile: CustomStringConvertible {
  /// Where the package is.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardized

  /// The path below the root of the package.
  let path: String
  let text: String

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  var description: String { path }
  var name: String { String(path.split(separator: "/").last ?? "") }

  /// The folder below `Sources` or `Tests`.
  var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count }

  /// The text without comments, each line with its number.
  var code: [(number: Int, text: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      offset,
      line in
      // The format has two spaces before a comment at the end of a line, and so no text has them.
      let code = line.firstRange(of: "  //").map { line[..<$0.lowerBound] } ?? line
      return code.allSatisfy(\.isWhitespace) || code.hasPrefix("//")
        ? nil : (offset + 1, String(code))
    }
  }

  /// The files below a folder, sorted by path; none if there is no such folder.
  static func all(below folder: String, endingIn ending: String = ".swift") throws -> [Self] {
    try paths(below: folder).filter { $0.hasSuffix(ending) }.map { try Self($0) }
  }

  /// The paths of all files below a folder, but what is built or hidden, sorted.
  static func paths(below folder: String) -> [String] {
    let place = root.appending(path: folder).path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { !$0.hasPrefix(".") || $0 == ".ci" }.sorted().flatMap { name in
      let path = "\(folder)/\(name)"
      return isFolder(path) ? paths(below: path) : [path]
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    let values = try? root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory == true
  }

  static var sources: [Self] {
    get throws { try all(below: "Sources") }
  }

  /// The tests of everything else: these here state what they look for.
  static var otherTests: [Self] {
    get throws { try all(below: "Tests").filter { $0.module != "ArchitectureTests" } }
  }
}

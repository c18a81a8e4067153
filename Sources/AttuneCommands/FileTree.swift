#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Finds the YAML files below a folder.
struct FileTree {
  /// Links are followed only if they end below this folder.
  let root: String

  /// The paths of all `*.yaml` and `*.yml` below `folder`, sorted; hidden ones are passed over.
  ///
  /// What has such a name and is no file is among them, and so is a link to a folder elsewhere:
  /// reading them tells what is wrong, where to pass them over would lose people without a word.
  func yamlFiles(in folder: String) -> [String] {
    var files: [String] = []
    var seen: Set<String> = []
    collect(folder, &files, &seen)
    return files.sorted()
  }

  private func collect(_ folder: String, _ files: inout [String], _ seen: inout Set<String>) {
    guard seen.insert(Self.resolved(folder)).inserted,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      let isFolder = Self.isFolder(path)
      if name.hasSuffix(".yaml") || name.hasSuffix(".yml") || isFolder && !isBelowRoot(path) {
        files.append(path)
      } else if isFolder {
        collect(path, &files, &seen)
      }
    }
  }

  /// True unless the path is a link, or passes through one, that leaves the root.
  func isBelowRoot(_ path: String) -> Bool {
    let inside = Self.resolved(root)
    let target = Self.resolved(path)
    return target == inside || target.hasPrefix(inside == "/" ? "/" : inside + "/")
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// The path with every link followed.
  static func resolved(_ path: String) -> String {
    let resolved = URL(filePath: path).resolvingSymlinksInPath().standardized.path
    return resolved.count > 1 && resolved.hasSuffix("/") ? String(resolved.dropLast()) : resolved
  }
}

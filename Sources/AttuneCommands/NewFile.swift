internal import ArgumentParser

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A file that is made with the folders it needs, and never over one that is there.
struct NewFile {
  let path: String

  func write(_ text: String) throws {
    guard !FileTree.exists(path) else {
      throw ExitStatus.cannotWrite.because("\(path) is there already, and is kept as it is")
    }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ExitStatus.cannotWrite.because("the folder \(folder) cannot be made")
    }
    try OutputFile(path: path).write(text, force: false)
  }
}

internal import ArgumentParser

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A file to write, whole or not at all, and never over another unless that was asked for.
struct OutputFile {
  let path: String

  /// - Throws: An exit status, after saying why, if the file is there and may not be replaced.
  func mayBeWritten(force: Bool) throws {
    guard force || !FileTree.exists(path) else {
      throw ExitStatus.cannotWrite.because(
        "\(path) is there already; '--force' writes over it, or choose another name"
      )
    }
  }

  func write(_ text: String, force: Bool) throws {
    try write(Array(text.utf8), force: force)
  }

  func write(_ bytes: [UInt8], force: Bool) throws {
    try mayBeWritten(force: force)
    let url = URL(filePath: path)
    let data = Data(bytes)
    do {
      if force {
        try data.write(to: url, options: .atomic)
      } else {
        let draft = url.deletingLastPathComponent()
          .appending(path: ".\(url.lastPathComponent).\(UUID().uuidString)")
        do {
          try data.write(to: draft, options: .withoutOverwriting)
          // Moving refuses a file that came to be there in the meantime.
          try FileManager.default.moveItem(atPath: draft.path, toPath: url.path)
        } catch {
          try? FileManager.default.removeItem(atPath: draft.path)
          throw error
        }
      }
    } catch {
      throw ExitStatus.cannotWrite.because(
        "\(path) cannot be written; is the folder there, and may you write in it?"
      )
    }
  }
}

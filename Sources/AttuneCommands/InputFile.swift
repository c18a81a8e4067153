internal import Diagnostics
internal import YAMLReading

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// One file to read, within bounds, or the reason why it cannot be read.
///
/// Foundation's own errors print as dumps of their fields on Linux, so they stop here.
struct InputFile {
  let path: String
  /// Links must end below this folder; `nil` for a path that somebody gave by hand.
  var root: String?

  /// The most bytes that are read of one file, but for tables.
  static let limit = YAMLDocument.Limits().size

  func bytes(atMost limit: Int = Self.limit) throws(Diagnostic) -> [UInt8] {
    let attributes = try attributes()
    if let root, isLink, !FileTree(root: root).isBelowRoot(path) {
      throw problem(.fileOutside, "this link leads out of the folder that is read")
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: break
    case .typeSymbolicLink: throw problem(.fileDangling, "this link leads to nothing")
    default: throw problem(.fileNotRegular, "this is not a file, though it has the name of one")
    }
    let isTooLarge = (attributes[.size] as? UInt).map { $0 > limit } ?? false
    do {
      // One byte more than is allowed is enough for the reader to refuse it, and its beginning to
      // tell what it is of; mapped, the rest is never read.
      let options: Data.ReadingOptions = isTooLarge ? .alwaysMapped : []
      return [UInt8](try Data(contentsOf: URL(filePath: path), options: options).prefix(limit + 1))
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw problem(.fileForbidden, "there is no permission to read it")
    } catch {
      throw problem(.fileUnreadable, "it cannot be read")
    }
  }

  private func attributes() throws(Diagnostic) -> [FileAttributeKey: Any] {
    let resolved = FileTree.resolved(path)
    do {
      return try FileManager.default.attributesOfItem(atPath: resolved)
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw problem(.fileForbidden, "there is no permission to read it")
    } catch {
      throw isLink
        ? problem(.fileDangling, "this link leads to nothing")
        : problem(.fileMissing, "there is no such file")
    }
  }

  private var isLink: Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  private func problem(_ id: DiagnosticID, _ summary: String) -> Diagnostic {
    Diagnostic(id, at: SourceRange(wholeFile: path), summary)
  }
}

import Foundation

/// The files of a folder as `make_corpus.py` writes it.
public struct Corpus: Sendable {
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]
  }

  public let profiles: [File]
  public let assessments: [File]

  public init(_ folder: String) throws {
    profiles = try Self.files(in: "\(folder)/profiles")
    assessments = try Self.files(in: "\(folder)/assessments")
  }

  public var files: [File] { profiles + assessments }

  public var size: Int { files.reduce(0) { $0 + $1.bytes.count } }

  private static func files(in folder: String) throws -> [File] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".yaml") }
      .map { name in
        let url = URL(filePath: "\(folder)/\(name)")
        return File(name: "\(folder)/\(name)", bytes: [UInt8](try Data(contentsOf: url)))
      }
  }
}

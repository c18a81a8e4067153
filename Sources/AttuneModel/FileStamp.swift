/// A file that was read, and what identifies its contents.
public struct FileStamp: Hashable, Sendable, Comparable {
  /// Its path below the folder of the project.
  public let name: String
  /// FNV-1a over its bytes: an identity, not a seal.
  public let hash: String

  public init(name: String, hash: String) {
    self.name = name
    self.hash = hash
  }

  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.name, lhs.hash) < (rhs.name, rhs.hash)
  }
}

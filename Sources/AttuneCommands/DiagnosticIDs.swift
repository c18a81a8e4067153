internal import Diagnostics

extension DiagnosticID {
  static let fileMissing = Self("file/missing")
  static let fileForbidden = Self("file/forbidden")
  static let fileNotRegular = Self("file/not-a-file")
  static let fileDangling = Self("file/dangling-link")
  static let fileOutside = Self("file/outside-root")
  static let fileUnreadable = Self("file/unreadable")
  static let fileKind = Self("file/unknown-kind")
}

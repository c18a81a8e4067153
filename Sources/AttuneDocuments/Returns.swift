public import AttuneModel
public import Diagnostics

/// The monthly returns that can be used, and the problems of all that were read.
public struct Returns: Sendable {
  /// Sorted by setting, each once.
  public let returns: [MonthlyReturn]
  /// The file of each of them.
  public let files: [SettingID: FileStamp]
  public let diagnostics: [Diagnostic]
  /// Files with errors, and files that share a setting; nothing of them is used.
  public let filesLeftOut: [String]
  /// The settings that those files seem to be of.
  public let idsLeftOut: [String]

  /// - Parameter outcomes: One for each file, in any order.
  public init(_ outcomes: [FileOutcome<MonthlyReturn>]) {
    let documents = UniqueDocuments(
      outcomes,
      of: \.setting,
      duplicate: .init(
        id: .duplicateReturn,
        summary: "two returns are of this setting",
        help: "join them into one file; neither of them is used until then",
        note: "the other is here"
      )
    )
    returns = documents.used.map(\.value).sorted { $0.setting < $1.setting }
    files = documents.files
    diagnostics = documents.diagnostics
    filesLeftOut = documents.filesLeftOut
    idsLeftOut = documents.idsLeftOut
  }
}

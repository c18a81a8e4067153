public import AttuneModel
public import Diagnostics

/// The people of all profiles that can be used, and the problems of all that were read.
public struct People: Sendable {
  /// Sorted by pseudonym, each once.
  public let profiles: [SensoryProfile]
  /// The file of each of them.
  public let files: [PersonID: FileStamp]
  public let diagnostics: [Diagnostic]
  /// Files with errors, and files that share a pseudonym; nothing of them is used.
  public let filesLeftOut: [String]
  /// The pseudonyms that those files seem to be of.
  public let idsLeftOut: [String]

  /// - Parameter outcomes: One for each file, in any order.
  public init(_ outcomes: [FileOutcome<SensoryProfile>]) {
    let documents = UniqueDocuments(
      outcomes,
      of: \.person,
      duplicate: .init(
        id: .duplicatePerson,
        summary: "two profiles have this pseudonym",
        help: "keep one file for one person; neither of them is used until then",
        note: "first used here"
      )
    )
    profiles = documents.used.map(\.value).sorted { $0.person < $1.person }
    files = documents.files
    diagnostics = documents.diagnostics
    filesLeftOut = documents.filesLeftOut
    idsLeftOut = documents.idsLeftOut
  }
}

public import AttuneModel
public import Diagnostics

/// The records of incidents that can be used, and the problems of all that were read.
public struct Incidents: Sendable {
  /// Sorted by setting, then by when they began, then by id; each id once.
  public let incidents: [Incident]
  /// The file of each of them.
  public let files: [IncidentID: FileStamp]
  public let diagnostics: [Diagnostic]
  /// Files with errors, and files that share an id; nothing of them is used.
  public let filesLeftOut: [String]
  /// The ids that those files seem to be of.
  public let idsLeftOut: [String]
  /// Those of ``filesLeftOut`` in which one time contradicts another, so that the day of the whole may be
  /// what is wrong.
  public let filesWithTimesInDoubt: Set<String>

  /// - Parameter outcomes: One for each file, in any order.
  public init(_ outcomes: [FileOutcome<Incident>]) {
    let documents = UniqueDocuments(
      outcomes,
      of: \.id,
      duplicate: .init(
        id: .duplicateIncident,
        summary: "two records have this id",
        help: "give each record an id of its own; neither of them is used until then",
        note: "first used here"
      )
    )
    incidents = documents.used.map(\.value).sorted {
      ($0.setting, $0.began, $0.id) < ($1.setting, $1.began, $1.id)
    }
    files = documents.files
    diagnostics = documents.diagnostics
    filesLeftOut = documents.filesLeftOut
    idsLeftOut = documents.idsLeftOut
    let outOfOrder = documents.diagnostics.filter { $0.id == .timeOrder && $0.severity == .error }
    filesWithTimesInDoubt = Set(outOfOrder.map(\.range.file))
  }
}

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

  /// - Parameter outcomes: One for each file, in any order.
  public init(_ outcomes: [FileOutcome<Incident>]) {
    let outcomes = outcomes.sorted { $0.file < $1.file }
    let valid = outcomes.compactMap(\.valid)
    var diagnostics = outcomes.flatMap(\.diagnostics)
    var leftOut = Set(outcomes.filter(\.hasErrors).map(\.file))
    let byID = Dictionary(grouping: valid, by: \.value.id)
    for (_, located) in byID.sorted(by: { $0.key < $1.key }) where located.count > 1 {
      leftOut.formUnion(located.map(\.file))
      diagnostics += located.dropFirst().map { later in
        Diagnostic(
          .duplicateIncident,
          at: later.idRange,
          "two records have this id",
          help: "give each record an id of its own; neither of them is used until then",
          notes: [Diagnostic.Note("first used here", at: located[0].idRange)]
        )
      }
    }
    let used = valid.filter { !leftOut.contains($0.file) }
    incidents = used.map(\.value).sorted {
      ($0.setting, $0.began, $0.id) < ($1.setting, $1.began, $1.id)
    }
    let stamps = Dictionary(
      outcomes.map { ($0.file, $0.stamp) },
      uniquingKeysWith: { first, _ in first }
    )
    files = Dictionary(
      used.compactMap { located in stamps[located.file].map { (located.value.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    self.diagnostics = diagnostics.sorted()
    filesLeftOut = leftOut.sorted()
    let shared = valid.filter { leftOut.contains($0.file) }.map(\.value.id.text)
    idsLeftOut = Set(outcomes.compactMap(\.claimedID) + shared).sorted()
  }
}

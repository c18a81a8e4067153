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
    let outcomes = outcomes.sorted { $0.file < $1.file }
    let valid = outcomes.compactMap(\.valid)
    var diagnostics = outcomes.flatMap(\.diagnostics)
    var leftOut = Set(outcomes.filter(\.hasErrors).map(\.file))
    let byPerson = Dictionary(grouping: valid, by: \.value.person)
    for (_, located) in byPerson.sorted(by: { $0.key < $1.key }) where located.count > 1 {
      leftOut.formUnion(located.map(\.file))
      diagnostics += located.dropFirst().map { later in
        Diagnostic(
          .duplicatePerson,
          at: later.idRange,
          "two profiles have this pseudonym",
          help: "keep one file for one person; neither of them is used until then",
          notes: [Diagnostic.Note("first used here", at: located[0].idRange)]
        )
      }
    }
    let used = valid.filter { !leftOut.contains($0.file) }
    profiles = used.map(\.value).sorted { $0.person < $1.person }
    let stamps = Dictionary(
      outcomes.map { ($0.file, $0.stamp) },
      uniquingKeysWith: { first, _ in first }
    )
    files = Dictionary(
      used.compactMap { located in stamps[located.file].map { (located.value.person, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    self.diagnostics = diagnostics.sorted()
    filesLeftOut = leftOut.sorted()
    let shared = valid.filter { leftOut.contains($0.file) }.map(\.value.person.text)
    idsLeftOut = Set(outcomes.compactMap(\.claimedID) + shared).sorted()
  }
}

internal import AttuneModel
internal import Diagnostics

/// Documents of which one file is of one thing, such as a person.
///
/// Where two files are of one, neither is used: nobody knows which of them is right.
struct UniqueDocuments<Value: Sendable, Subject> {
  /// What is told of a second file.
  struct Duplicate {
    let id: DiagnosticID
    let summary: String
    let help: String
    let note: String
  }

  /// What can be used, in the order of their files.
  let used: [Located<Value>]
  /// The file of each of them.
  let files: [Identifier<Subject>: FileStamp]
  /// Of all files, sorted.
  let diagnostics: [Diagnostic]
  /// Files with errors, and files that share an id, sorted.
  let filesLeftOut: [String]
  /// The ids that those files seem to be of, sorted.
  let idsLeftOut: [String]

  /// - Parameters:
  ///   - outcomes: One for each file, in any order.
  ///   - id: What a document is of.
  ///   - duplicate: What is told of a second file.
  init(
    _ outcomes: [FileOutcome<Value>],
    of id: (Value) -> Identifier<Subject>,
    duplicate: Duplicate
  ) {
    let outcomes = outcomes.sorted { $0.file < $1.file }
    let valid = outcomes.compactMap(\.valid)
    var diagnostics = outcomes.flatMap(\.diagnostics)
    var leftOut = Set(outcomes.filter(\.hasErrors).map(\.file))
    let byID = Dictionary(grouping: valid) { id($0.value) }
    for (_, located) in byID.sorted(by: { $0.key < $1.key }) where located.count > 1 {
      leftOut.formUnion(located.map(\.file))
      diagnostics += located.dropFirst().map { later in
        Diagnostic(
          duplicate.id,
          at: later.idRange,
          duplicate.summary,
          help: duplicate.help,
          notes: [Diagnostic.Note(duplicate.note, at: located[0].idRange)]
        )
      }
    }
    let used = valid.filter { !leftOut.contains($0.file) }
    let stamps = outcomes.stamps()
    self.used = used
    files = Dictionary(
      used.compactMap { located in stamps[located.file].map { (id(located.value), $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    self.diagnostics = diagnostics.sorted()
    filesLeftOut = leftOut.sorted()
    let shared = valid.filter { leftOut.contains($0.file) }.map { id($0.value).text }
    idsLeftOut = Set(outcomes.compactMap(\.claimedID) + shared).sorted()
  }
}

extension Array {
  /// What identifies each file, by its path.
  func stamps<Value>() -> [String: FileStamp] where Element == FileOutcome<Value> {
    Dictionary(map { ($0.file, $0.stamp) }, uniquingKeysWith: { first, _ in first })
  }
}
